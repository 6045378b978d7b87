import { readFileSync } from 'node:fs';
import { Jieba } from '@node-rs/jieba';
import { dict } from '@node-rs/jieba/dict';

let cutter: Jieba | null = null;

/** jieba with its own dictionary and ours of units, places and terms; loaded on first use, in a fifth of a second. */
function words(): Jieba {
  if (cutter === null) {
    cutter = Jieba.withDict(dict);
    cutter.loadDict(readFileSync(new URL('dictionary.txt', import.meta.url)));
  }
  return cutter;
}

/** The words of two characters or more in a normalised text: the cut itself and the shorter words inside long ones. */
export function wordsIn(plain: string): readonly string[] {
  return words().cutForSearch(plain, true).filter(isWord);
}

/** The text cut once from left to right, without what is no word. */
export function cutWords(plain: string): readonly string[] {
  return words().cut(plain, true).filter(isWord);
}

function isWord(part: string): boolean {
  return part.length > 1 && /[\p{L}\p{N}]/u.test(part);
}
