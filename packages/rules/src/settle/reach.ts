import { type Calendar, type IsoDate, nationalCalendar } from '@zhengling/calendar';
import { commonType, numberType } from '../build/number-type.ts';
import { periodEnd } from '../explain/period.ts';
import { walk } from '../model/children.ts';
import type { Case, Expression, LadderStep, Relation } from '../model/expression.ts';
import type { Input, Rule, Version } from '../model/rule.ts';
import type { InnerRecord, ValueType } from '../model/type.ts';
import type { Range } from '../prove/range.ts';
import { divided, LARGEST_SHARE, roundedTo } from '../value/arithmetic.ts';
import { dayNumber, isoDay } from '../value/day-number.ts';
import {
  anyOne,
  certain,
  either,
  exactly,
  NOTHING,
  ONLY_NONE,
  only,
  type Possible,
  range,
  type Values,
  yesNo,
} from './possible.ts';

/** What is known so far. An input that is null in `known` is still open. */
export interface Known {
  readonly rule: Rule;
  readonly known: InnerRecord;
  readonly on: IsoDate;
  readonly calendar?: Calendar;
  version(name: string): Version;
  /** Told every open input that matters. */
  touched(name: string): void;
}

/** Dates that an open question may be answered with: the years 1000 to 9999. */
export const DAYS: Range = { low: -354_285, high: 2_932_896 };
const MOMENTS: Range = { low: DAYS.low * 86_400_000, high: DAYS.high * 86_400_000 };

