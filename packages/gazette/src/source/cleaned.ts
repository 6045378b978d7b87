import { characterSet } from './character-set.ts';
import { type Mapped, type Piece, verbatim } from './mapped.ts';

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
export function cleaned(input: string, start: number, end: number): Mapped {
  const raw = input.slice(start, end);
  const from = BEGINS_LEADING.hasAt(raw, 0) ? (LEADING.exec(raw)?.[0].length ?? 0) : 0;
  if (!MAY_BE_NOISE.isIn(raw)) return verbatim(input, start + from, end);
  NOISE.lastIndex = from;
  let match = NOISE.exec(raw);
  if (match === null) return verbatim(input, start + from, end);
  const parts: string[] = [];
  const pieces: Piece[] = [];
  let length = 0;
  let before = '';
  let at = from;
  for (; ; match = NOISE.exec(raw)) {
    const to = match?.index ?? raw.length;
    if (to > at) {
      pieces.push({ at: length, start: start + at });
      parts.push(raw.slice(at, to));
      length += to - at;
      before = raw[to - 1] ?? '';
    }
    if (match === null) break;
    at = to + match[0].length;
    if (isBlank(match[0]) && (keepsBlank(before, raw[at] ?? '') || isBeforePhone(raw, before, at))) {
      pieces.push({ at: length, start: start + to });
      parts.push(' ');
      length++;
      before = ' ';
    }
  }
  return { text: parts.join(''), pieces };
}

const BEGINS_BLANK = characterSet('< \t\u00a0\u3000\ufeff', '\u2000\u200b');
const isBlank = (noise: string) => BEGINS_BLANK.hasAt(noise, 0);

function keepsBlank(before: string, after: string): boolean {
  return (
    (IDEOGRAPH.hasAt(before, 0) && IDEOGRAPH.hasAt(after, 0)) ||
    (WORD.hasAt(before, 0) && WORD.hasAt(after, 0))
  );
}

function isBeforePhone(raw: string, before: string, at: number): boolean {
  return (
    IDEOGRAPH.hasAt(before, 0) &&
    PHONE.test(raw.slice(at, at + 12)) &&
    CONTACT.test(raw.slice(Math.max(0, at - 30), at))
  );
}
