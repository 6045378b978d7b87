import { createHash } from 'node:crypto';
import type { Kysely, Transaction } from 'kysely';
import type { Database } from '../database/schema.ts';
import type { Actor } from '../identity/index.ts';
import type { Reason, SheetDefinition, Values } from './column.ts';
import { type GoodRow, type JudgedSheet, judgeInTurns } from './judge.ts';
import type { NamedUnit } from './read-cell.ts';
import type { Sheet } from './sheet.ts';

/** One import: what rows may look like, what is stored, and how good rows are taken. */
export interface SheetImport<T> {
  /** `sites/elevators`: imports of one purpose wait for each other. */
  readonly purpose: string;
  readonly definition: SheetDefinition<T>;
  /** By `identityOf` of the definition; asked again inside the transaction that takes. */
  readonly stored?: (db: Kysely<Database>) => Promise<ReadonlyMap<string, Values>>;
  /** Faults that only this request can know: a row of somebody else's unit. `stored` is what the row would replace. */
  readonly check?: (values: Values, stored: Values | undefined) => readonly Reason[];
  /** Stores the rows that are `new` or `changed`, and writes the events. */
  readonly take: (trx: Transaction<Database>, rows: readonly GoodRow<T>[], actor: Actor) => Promise<void>;
}

/** An import whose type of rows only itself knows. */
export interface OpenedImport {
  readonly purpose: string;
  readonly definition: SheetDefinition<unknown>;
  judge(db: Kysely<Database>, sheet: Sheet): Promise<JudgedSheet<unknown>>;
  /** Judges again and takes the good rows if the judgement is still the one of `digest`. */
  take(
    trx: Transaction<Database>,
    sheet: Sheet,
    digest: string,
    actor: Actor,
  ): Promise<{ readonly judged: JudgedSheet<unknown>; readonly taken: boolean }>;
}

export function openImport<T>(spec: SheetImport<T>): OpenedImport {
  const judge = async (db: Kysely<Database>, sheet: Sheet): Promise<JudgedSheet<T>> => {
    const needsUnits = spec.definition.columns.some(({ kind }) => kind === 'unit');
    return judgeInTurns(sheet, spec.definition, {
      units: needsUnits ? await namedUnits(db) : [],
      ...(spec.stored === undefined ? {} : { stored: await spec.stored(db) }),
      ...(spec.check === undefined ? {} : { check: spec.check }),
    });
  };
  return {
    purpose: spec.purpose,
    definition: spec.definition,
    judge,
    async take(trx, sheet, digest, actor) {
      const judged = await judge(trx, sheet);
      if (digestOf(judged) !== digest) return { judged, taken: false };
      const rows = judged.rows.flatMap((row) =>
        row.state === 'new' || row.state === 'changed' ? [row] : [],
      );
      if (rows.length > 0) await spec.take(trx, rows, actor);
      return { judged, taken: true };
    },
  };
}

/** The same for the same judgement: state and changes of every row. */
export function digestOf(judged: JudgedSheet<unknown>): string {
  const said = judged.rows.map((row) =>
    row.state === 'bad' ? [row.line, row.state] : [row.line, row.state, row.changes],
  );
  return createHash('sha256').update(JSON.stringify(said)).digest('hex');
}

/** The bodies of the register that stand, as sheets may name them. */
export async function namedUnits(db: Kysely<Database>): Promise<readonly NamedUnit[]> {
  return db.selectFrom('organisation').select(['id', 'name', 'aliases']).orderBy('id').execute();
}
