import type { Check } from './check.ts';
import { exactSum, figure, type Quantity, quantities } from './quantity.ts';

/** ZL0305: the figures planned for single years do not make the sum over the years. */
export const planSum: Check = {
  code: 'ZL0305',
  severity: 'warning',
  title: '分年计划与累计数不符',
  *run({ reading }) {
    for (const { node, text, documentIndex } of reading.textsWith('digit')) {
      for (const { total, parts, at, length } of unequalPlans(text)) {
        const sum = exactSum(parts);
        yield {
          span: reading.locate(node.span, text, at, length),
          message: `各年${parts.map((part) => figure(part.value)).join('＋')}＝${figure(sum)}${total.unit}，累计数为${figure(total.value)}${total.unit}，相差${figure(Math.abs(total.value - sum))}`,
          hint: '请核对各年数和累计数；累计含以前年度的，请在文中写明',
          documentIndex,
        };
      }
    }
  },
};

interface UnequalPlan {
  readonly total: Quantity;
  readonly parts: readonly Quantity[];
  readonly at: number;
  readonly length: number;
}

/** A clause that tells what is planned for, or stands at the beginning of, one year. */
const OF_A_YEAR = /(?:20\d\d年(?!至|到|—|-|底|末)|现有|已有|已建成?|原有|目前)[^，,。；;]{0,24}$/;
/** No sentence that tells a plan is longer. */
const LONGEST_SENTENCE = 1000;
const SUM = /(?:累计|合计|总计|共)[^，,。；;]{0,20}$/;

export function unequalPlans(text: string): UnequalPlan[] {
  const out: UnequalPlan[] = [];
  if ((text.match(/20\d\d年/g)?.length ?? 0) < 2) return out;
  let from = 0;
  for (const sentence of text.split(/(?<=[。；])/)) {
    const start = from;
    from += sentence.length;
    if (sentence.length > LONGEST_SENTENCE) continue;
    if ((sentence.match(/20\d\d年/g)?.length ?? 0) < 2) continue;
    const all = quantities(sentence);
    for (const total of all) {
      if (total.rough || !SUM.test(clauseBefore(sentence, total))) continue;
      const same = all.filter((one) => one.unit === total.unit && one !== total);
      const parts = same.filter((one) => OF_A_YEAR.test(clauseBefore(sentence, one)));
      if (parts.length < 2 || parts.length !== same.length || parts.some((part) => part.rough)) continue;
      if (exactSum(parts) === total.value) continue;
      const first = Math.min(total.start, ...parts.map((part) => part.start));
      const last = Math.max(total.end, ...parts.map((part) => part.end));
      out.push({ total, parts, at: start + first, length: last - first });
    }
  }
  return out;
}

const clauseBefore = (sentence: string, { start }: Quantity): string => {
  const before = sentence.slice(Math.max(0, start - 40), start);
  return before.slice(
    Math.max(before.lastIndexOf('，'), before.lastIndexOf(','), before.lastIndexOf('、')) + 1,
  );
};
