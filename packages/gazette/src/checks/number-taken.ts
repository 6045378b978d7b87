import type { Check } from './check.ts';

/** ZL0206: two documents of the issue carry the same number. */
export const numberTaken: Check = {
  code: 'ZL0206',
  severity: 'error',
  title: '文号重复',
  *run({ issue, reading }) {
    const taken = new Map<string, { title: string; line: number }>();
    for (const [documentIndex, { number, title, span }] of issue.documents.entries()) {
      if (number === null) continue;
      const first = taken.get(number.text);
      if (first === undefined) {
        taken.set(number.text, { title, line: span.startLine });
        continue;
      }
      yield {
        span: reading.field(`documents.${documentIndex}.number`) ?? reading.headOf(documentIndex),
        message: `${number.text}已用于第${first.line}行起的“${first.title}”`,
        hint: '请核对两份文件的发文字号',
        documentIndex,
      };
    }
  },
};
