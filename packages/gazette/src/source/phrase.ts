import { type CharacterSet, characterSet } from './character-set.ts';
import { firstCharacters } from './first-characters.ts';

/** A pattern that is asked whether it stands at one place of a text. */
export interface Phrase {
  /** How many characters it takes at `at`; 0 where it does not stand there. */
  lengthAt(text: string, at: number): number;
  /** Every place of a text at which it stands, ascending; they may overlap. */
  placesIn(text: string): number[];
}

/**
 * A pattern (without flags, or with `u`) as a phrase. Most places are ruled out by the characters it can begin with, at
 * a small part of what the pattern costs.
 */
export function phrase(pattern: string, flags: '' | 'u' = ''): Phrase {
  const sticky = new RegExp(pattern, `y${flags}`);
  const first = firstCharacters(pattern);
  const begins: CharacterSet | null = first === null ? null : characterSet(first);
  const lengthAt = (text: string, at: number): number => {
    if (begins !== null && !begins.hasAt(text, at)) return 0;
    sticky.lastIndex = at;
    return sticky.test(text) ? sticky.lastIndex - at : 0;
  };
  return {
    lengthAt,
    placesIn(text) {
      const places: number[] = [];
      for (let at = 0; at < text.length; at++) if (lengthAt(text, at) > 0) places.push(at);
      return places;
    },
  };
}
