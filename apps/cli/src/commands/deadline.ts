import {
  describeDeadline,
  explainRunning,
  knownOn,
  parseDate,
  parsePause,
  parsePeriod,
} from '@zhengling/calendar';
import { type CalendarOptions, calendarToUse, valueOr } from '../calendar.ts';
import { type ExitCode, exit } from '../exit.ts';
import { print, printJson } from '../terminal.ts';

interface DeadlineOptions extends CalendarOptions {
  readonly pause?: readonly string[];
  readonly knownOn?: string;
  readonly json?: boolean;
}

/** When a period ends that begins with an event, or since when it stands still, day by day. */
export async function deadlineCommand(
  from: string,
  period: string,
  options: DeadlineOptions,
): Promise<ExitCode> {
  const length = valueOr(parsePeriod(period));
  const pauses = (options.pause ?? []).map((text) => valueOr(parsePause(text)));
  const known = options.knownOn === undefined ? null : valueOr(parseDate(options.knownOn));
  const calendar = await calendarToUse(options);
  const explained = valueOr(
    explainRunning(from, length, pauses, known === null ? calendar : knownOn(calendar, known)),
  );
  if (options.json === true) printJson(explained);
  else print(describeDeadline(explained).join('\n'));
  return exit.fine;
}
