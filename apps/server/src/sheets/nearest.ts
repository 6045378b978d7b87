/** Names tried at most: a register of units has hundreds. */
const mostNames = 5_000;

/**
 * The name that somebody most likely meant, null where none is near: at most a third of the characters differ, or one
 * holds the other.
 */
export function nearestName(written: string, names: Iterable<string>): string | null {
  const from = plain(written);
  if (from.length < 2) return null;
  let best: { readonly name: string; readonly score: number } | null = null;
  let tried = 0;
  for (const name of names) {
    tried += 1;
    if (tried > mostNames) break;
    const score = likeness(from, plain(name));
    if (score >= 0.6 && (best === null || score > best.score)) best = { name, score };
  }
  return best?.name ?? null;
}

/** Without spaces, brackets and full-width forms: what people write differently and mean the same. */
export function plain(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s*:()（）【】[\]“”"'·、_-]/gu, '');
}

/** 1 for the same, 0 for nothing in common; a part of the whole counts three quarters and more. */
function likeness(a: string, b: string): number {
  if (a === '' || b === '') return 0;
  const long = Math.max(a.length, b.length);
  const short = Math.min(a.length, b.length);
  const held = short >= 2 && (a.includes(b) || b.includes(a)) ? 0.7 + (0.3 * short) / long : 0;
  if (short * 3 < long) return held;
  return Math.max(held, 1 - distance(a.slice(0, 60), b.slice(0, 60)) / long);
}

/** Insertions, deletions, replacements and neighbours exchanged (optimal string alignment). */
function distance(a: string, b: string): number {
  let older: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      let least = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + same);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        least = Math.min(least, (older[j - 2] ?? 0) + 1);
      row.push(least);
    }
    older = last;
    last = row;
  }
  return last[b.length] ?? 0;
}
