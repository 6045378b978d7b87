import type { Check } from './check.ts';

/** ZL0508: sentences that a page break or a blank line cuts; the compiler has joined them. Said once per issue. */
export const sentenceBroken: Check = {
  code: 'ZL0508',
  severity: 'info',
  title: '句子被换页断开',
  *run({ reading, source }) {
    const cut = reading.texts.filter(
      ({ node, field, text }) =>
        field === 'text' &&
        node.type !== 'signature' &&
        node.children.length === 0 &&
        text.length >= 20 &&
        node.member === undefined &&
        node.span.startLine < node.span.endLine &&
        /\n[ \t]*\r?\n/.test(source.slice(node.span.start, node.span.end)),
    );
    const first = cut[0];
    if (first === undefined) return;
    const lines = cut.slice(0, 10).map(({ node }) => node.span.startLine);
    yield {
      span: reading.firstLine(first.node.span),
      message: `有${cut.length}处句子被换页或空行断开，编译时已接上（第${lines.join('、')}${cut.length > lines.length ? ' …' : ''}行起）`,
      hint: '不影响编译；如需整理原稿，请删去句中的空行',
      documentIndex: null,
    };
  },
};
