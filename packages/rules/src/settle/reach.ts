import { type Calendar, type IsoDate, nationalCalendar } from '@zhengling/calendar';
import { commonType, numberType } from '../build/number-type.ts';
import { walk } from '../model/children.ts';
import type { Expression } from '../model/expression.ts';
import type { Input, Rule, Version } from '../model/rule.ts';
import type { InnerRecord, ValueType } from '../model/type.ts';
import type { Range } from '../prove/range.ts';
import { LARGEST_SHARE, roundedTo } from '../value/arithmetic.ts';
import { dayNumber } from '../value/day-number.ts';
import {
  absences,
  choicesIn,
  kleene,
  rangeIn,
  rescaled,
  strict,
  sum,
  testIn,
  tests,
  ZERO,
} from './combine.ts';
import {
  anyOne,
  certain,
  either,
  exactly,
  NOTHING,
  ONLY_NONE,
  type Possible,
  range,
  type Values,
  yesNo,
} from './possible.ts';
import { DAYS, partOf, periodOf, withinDays } from './reach-date.ts';
import { closedFold, openFold } from './reach-fold.ts';
import { comparison, greatestOf, quotientOf, rungs } from './reach-number.ts';

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
