const DROPPED = /[\s‘’“”"'`()（）〔〕[\]【】《》〈〉<>,，.。:：;；、·—\-–_|*#~～!！?？]/g;

/** Text as it compares across prints: width folded, punctuation and blanks dropped. */
export function loose(text: string): string {
  return text.normalize('NFKC').replace(DROPPED, '');
}

/** How much two texts share, 0 to 1: the Dice coefficient of their two-character grams, both loosened. */
export function likeness(a: string, b: string): number {
  const left = loose(a);
  const right = loose(b);
  if (left === right) return left === '' ? 0 : 1;
  if (left.length < 2 || right.length < 2) return 0;
  const grams = new Map<string, number>();
  for (let i = 0; i + 2 <= left.length; i++) {
    const gram = left.slice(i, i + 2);
    grams.set(gram, (grams.get(gram) ?? 0) + 1);
  }
  let shared = 0;
  for (let i = 0; i + 2 <= right.length; i++) {
    const gram = right.slice(i, i + 2);
    const left = grams.get(gram) ?? 0;
    if (left > 0) {
      grams.set(gram, left - 1);
      shared++;
    }
  }
  return (2 * shared) / (left.length + right.length - 2);
}
