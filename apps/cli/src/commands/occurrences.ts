import {
  describeOccurrences,
  describeRecurrence,
  occurrences,
  parseRecurrence,
  type RecurrenceOptions,
} from '@zhengling/calendar';
import { type CalendarOptions, calendarToUse, valueOr } from '../calendar.ts';
import { type ExitCode, exit } from '../exit.ts';
import { print, printJson } from '../terminal.ts';

interface OccurrencesOptions extends CalendarOptions {
  readonly start?: string;
  readonly onRestDay?: 'stay' | 'next' | 'omit';
  readonly json?: boolean;
}

/** The days that a rule of recurrence means between two days. */
export async function occurrencesCommand(
  rule: string,
  from: string,
  to: string,
  { start, onRestDay = 'stay', json, ...library }: OccurrencesOptions,
): Promise<ExitCode> {
  const read = valueOr(parseRecurrence(rule));
  const options: RecurrenceOptions = {
    onRestDay,
    calendar: await calendarToUse(library),
    ...(start === undefined ? {} : { start }),
  };
  const found = valueOr(occurrences(read, from, to, options));
  if (json === true) printJson({ rule, description: describeRecurrence(read), occurrences: found });
  else print(describeOccurrences(read, found, options).join('\n'));
  return exit.fine;
}
