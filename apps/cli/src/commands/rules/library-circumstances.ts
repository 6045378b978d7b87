import type { Circumstances, Rule } from '@zhengling/rules';
import type { CalendarOptions } from '../../calendar.ts';
import { defaultData, withLibrary } from '../../library.ts';

/** What the library that the options name adds to the law as written: imported holidays, and repeals of the rule's document, drafts included. */
export async function libraryCircumstances(
  { data, databaseUrl }: CalendarOptions,
  { document }: Rule,
): Promise<Pick<Circumstances, 'calendar' | 'repeals'>> {
  if (data === undefined && databaseUrl === undefined) return {};
  const { everyState, libraryCalendar, libraryRepeals } = await import('@zhengling/server');
  const library = { data: data ?? defaultData, ...(databaseUrl === undefined ? {} : { databaseUrl }) };
  return withLibrary(library, { create: false }, async ({ db }) => ({
    calendar: await libraryCalendar(db),
    repeals: await libraryRepeals(
      db,
      [document],
      everyState.filter((state) => state !== 'withdrawn'),
    ),
  }));
}
