import type { ContentsEntry } from '../model/issue.ts';
import { likeness } from '../source/loose.ts';

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
  entries.forEach((entry, e) => {
    titles.forEach((title, t) => {
      const score = likeness(entry.title, title);
      if (score >= ALIKE) pairs.push({ entry: e, title: t, score });
    });
  });
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

/** The title of the contents page that is most like the given one; null where none is. */
export function titleInContents(
  entries: readonly Omit<ContentsEntry, 'document'>[],
  title: string,
): string | null {
  let best: { title: string; score: number } | null = null;
  for (const entry of entries) {
    const score = likeness(entry.title, title);
    if (score >= ALIKE && (best === null || score > best.score)) best = { title: entry.title, score };
  }
  return best?.title ?? null;
}
