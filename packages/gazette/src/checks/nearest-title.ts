import { likeness, loose } from '../source/loose.ts';

/** Titles this alike are taken for the same one, worded otherwise. */
const ALIKE = 0.6;
/** Among more titles than this only the same wording counts: comparing each with each would take too long. */
const MOST_COMPARED = 400;

/** Finds the title meant among some; null where none is alike enough. */
export function titleFinder(titles: readonly string[]): (title: string) => string | null {
  const exact = new Map(titles.map((title) => [loose(title), title]));
  const compared = titles.slice(0, MOST_COMPARED).filter((title) => title !== '');
  return (title) => {
    const same = exact.get(loose(title));
    if (same !== undefined) return same;
    let best: { title: string; score: number } | null = null;
    for (const candidate of compared) {
      const score = likeness(title, candidate);
      if (best === null || score > best.score) best = { title: candidate, score };
    }
    return best !== null && best.score >= ALIKE ? best.title : null;
  };
}
