import { formatLetterNumber } from '@zhengling/work';
import { sql, type Transaction } from 'kysely';
import type { Database } from '../database/schema.ts';

/**
 * The next serial of a series and year, drawn in the transaction that issues: it waits for others that issue in the
 * same series, and where the transaction fails the serial is not used up. So there are no gaps and no doubles.
 */
export async function drawSerial(trx: Transaction<Database>, series: string, year: number): Promise<number> {
  const { rows } = await sql<{ last: number }>`
    insert into letter_series (series, year, last) values (${series}, ${year}, 1)
    on conflict (series, year) do update set last = letter_series.last + 1
    returning last`.execute(trx);
  const [drawn] = rows;
  if (drawn === undefined) throw new Error('no serial was drawn');
  return drawn.last;
}

/** 发文字号; null before it is issued and for letters without one. */
export function numberOf(letter: {
  readonly series: string | null;
  readonly year: number | null;
  readonly serial: number | null;
}): string | null {
  const { series, year, serial } = letter;
  return series === null || year === null || serial === null
    ? null
    : formatLetterNumber({ series, year, serial });
}
