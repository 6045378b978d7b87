import { numberType } from '../build/number-type.ts';
import type { Case, Expression, LadderStep, Relation } from '../model/expression.ts';
import type { Range } from '../prove/range.ts';
import { divided, LARGEST_SHARE } from '../value/arithmetic.ts';
import { absences, rangeIn, strict, tests } from './combine.ts';
import { either, NOTHING, ONLY_NONE, only, type Possible, range, type Values, yesNo } from './possible.ts';

export function comparison(relation: Relation, left: Values | undefined, right: Values | undefined): Values {
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

export function quotientOf(
  node: Extract<Expression, { op: 'divide' }>,
  left: Possible,
  right: Possible,
): Possible {
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

export function rungs(
  steps: readonly LadderStep[],
  on: Range,
  branch: (part: Expression) => Possible,
): Possible {
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

export function greatestOf(
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
