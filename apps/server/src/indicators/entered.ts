import type { IsoDate } from '@zhengling/calendar';
import type { Amount } from '@zhengling/work';
import type { Kysely } from 'kysely';
import type { Database } from '../database/schema.ts';

/** What stands for a place on a day. */
export interface StoredValue {
  readonly place: string;
  readonly on: IsoDate;
  readonly amount: Amount | null;
  readonly version: number;
  readonly updatedAt: string;
}

/** Everything that was entered, withdrawn values too, by indicator and in order of days. */
export async function enteredValues(
  db: Kysely<Database>,
  ids: readonly string[],
): Promise<ReadonlyMap<string, readonly StoredValue[]>> {
  const found = new Map<string, StoredValue[]>(ids.map((id) => [id, []]));
  if (ids.length === 0) return found;
  const rows = await db
    .selectFrom('indicator_value')
    .select(['indicator', 'place', 'on', 'amount', 'version', 'updated_at'])
    .where('indicator', 'in', [...ids])
    .orderBy('on')
    .orderBy('id')
    .execute();
  for (const { indicator, updated_at, ...row } of rows)
    found.get(indicator)?.push({ ...row, updatedAt: updated_at });
  return found;
}
