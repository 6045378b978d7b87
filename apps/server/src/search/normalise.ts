/**
 * The form of a text that search compares: every code point for itself in NFKC and lower case, brackets of every style
 * as round ones, blanks, quotation marks and layout left out.
 *
 * Because no code point looks at its neighbours, `normalise(a + b)` is `normalise(a) + normalise(b)`: whatever is part
 * of a text stays part of it, which is what finding every substring rests on.
 */
export function normalise(text: string): string {
  let plain = '';
  for (const character of text) plain += normaliseCharacter(character);
  return plain;
}

/** Between two texts that do not adjoin in print: no search reaches across it. */
export const separator = '\n';

/** Stands between the cells of a table row in a clause's text, and keeps them apart for search. */
export const cellBar = '｜';

/** A normalised text that remembers where each of its UTF-16 units came from. */
export interface Traced {
  readonly plain: string;
  /** `origin[i]` is the offset in the text given of what became `plain[i]`. */
  readonly origin: readonly number[];
  /** `end[i]` is the offset just after it. */
  readonly end: readonly number[];
}

export function trace(text: string): Traced {
  let plain = '';
  const origin: number[] = [];
  const end: number[] = [];
  let offset = 0;
  for (const character of text) {
    const mapped = normaliseCharacter(character);
    for (let unit = 0; unit < mapped.length; unit += 1) {
      origin.push(offset);
      end.push(offset + character.length);
    }
    plain += mapped;
    offset += character.length;
  }
  return { plain, origin, end };
}

/** Made on first sight of each character; a corpus has some thousands of different ones. */
const known = new Map<string, string>();

function normaliseCharacter(character: string): string {
  const seen = known.get(character);
  if (seen !== undefined) return seen;
  const mapped = mapCharacter(character);
  if (known.size > 100_000) known.clear();
  known.set(character, mapped);
  return mapped;
}

function mapCharacter(character: string): string {
  if (character === cellBar) return separator;
  let mapped = '';
  for (const part of character.normalize('NFKC').toLowerCase().normalize('NFKC')) {
    if (opening.includes(part)) mapped += '(';
    else if (closing.includes(part)) mapped += ')';
    else if (!leftOut.test(part)) mapped += part;
  }
  return mapped;
}

const opening = '〔[【〖{';
const closing = '〕]】〗}';

/** Blanks, controls, formats, halves of pairs, private characters, variation selectors and quotation marks. */
const leftOut = /^[\s\p{C}\p{Pi}\p{Pf}"'`〝〞〟「」『』\p{Variation_Selector}]$/u;
