import type { Check } from './check.ts';
import { numberLines } from './number-line.ts';

/** ZL0202: between two numbers that count together one or more are left out, or a line does not begin with one. */
export const numberSkipped: Check = {
  code: 'ZL0202',
  severity: 'warning',
  title: '序号跳号',
  *run({ reading }) {
    for (const { members, documentIndex, before } of numberLines(reading)) {
      let values: ReadonlySet<number> | null = null;
      for (let at = 0; at < members.length; at++) {
        const one = members[at];
        if (one === undefined) continue;
        const previous = members[at - 1]?.value ?? (one.value === before + 1 ? before : 0);
        // A number printed twice takes the place of the one that follows it.
        const repeated = at >= 2 && members[at - 2]?.value === previous;
        if (one.value <= previous + (repeated ? 2 : 1)) continue;
        // A number that stands elsewhere in the line is a matter of order.
        values ??= new Set(members.map((member) => member.value));
        if (values.has(previous + 1)) continue;
        if (at === 0 && members.length === 1) continue;
        yield {
          span: reading.locate(one.node.span, one.num, 0, one.num.length),
          message:
            previous === 0
              ? `第一个序号是“${one.num}”，前面没有找到更小的序号`
              : `序号从“${members[at - 1]?.num ?? previous}”跳到“${one.num}”`,
          hint: '请检查中间是否漏排，或者改正序号',
          documentIndex,
        };
      }
    }
  },
};
