import type { Check } from './check.ts';
import { figure, type Quantity, quantities } from './quantity.ts';

/** Percentage points a printed share may be off the computed one: rounding, with some room. */
const ROOM = 0.6;

/** ZL0304: a percentage, or a change from one figure to another, does not follow from the figures beside it. */
export const shareOfTotal: Check = {
  code: 'ZL0304',
  severity: 'warning',
  title: '百分比或增减数不符',
  *run({ reading }) {
    for (const { node, text, documentIndex } of reading.textsWith('digit')) {
      for (const find of [wrongShares, wrongChanges]) {
        for (const { at, length, message } of find(text)) {
          yield {
            span: reading.locate(node.span, text, at, length),
            message,
            hint: '请按文中的数字重新计算',
            documentIndex,
          };
        }
      }
    }
  },
};

/** How far before a percentage its part and total may stand, in characters. */
const REACH = 160;
/** A paragraph with more percentages is no prose. */
const MOST_IN_TEXT = 500;
const SHARE =
  /(?:占(?:总数|全部|总量|比|全区总数|全县总数)?的?|([\u4e00-\u9fff]{2})率(?:为|达|达到)?)(\d{1,3}(?:\.\d{1,3})?)[%％]/g;

interface Wrong {
  readonly at: number;
  readonly length: number;
  readonly message: string;
}

const NONE: readonly Wrong[] = [];

/** `…126张，占60%` and `办结231件…办结率94.3%`. */
export function wrongShares(text: string): readonly Wrong[] {
  if (!/[%％]/.test(text)) return NONE;
  const out: Wrong[] = [];
  let seen = 0;
  for (const match of text.matchAll(SHARE)) {
    if (++seen > MOST_IN_TEXT) break;
    const base = Math.max(0, match.index - REACH);
    const found = judgeShare(text.slice(base, match.index), match[1], Number(match[2]));
    if (found === null) continue;
    const at = base + found.part.start;
    out.push({ at, length: match.index + match[0].length - at, message: found.message });
  }
  return out;
}

/** What the text before a percentage says of it: the part right before (or the part a rate names) and its total. */
function judgeShare(
  text: string,
  stem: string | undefined,
  printed: number,
): { part: Quantity; message: string } | null {
  const all = quantities(text);
  const part = stem === undefined ? before(all, text.length, 2) : named(text, all, stem);
  if (part === undefined || part.unit === '%' || part.rough) return null;
  const total = all.findLast((one) => one.unit === part.unit && one.end <= part.start);
  if (total === undefined || total.rough || total.value < part.value || total.value === 0) return null;
  if (sentenceEnds(text, total.end) || total.end < part.start - 60) return null;
  // Another figure between the two makes it unclear what the share is of, unless the rate names its part.
  if (stem === undefined && all.some((one) => one.unit === part.unit && one.start > part.end)) return null;
  const share = (part.value / total.value) * 100;
  if (Math.abs(share - printed) <= ROOM) return null;
  return {
    part,
    message: `${figure(part.value)}${part.unit}是${figure(total.value)}${total.unit}的${share.toFixed(1)}%，文中作${figure(printed)}%`,
  };
}

const before = (all: readonly Quantity[], at: number, room: number) =>
  all.findLast((one) => one.end <= at && at - one.end <= room);

function named(text: string, all: readonly Quantity[], stem: string): Quantity | undefined {
  const from = text.lastIndexOf(stem);
  if (from < 0 || text.length - from > 60) return undefined;
  return all.find((one) => one.start >= from + stem.length && one.start - from - stem.length <= 3);
}

const sentenceEnds = (text: string, from: number) => /[。！？]/.test(text.slice(from));

const UP = '提高|增加|上升|增长|扩大|提升|延长';
const DOWN = '降低|下降|减少|缩短|降|压减|缩减';
const NUMBER = '(\\d{1,10}(?:\\.\\d{1,4})?)';
const CHANGE = new RegExp(
  `[由从](?:原来的?|原)?${NUMBER}([\\u4e00-\\u9fff%％]{1,3}?)(?:[^，。；\\d]{0,8})(?:${UP}|${DOWN}|调整|变更|调)(?:到|至|为)${NUMBER}\\2[，,](?:[^，。；\\d]{0,6})(${UP}|${DOWN})[了的]{0,2}${NUMBER}(个百分点|\\2)`,
  'g',
);

/** `由72%提高到81%，提高9个百分点`. */
export function wrongChanges(text: string): readonly Wrong[] {
  if (!/[由从](?:原来的?|原)?\d/.test(text)) return NONE;
  const out: Wrong[] = [];
  for (const match of text.matchAll(CHANGE)) {
    const [whole, from, unit, to, , by] = match;
    const change = Math.round(Math.abs(Number(to) - Number(from)) * 1e4) / 1e4;
    if (change === Number(by)) continue;
    out.push({
      at: match.index,
      length: whole.length,
      message: `由${from ?? ''}${unit ?? ''}到${to ?? ''}${unit ?? ''}，相差${figure(change)}，文中作${by ?? ''}`,
    });
  }
  return out;
}