/** All that an expression may come to, whatever is answered to the open questions. */
export function reach(expression: Expression, known: Known): Possible {
  return visit(expression, null);

  function visit(node: Expression, item: InnerRecord | null): Possible {
    const see = (part: Expression) => visit(part, item);
    /** Ranges of numbers over the denominator of the node. */
    const ranges = (parts: readonly Expression[], compute: (of: readonly Range[]) => Range): Possible => {
      const den = node.type.kind === 'number' ? node.type.den : 1;
      return strict(
        parts.map((part) => rescaled(see(part), part.type, den)),
        (values) => ({ kind: 'range', ...compute(values.map(rangeIn)) }),
      );
    };
    /** Branches over the denominator of the node. */
    const branch = (part: Expression): Possible =>
      rescaled(see(part), part.type, node.type.kind === 'number' ? node.type.den : 1);
    switch (node.op) {
      case 'constant':
        return certain(exactly(node.value, node.type));
      case 'input': {
        const value = known.known[node.name] ?? null;
        if (value !== null) return certain(exactly(value, node.type));
        known.touched(node.name);
        return certain(anything(known.rule.inputs[node.name], node.type));
      }
      case 'item': {
        const value = item?.[node.name] ?? null;
        if (value !== null) return certain(exactly(value, node.type));
        return certain(anything(fieldOf(known.rule, node.name), node.type));
      }
      case 'parameter': {
        const { value } = known.version(node.name);
        return typeof value === 'object' ? ONLY_NONE : certain(exactly(value, node.type));
      }
      case 'lookup': {
        const keys = node.keys.map(see);
        const { value } = known.version(node.table);
        const cells = typeof value === 'object' ? value : {};
        return absences(
          keys,
          anyOne(
            combinations(keys.map(({ values }) => choicesIn(values))).map((key) => {
              const cell = cells[key.join('|')];
              return cell === undefined ? ONLY_NONE : certain(exactly(cell, node.type));
            }),
          ),
        );
      }
      case 'on':
        return certain(exactly(dayNumber(known.on), node.type));
      case 'none':
        return ONLY_NONE;
      case 'given': {
        if ((known.known[node.input] ?? null) !== null) return certain(yesNo(true, false));
        known.touched(node.input);
        return certain(yesNo(true, true));
      }
      case 'fallback': {
        const first = branch(node.value);
        const open = [...walk(node.value)].some(
          (part) => part.op === 'item' || (part.op === 'input' && (known.known[part.name] ?? null) === null),
        );
        if (!open && !first.none) return first;
        return either({ ...first, none: false }, branch(node.instead));
      }
      case 'discretion': {
        const bounds = [node.atLeast, node.atMost].map((bound) => (bound === null ? null : branch(bound)));
        const values = discretionary(node.type, bounds);
        return { values, none: false, decided: true, error: bounds.some((bound) => bound?.error === true) };
      }
      case 'add':
        return ranges(node.of, (of) => ({
          low: sum(of.map(({ low }) => low)),
          high: sum(of.map(({ high }) => high)),
        }));
      case 'subtract':
        return ranges([node.left, node.right], ([left = ZERO, right = ZERO]) => ({
          low: left.low - right.high,
          high: left.high - right.low,
        }));
      case 'least':
        return ranges(node.of, (of) => ({
          low: Math.min(...of.map(({ low }) => low)),
          high: Math.min(...of.map(({ high }) => high)),
        }));
      case 'greatest':
        return ranges(node.of, (of) => ({
          low: Math.max(...of.map(({ low }) => low)),
          high: Math.max(...of.map(({ high }) => high)),
        }));
      case 'multiply':
        return strict([see(node.left), see(node.right)], (values) => {
          const [left = ZERO, right = ZERO] = values.map(rangeIn);
          const ends = [left.low, left.high].flatMap((one) => [one * right.low, one * right.high]);
          return range(Math.min(...ends), Math.max(...ends));
        });
      case 'divide':
        return quotientOf(node, see(node.left), see(node.right));
      case 'round': {
        const from = numberType(node.value).den;
        const to = numberType(node).den;
        return strict([see(node.value)], ([value]) => {
          const { low, high } = rangeIn(value);
          return range(roundedTo(low, from, to, node.rounding), roundedTo(high, from, to, node.rounding));
        });
      }
      case 'compare': {
        const den = node.left.type.kind === 'number' ? commonType([node.left, node.right]).den : 1;
        const parts = [node.left, node.right].map((part) => rescaled(see(part), part.type, den));
        return strict(parts, ([left, right]) => comparison(node.relation, left, right));
      }
      case 'among':
        return strict([see(node.value)], ([value]) => {
          const values = [...choicesIn(value ?? null)];
          return yesNo(
            values.some((one) => node.values.includes(one)),
            values.some((one) => !node.values.includes(one)),
          );
        });
      case 'includes':
        return strict([see(node.set)], ([set]) =>
          set?.kind === 'choices'
            ? yesNo(set.may.has(node.value), !set.must.has(node.value))
            : yesNo(true, true),
        );
      case 'size':
        return strict([see(node.set)], ([set]) =>
          set?.kind === 'choices' ? range(set.must.size, set.may.size) : range(0, 0),
        );
      case 'all':
        return kleene(node.of.map(see), false);
      case 'any':
        return kleene(node.of.map(see), true);
      case 'not':
        return strict([see(node.value)], ([value]) =>
          value?.kind === 'yes-no' ? yesNo(value.no, value.yes) : yesNo(true, true),
        );
      case 'choose': {
        let result = NOTHING;
        for (const { when, gives } of node.cases) {
          const condition = see(when);
          const { yes, no } = tests(condition);
          result = absences([condition], result);
          if (yes) result = either(result, branch(gives));
          if (!no) return result;
        }
        return either(result, branch(node.otherwise));
      }
      case 'match': {
        const on = see(node.on);
        const branches = choicesIn(on.values).map((value) => {
          const taken = node.cases[value];
          return taken === undefined ? ONLY_NONE : branch(taken);
        });
        return absences([on], anyOne(branches));
      }
      case 'ladder': {
        const on = see(node.on);
        return absences([on], on.values === null ? NOTHING : rungs(node.steps, rangeIn(on.values), branch));
      }
      case 'highest':
        return greatestOf(node.of, see, branch);
      case 'collect': {
        const conditions = node.of.map(({ when }) => see(when));
        return strict(conditions, (values) => {
          const named = (fits: (test: { yes: boolean; no: boolean }) => boolean) =>
            new Set(node.of.filter((_, index) => fits(testIn(values[index]))).map(({ value }) => value));
          return { kind: 'choices', must: named(({ no }) => !no), may: named(({ yes }) => yes) };
        });
      }
      case 'fold': {
        const things = known.known[node.list] ?? null;
        if (!Array.isArray(things)) {
          known.touched(node.list);
          return openFold(node.how, visit(node.each, {}), known.rule.inputs[node.list]?.most ?? 0);
        }
        return closedFold(
          node.how,
          things.filter((thing) => typeof thing !== 'string').map((thing) => visit(node.each, thing)),
        );
      }
      case 'period':
        return periodOf(node, see(node.from), see(node.n), known.calendar ?? nationalCalendar);
      case 'shift':
        return withinDays(
          ranges([node.from, node.days], ([from = ZERO, days = ZERO]) => ({
            low: from.low + days.low,
            high: from.high + days.high,
          })),
        );
      case 'days':
        return ranges([node.from, node.to], ([from = ZERO, to = ZERO]) => ({
          low: to.low - from.high,
          high: to.high - from.low,
        }));
      case 'part':
        return strict([see(node.date)], (values) => partOf(node.part, rangeIn(values[0])));
      case 'contains':
        return strict([see(node.text)], ([text]) =>
          textTest(text, (words) => node.words.some((word) => words.includes(word))),
        );
      case 'matches':
        return strict([see(node.text)], ([text]) =>
          textTest(text, (words) => new RegExp(node.pattern, 'u').test(words)),
        );
      case 'step':
        return see(node.value);
    }
  }
}

