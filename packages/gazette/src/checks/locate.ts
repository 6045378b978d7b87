import type { Span } from '../model/index.ts';
import { characterSet, WHITE_SPACE } from '../source/character-set.ts';

/** Finds an excerpt of a node's text in the input, `at` being its offset in `text`. */
export type Locate = (within: Span, text: string, at: number, length: number) => Span;

/** What print and markup put between the characters of a text. */
const NOISE = characterSet(`${WHITE_SPACE}*\`#>|\\\u200b`);

/** A text without noise, and for each offset of the text how much of it stands before. */
interface Bare {
  readonly text: string;
  /** Offset in the input of each character of `text`. */
  readonly offsets: readonly number[];
}

interface Stripped {
  readonly text: string;
  /** By offset of the full text: characters of the stripped one before it. */
  readonly before: Uint32Array;
}

/**
 * The way back from compiled text to the input. Blanks and markup are left out on both sides, so an excerpt is
 * found wherever it is printed in one piece; of several equal ones, the one with as many before it in the text.
 */
export function createLocator(source: string): Locate {
  const bares = new Map<string, Bare>();
  const strippeds = new Map<string, Stripped>();
  const lineOf = lineCounter(source);
  const spanOf = (start: number, end: number): Span => ({
    start,
    end,
    startLine: lineOf(start),
    endLine: lineOf(Math.max(start, end - 1)),
  });
  return (within, text, at, length) => {
    const bare = remembered(bares, `${within.start}:${within.end}`, () => bareOf(source, within));
    const stripped = remembered(strippeds, text, () => strippedOf(text));
    const from = stripped.before[at] ?? 0;
    const wanted = stripped.text.slice(from, stripped.before[at + length] ?? stripped.text.length);
    const found =
      wanted === '' ? -1 : occurrence(bare.text, wanted, occurrencesBefore(stripped.text, wanted, from));
    const start = bare.offsets[found];
    const end = bare.offsets[found + wanted.length - 1];
    if (found < 0 || start === undefined || end === undefined) {
      const line = source.indexOf('\n', within.start);
      return spanOf(within.start, line < 0 || line > within.end ? within.end : line);
    }
    return onOneLine(source, start, end + 1, spanOf);
  };
}

function remembered<T>(cache: Map<string, T>, key: string, make: () => T): T {
  const known = cache.get(key);
  if (known !== undefined) return known;
  const made = make();
  cache.set(key, made);
  return made;
}

/** An excerpt this short that a page break cuts is shown where most of it stands. */
const SHORT = 40;

function onOneLine(
  source: string,
  start: number,
  end: number,
  spanOf: (start: number, end: number) => Span,
): Span {
  const whole = spanOf(start, end);
  if (whole.startLine === whole.endLine || strip(source.slice(start, end)).length > SHORT) return whole;
  let best = { start, end: start, length: 0 };
  for (const piece of source.slice(start, end).matchAll(/[^\r\n]+/g)) {
    const length = strip(piece[0]).length;
    if (length > best.length)
      best = { start: start + piece.index, end: start + piece.index + piece[0].length, length };
  }
  return spanOf(best.start, best.end);
}

const strip = (text: string): string => {
  let out = '';
  for (const character of text) if (!NOISE.hasAt(character, 0)) out += character;
  return out;
};

function strippedOf(text: string): Stripped {
  const before = new Uint32Array(text.length + 1);
  let out = '';
  for (let i = 0; i < text.length; i++) {
    before[i] = out.length;
    const character = text.charAt(i);
    if (!NOISE.hasAt(text, i)) out += character;
  }
  before[text.length] = out.length;
  return { text: out, before };
}

function bareOf(source: string, { start, end }: Span): Bare {
  let text = '';
  const offsets: number[] = [];
  for (let i = start; i < end; i++) {
    if (NOISE.hasAt(source, i)) continue;
    text += source.charAt(i);
    offsets.push(i);
  }
  return { text, offsets };
}

/** Past this many a repeated excerpt is shown at a nearby place: counting on would make many findings slow. */
const MOST_COUNTED = 200;

function occurrencesBefore(text: string, wanted: string, until: number): number {
  let count = 0;
  for (
    let i = text.indexOf(wanted);
    i >= 0 && i < until && count < MOST_COUNTED;
    i = text.indexOf(wanted, i + 1)
  )
    count++;
  return count;
}

/** The `skip`th further occurrence, or the last there is. */
function occurrence(text: string, wanted: string, skip: number): number {
  let found = text.indexOf(wanted);
  for (let i = 0; i < skip && found >= 0; i++) {
    const next = text.indexOf(wanted, found + 1);
    if (next < 0) break;
    found = next;
  }
  return found;
}

/** 1-based line of an offset, by the line ends of the input. */
function lineCounter(source: string): (offset: number) => number {
  let counted: readonly number[] | null = null;
  return (offset) => {
    counted ??= lineStarts(source);
    const starts = counted;
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return low + 1;
  };
}

const LINE_END = characterSet('\n\r\f\v\u0085\u2028\u2029');

function lineStarts(source: string): number[] {
  const starts = [0];
  for (let at = 0; at < source.length; at++) {
    if (!LINE_END.hasAt(source, at)) continue;
    if (source.startsWith('\r\n', at)) at++;
    starts.push(at + 1);
  }
  return starts;
}
