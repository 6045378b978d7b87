import type { Kysely } from 'kysely';
import type { Database } from '../database/schema.ts';

export interface NamedUnit {
  readonly id: string;
  readonly name: string;
}

/** Names of units; one that is not in the register goes by its id. */
export async function unitNames(
  db: Kysely<Database>,
  ids: readonly (string | null)[],
): Promise<(id: string) => NamedUnit> {
  const wanted = [...new Set(ids.filter((id) => id !== null))];
  const rows =
    wanted.length === 0
      ? []
      : await db.selectFrom('organisation').select(['id', 'name']).where('id', 'in', wanted).execute();
  const names = new Map(rows.map(({ id, name }) => [id, name]));
  return (id) => ({ id, name: names.get(id) ?? id });
}
