import { characterSet } from '../../source/character-set.ts';
import { BLANKS as BLANK_CHARACTERS, bitsOf, type Signs } from '../../source/signs.ts';

/** A text without its blanks, and the way back to the offsets of the text it came from. */
export interface Squeezed {
  readonly text: string;
  /** Offset in the original of the character at `index`; at the end, one past the last kept character. */
  startOf(index: number): number;
  /** Offset in the original just past the character before `index`. */
  endOf(index: number): number;
}

const BLANK = characterSet(BLANK_CHARACTERS);
const HOLDS_BLANK = bitsOf(['blank']);
const BLANKS = /[\s\u200b-\u200d\u2060\ufeff]+/g;

/**
 * Leaves out white space and invisible characters, which recognition scatters between Chinese characters. `signs` are
 * those of the text, where they are known.
 */
export function squeeze(original: string, signs: Signs = HOLDS_BLANK): Squeezed {
  if ((signs & HOLDS_BLANK) === 0) return new Unchanged(original);
  const text = withoutBlanks(original);
  return text.length === original.length ? new Unchanged(text) : new Shorter(text, original);
}

/** The text alone, where nobody asks for the way back. */
export const withoutBlanks = (text: string): string => (BLANK.isIn(text) ? text.replace(BLANKS, '') : text);

class Unchanged implements Squeezed {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }

  startOf(index: number): number {
    return Math.min(index, this.text.length);
  }

  endOf(index: number): number {
    return Math.max(index, 0);
  }
}

/** Few of the texts squeezed are ever asked for the way back: it is made when first asked for. */
class Shorter implements Squeezed {
  readonly text: string;
  readonly #original: string;
  #kept: readonly number[] | null = null;

  constructor(text: string, original: string) {
    this.text = text;
    this.#original = original;
  }

  startOf(index: number): number {
    const kept = this.#offsets();
    return kept[index] ?? (kept[kept.length - 1] ?? -1) + 1;
  }

  endOf(index: number): number {
    const kept = this.#offsets();
    return index <= 0 ? (kept[0] ?? 0) : (kept[Math.min(index, kept.length) - 1] ?? -1) + 1;
  }

  #offsets(): readonly number[] {
    this.#kept ??= keptOf(this.#original);
    return this.#kept;
  }
}

function keptOf(original: string): readonly number[] {
  const kept: number[] = [];
  for (let at = 0; at < original.length; at++) if (!BLANK.hasAt(original, at)) kept.push(at);
  return kept;
}
