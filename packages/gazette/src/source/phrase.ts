import { type CharacterSet, characterSet } from './character-set.ts';
import { firstCharacters } from './first-characters.ts';

/**
 * A pattern (without flags, or with `u`) that is asked whether it stands at one place of a text. Most places are ruled
 * out by the characters it can begin with, at a small part of what the pattern costs.
 */
export class Phrase {
  readonly #pattern: string;
  readonly #sticky: RegExp;
  #begins: CharacterSet | null | undefined;

  constructor(pattern: string, flags: '' | 'u') {
    this.#pattern = pattern;
    this.#sticky = new RegExp(pattern, `y${flags}`);
  }

  /** Whether the character at `at` is one that it can begin with. */
  mayBeginAt(text: string, at: number): boolean {
    if (this.#begins === undefined) this.#begins = beginnings(this.#pattern);
    return this.#begins === null || this.#begins.hasAt(text, at);
  }

  /** How many characters it takes at `at`; 0 where it does not stand there. */
  lengthAt(text: string, at: number): number {
    if (!this.mayBeginAt(text, at)) return 0;
    this.#sticky.lastIndex = at;
    return this.#sticky.test(text) ? this.#sticky.lastIndex - at : 0;
  }

  /** The characters it can begin with; null where these are (almost) any. */
  get begins(): string | null {
    return firstCharacters(this.#pattern);
  }
}

export const phrase = (pattern: string, flags: '' | 'u' = ''): Phrase => new Phrase(pattern, flags);

/** Found out when first asked for: a reader of one field asks for few of all the patterns there are. */
function beginnings(pattern: string): CharacterSet | null {
  const first = firstCharacters(pattern);
  return first === null ? null : characterSet(first);
}

/** A pattern that stands at the head of a text or nowhere in it (`^…`), asked like the regular expression itself. */
export interface Heading {
  test(text: string): boolean;
  exec(text: string): RegExpExecArray | null;
}

/**
 * A pattern whose every alternative begins with `^`: most texts are ruled out by their first character, and where the
 * pattern ends in `$`, by their last, which is one of `last`.
 */
export function heading(pattern: RegExp, last: string | null = null): Heading {
  let begins: CharacterSet | null | undefined;
  const ends = last === null ? null : characterSet(last);
  const may = (text: string) => {
    if (begins === undefined) begins = pattern.ignoreCase ? null : beginnings(pattern.source);
    return (begins === null || begins.hasAt(text, 0)) && (ends === null || ends.hasAt(text, text.length - 1));
  };
  return {
    test: (text) => may(text) && pattern.test(text),
    exec: (text) => (may(text) ? pattern.exec(text) : null),
  };
}
