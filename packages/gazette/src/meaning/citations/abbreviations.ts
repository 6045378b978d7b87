import { type TitleSpan, titleSpans } from './titles.ts';

/** The long title a short one stands for. */
export type Abbreviations = ReadonlyMap<string, string>;

/** The words of a title: the marks around it taken off, blanks of the print drawn together. */
export function titleText(text: string, span: TitleSpan): string {
  return text
    .slice(span.start + 1, span.end - 1)
    .replace(/\s+/g, ' ')
    .trim();
}

const DEFINES = /(?:简称|统称|合称)(?:为|：|:)?[ ]?$/;
const AND = /^[ ]?(?:[、，,和及与]|以及)?[ ]?$/;
/** How far a short name may stand behind the title it shortens (a number in between). */
const REACH = 60;

/** For each title of the text, whether it is a short name being defined: (以下简称《办法》). */
export function definitions(text: string, titles: readonly TitleSpan[]): readonly boolean[] {
  const defining: boolean[] = [];
  titles.forEach((title, i) => {
    const before = titles[i - 1];
    const follows =
      defining[i - 1] === true &&
      before !== undefined &&
      AND.test(text.slice(before.end, Math.min(title.start, before.end + 8)));
    defining.push(follows || DEFINES.test(text.slice(Math.max(0, title.start - 8), title.start)));
  });
  return defining;
}

/**
 * The short names a text defines: 《甲办法》《乙规定》(以下简称《办法》《规定》) gives 办法 → 甲办法, 规定 → 乙规定.
 * Several short names belong to as many titles before them, in order.
 */
export function abbreviations(text: string): Abbreviations {
  if (!text.includes('称')) return new Map();
  const titles = titleSpans(text);
  const defining = definitions(text, titles);
  const known = new Map<string, string>();
  for (let i = 0; i < titles.length; i++) {
    if (defining[i] !== true || defining[i - 1] === true) continue;
    let after = i;
    while (defining[after] === true) after++;
    const short = titles.slice(i, after);
    const long = titlesBefore(text, titles, defining, i, short.length);
    long.forEach((title, k) => {
      const name = short[k + short.length - long.length];
      if (name !== undefined) known.set(titleText(text, name), titleText(text, title));
    });
  }
  return known;
}

function titlesBefore(
  text: string,
  titles: readonly TitleSpan[],
  defining: readonly boolean[],
  at: number,
  count: number,
): readonly TitleSpan[] {
  const long: TitleSpan[] = [];
  for (let i = at - 1; i >= 0 && long.length < count; i--) {
    const title = titles[i];
    const next = titles[i + 1];
    if (title === undefined || next === undefined || defining[i] === true) break;
    const gap = text.slice(title.end, Math.min(next.start, title.end + REACH + 1));
    if (gap.length > REACH || /[。；;]/.test(gap)) break;
    long.unshift(title);
  }
  return long;
}
