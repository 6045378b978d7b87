import { type LadderPolicy, type LadderVersion, type Paced, policyFor } from '@zhengling/work';
import type { Kysely, Selectable, Transaction } from 'kysely';
import type { Database } from '../database/schema.ts';
import { ladders } from './definitions.ts';
import type { LadderTables } from './tables.ts';

export type Versions = readonly [LadderVersion, ...LadderVersion[]];
type Adopted = Selectable<LadderTables['ladder_version']>;

/** The versions of every ladder, as they stand in the database now. */
export interface Ladders {
  /** Those of the ladder that is for the task; null where none is. */
  for(task: Paced): Versions | null;
  of(definition: LadderPolicy): Versions;
}

export async function loadLadders(db: Kysely<Database> | Transaction<Database>): Promise<Ladders> {
  const rows = await adoptedVersions(db);
  const of = (definition: LadderPolicy): Versions => [
    { ordinal: 1, from: null, policy: definition },
    ...rows.filter(({ ladder }) => ladder === definition.id).map((row) => versionOf(definition, row)),
  ];
  const all = new Map(ladders.map((definition) => [definition, of(definition)]));
  return {
    of,
    for(task) {
      const definition = policyFor(task, ladders);
      return definition === null ? null : (all.get(definition) ?? null);
    },
  };
}

export const adoptedVersions = (db: Kysely<Database> | Transaction<Database>): Promise<readonly Adopted[]> =>
  db.selectFrom('ladder_version').selectAll().orderBy('ladder').orderBy('ordinal').execute();

/** What it is called and for which tasks stays as defined; a version says when, whom and with which letter. */
export function versionOf(
  definition: LadderPolicy,
  { ordinal, from_day, steps, apart }: Adopted,
): LadderVersion {
  return { ordinal, from: from_day, policy: { ...definition, steps, apart } };
}
