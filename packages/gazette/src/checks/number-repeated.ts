import type { Check } from './check.ts';
import { numberLines } from './number-line.ts';

/** ZL0201: a number stands twice in a row among those that count together. */
export const numberRepeated: Check = {
  code: 'ZL0201',
  severity: 'warning',
  title: '序号重复',
  *run({ reading }) {
    for (const { members, documentIndex } of numberLines(reading)) {
      for (let at = 1; at < members.length; at++) {
        const before = members[at - 1];
        const one = members[at];
        if (before === undefined || one === undefined || before.value !== one.value) continue;
        yield {
          span: reading.locate(one.node.span, one.num, 0, one.num.length),
          message: `序号“${one.num}”重复：第${before.node.span.startLine}行已有“${before.num}”`,
          hint: `请核对是否应为下一个序号，并检查其后的序号和文中对它的引用`,
          documentIndex,
        };
      }
    }
  },
};
