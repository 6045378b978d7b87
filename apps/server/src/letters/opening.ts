import { type Kysely, sql } from 'kysely';
import type { Database } from '../database/schema.ts';
import { type Actor, recordEvent } from '../identity/event.ts';

/**
 * Writes that somebody of an addressee has opened an issued letter: the first time with an event, later ones as the
 * last time. Opening is no signature: that stays an act of its own. Those above leave no trace by reading.
 */
export async function recordOpening(
  db: Kysely<Database>,
  letter: { readonly id: number; readonly name: string; readonly number: string | null },
  unit: string,
  account: number,
  by: Actor,
  now: Date,
): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const at = now.toISOString();
    const { rows } = await sql<{ fresh: boolean }>`
      insert into letter_opening (letter_id, unit_id, account_id, first_at, last_at)
      select letter_id, unit_id, ${account}::bigint, ${at}::timestamptz, ${at}::timestamptz
      from letter_addressee join letter on letter.id = letter_id
      where letter_id = ${letter.id} and unit_id = ${unit} and state = 'issued'
      on conflict (letter_id, unit_id, account_id) do update set last_at = excluded.last_at
      returning (xmax = 0) as fresh`.execute(trx);
    if (rows[0]?.fresh === true)
      await recordEvent(
        trx,
        by,
        'letter.opened',
        { kind: 'letter', id: letter.id },
        { name: letter.name, number: letter.number, unit },
      );
  });
}
