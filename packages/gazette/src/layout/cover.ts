import type { IssueLine } from '../model/issue.ts';
import { civilDate, readCount, readYear } from '../source/civil-date.ts';
import type { Line } from '../source/lines.ts';
import { DATE_LINE, ISSUE_LINE, ISSUE_TITLE } from './patterns.ts';

export interface Cover {
  readonly issue: IssueLine;
  /** Indices, among the given lines, of those that the cover is made of. */
  readonly used: readonly number[];
}

/** Reads title, year, number, total number and date of publication from the lines of the front matter. */
export function readCover(lines: readonly Line[]): Cover {
  const used: number[] = [];
  let title: string | null = null;
  let year: number | null = null;
  let number: number | null = null;
  let totalNumber: number | null = null;
  let published: string | null = null;
  const { match, at, lines: printed } = findIssueLine(lines);
  if (match) {
    used.push(...printed);
    title = match[1] ?? null;
    year = readYear(match[2] ?? '');
    number = readCount(match[3] ?? '');
    totalNumber = match[4] ? readCount(match[4]) : null;
    published = dateOf(match[5] ?? '');
    for (let i = at - 1; title === null && i >= Math.max(0, at - 4); i--) {
      const line = lines[i];
      if (line && ISSUE_TITLE.test(line.tight)) {
        title = line.tight;
        used.push(i);
      }
    }
    const last = printed.at(-1) ?? at;
    for (let i = last + 1; published === null && i <= Math.min(lines.length - 1, last + 4); i++) {
      const line = lines[i];
      const date = line && line.tight.length <= 24 ? dateOf(line.tight) : null;
      if (date) {
        published = date;
        used.push(i);
      }
      const total = line
        ? /^[（(]?总第?(\d{1,5}|[一二三四五六七八九十百〇零]{1,7})[期号]?[)）]?$/.exec(line.tight)
        : null;
      if (total) {
        totalNumber = readCount(total[1] ?? '');
        used.push(i);
      }
    }
  }
  if (title === null) {
    const i = lines.findIndex((line) => ISSUE_TITLE.test(line.tight));
    const line = lines[i];
    if (line) {
      title = line.tight;
      used.push(i);
    }
  }
  const jurisdiction = title?.replace(/(?:人民政府)?(?:办公室)?(?:公报|政报)$/, '') || null;
  return { issue: { title, jurisdiction, year, number, totalNumber, published }, used };
}

interface FoundIssueLine {
  readonly match: RegExpExecArray | null;
  readonly at: number;
  /** Indices of the lines it is printed on. */
  readonly lines: readonly number[];
}

/** Year, number and total number, on one line or on lines of their own (2024年 / 第3期 / 总第211期). */
function findIssueLine(lines: readonly Line[]): FoundIssueLine {
  for (const [at, line] of lines.entries()) {
    const match = matchIssueLine(line);
    if (match !== null) return { match, at, lines: [at] };
    if (!YEAR_ALONE.test(line.tight)) continue;
    const printed = lines
      .slice(at, at + 6)
      .flatMap((other, i) => (other.blank ? [] : [at + i]))
      .slice(0, 3);
    for (let count = printed.length; count > 1; count--) {
      const joined = printed.slice(0, count).map((i) => lines[i]?.tight ?? '');
      const parted = ISSUE_LINE.exec(joined.join(''));
      if (parted && parted[5] === '') return { match: parted, at, lines: printed.slice(0, count) };
    }
  }
  return { match: null, at: -1, lines: [] };
}

const YEAR_ALONE = /^(?:[0-9０-９]{4}|[〇零○Ｏ一二三四五六七八九]{4})年?$/;

function matchIssueLine(line: Line): RegExpExecArray | null {
  if (line.tight.length < 6 || line.tight.length > 60 || !/[期卷]/.test(line.tight)) return null;
  const match = ISSUE_LINE.exec(line.tight);
  return match && (match[5] ?? '').length <= 16 ? match : null;
}

function dateOf(tight: string): string | null {
  const match = DATE_LINE.exec(
    tight.replace(/^(?:旬|半月|月|双月|季)刊|^[（(]|^(?:出版日期|出版时间)[:：]/, ''),
  );
  if (!match) return null;
  return civilDate(readYear(match[1] ?? ''), readCount(match[2] ?? ''), readCount(match[3] ?? ''));
}
