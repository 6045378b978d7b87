/** A title in 《》 as printed: offsets of the opening mark and after the closing one. */
export interface TitleSpan {
  readonly start: number;
  readonly end: number;
}

/** A title longer than this is taken for an opening mark that was never closed. */
const LONGEST_TITLE = 240;

const MARKS = /[《》]/g;

/**
 * The outermost 《…》 of a text, in order; marks that pair with nothing, or with something too far away to be one
 * title, are passed over, so that an unclosed 《 hides none of the titles behind it. One pass over the text.
 */
export function titleSpans(text: string): TitleSpan[] {
  if (!text.includes('《')) return [];
  const open: number[] = [];
  const closed: TitleSpan[] = [];
  MARKS.lastIndex = 0;
  for (let match = MARKS.exec(text); match !== null; match = MARKS.exec(text)) {
    if (match[0] === '《') {
      open.push(match.index);
      continue;
    }
    const start = open.pop();
    if (start === undefined) continue;
    const end = match.index + 1;
    if (end - start < 3 || end - start > LONGEST_TITLE) continue;
    let last = closed.at(-1);
    while (last !== undefined && last.start > start) {
      closed.pop();
      last = closed.at(-1);
    }
    closed.push({ start, end });
  }
  return closed;
}
