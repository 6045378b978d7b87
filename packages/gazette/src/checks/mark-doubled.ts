import type { Check } from './check.ts';

/** A pause with another mark right behind it (`、，`, `，。`), or one before a bare 等 that ends its list (`、等，`). */
const DOUBLED =
  /[、，,；;：:][ ]?(?:[、，；;。]|[,：:](?![\d/\\])|等(?=[、，,；;。：:）)]|$))|[。；;][ ]?[、，；。]/;

/** ZL0406: two marks in a row where one belongs: a word fell out between them, or one is too many. */
export const markDoubled: Check = {
  code: 'ZL0406',
  severity: 'warning',
  title: '标点多余',
  *run({ reading }) {
    for (const { node, text, documentIndex, where } of reading.texts) {
      if (where === 'foreword') continue;
      const fault = doubledMark(text);
      if (fault === null) continue;
      yield {
        span: reading.locate(node.span, text, fault.at, fault.marks.length),
        message: `“${fault.marks}”处标点多余或漏字：…${text.slice(Math.max(0, fault.at - 8), fault.at + 10)}…`,
        hint: '请删去多余的标点，或补上两个标点之间漏掉的文字',
        documentIndex,
      };
    }
  },
};

/** The first place where two marks meet that never stand together. */
export function doubledMark(text: string): { at: number; marks: string } | null {
  const match = DOUBLED.exec(text);
  return match === null ? null : { at: match.index, marks: match[0] };
}
