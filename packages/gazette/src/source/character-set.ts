/**
 * The code of the character at a place that lies in the text. Not `text.charCodeAt(at)`: the engine keeps apart the
 * ways in which strings are stored (slices, joined ones, those of one byte …), and looks the method up anew at every
 * character where it has met more than four of them; readers meet them all. A place outside makes it slow for good.
 */
export const codeIn = (text: string, at: number): number => String.prototype.charCodeAt.call(text, at);

/** The same at any place; 0 outside the text. */
export const codeAt = (text: string, at: number): number =>
  at >= 0 && at < text.length ? codeIn(text, at) : 0;

/** UTF-16 units, one bit each. */
const BYTES = 0x10000 / 8;

/**
 * A set of characters of the basic plane, asked by character code: what a character class of a regular expression
 * says, at a small part of its cost. The readers ask such questions at every character of a text.
 */
export class CharacterSet {
  readonly #bits = new Uint8Array(BYTES);

  constructor(characters: string, ranges: readonly string[]) {
    for (let i = 0; i < characters.length; i++) this.#put(characters.charCodeAt(i));
    for (const range of ranges) {
      for (let code = range.charCodeAt(0); code <= range.charCodeAt(1); code++) this.#put(code);
    }
  }

  #put(code: number): void {
    this.#bits[code >> 3] = (this.#bits[code >> 3] ?? 0) | (1 << (code & 7));
  }

  /** No set holds NUL, which stands for what lies outside a text. */
  has(code: number): boolean {
    return ((this.#bits[code >> 3] ?? 0) & (1 << (code & 7))) !== 0;
  }

  /** False before the beginning of the text and behind its end. */
  hasAt(text: string, at: number): boolean {
    return this.has(codeAt(text, at));
  }

  /** Whether any character of the text is in the set. */
  isIn(text: string): boolean {
    for (let at = 0, end = text.length; at < end; at++) if (this.has(codeIn(text, at))) return true;
    return false;
  }

  /** Whether the text is not empty and all its characters are in the set. */
  isAllOf(text: string): boolean {
    for (let at = 0, end = text.length; at < end; at++) if (!this.has(codeIn(text, at))) return false;
    return text !== '';
  }
}

/** The set of the characters given, and of those from the first to the second of each range (`09`, `一龥`). */
export const characterSet = (characters: string, ...ranges: readonly string[]): CharacterSet =>
  new CharacterSet(characters, ranges);

/** The characters of white space, as `\s` means it. */
export const WHITE_SPACE =
  '\t\n\v\f\r \u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000\ufeff';
