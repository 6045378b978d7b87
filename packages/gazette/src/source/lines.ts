import type { Span } from '../model/span.ts';
import { cleanedLine } from './cleaned.ts';
import { type Furniture, furniture } from './furniture.ts';
import { EMPTY, type Mapped } from './mapped.ts';

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
  /** What the press put there beside the text; null for a line of text and for an empty one. */
  readonly furniture: Furniture | null;
  /** Neither blank nor furniture. */
  readonly isText: boolean;
  /** Lines of text up to this one, blank lines and furniture left out: the next line of text has one more. */
  readonly ordinal: number;
}

const LONGEST_TIGHT = 160;
const LINE_END = /\r\n|[\n-\r\u0085\u2028\u2029]/g;

export function readLines(input: string): Line[] {
  const lines: Line[] = [];
  let start = 0;
  let ordinal = 0;
  LINE_END.lastIndex = 0;
  while (LINE_END.test(input)) {
    const next = LINE_END.lastIndex;
    const end = input.startsWith('\r\n', next - 2) ? next - 2 : next - 1;
    const read = line(input, lines.length + 1, start, end, ordinal);
    ordinal = read.ordinal;
    lines.push(read);
    start = next;
  }
  lines.push(line(input, lines.length + 1, start, input.length, ordinal));
  return lines;
}

/** A blank that stays in the text is a piece of its own: a text of one piece holds none. */
const tightened = ({ text, pieces }: Mapped) => (pieces.length > 1 ? text.replaceAll(' ', '') : text);

function line(input: string, number: number, start: number, end: number, before: number): Line {
  const raw = input.slice(start, end);
  const clean = raw === '' ? EMPTY : cleanedLine(raw, start);
  const tight = clean.text.length <= LONGEST_TIGHT ? tightened(clean) : '';
  const blank = clean.text === '';
  const beside = raw === '' ? null : furniture(raw, tight);
  const isText = !blank && beside === null;
  const ordinal = isText ? before + 1 : before;
  return { number, start, end, raw, clean, tight, blank, furniture: beside, isText, ordinal };
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
