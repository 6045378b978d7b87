/** A text without its blanks, and the way back to the offsets of the text it came from. */
export interface Squeezed {
  readonly text: string;
  /** Offset in the original of the character at `index`; at the end, one past the last kept character. */
  readonly startOf: (index: number) => number;
  /** Offset in the original just past the character before `index`. */
  readonly endOf: (index: number) => number;
}

const BLANK = /[\s\u200b-\u200d\u2060\ufeff]/;

/** Leaves out white space and invisible characters, which recognition scatters between Chinese characters. */
export function squeeze(original: string): Squeezed {
  if (!BLANK.test(original))
    return {
      text: original,
      startOf: (index) => Math.min(index, original.length),
      endOf: (index) => Math.max(index, 0),
    };
  const kept: number[] = [];
  const characters: string[] = [];
  for (let at = 0; at < original.length; at++) {
    const character = original.charAt(at);
    if (BLANK.test(character)) continue;
    kept.push(at);
    characters.push(character);
  }
  const after = kept.length > 0 ? (kept[kept.length - 1] ?? 0) + 1 : 0;
  return {
    text: characters.join(''),
    startOf: (index) => kept[index] ?? after,
    endOf: (index) => (index <= 0 ? (kept[0] ?? 0) : (kept[index - 1] ?? after - 1) + 1),
  };
}
