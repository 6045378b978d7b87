import { separator } from './normalise.ts';

/**
 * What can be looked up in a segment, as the lexemes of its tsvector:
 * - every run of one to four characters of the normalised text (`grams`). A term of up to four characters is one
 *   look-up and needs no second look; a longer one is the AND of its runs of four, and then compared with the text;
 * - `T` or `H` before the same runs of titles and headings, `W` before the words that jieba cuts. They say where a
 *   term stands, and so how high it ranks. Normalised text is in lower case: the capitals cannot be taken for it.
 */
export const longestGram = 4;

export type TermPlace = 'title' | 'heading' | 'word';

const marks: Readonly<Record<TermPlace, string>> = { title: 'T', heading: 'H', word: 'W' };

export function placedTerm(place: TermPlace, term: string): string {
  return marks[place] + term;
}

/** Adds every run of one to four characters, none of which reaches across a separator; `mark` goes before each. */
export function addGrams(plain: string, into: Set<string>, mark = ''): void {
  for (const stretch of plain.split(separator)) {
    const characters = Array.from(stretch);
    for (let start = 0; start < characters.length; start += 1) {
      let gram = mark;
      for (let length = 0; length < longestGram; length += 1) {
        const character = characters[start + length];
        if (character === undefined) break;
        gram += character;
        into.add(gram);
      }
    }
  }
}

export function addPlaced(place: TermPlace, plain: string, into: Set<string>): void {
  addGrams(plain, into, marks[place]);
}

/** The runs that every text with this term has. At most 32, spread over its length: the rest is found by comparing. */
export function gramsOfTerm(term: string): readonly string[] {
  const characters = Array.from(term);
  if (characters.length <= longestGram) return [term];
  const last = characters.length - longestGram;
  const step = Math.max(1, Math.ceil(last / 31));
  const grams: string[] = [];
  for (let start = 0; start < last; start += step)
    grams.push(characters.slice(start, start + longestGram).join(''));
  grams.push(characters.slice(last).join(''));
  return [...new Set(grams)];
}

/** The tsquery that all of the lexemes are there, in its text form. */
export function allOf(lexemes: readonly string[]): string {
  return lexemes.map((lexeme) => `'${lexeme.replaceAll('\\', '\\\\').replaceAll("'", "''")}'`).join(' & ');
}
