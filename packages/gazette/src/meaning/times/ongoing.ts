import { characterAfter, characterBefore, type Found, isWhole } from './found.ts';

/** As a whole clause or in a bracket: the thing has no end. */
const CLAUSE =
  /(?:(?:持续|长期|常年)(?:开展|推进|坚持|实施|落实|进行|抓好)|坚持长期|长期坚持|常态化(?:开展|推进|实施|落实|进行)|常态长效|全年(?:开展|推进|实施)|贯穿全年)/y;
/** In a cell of its own a single word says it. */
const CELL = /(?:持续|长期|常年|全年|常态化?|长期性工作|日常工作|常规工作|经常性工作)/y;

/** 持续开展, 长期坚持 where it stands as the time of something, not as the adverb of a sentence. */
export function readOngoing(text: string, at: number): Found | null {
  CLAUSE.lastIndex = at;
  if (CLAUSE.test(text)) {
    const end = CLAUSE.lastIndex;
    const alone = isWhole(text, at, end);
    const bounded =
      /[，,。；;：:（(并、]/.test(characterBefore(text, at)) &&
      /^[，,。；;）)]?$/.test(characterAfter(text, end));
    return alone || bounded ? { start: at, end, due: { type: 'ongoing' } } : null;
  }
  CELL.lastIndex = at;
  if (!CELL.test(text) || !isWhole(text, at, CELL.lastIndex)) return null;
  return { start: at, end: CELL.lastIndex, due: { type: 'ongoing' } };
}
