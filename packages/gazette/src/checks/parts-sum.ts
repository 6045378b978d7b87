import type { Check } from './check.ts';
import { exactSum, figure, type Quantity, quantities } from './quantity.ts';

/** How far before 其中 the total may stand, in characters. */
const REACH = 120;
/** No sentence that lists parts is longer. */
const LONGEST_SENTENCE = 1000;
/** A paragraph that says it more often is no prose. */
const MOST_IN_TEXT = 500;
/** Parts this close to the total are meant to make it. */
const NEAR = 0.005;
const QUITE_NEAR = 0.03;

/** ZL0303: in a sentence the parts (其中 …) do not make the total. */
export const partsSum: Check = {
  code: 'ZL0303',
  severity: 'warning',
  title: '分项之和与总数不符',
  *run({ reading }) {
    for (const { node, text, documentIndex } of reading.textsWith('part')) {
      for (const { total, parts, at, length } of unequalParts(text)) {
        yield {
          span: reading.locate(node.span, text, at, length),
          message: `总数${figure(total.value)}${total.unit}，分项${parts.map((part) => figure(part.value)).join('＋')}＝${figure(exactSum(parts))}${total.unit}`,
          hint: '请核对总数和各分项',
          documentIndex,
        };
      }
    }
  },
};

interface Unequal {
  readonly total: Quantity;
  readonly parts: readonly Quantity[];
  readonly at: number;
  readonly length: number;
}

export function unequalParts(text: string): Unequal[] {
  const out: Unequal[] = [];
  if (!text.includes('其中')) return out;
  let seen = 0;
  for (const match of text.matchAll(/其中[：:，,]?/g)) {
    if (++seen > MOST_IN_TEXT) break;
    const base = Math.max(0, match.index - REACH);
    const window = text.slice(base, endOf(text, match.index + match[0].length));
    const found = partsAround(window, match.index - base, match[0].length);
    if (found !== null) out.push({ ...found, at: found.at + base });
  }
  return out;
}

/** Judges one 其中 at `at` in a stretch of text around it. */
function partsAround(text: string, at: number, length: number): Unequal | null {
  const from = at + length;
  const all = quantities(text);
  const segment = text.slice(from);
  const parts = partsOf(segment, from, all);
  const unit = parts[0]?.unit;
  if (parts.length < 2 || unit === undefined) return null;
  const total = all.findLast((quantity) => quantity.unit === unit && quantity.end <= at);
  if (total === undefined || total.rough || parts.some((part) => part.rough || part.unit !== unit))
    return null;
  if (isDelta(text, total)) return null;
  const sum = exactSum(parts);
  const off = Math.abs(sum - total.value);
  if (off === 0 || within(off, total, parts)) return null;
  const share = off / total.value;
  if (complementary(segment) ? share > 0.5 : share > (sum < total.value ? QUITE_NEAR : NEAR)) return null;
  return { total, parts, at: total.start, length: (parts.at(-1)?.end ?? from) - total.start };
}

/** Three or more rounded figures may miss their rounded total by one in the last place. */
function within(off: number, total: Quantity, parts: readonly Quantity[]): boolean {
  const decimals = Math.max(total.decimals, ...parts.map((part) => part.decimals));
  return decimals > 0 && parts.length >= 3 && off <= 10 ** -decimals + 1e-9;
}

function endOf(text: string, from: number): number {
  const near = text.slice(from, from + LONGEST_SENTENCE);
  const stop = near.search(/[。！？]|其中/);
  return from + (stop < 0 ? near.length : stop);
}

/**
 * The parts of a segment: with semicolons the first figure of each, unless the first stretch already holds
 * several; else one figure for each clause. Growth (增长5.6%) and changes are no parts.
 */
function partsOf(segment: string, offset: number, all: readonly Quantity[]): Quantity[] {
  const inside = (from: number, to: number) =>
    all.filter((quantity) => quantity.start >= offset + from && quantity.end <= offset + to);
  const stretches = split(segment, /[；;]/g);
  const unit = inside(0, segment.length)[0]?.unit;
  if (unit === undefined) return [];
  const own = ([from, to]: readonly [number, number]) => {
    const first = inside(from, to).find((quantity) => quantity.unit === unit);
    return first !== undefined && !isDelta(segment, first, offset) ? [first] : [];
  };
  const clauses = ([from, to]: readonly [number, number]) =>
    split(segment.slice(from, to), /[，,、]/g).flatMap(([start, end]) => own([from + start, from + end]));
  const first = stretches[0];
  if (first === undefined) return [];
  const inFirst = clauses(first);
  return stretches.length === 1 || inFirst.length >= 2 ? inFirst : stretches.flatMap(own);
}

function split(text: string, at: RegExp): [number, number][] {
  const out: [number, number][] = [];
  let from = 0;
  for (const match of text.matchAll(at)) {
    out.push([from, match.index]);
    from = match.index + match[0].length;
  }
  out.push([from, text.length]);
  return out;
}

const DELTA =
  /(?:增长|增加|新增|减少|下降|提高|上升|增幅|同比|环比|高于|低于|多于|少于|比上年|比去年|平均|每|最高|最低|不超过)[^，,、；;。]{0,8}$/;

const isDelta = (text: string, quantity: Quantity, offset = 0) =>
  DELTA.test(text.slice(Math.max(0, quantity.start - offset - 14), quantity.start - offset));

/** Parts that by their names leave nothing out: 税收 and 非税, 男 and 女, the three industries. */
function complementary(segment: string): boolean {
  if (/第一产业/.test(segment) && /第二产业/.test(segment) && /第三产业/.test(segment)) return true;
  if (/(?:^|[，、；])男[性生]?\d/.test(segment) && /[，、；]女[性生]?\d/.test(segment)) return true;
  for (const match of segment.matchAll(
    /(?<=^|[，、；;：:])([\u4e00-\u9fff]{2,6}?)(?=收入|支出|人员|户|企业|\d)/g,
  ))
    if (segment.includes(`非${match[1] ?? '\n'}`)) return true;
  return false;
}
