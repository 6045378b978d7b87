import { separator } from './normalise.ts';

/**
 * What can be looked up in a segment, as the lexemes of its tsvector:
 * - every run of one to four and of eight characters of the normalised text (`grams`). A term of such a length is one
 *   look-up and needs no second look; one of another length is the AND of its runs of four or of eight, and then compared
 *   with the text;
 * - `T` or `H` before the same runs of titles and headings, `W` before the words that jieba cuts. They say where a
 *   term stands, and so how high it ranks. Normalised text is in lower case: the capitals cannot be taken for it.
 */
const shortRun = 4;
const longRun = 8;

/** One look-up answers it. */
export function isIndexed(term: string): boolean {
  const { length } = Array.from(term);
  return length <= shortRun || length === longRun;
}

export type TermPlace = 'title' | 'heading' | 'word';

const marks: Readonly<Record<TermPlace, string>> = { title: 'T', heading: 'H', word: 'W' };

export function placedTerm(place: TermPlace, term: string): string {
  return marks[place] + term;
}

/** Adds every run of one to four and of eight characters, none of which reaches across a separator; `mark` goes before each. */
export function addGrams(plain: string, into: Set<string>, mark = ''): void {
  for (const stretch of plain.split(separator)) {
    const characters = Array.from(stretch);
    for (let start = 0; start < characters.length; start += 1) {
      let gram = mark;
      for (let length = 0; length < longRun; length += 1) {
        const character = characters[start + length];
        if (character === undefined) break;
        gram += character;
        if (length < shortRun || length === longRun - 1) into.add(gram);
      }
    }
  }
}

export function addPlaced(place: TermPlace, plain: string, into: Set<string>): void {
  addGrams(plain, into, marks[place]);
}

/** The runs that every text with this term has. At most 32, spread over its length: the rest is found by comparing. */
export function gramsOfTerm(term: string): readonly string[] {
  if (isIndexed(term)) return [term];
  const characters = Array.from(term);
  const run = characters.length < longRun ? shortRun : longRun;
  const last = characters.length - run;
  const step = Math.max(1, Math.ceil(last / 31));
  const grams: string[] = [];
  for (let start = 0; start < last; start += step) grams.push(characters.slice(start, start + run).join(''));
  grams.push(characters.slice(last).join(''));
  return [...new Set(grams)];
}

/** The tsquery that all of the lexemes are there, in its text form. */
export function allOf(lexemes: readonly string[]): string {
  return lexemes.map((lexeme) => `'${lexeme.replaceAll('\\', '\\\\').replaceAll("'", "''")}'`).join(' & ');
}
