import { normalise } from './normalise.ts';
import { type NumberQuery, readNumberQuery } from './number-query.ts';

/** What is looked for: every term must be in the piece. */
export interface Query {
  /** A document number, which is looked up in its own field first. */
  readonly number: NumberQuery | null;
  /** Normalised, each once, none empty. */
  readonly terms: readonly string[];
  /** The terms as one, where there are several: what stands so in print comes first. */
  readonly whole: string | null;
  /** More was asked than is looked at. */
  readonly shortened: boolean;
}

/** Terms looked at, code points of them all, and UTF-16 units read to find them. */
export const queryLimits = { terms: 8, characters: 1_000, read: 4_000 } as const;

/**
 * Splits at blanks except between quotation marks. Never fails: whatever cannot be looked for (quotation marks alone,
 * layout, halves of characters) is left out.
 */
export function readQuery(text: string): Query {
  const number = readNumberQuery(text);
  if (number !== null) {
    return { number, terms: [normalise(number.printed)], whole: null, shortened: false };
  }
  const terms: string[] = [];
  let room: number = queryLimits.characters;
  let shortened = false;
  if (text.length > queryLimits.read) shortened = true;
  for (const part of splitTerms(text.slice(0, queryLimits.read))) {
    const characters = Array.from(normalise(part));
    const term = characters.slice(0, room).join('');
    if (term.length === 0 || terms.includes(term)) {
      shortened ||= characters.length > 0 && term.length === 0;
      continue;
    }
    if (terms.length === queryLimits.terms || characters.length > room) shortened = true;
    if (terms.length === queryLimits.terms) break;
    terms.push(term);
    room -= Array.from(term).length;
  }
  return { number, terms, whole: terms.length > 1 ? terms.join('') : null, shortened };
}

/**
 * What stands between blanks. A quotation mark at the beginning of a term joins what follows up to the mark that ends
 * one: `"综合 执法" 通知` is two terms. A mark inside a term is print (`精准“扶贫”政策`) and means nothing.
 */
function splitTerms(text: string): string[] {
  const terms: string[] = [];
  let rest = text.trimStart();
  while (rest !== '') {
    const phrase = /^["“”「『＂]([^"“”「」『』＂]*)["“”」』＂](?=[\s｜]|$)/u.exec(rest);
    const term = phrase?.[0] ?? /^[^\s｜]+|^｜/u.exec(rest)?.[0] ?? rest;
    terms.push(...(phrase?.[1] ?? term).split('｜'));
    rest = rest.slice(term.length).trimStart();
  }
  return terms;
}
