import type { Check } from './check.ts';

/** Opening marks and what closes them, whatever their width. */
const PAIRS: readonly (readonly [open: string, close: string, name: string])[] = [
  ['《', '》', '书名号'],
  ['“', '”', '引号'],
  ['（(', '）)', '括号'],
  ['〔[［', '〕]］', '方括号'],
  ['【', '】', '方头括号'],
];
/** `1)` and `a）` number a list and close nothing. */
const LIST_MARK = /(?:^|[\s；;。，,：:])[0-9a-zA-Z一二三四五六七八九十]{1,2}$/;

/** ZL0405: a title mark, quotation mark or bracket without its partner in the same paragraph. */
export const punctuationUnpaired: Check = {
  code: 'ZL0405',
  severity: 'warning',
  title: '标点不成对',
  *run({ reading }) {
    for (const { node, text, documentIndex, where } of reading.texts) {
      if (where === 'foreword') continue;
      const fault = unpaired(text);
      if (fault === null) continue;
      yield {
        span: reading.locate(node.span, text, fault.at, 1),
        message: `${fault.name}“${text.charAt(fault.at)}”没有另一半：…${text.slice(Math.max(0, fault.at - 8), fault.at + 10)}…`,
        hint: '请补上或删去；引文跨段的，可以不改',
        documentIndex,
      };
    }
  },
};

/** The first mark that lacks its partner. */
export function unpaired(text: string): { at: number; name: string } | null {
  for (const [open, close, name] of PAIRS) {
    const waiting: number[] = [];
    for (let at = 0; at < text.length; at++) {
      const character = text.charAt(at);
      if (open.includes(character)) waiting.push(at);
      else if (close.includes(character)) {
        if (waiting.length > 0) waiting.pop();
        else if (!LIST_MARK.test(text.slice(Math.max(0, at - 3), at))) return { at, name };
      }
    }
    const first = waiting[0];
    if (first !== undefined) return { at: first, name };
  }
  return null;
}
