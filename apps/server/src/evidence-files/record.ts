import type { Transaction } from 'kysely';
import type { Database } from '../database/schema.ts';
import type { KeptFile } from './store.ts';

/** Who handed a file in, and when. */
export interface HandedIn {
  readonly account: number | null;
  readonly unit: string | null;
  readonly at: Date;
}

/** Writes down that somebody handed in a content under this name. */
export async function recordFile(
  trx: Transaction<Database>,
  name: string,
  { sha256, type, size }: KeptFile,
  { account, unit, at }: HandedIn,
) {
  return trx
    .insertInto('evidence_file')
    .values({ sha256, name, type, size, account_id: account, unit_id: unit, at })
    .returning(['id', 'name', 'type', 'size', 'sha256'])
    .executeTakeFirstOrThrow();
}