const ZERO: Range = { low: 0, high: 0 };
const sum = (numbers: readonly number[]) => numbers.reduce((total, one) => total + one, 0);

function fieldOf(rule: Rule, name: string): Input | undefined {
  return Object.values(rule.inputs)
    .map(({ fields }) => fields?.[name])
    .find((field) => field !== undefined);
}

/** All that an open input may be answered with. */
function anything(input: Input | undefined, type: ValueType): Values {
  switch (type.kind) {
    case 'yes-no':
      return yesNo(true, true);
    case 'number':
      return range(input?.min ?? 0, input?.max ?? 0);
    case 'date':
      return { kind: 'range', ...DAYS };
    case 'moment':
      return { kind: 'range', ...MOMENTS };
    case 'text':
      return { kind: 'text', text: null };
    case 'choice':
      return { kind: 'choice', values: new Set(type.values) };
    case 'choices':
      return { kind: 'choices', must: new Set(), may: new Set(type.values) };
    case 'list':
      return { kind: 'list', things: null };
  }
}

const rangeIn = (values: Values | null | undefined): Range => (values?.kind === 'range' ? values : ZERO);
const testIn = (values: Values | null | undefined) =>
  values?.kind === 'yes-no' ? values : { yes: false, no: false };
const tests = (possible: Possible) => testIn(possible.values);

function choicesIn(values: Values | null): readonly string[] {
  return values?.kind === 'choice' ? [...values.values] : [];
}

/** The result, or what its operands may be instead of a value. */
function absences(parts: readonly Possible[], result: Possible): Possible {
  return {
    values: result.values,
    none: result.none || parts.some(({ none }) => none),
    decided: result.decided || parts.some(({ decided }) => decided),
    error: result.error || parts.some(({ error }) => error),
  };
}

function strict(parts: readonly Possible[], compute: (values: readonly Values[]) => Values): Possible {
  const values = parts.map((part) => part.values).filter((one) => one !== null);
  return absences(parts, values.length < parts.length ? NOTHING : certain(compute(values)));
}

function rescaled(possible: Possible, type: ValueType, den: number): Possible {
  if (type.kind !== 'number' || type.den === den || possible.values?.kind !== 'range') return possible;
  const factor = den / type.den;
  return { ...possible, values: range(possible.values.low * factor, possible.values.high * factor) };
}

/** `all` with `deciding` false, `any` with `deciding` true. */
function kleene(parts: readonly Possible[], deciding: boolean): Possible {
  const may = (part: Possible, value: boolean) => (value ? tests(part).yes : tests(part).no);
  const settled = parts.some(
    (part) => may(part, deciding) && !may(part, !deciding) && !part.none && !part.decided && !part.error,
  );
  if (settled) return certain(yesNo(deciding, !deciding));
  const decidingPossible = parts.some((part) => may(part, deciding));
  const otherPossible = parts.every((part) => may(part, !deciding));
  const values =
    decidingPossible || otherPossible
      ? yesNo(deciding ? decidingPossible : otherPossible, deciding ? otherPossible : decidingPossible)
      : null;
  return absences(parts, { ...NOTHING, values });
}

