import type { ContentsEntry } from '../model/issue.ts';
import { Compared, likenessOf } from '../source/loose.ts';

const ALIKE = 0.6;

/**
 * Which document each contents entry announces, by the likeness of the titles. Every document is announced once;
 * the best pairs are made first, so that one wrong title does not shift the others.
 */
export function matchContents(
  entries: readonly Omit<ContentsEntry, 'document'>[],
  titles: readonly string[],
): ContentsEntry[] {
  const pairs: { entry: number; title: number; score: number }[] = [];
  const printed = titles.map((title) => new Compared(title));
  for (const [entry, { title: announced }] of entries.entries()) {
    const wanted = new Compared(announced);
    for (const [title, other] of printed.entries()) {
      const score = likenessOf(wanted, other, ALIKE);
      if (score >= ALIKE) pairs.push({ entry, title, score });
    }
  }
  pairs.sort((a, b) => b.score - a.score || a.entry - b.entry || a.title - b.title);
  const byEntry = new Map<number, number>();
  const matched = new Set<number>();
  for (const { entry, title } of pairs) {
    if (byEntry.has(entry) || matched.has(title)) continue;
    byEntry.set(entry, title);
    matched.add(title);
  }
  return entries.map((entry, e) => {
    const title = byEntry.get(e);
    return { ...entry, document: title === undefined ? null : title + 1 };
  });
}

/** Finds the title of the contents page that is most like a given one; null where none is. */
export function titleFinder(
  entries: readonly Omit<ContentsEntry, 'document'>[],
): (title: string) => string | null {
  const known = entries.map((entry) => ({ title: entry.title, compared: new Compared(entry.title) }));
  return (title) => {
    const wanted = new Compared(title);
    let best: { title: string; score: number } | null = null;
    for (const entry of known) {
      const score = likenessOf(entry.compared, wanted, ALIKE);
      if (score >= ALIKE && (best === null || score > best.score)) best = { title: entry.title, score };
    }
    return best?.title ?? null;
  };
}
