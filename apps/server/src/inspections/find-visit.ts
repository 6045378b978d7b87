import { type Selectable, sql, type Transaction } from 'kysely';
import type { Database } from '../database/schema.ts';
import type { FindingTable, VisitTable } from './tables.ts';

export type VisitRow = Selectable<VisitTable>;
export type FindingRow = Selectable<FindingTable>;

/**
 * Everything that changes a visit waits here for whatever is changing it: a visit may be opened by an operation, so the
 * lock is on its key and not on its row.
 */
export async function lockVisit(trx: Transaction<Database>, key: string): Promise<VisitRow | null> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${key}, 16))`.execute(trx);
  const row = await trx.selectFrom('inspection_visit').selectAll().where('key', '=', key).executeTakeFirst();
  return row ?? null;
}

export async function lockFinding(trx: Transaction<Database>, id: number): Promise<FindingRow | null> {
  const row = await trx
    .selectFrom('inspection_finding')
    .selectAll()
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  return row ?? null;
}