function comparison(relation: Relation, left: Values | undefined, right: Values | undefined): Values {
  if (left?.kind !== 'range' || right?.kind !== 'range') {
    const one = only(left ?? null);
    const other = only(right ?? null);
    if (one === null || other === null) return yesNo(true, true);
    const same = one === other;
    return relation === 'equal' ? yesNo(same, !same) : yesNo(!same, same);
  }
  switch (relation) {
    case 'at-least':
      return yesNo(left.high >= right.low, left.low < right.high);
    case 'over':
      return yesNo(left.high > right.low, left.low <= right.high);
    case 'at-most':
      return yesNo(left.low <= right.high, left.high > right.low);
    case 'under':
      return yesNo(left.low < right.high, left.high >= right.low);
    case 'equal':
    case 'not-equal': {
      const may = left.low <= right.high && right.low <= left.high;
      const must = left.low === left.high && right.low === right.high && left.low === right.low;
      return relation === 'equal' ? yesNo(may, !must) : yesNo(!must, may);
    }
  }
}

function quotientOf(node: Extract<Expression, { op: 'divide' }>, left: Possible, right: Possible): Possible {
  const over = rangeIn(left.values);
  const by = rangeIn(right.values);
  const zero = by.low <= 0 && by.high >= 0;
  const den = numberType(node).den;
  const ends = zero
    ? []
    : [over.low, over.high].flatMap((n) =>
        [by.low, by.high].map((d) =>
          divided(n, numberType(node.left).den, d, numberType(node.right).den, den, node.rounding),
        ),
      );
  const exact = ends.filter((end) => typeof end === 'number');
  const whole =
    exact.length < 4
      ? range(over.low < 0 || by.low < 0 ? -LARGEST_SHARE : 0, LARGEST_SHARE)
      : range(Math.min(...exact), Math.max(...exact));
  const onlyZero = by.low === 0 && by.high === 0;
  const found = strict([left, right], () => whole);
  return {
    ...found,
    values: onlyZero ? null : found.values,
    none: found.none || zero,
    error: found.error || (!onlyZero && exact.length < 4),
  };
}

function rungs(steps: readonly LadderStep[], on: Range, branch: (part: Expression) => Possible): Possible {
  let result = NOTHING;
  let open: readonly Range[] = [on];
  for (const { from, fromIncluded, to, toIncluded, gives } of steps) {
    const low = from === null ? Number.NEGATIVE_INFINITY : fromIncluded ? from : from + 1;
    const high = to === null ? Number.POSITIVE_INFINITY : toIncluded ? to : to - 1;
    if (open.some((part) => part.high >= low && part.low <= high)) result = either(result, branch(gives));
    open = open.flatMap((part) =>
      [
        { low: part.low, high: Math.min(part.high, low - 1) },
        { low: Math.max(part.low, high + 1), high: part.high },
      ].filter((rest) => rest.low <= rest.high),
    );
  }
  return open.length > 0 ? either(result, ONLY_NONE) : result;
}

function greatestOf(
  of: readonly Case[],
  see: (part: Expression) => Possible,
  branch: (part: Expression) => Possible,
): Possible {
  const conditions = of.map(({ when }) => see(when));
  const parts = of.map(({ gives }, index) => {
    const condition = conditions[index] ?? NOTHING;
    const { yes, no } = tests(condition);
    return { sure: yes && !no && !condition.none, value: yes ? branch(gives) : null };
  });
  const possible = parts.flatMap(({ value }) => (value === null ? [] : [value]));
  const values = possible.flatMap((value) => (value.values?.kind === 'range' ? [value.values] : []));
  const floors = parts.flatMap(({ sure, value }) =>
    sure && value?.values?.kind === 'range' && !value.none ? [value.values.low] : [],
  );
  const low = floors.length > 0 ? Math.max(...floors) : Math.min(...values.map((one) => one.low));
  const found: Possible = {
    values: values.length === 0 ? null : range(low, Math.max(...values.map(({ high }) => high))),
    none: floors.length === 0,
    decided: false,
    error: false,
  };
  return absences(
    [
      ...conditions.map((condition) => ({ ...condition, none: false })),
      ...possible.map((one) => ({ ...one, none: false })),
    ],
    found,
  );
}

