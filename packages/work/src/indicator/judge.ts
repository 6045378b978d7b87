import { daysBetween, type IsoDate } from '@zhengling/calendar';
import type { IndicatorDefinition, IndicatorTarget } from './definition.ts';
import {
  type Amount,
  compareExact,
  decimalDown,
  divided,
  type Exact,
  exactOf,
  minus,
  nothing,
  times,
} from './exact.ts';
import { lineOf, onLine, startOf } from './line.ts';
import { printGap } from './print.ts';

/** What was so in a place at the end of a day. */
export interface DatedAmount {
  readonly on: IsoDate;
  readonly amount: Amount;
}

export type IndicatorColour = 'green' | 'yellow' | 'red' | 'blue' | 'none';

/** How a place stands against one target on a day. */
export interface IndicatorJudgement {
  readonly target: IndicatorTarget;
  /** The value that counts: the latest up to the day, of the target's period. */
  readonly value: DatedAmount | null;
  /** Null where nothing was reported or no figure is set. */
  readonly met: boolean | null;
  /** How much of the way is gone, of a limit how much is used: of one; null where that cannot be said. */
  readonly rate: Exact | null;
  /** What the straight line asks for on the value's day. */
  readonly expected: Exact | null;
  readonly light: IndicatorColour;
  /** `落后序时进度5个百分点` */
  readonly words: string;
}

export function judgeTarget(
  definition: IndicatorDefinition,
  target: IndicatorTarget,
  values: readonly DatedAmount[],
  today: IsoDate,
): IndicatorJudgement {
  const counted = values
    .filter(
      ({ on }) =>
        on <= today &&
        (target.from === undefined || (on >= target.from && (target.on === null || on <= target.on))),
    )
    .toSorted((a, b) => (a.on < b.on ? -1 : 1));
  const value = counted.at(-1) ?? null;
  const passed = target.on !== null && today > target.on;
  const waiting = target.from !== undefined && today < target.from;
  const base = { target, value, met: null, rate: null, expected: null };
  if (target.value === null)
    return { ...base, light: 'none', words: value === null ? '还没有填报' : '目标由上级另定，公报没有印数' };
  if (value === null) {
    if (waiting) return { ...base, light: 'none', words: '还没有开始' };
    return passed
      ? { ...base, light: 'red', words: '到期没有填报' }
      : { ...base, light: 'none', words: '还没有填报' };
  }
  const aim = exactOf(target.value);
  const now = exactOf(value.amount);
  const met = meets(definition, target, now, aim);
  if (definition.direction === 'down')
    return {
      ...base,
      met,
      rate: divided(now, aim),
      ...limitWords(definition, target, now, aim, met, passed, value.on),
    };
  const from = target.from === undefined ? startOf(definition, target.place)?.value : nothing;
  const rate = from === undefined ? divided(now, aim) : divided(minus(now, from), minus(aim, from));
  const expected = onLine(lineOf(definition, target.place, target), value.on);
  return { ...base, met, rate, expected, ...reachWords() };

  function reachWords(): Pick<IndicatorJudgement, 'light' | 'words'> {
    if (met) {
      const inTime =
        target.on === null ||
        counted.some(
          ({ on, amount }) => on <= (target.on ?? on) && meets(definition, target, exactOf(amount), aim),
        );
      return inTime ? { light: 'blue', words: '已达到目标' } : { light: 'blue', words: '期限过后达到目标' };
    }
    const lacking = printGap(definition, absolute(minus(aim, now)));
    if (passed) return { light: 'red', words: `到期没有达到，差${lacking}` };
    if (target.on === null) return { light: 'none', words: `没有写期限，还差${lacking}` };
    if (expected === null)
      return { light: 'none', words: `没有起点可比，还差${lacking}，${daysLeft(target.on, today)}` };
    const behind = minus(expected, now);
    return behind.top <= 0n
      ? { light: 'green', words: `达到序时进度，还差${lacking}` }
      : { light: 'yellow', words: `落后序时进度${printGap(definition, behind)}` };
  }
}

function limitWords(
  definition: IndicatorDefinition,
  target: IndicatorTarget,
  now: Exact,
  aim: Exact,
  met: boolean,
  passed: boolean,
  on: IsoDate,
): Pick<IndicatorJudgement, 'light' | 'words'> {
  if (!met) {
    const over = minus(now, aim);
    return over.top === 0n
      ? { light: 'red', words: '正好到了限额，没有低于它' }
      : { light: 'red', words: `超过限额${printGap(definition, over)}` };
  }
  if (passed) return { light: 'blue', words: '控制在限额以内' };
  if (definition.form === 'count' && target.from !== undefined && target.on !== null && aim.top > 0n) {
    const gone: Exact = {
      top: BigInt(daysBetween(target.from, on) + 1),
      bottom: BigInt(daysBetween(target.from, target.on) + 1),
    };
    const used = divided(now, aim) ?? nothing;
    if (compareExact(used, gone) > 0)
      return { light: 'yellow', words: `限额已用${percentDown(used)}，时间过了${percentDown(gone)}` };
  }
  return { light: 'green', words: '在限额以内' };
}

function meets(
  { direction }: IndicatorDefinition,
  { strict }: IndicatorTarget,
  now: Exact,
  aim: Exact,
): boolean {
  const order = compareExact(now, aim);
  switch (direction) {
    case 'up':
      return strict === true ? order > 0 : order >= 0;
    case 'down':
      return strict === true ? order < 0 : order <= 0;
    case 'equal':
      return order === 0;
  }
}

/**
 * The target by which a place is judged today: what is past and still not reached comes first, then the next, then the
 * last. Of yearly targets the one whose year it is, else the last that has passed, else the first.
 */
export function judgePlace(
  definition: IndicatorDefinition,
  place: string,
  values: readonly DatedAmount[],
  today: IsoDate,
): IndicatorJudgement | null {
  const targets = definition.targets
    .filter((target) => target.place === place)
    .toSorted((a, b) => ((a.on ?? '9') < (b.on ?? '9') ? -1 : 1));
  const judged = targets.map((target) => judgeTarget(definition, target, values, today));
  const lateAndOpen = judged.find(
    ({ target, light }) =>
      light === 'red' && target.from === undefined && target.on !== null && target.on < today,
  );
  const running = judged.find(
    ({ target }) =>
      (target.on === null || target.on >= today) && (target.from === undefined || target.from <= today),
  );
  const past = judged.filter(({ target }) => target.on !== null && target.on < today);
  return lateAndOpen ?? running ?? past.at(-1) ?? judged[0] ?? null;
}

/** `86%`, never more than is gone. */
export const percentDown = (rate: Exact): string =>
  `${decimalDown(times(rate, { top: 100n, bottom: 1n }), 0)}%`;

const absolute = ({ top, bottom }: Exact): Exact => ({ top: top < 0n ? -top : top, bottom });

const daysLeft = (on: IsoDate, today: IsoDate): string =>
  on === today ? '今天到期' : `离期限${daysBetween(today, on)}天`;
