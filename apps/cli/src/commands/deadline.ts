import { type ExitCode, exit, Stop } from '../exit.ts';
import { print, printJson } from '../terminal.ts';

/** When a period ends that begins with an event, day by day. */
export async function deadlineCommand(
  from: string,
  period: string,
  options: { readonly json?: boolean },
): Promise<ExitCode> {
  const { describeDeadline, explainDeadline, parsePeriod } = await import('@zhengling/calendar');
  const parsed = parsePeriod(period);
  if (!parsed.ok) throw new Stop(parsed.error.code, parsed.error.message, parsed.error.hint);
  const explained = explainDeadline(from, parsed.value);
  if (!explained.ok) throw new Stop(explained.error.code, explained.error.message, explained.error.hint);
  if (options.json === true) printJson(explained.value);
  else print(describeDeadline(explained.value).join('\n'));
  return exit.fine;
}
