/** What follows a date and belongs to it. 前 is read as "not later than"; 前三季度 and 前后 are something else. */
const AFTER =
  /[ \t\u3000]{0,3}(之前|以前|(?:下班|当[天日])?前(?![三四两后期一二述款列1-9])|起(?!草|来)|开始|止(?!付))/y;

export interface Tail {
  readonly word: string;
  readonly end: number;
}

export function scanTail(text: string, at: number): Tail | null {
  AFTER.lastIndex = at;
  const word = AFTER.exec(text)?.[1];
  return word === undefined ? null : { word, end: AFTER.lastIndex };
}

export const isBefore = (tail: Tail | null) => tail?.word.endsWith('前') ?? false;
