import type { ClauseRow } from './clause-row.ts';
import { queryLimits } from './query.ts';
import { addGrams, addPlaced, placedTerm } from './terms.ts';
import { wordsIn } from './words.ts';

/** A stretch of a piece with all that can be looked up in it. */
export interface Segment {
  /** Positions of its first and last clause. */
  readonly first: number;
  readonly last: number;
  readonly terms: readonly string[];
}

/** Normalised characters after which a segment ends with its clause: most pieces are one segment. */
const enough = 4_000;

/**
 * A tsvector holds one megabyte of lexemes: eight thousand characters of a title, which
 * is indexed twice. A clause longer than a window is indexed
 * in windows that overlap by the longest term: each is in one of them as a whole.
 */
const window = 6_000;
const overlap = queryLimits.characters;

/** The clauses of one piece in segments. Every clause is in one segment, or alone in several where it is very long. */
export function segmentsOf(clauses: readonly ClauseRow[]): Segment[] {
  const segments: Segment[] = [];
  let open: ClauseRow[] = [];
  let length = 0;
  const close = () => {
    const [first] = open;
    const last = open.at(-1);
    if (first !== undefined && last !== undefined)
      segments.push({ first: first.position, last: last.position, terms: termsOf(open) });
    open = [];
    length = 0;
  };
  for (const clause of clauses) {
    if (length + clause.plain.length > window) close();
    if (clause.plain.length > window) {
      for (const part of windowsOf(clause)) {
        segments.push({ first: clause.position, last: clause.position, terms: termsOf([part]) });
      }
      continue;
    }
    open.push(clause);
    length += clause.plain.length;
    if (length >= enough) close();
  }
  close();
  return segments;
}

/** Parts of a long clause as if each were a clause; all but the first have no heading of their own. */
function windowsOf(clause: ClauseRow): ClauseRow[] {
  const characters = Array.from(clause.plain);
  const parts: ClauseRow[] = [];
  for (let start = 0; start < characters.length; start += window - overlap) {
    const plain = characters.slice(start, start + window).join('');
    parts.push({ ...clause, plain, head: Math.max(0, clause.head - start) });
  }
  return parts;
}

function termsOf(clauses: readonly ClauseRow[]): string[] {
  const terms = new Set<string>();
  for (const { plain, part, head } of clauses) {
    addGrams(plain, terms);
    if (part === 'title') addPlaced('title', plain, terms);
    else if (head > 0) addPlaced('heading', Array.from(plain).slice(0, head).join(''), terms);
    for (const word of wordsIn(plain))
      if (Array.from(word).length <= longestWord) terms.add(placedTerm('word', word));
  }
  return [...terms];
}

/** Longer cuts are runs of digits and Latin letters. */
const longestWord = 24;
