import { ENDS_IN_KIND } from '../layout/patterns.ts';
import type { Line } from '../source/lines.ts';
import { loose } from '../source/loose.ts';

/**
 * How many of the lines make the title: up to the one that completes a 文种 with its quotes and brackets closed.
 * Falls back to the lines before the addressee or the first sentence. 0 where no title stands here.
 */
export function titleLength(lines: readonly Line[]): number {
  let joined = '';
  for (let i = 0; i < Math.min(lines.length, 9); i++) {
    const line = lines[i];
    if (!line || line.tight === '') break;
    joined += line.tight;
    const next = lines[i + 1];
    if (ENDS_IN_KIND.test(joined) && balanced(joined) && !goesOnWithTitle(next)) return i + 1;
    if (/[。；;]$/.test(line.tight) || joined.length > 200) break;
  }
  const addressee = lines.findIndex((line, i) => i < 8 && /[:：]$/.test(line.clean.text));
  if (addressee > 0) return addressee;
  const sentence = lines.findIndex(
    (line) => line.tight === '' || /[。；;]$/.test(line.tight) || line.tight.length > 60,
  );
  return sentence > 0 && sentence <= 4 ? sentence : 0;
}

/** `(2020—2022年)` or `的通知` left over on a line of its own. */
const goesOnWithTitle = (next: Line | undefined) =>
  next !== undefined && /^(?:[（(][^（）()]{1,20}[）)]$|的?(?:通知|决定|通告|意见)$)/.test(next.tight);

function balanced(text: string): boolean {
  let depth = 0;
  for (const character of text) {
    if (character === '《' || character === '〈') depth++;
    if (character === '》' || character === '〉') depth--;
  }
  return depth <= 0;
}

const ORGAN_END = /(?:政府|办公室|委员会|厅|局|委|院|部|会|处|署|中心|支队)$/;

/**
 * The title with the line breaks of print removed. A blank stays where the contents page has one at the same
 * place, inside quotes, and between two organs that issue together.
 */
export function joinTitle(parts: readonly string[], printedElsewhere: string | null): string {
  const pieces = parts.flatMap((part) => part.split(' ')).filter((piece) => piece !== '');
  let title = '';
  pieces.forEach((piece, i) => {
    if (i > 0 && keepsBlank(title, piece, printedElsewhere)) title += ' ';
    title += piece;
  });
  return title;
}

function keepsBlank(before: string, after: string, elsewhere: string | null): boolean {
  if (/[A-Za-z]$/.test(before) && /^[A-Za-z]/.test(after)) return true;
  if (elsewhere !== null) return blankAt(elsewhere, loose(before).length);
  if (count(before, '“') > count(before, '”')) return true;
  return (
    ORGAN_END.test(before) &&
    before.length >= 4 &&
    startsLike(before, after) &&
    ORGAN_END.test(after.replace(/关于.*$/, ''))
  );
}

const count = (text: string, letter: string) => text.split(letter).length - 1;

/** Two organs of one place: 重庆市綦江区应急管理局 重庆市綦江区财政局. */
const startsLike = (before: string, after: string) => before.slice(0, 3) === after.slice(0, 3);

/** Whether `text` has a blank between two ideographs after `letters` loosened characters. */
function blankAt(text: string, letters: number): boolean {
  let seen = 0;
  for (let i = 0; i < text.length; i++) {
    if (seen === letters && text[i] === ' ') {
      return /[\u4e00-\u9fff”]/.test(text[i - 1] ?? '') && /[\u4e00-\u9fff“]/.test(text[i + 1] ?? '');
    }
    seen += loose(text[i] ?? '').length;
    if (seen > letters) return false;
  }
  return false;
}
