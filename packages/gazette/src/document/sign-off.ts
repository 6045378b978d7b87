import { DATE_LINE, ORGAN_LINE, SEAL_LINE } from '../layout/patterns.ts';
import type { IsoDate } from '../model/due.ts';
import { civilDate, readCount, readYear } from '../source/civil-date.ts';
import type { Line } from '../source/lines.ts';
import { heading } from '../source/phrase.ts';

export interface SignOff {
  /** Indices into the lines: the first organ line and the date line. */
  readonly from: number;
  readonly to: number;
  readonly organs: readonly string[];
  readonly date: IsoDate | null;
}

/** A date that stands alone on its line, Arabic or Chinese. */
function loneDate(tight: string): IsoDate | null {
  const match = DATE_LINE.exec(tight);
  if (!match || match[0].length !== tight.replace(/[。.]$/, '').length) return null;
  return civilDate(readYear(match[1] ?? ''), readCount(match[2] ?? ''), readCount(match[3] ?? ''));
}

/** 县长 王某某, 代县长…: who signs a 令. */
export const OFFICE_HOLDER = heading(
  /^(?:代)?(?:市长|区长|县长|州长|省长|主席|主任|镇长|乡长|盟长|旗长)[:：]?[\u4e00-\u9fff]{2,4}$/,
);

/**
 * The signature with its date: one to four lines that name organs (or who signs a 令) and a date of its own line.
 * The first such place in the document is its sign-off.
 */
export function findSignOff(lines: readonly Line[]): SignOff | null {
  for (let to = 1; to < lines.length; to++) {
    const line = lines[to];
    if (!line || line.tight === '' || line.tight.length > 16) continue;
    const date = loneDate(line.tight);
    if (date === null && !/^\d{4}年\d{1,2}月(?:\d{1,2}日)?$/.test(line.tight)) continue;
    const from = organLines(lines, to);
    if (from === to) continue;
    const organs = organNames(lines.slice(from, to).filter((organ) => !organ.blank));
    if (organs.length > 0) return { from, to, organs, date };
  }
  return null;
}

function organLines(lines: readonly Line[], to: number): number {
  let from = to;
  for (let i = to - 1; i >= 0 && to - i <= 8; i--) {
    const line = lines[i];
    if (!line) break;
    if (line.blank) continue;
    const short =
      line.tight !== '' &&
      line.tight.length <= 60 &&
      !/[。，,；;：:、！？]/.test(line.tight.replace(/[:：](?=[\u4e00-\u9fff]{2,4}$)/, ''));
    const organ =
      ORGAN_LINE.test(line.tight) ||
      SEAL_LINE.test(line.tight) ||
      OFFICE_HOLDER.test(line.tight) ||
      endsInOrgan(line.clean.text);
    const continued = from < to && short && /(?:困境|保护|和|及|与|工作)$/.test(line.tight);
    if (!short || (!organ && !continued && !isFirstHalf(lines, i, from))) break;
    from = i;
  }
  return from;
}

/** `重庆市綦江区应急管理局 重庆市綦江区财政局` on one line. */
const endsInOrgan = (text: string) => text.split(' ').every((part) => ORGAN_LINE.test(part));

/** The first half of an organ's name that did not fit on one line. */
function isFirstHalf(lines: readonly Line[], at: number, from: number): boolean {
  const here = lines[at]?.tight ?? '';
  const below = lines.slice(from).find((line) => !line.blank && !SEAL_LINE.test(line.tight))?.tight ?? '';
  const nearest = from - at <= 2;
  return (
    nearest &&
    below !== '' &&
    here.length >= 8 &&
    /^[\u4e00-\u9fff]+$/.test(here) &&
    ORGAN_LINE.test(here + below) &&
    !/^(?:重庆|[\u4e00-\u9fff]{2,3}[省市区县])/.test(below)
  );
}

function organNames(lines: readonly Line[]): string[] {
  const names: string[] = [];
  let half = '';
  for (const line of lines) {
    if (SEAL_LINE.test(line.tight)) continue;
    const parts = line.clean.text.split(' ').filter((part) => part !== '');
    const whole = parts.every((part) => ORGAN_LINE.test(part)) ? parts : [line.tight];
    const first = half + (whole[0] ?? '');
    half = '';
    if (whole.length === 1 && !ORGAN_LINE.test(first) && !OFFICE_HOLDER.test(first)) half = first;
    else names.push(first, ...whole.slice(1));
  }
  if (half !== '') names.push(half);
  return names;
}
