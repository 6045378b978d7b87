import { characterSet, codeIn } from './character-set.ts';
import { EMPTY, type Mapped, type Piece } from './mapped.ts';

/** What a Markdown writer or a scanner puts before a line: bullets, quote marks, heading signs. */
const LEADING = /^[ \t\u00a0\u3000]*(?:(?:[-*+•]|>)[ \t]+(?=\S))?(?:#{1,6}[ \t]+)?/;
const BEGINS_LEADING = characterSet(' \t\u00a0\u3000-*+•>#');
const NOISE = /\*{2,}|`+|<br ?\/?>|[ \t\u00a0\u2000-\u200b\u3000\ufeff]+|\\(?=[-.*_[\]()#|~>])/gi;
/** Without any of these a line holds no noise. */
const MAY_BE_NOISE = characterSet('*`<\\ \t\u00a0\u3000\ufeff', '\u2000\u200b');
const IDEOGRAPH = characterSet('〇', '\u3400\u9fff', '\uf900\ufaff');
const WORD = characterSet('', 'AZ', 'az', '09');

/** A telephone number, and what says that a line holds one. */
const PHONE = /^1?\d{7,10}(?!\d)/;
const CONTACT = /联系|电话|手机|传真/;

/**
 * A line as it was meant: without markup, and without the blanks that print or a scanner left between
 * figures and words (`2019 年 12 月`). A blank between two ideographs stays, once: it may part a name from a post;
 * so does the one between a name and a telephone number.
 */
export const cleaned = (input: string, start: number, end: number): Mapped =>
  cleanedLine(input.slice(start, end), start);

/** The same of a line that begins at `start` in the input. */
export function cleanedLine(raw: string, start: number): Mapped {
  const from = BEGINS_LEADING.hasAt(raw, 0) ? (LEADING.exec(raw)?.[0].length ?? 0) : 0;
  if (from === raw.length) return EMPTY;
  if (from === 0 && !MAY_BE_NOISE.isIn(raw)) return { text: raw, pieces: [{ at: 0, start }] };
  const pieces: Piece[] = [];
  let text = '';
  /** The code of the last character taken; NUL before the first. */
  let before = 0;
  let at = from;
  NOISE.lastIndex = from;
  for (let match = NOISE.exec(raw); ; match = NOISE.exec(raw)) {
    const to = match?.index ?? raw.length;
    if (to > at) {
      pieces.push({ at: text.length, start: start + at });
      text += raw.slice(at, to);
      before = codeIn(raw, to - 1);
    }
    if (match === null) break;
    at = to + match[0].length;
    if (BEGINS_BLANK.has(codeIn(raw, to)) && keepsBlank(raw, before, at)) {
      pieces.push({ at: text.length, start: start + to });
      text += ' ';
      before = BLANK;
    }
  }
  return text === '' ? EMPTY : { text, pieces };
}

/** What noise that is a blank or a break begins with. */
const BEGINS_BLANK = characterSet('< \t\u00a0\u3000\ufeff', '\u2000\u200b');
const BLANK = ' '.charCodeAt(0);

function keepsBlank(raw: string, before: number, at: number): boolean {
  if (WORD.has(before)) return WORD.hasAt(raw, at);
  return IDEOGRAPH.has(before) && (IDEOGRAPH.hasAt(raw, at) || isPhone(raw, at));
}

const isPhone = (raw: string, at: number) =>
  PHONE.test(raw.slice(at, at + 12)) && CONTACT.test(raw.slice(Math.max(0, at - 30), at));
