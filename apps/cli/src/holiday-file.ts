import {
  type Calendar,
  type CalendarError,
  type HolidayYear,
  readHolidayNotice,
  readHolidayYear,
} from '@zhengling/calendar';
import { type ExitCode, exit, type Trouble } from './exit.ts';
import { inputOf } from './input.ts';

export interface NoticeOptions {
  readonly number?: string;
  readonly issued?: string;
}

/** A holiday notice from a file, or all that is wrong with it. */
export type HolidayFile =
  | { readonly ok: true; readonly year: HolidayYear; readonly file: string }
  | { readonly ok: false; readonly troubles: readonly Trouble[]; readonly exit: ExitCode };

/** Reads the notice itself (text, Word, PDF, web page) or its data (JSON). `calendar` says what a notice may extend. */
export async function holidayFile(
  file: string,
  options: NoticeOptions,
  calendar: Calendar,
): Promise<HolidayFile> {
  const input = await inputOf(file);
  if (!input.ok) return { ok: false, troubles: [input.trouble], exit: input.exit };
  const text = input.text.replace(/^\ufeff/, '').trim();
  const json = text.startsWith('{') || text.startsWith('[') ? parseJson(text) : null;
  if (json !== null && !json.ok) {
    const message = `${file} 不是可用的 JSON：${json.message}`;
    return {
      ok: false,
      troubles: [{ code: 'ZL9310', message, hint: '请检查括号、引号和逗号。' }],
      exit: exit.foundErrors,
    };
  }
  const read =
    json === null ? readHolidayNotice(text, { ...options, calendar }) : readHolidayYear(json.value);
  if (read.ok) return { ok: true, year: read.value, file };
  return { ok: false, troubles: read.errors.map((error) => troubleIn(file, error)), exit: exit.foundErrors };
}

const troubleIn = (file: string, { code, message, hint }: CalendarError): Trouble => ({
  code,
  message: `${file}：${message}`,
  hint,
});

export function parseJson(
  text: string,
): { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly message: string } {
  try {
    return { ok: true, value: JSON.parse(text) };
  } catch (error) {
    return { ok: false, message: error instanceof Error ? error.message : String(error) };
  }
}
