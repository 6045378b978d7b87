const DROPPED = /[\s‘’“”"'`()（）〔〕[\]【】《》〈〉<>,，.。:：;；、·—\-–_|*#~～!！?？]/g;

/** Text as it compares across prints: width folded, punctuation and blanks dropped. */
export function loose(text: string): string {
  return text.normalize('NFKC').replace(DROPPED, '');
}

/** A text to be compared with many others: what a comparison needs of it is made once, and only when needed. */
export class Compared {
  /** The text loosened. */
  readonly loose: string;
  #grams: ReadonlyMap<number, number> | null = null;

  constructor(text: string) {
    this.loose = loose(text);
  }

  /** How often each pair of neighbouring characters stands in it, by both character codes in one number. */
  get grams(): ReadonlyMap<number, number> {
    this.#grams ??= gramsOf(this.loose);
    return this.#grams;
  }
}

function gramsOf(text: string): ReadonlyMap<number, number> {
  const grams = new Map<number, number>();
  for (let i = 0; i + 2 <= text.length; i++) {
    const gram = text.charCodeAt(i) * 0x10000 + text.charCodeAt(i + 1);
    grams.set(gram, (grams.get(gram) ?? 0) + 1);
  }
  return grams;
}

/** How much two texts share, 0 to 1: the Dice coefficient of their two-character grams, both loosened. */
export const likeness = (a: string, b: string): number => likenessOf(new Compared(a), new Compared(b));

/** The same of texts that are compared with others too; where it is sure to be below `least`, 0. */
export function likenessOf(a: Compared, b: Compared, least = 0): number {
  if (a.loose === b.loose) return a.loose === '' ? 0 : 1;
  const all = a.loose.length + b.loose.length - 2;
  const most = Math.min(a.loose.length, b.loose.length) - 1;
  if (most < 1 || (2 * most) / all < least) return 0;
  let shared = 0;
  for (const [gram, times] of a.grams) shared += Math.min(times, b.grams.get(gram) ?? 0);
  return (2 * shared) / all;
}
