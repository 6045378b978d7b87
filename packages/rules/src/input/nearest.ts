/** The candidate nearest to what was typed, where one is near enough to be meant. */
export function nearest(typed: string, candidates: readonly string[]): string | null {
  let best: string | null = null;
  let least = Math.max(2, Math.floor(typed.length / 2)) + 1;
  for (const candidate of candidates) {
    const distance = editDistance(typed.toLowerCase(), candidate.toLowerCase());
    if (distance < least) {
      least = distance;
      best = candidate;
    }
  }
  return best;
}

/** Levenshtein distance; what is longer than 60 characters is cut. */
function editDistance(left: string, right: string): number {
  const a = [...left].slice(0, 60);
  const b = [...right].slice(0, 60);
  let row = b.map((_, index) => index + 1);
  a.forEach((from, i) => {
    let diagonal = i;
    let before = i + 1;
    row = row.map((above, j) => {
      const here = Math.min(above + 1, before + 1, diagonal + (from === b[j] ? 0 : 1));
      diagonal = above;
      before = here;
      return here;
    });
  });
  return row.at(-1) ?? a.length;
}
