import type { Check } from './check.ts';

interface Pair {
  readonly name: string;
  readonly opens: boolean;
}

/** Every mark that comes in pairs; widths of one kind may be mixed. */
const MARKS = new Map<string, Pair>(
  (
    [
      ['《', '》', '书名号'],
      ['“', '”', '引号'],
      ['（(', '）)', '括号'],
      ['〔[［', '〕]］', '方括号'],
      ['【', '】', '方头括号'],
    ] as const
  ).flatMap(([open, close, name]) => [
    ...[...open].map((mark): [string, Pair] => [mark, { name, opens: true }]),
    ...[...close].map((mark): [string, Pair] => [mark, { name, opens: false }]),
  ]),
);
const MARK = /[《》“”（(）)〔[［〕\]］【】]/g;
/** `1)` and `a）` number a list and close nothing. */
const LIST_MARK = /(?:^|[\s；;。，,：:])[0-9a-zA-Z一二三四五六七八九十]{1,2}$/;

/** ZL0405: a title mark, quotation mark or bracket without its partner in the same paragraph. */
export const punctuationUnpaired: Check = {
  code: 'ZL0405',
  severity: 'warning',
  title: '标点不成对',
  *run({ reading }) {
    for (const { node, text, documentIndex, where } of reading.textsWith('pair')) {
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

/** The first mark of a kind that lacks its partner. */
export function unpaired(text: string): { at: number; name: string } | null {
  if (text.search(MARK) < 0) return null;
  const waiting = new Map<string, number[]>();
  for (const { 0: mark, index: at } of text.matchAll(MARK)) {
    const pair = MARKS.get(mark);
    if (pair === undefined) continue;
    const open = waiting.get(pair.name) ?? [];
    waiting.set(pair.name, open);
    if (pair.opens) open.push(at);
    else if (open.length > 0) open.pop();
    else if (!LIST_MARK.test(text.slice(Math.max(0, at - 3), at))) return { at, name: pair.name };
  }
  for (const [name, [first]] of waiting) if (first !== undefined) return { at: first, name };
  return null;
}
