import type { ClauseRow } from './clause-row.ts';
import { separator } from './normalise.ts';

/** Texts of clauses that follow each other in one piece, which a long term is compared with. */
export interface Stretch {
  readonly titles: string;
  /** Of clauses that are no titles. */
  readonly headings: string;
  /** All of them. */
  readonly plain: string;
}

/** Normalised characters after which a stretch ends with its clause: a row is then compared where it lies. */
const enough = 400;

/** The clauses of one piece; every clause is in one stretch, as a whole. */
export function stretchesOf(clauses: readonly ClauseRow[]): Stretch[] {
  const stretches: Stretch[] = [];
  let open: ClauseRow[] = [];
  let length = 0;
  const close = () => {
    if (open.length > 0) stretches.push(join(open));
    open = [];
    length = 0;
  };
  for (const clause of clauses) {
    open.push(clause);
    length += clause.plain.length;
    if (length >= enough) close();
  }
  close();
  return stretches;
}

function join(clauses: readonly ClauseRow[]): Stretch {
  const titles = clauses.filter(({ part }) => part === 'title');
  const headed = clauses.filter(({ part, head }) => part === 'text' && head > 0);
  return {
    titles: titles.map(({ plain }) => plain).join(separator),
    headings: headed.map(({ plain, head }) => Array.from(plain).slice(0, head).join('')).join(separator),
    plain: clauses.map(({ plain }) => plain).join(separator),
  };
}
