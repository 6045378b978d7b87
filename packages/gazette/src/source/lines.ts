import type { Span } from '../model/span.ts';
import { cleaned } from './cleaned.ts';
import { furniture } from './furniture.ts';
import type { Mapped } from './mapped.ts';

/** One line of the input, without its line end. */
export interface Line {
  /** 1-based. */
  readonly number: number;
  readonly start: number;
  readonly end: number;
  readonly raw: string;
  /** Without markup and layout blanks. */
  readonly clean: Mapped;
  /** `clean` without any blank; only for lines of at most 160 characters, else ''. */
  readonly tight: string;
  readonly blank: boolean;
  /** Lines of text up to this one, blank lines and furniture left out: the next line of text has one more. */
  readonly ordinal: number;
}

const LONGEST_TIGHT = 160;
const LINE_END = /\r\n|[\n\r\f\v\u0085\u2028\u2029]/g;

export function readLines(input: string): Line[] {
  const lines: Line[] = [];
  let start = 0;
  const push = (end: number) =>
    lines.push(line(input, lines.length + 1, start, end, lines.at(-1)?.ordinal ?? 0));
  LINE_END.lastIndex = 0;
  for (let match = LINE_END.exec(input); match !== null; match = LINE_END.exec(input)) {
    push(match.index);
    start = match.index + match[0].length;
  }
  push(input.length);
  return lines;
}

function line(input: string, number: number, start: number, end: number, before: number): Line {
  const clean = cleaned(input, start, end);
  const read = {
    number,
    start,
    end,
    raw: input.slice(start, end),
    clean,
    tight: clean.text.length <= LONGEST_TIGHT ? clean.text.replaceAll(' ', '') : '',
    blank: clean.text === '',
    ordinal: before,
  };
  return read.blank || furniture(read) !== null ? read : { ...read, ordinal: before + 1 };
}

/** The span from the first visible character of `from` to the last of `to`. */
export function lineSpan(from: Line, to: Line = from): Span {
  return {
    start: from.start + (from.raw.length - from.raw.trimStart().length),
    end: to.start + to.raw.trimEnd().length,
    startLine: from.number,
    endLine: to.number,
  };
}

/** The span of a run of lines; an empty one at the beginning of the input where there are none. */
export function spanOf(lines: readonly Line[]): Span {
  const first = lines[0];
  const last = lines.at(-1);
  return first && last ? lineSpan(first, last) : { start: 0, end: 0, startLine: 1, endLine: 1 };
}
