import {
  type Calendar,
  daysBetween,
  type HolidayYear,
  nationalCalendar,
  weekdayName,
} from '@zhengling/calendar';
import { type CalendarOptions, calendarToUse } from '../../calendar.ts';
import { type ExitCode, exit, Stop } from '../../exit.ts';
import { print, printJson, table } from '../../terminal.ts';

interface ListOptions extends CalendarOptions {
  readonly json?: boolean;
}

/** The years known, and by which notices. */
export async function listCommand(options: ListOptions): Promise<ExitCode> {
  const calendar = await calendarToUse(options);
  const years = [...calendar.years.values()].sort((a, b) => a.year - b.year);
  if (options.json === true) {
    printJson(years.map((year) => ({ year: year.year, notices: year.notices.map(source) })));
    return exit.fine;
  }
  const rows = years.flatMap(({ year, notices }) =>
    notices.map((notice, at) => [
      at === 0 ? String(year) : '',
      notice.number,
      notice.issued,
      source(notice).source,
      notice.title,
    ]),
  );
  print(table([['年份', '文号', '成文日期', '来源', '通知'], ...rows]));
  return exit.fine;
}

const brought: ReadonlySet<object> = new Set(
  [...nationalCalendar.years.values()].flatMap(({ notices }) => notices),
);

const source = (notice: HolidayYear['notices'][number]) => {
  const { title, number, issued } = notice;
  return { title, number, issued, source: brought.has(notice) ? '程序自带' : '已导入' };
};

/** The days off and worked of one year. */
export async function showCommand(typed: string, options: ListOptions): Promise<ExitCode> {
  const calendar = await calendarToUse(options);
  const year = calendar.years.get(/^\d{4}$/.test(typed) ? Number(typed) : Number.NaN);
  if (year === undefined) throw noYear(typed, calendar);
  if (options.json === true) printJson(year);
  else print(describeYear(year));
  return exit.fine;
}

function noYear(typed: string, calendar: Calendar): Stop {
  const years = [...calendar.years.keys()].sort();
  return new Stop(
    'ZL9311',
    `没有 ${typed} 年的节假日安排`,
    `现有 ${years.at(0)} 至 ${years.at(-1)} 年；新的一年请用 zhengling holidays import 导入通知，已导入的请加 --data。`,
  );
}

const day = (date: string) => `${date} ${weekdayName(date)}`;

/** A year as a table, a notice after the other. */
export function describeYear({ notices }: HolidayYear): string {
  return notices
    .flatMap(({ title, number, issued, holidays }) => [
      `《${title}》（${number}，${issued}）`,
      table(
        holidays.map(({ name, from, to, worked }) => [
          `  ${name}`,
          from === to ? day(from) : `${day(from)} 至 ${day(to)}`,
          `${daysBetween(from, to) + 1}天`,
          worked.length === 0 ? '' : `上班：${worked.map(day).join('、')}`,
        ]),
      ),
    ])
    .join('\n');
}
