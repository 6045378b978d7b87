import { type Calendar, type CalendarError, nationalCalendar, type Outcome } from '@zhengling/calendar';
import { Stop } from './exit.ts';
import { defaultData, withLibrary } from './library.ts';

export interface CalendarOptions {
  readonly data?: string;
  readonly databaseUrl?: string;
}

/** The calendar to count with: of the library that the options name, with the notices imported there; else the national one. */
export async function calendarToUse(options: CalendarOptions): Promise<Calendar> {
  const { data, databaseUrl } = options;
  if (data === undefined && databaseUrl === undefined) return nationalCalendar;
  const { libraryCalendar } = await import('@zhengling/server');
  const library = { data: data ?? defaultData, ...(databaseUrl === undefined ? {} : { databaseUrl }) };
  return withLibrary(library, { create: false }, ({ db }) => libraryCalendar(db));
}

/** The value, or the end of the command with the reason why there is none. */
export function valueOr<T>(outcome: Outcome<T>): T {
  if (outcome.ok) return outcome.value;
  throw stopFor(outcome.error);
}

/** A year without its notice can be added: the hint says how on the command line. */
const stopFor = ({ code, message, hint, missingNotice }: CalendarError): Stop =>
  new Stop(
    code,
    message,
    missingNotice === undefined
      ? hint
      : `请用 zhengling holidays import 导入《${missingNotice}》，再加上 --data 指定同一数据目录计算。`,
  );
