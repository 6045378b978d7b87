import {
  type ChangedDay,
  changedDays,
  describePeriod,
  type MovedDeadline,
  movedBy,
  type RunningDeadline,
  weekdayName,
  withNotices,
} from '@zhengling/calendar';
import { type CalendarOptions, calendarToUse, valueOr } from '../../calendar.ts';
import { deadlineCases } from '../../deadline-cases.ts';
import { type ExitCode, exit } from '../../exit.ts';
import { holidayFile, type NoticeOptions } from '../../holiday-file.ts';
import { print, printJson, table, tellTrouble } from '../../terminal.ts';
import { describeYear } from './list.ts';

interface PreviewOptions extends CalendarOptions, NoticeOptions {
  readonly cases?: string;
  readonly json?: boolean;
}

/** What a notice would change, before it is imported: the days, and of a list of periods those that end otherwise. */
export async function previewCommand(file: string, options: PreviewOptions): Promise<ExitCode> {
  const before = await calendarToUse(options);
  const read = await holidayFile(file, options, before);
  if (!read.ok) {
    for (const trouble of read.troubles) tellTrouble(trouble);
    return read.exit;
  }
  const after = valueOr(withNotices(before, read.year));
  const days = changedDays(before, after);
  const { cases, errors } =
    options.cases === undefined ? { cases: [], errors: [] } : await deadlineCases(options.cases);
  const movement = movedBy(before, after, cases);
  const refused = [...errors, ...movement.refused.map(({ error }) => error)];
  if (options.json === true) printJson({ notice: read.year, days, ...movement, refused });
  else {
    print(describeYear(read.year));
    print(describeDays(days));
    if (options.cases !== undefined) print(describeMovement(movement));
  }
  for (const error of refused) tellTrouble(error);
  return refused.length > 0 ? exit.foundErrors : exit.fine;
}

function describeDays(days: readonly ChangedDay[]): string {
  if (days.length === 0) return '\n与现有安排相比，没有一天改变。';
  const rows = days.map(({ date, before, after, working }) => [
    `  ${date} ${weekdayName(date)}`,
    working === true ? '上班' : working === false ? '休息' : '不明',
    `${before ?? '（未知）'} → ${after ?? '（未知）'}`,
  ]);
  return `\n改变的日子（${days.length}天）：\n${table(rows)}`;
}

const changes: Readonly<Record<MovedDeadline['change'], string>> = {
  later: '推后',
  earlier: '提前',
  settled: '可以算出',
  unsettled: '不能再算',
  recounted: '停止中，已计天数改变',
};

function describeMovement({ moved, unchanged, unknown }: ReturnType<typeof movedBy>): string {
  const rows = moved.map(({ case: { id, from, period }, change, before, after }) => [
    `  ${id}`,
    `${from} 起 ${describePeriod(period)}`,
    `${end(before)} → ${end(after)}`,
    changes[change],
  ]);
  const missing = [...new Set(unknown.map(({ error }) => error.missingNotice ?? error.message))];
  return [
    `\n期限：改变 ${moved.length}，不变 ${unchanged}，仍不能算 ${unknown.length}`,
    ...(rows.length === 0 ? [] : [table(rows)]),
    ...missing.map((title) => `  还缺《${title}》`),
  ].join('\n');
}

function end(run: RunningDeadline | null): string {
  if (run === null) return '未知';
  if (run.state === 'due') return `${run.due} ${weekdayName(run.due)}`;
  return `${run.since} 起停止，已计${run.counted}`;
}
