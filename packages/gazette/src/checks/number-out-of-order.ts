import type { Check } from './check.ts';
import { numberLines } from './number-line.ts';

/** ZL0203: a number is lower than the one before it and does not begin a new count. */
export const numberOutOfOrder: Check = {
  code: 'ZL0203',
  severity: 'warning',
  title: '序号倒序',
  *run({ reading }) {
    for (const { members, documentIndex } of numberLines(reading)) {
      for (let at = 1; at < members.length; at++) {
        const before = members[at - 1];
        const one = members[at];
        if (before === undefined || one === undefined || one.value >= before.value || one.value === 1)
          continue;
        yield {
          span: reading.locate(one.node.span, one.num, 0, one.num.length),
          message: `序号“${one.num}”排在“${before.num}”之后`,
          hint: '请核对两段的先后次序和序号',
          documentIndex,
        };
      }
    }
  },
};