type How = Extract<Expression, { op: 'fold' }>['how'];

function openFold(how: How, each: Possible, most: number): Possible {
  const { low, high } = rangeIn(each.values);
  const flags = { ...each, values: null };
  switch (how) {
    case 'sum':
      return { ...flags, values: range(Math.min(0, low * most), Math.max(0, high * most)) };
    case 'greatest':
    case 'least':
      return { ...each, none: true };
    case 'count':
      return { ...flags, values: range(0, most) };
    case 'any':
    case 'all':
      return { ...flags, values: yesNo(true, true) };
  }
}

function closedFold(how: How, parts: readonly Possible[]): Possible {
  switch (how) {
    case 'any':
      return parts.length === 0 ? certain(yesNo(false, true)) : kleene(parts, true);
    case 'all':
      return parts.length === 0 ? certain(yesNo(true, false)) : kleene(parts, false);
    case 'count':
      return strict(parts, (values) =>
        range(
          values.filter((value) => !testIn(value).no).length,
          values.filter((value) => testIn(value).yes).length,
        ),
      );
    case 'sum':
      return strict(parts, (values) => {
        const all = values.map(rangeIn);
        return range(sum(all.map(({ low }) => low)), sum(all.map(({ high }) => high)));
      });
    case 'greatest':
    case 'least': {
      if (parts.length === 0) return ONLY_NONE;
      const pick = how === 'greatest' ? Math.max : Math.min;
      return strict(parts, (values) => {
        const all = values.map(rangeIn);
        return range(pick(...all.map(({ low }) => low)), pick(...all.map(({ high }) => high)));
      });
    }
  }
}

/** A date outside the years that can be computed with is an error. */
function withinDays(date: Possible): Possible {
  if (date.values?.kind !== 'range') return date;
  const low = Math.max(date.values.low, DAYS.low);
  const high = Math.min(date.values.high, DAYS.high);
  return {
    ...date,
    values: low > high ? null : range(low, high),
    error: date.error || date.values.low < DAYS.low || date.values.high > DAYS.high,
  };
}

/** Calendar days that n of a unit cannot exceed. */
const LONGEST = { day: 1, workday: 4, month: 31, year: 366 } as const;

function periodOf(
  node: Extract<Expression, { op: 'period' }>,
  from: Possible,
  n: Possible,
  calendar: Calendar,
): Possible {
  const start = only(from.values);
  const count = only(n.values);
  if (typeof start === 'number' && typeof count === 'number') {
    const { result } = periodEnd(start, count, node, calendar);
    if (result.state === 'value') return absences([from, n], certain(exactly(result.value, node.type)));
    return absences([from, n], { ...NOTHING, error: true });
  }
  const wide = strict([from, n], ([first, counted]) => {
    const { low, high } = rangeIn(first);
    return range(low, high + Math.max(0, rangeIn(counted).high) * LONGEST[node.unit] + 40);
  });
  return withinDays({ ...wide, error: true });
}

function partOf(part: 'year' | 'month' | 'day', { low, high }: Range): Values {
  const year = (day: number) => Number(isoDay(day).slice(0, 4));
  if (part === 'year') return range(year(low), year(high));
  if (low !== high) return range(1, part === 'month' ? 12 : 31);
  const [, month = 0, day = 0] = isoDay(low).split('-').map(Number);
  return part === 'month' ? range(month, month) : range(day, day);
}

function discretionary(type: ValueType, bounds: readonly (Possible | null)[]): Values {
  const [atLeast = null, atMost = null] = bounds;
  if (type.kind !== 'number') return anything(undefined, type);
  return range(
    atLeast?.values == null ? -LARGEST_SHARE : rangeIn(atLeast.values).low,
    atMost?.values == null ? LARGEST_SHARE : rangeIn(atMost.values).high,
  );
}

function textTest(text: Values | undefined, test: (words: string) => boolean): Values {
  if (text?.kind !== 'text' || text.text === null) return yesNo(true, true);
  const found = test(text.text);
  return yesNo(found, !found);
}

function combinations(sets: readonly (readonly string[])[]): readonly (readonly string[])[] {
  return sets.reduce<readonly (readonly string[])[]>(
    (all, set) => all.flatMap((head) => set.map((value) => [...head, value])),
    [[]],
  );
}
