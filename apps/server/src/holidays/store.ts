import { isDeepStrictEqual } from 'node:util';
import {
  type Calendar,
  type HolidayYear,
  mergeNotices,
  nationalCalendar,
  withNotices,
} from '@zhengling/calendar';
import { type Kysely, sql } from 'kysely';
import { storable, toJsonb } from '../database/json.ts';
import type { Database } from '../database/schema.ts';
import { type Actor, recordEvent } from '../identity/event.ts';
import { CannotRun, failure, type Result, success } from '../problem.ts';

export interface ImportedHolidays {
  readonly year: number;
  readonly outcome: 'created' | 'updated' | 'unchanged';
  /** Numbers of the notices imported here for the year, in the order of issue. */
  readonly notices: readonly string[];
  /** The calendar from now on. */
  readonly calendar: Calendar;
}

/**
 * Stores the notices of a year: one with the number of a stored one replaces it, the others stand beside. Data that the
 * calendar refuses is not stored. Safe to repeat.
 */
export function importHolidays(
  db: Kysely<Database>,
  year: HolidayYear,
  by: Actor,
  sourceName: string,
): Promise<Result<ImportedHolidays>> {
  return db.transaction().execute(async (trx) => {
    // One at a time: two imports of a year that is not there yet would both begin from nothing.
    await sql`lock table holiday_year in share row exclusive mode`.execute(trx);
    const calendar = await libraryCalendar(trx);
    const checked = withNotices(calendar, year);
    if (!checked.ok) return failure(checked.error.code, checked.error.message, checked.error.hint);
    const stored = await trx
      .selectFrom('holiday_year')
      .select('content')
      .where('year', '=', year.year)
      .executeTakeFirst();
    const merged = mergeNotices(stored?.content, year);
    const notices = merged.notices.map(({ number }) => number);
    if (stored !== undefined && isDeepStrictEqual(JSON.parse(toJsonb(merged)), stored.content))
      return success({ year: year.year, outcome: 'unchanged', notices, calendar });
    await trx
      .insertInto('holiday_year')
      .values({ year: year.year, content: toJsonb(merged) })
      .onConflict((conflict) =>
        conflict.column('year').doUpdateSet({ content: toJsonb(merged), updated_at: sql<string>`now()` }),
      )
      .execute();
    const outcome = stored === undefined ? 'created' : 'updated';
    await recordEvent(
      trx,
      by,
      'holidays.imported',
      { kind: 'holiday_year', id: year.year },
      {
        imported: year.notices.map(({ number }) => number),
        notices,
        source: storable(sourceName),
        before: calendar.version,
        version: checked.value.version,
      },
    );
    return success({ year: year.year, outcome, notices, calendar: checked.value });
  });
}

/** The notices imported here, by year. */
export async function importedHolidays(db: Kysely<Database>): Promise<readonly HolidayYear[]> {
  const rows = await db.selectFrom('holiday_year').select('content').orderBy('year').execute();
  return rows.map(({ content }) => content);
}

/** The calendar to count with: the national one of the program, with the notices imported here over it. */
export async function libraryCalendar(db: Kysely<Database>): Promise<Calendar> {
  let calendar = nationalCalendar;
  for (const year of await importedHolidays(db)) {
    const added = withNotices(calendar, year);
    if (!added.ok) throw new CannotRun(added.error.code, added.error.message, added.error.hint);
    calendar = added.value;
  }
  return calendar;
}
