import { commonType, numberType } from '../build/number-type.ts';
import type { Expression } from '../model/expression.ts';
import type { Rule, Version } from '../model/rule.ts';
import { LARGEST_SHARE, roundedTo } from '../value/arithmetic.ts';

/** Both ends included, over the denominator of the expression that it belongs to. */
export interface Range {
  readonly low: number;
  readonly high: number;
}

const ZERO: Range = { low: 0, high: 0 };
/** Years 1000 to 9999. */
const YEARS: Range = { low: 1000, high: 9999 };
const DAYS: Range = { low: -4_000_000, high: 4_000_000 };

/** `range` of numbers over `den` as numbers over `to`, a multiple of `den`. */
const over = (range: Range, den: number, to: number): Range => ({
  low: range.low * (to / den),
  high: range.high * (to / den),
});

const hull = (ranges: readonly Range[]): Range =>
  ranges.length === 0
    ? ZERO
    : { low: Math.min(...ranges.map(({ low }) => low)), high: Math.max(...ranges.map(({ high }) => high)) };

/**
 * How small and how large a number can get whatever is given within the bounds of the inputs. `seen` is told every
 * expression with its range, so that `provedWithin` can say where a number grows too large.
 */
export function rangeOf(
  expression: Expression,
  rule: Pick<Rule, 'inputs' | 'parameters'>,
  seen: (expression: Expression, range: Range) => void = () => {},
): Range {
  const fields = new Map<string, Range>();
  return visit(expression);

  function visit(node: Expression): Range {
    const range = of(node);
    seen(node, range);
    return range;
  }

  function inCommon(nodes: readonly Expression[], den: number): readonly Range[] {
    return nodes.map((node) => over(visit(node), numberType(node).den, den));
  }

  function visitOthers(nodes: readonly Expression[]): Range {
    for (const node of nodes) visit(node);
    return ZERO;
  }

  function branches(nodes: readonly Expression[], node: Expression): Range {
    if (node.type.kind !== 'number') return visitOthers(nodes);
    return hull(
      inCommon(
        nodes.filter(({ op }) => op !== 'none'),
        node.type.den,
      ),
    );
  }

  function of(node: Expression): Range {
    switch (node.op) {
      case 'constant':
        return typeof node.value === 'number' ? { low: node.value, high: node.value } : ZERO;
      case 'input': {
        const { min = 0, max = 0 } = rule.inputs[node.name] ?? {};
        return { low: min, high: max };
      }
      case 'item':
        return fields.get(node.name) ?? ZERO;
      case 'parameter':
        return figures(rule.parameters[node.name]?.versions ?? []);
      case 'lookup':
        visitOthers(node.keys);
        return figures(rule.parameters[node.table]?.versions ?? []);
      case 'on':
      case 'none':
      case 'given':
        return ZERO;
      case 'fallback':
        return branches([node.value, node.instead], node);
      case 'discretion':
        return branches(
          [node.atLeast, node.atMost].filter((bound) => bound !== null),
          node,
        );
      case 'add': {
        const parts = inCommon(node.of, numberType(node).den);
        return {
          low: parts.reduce((sum, { low }) => sum + low, 0),
          high: parts.reduce((sum, { high }) => sum + high, 0),
        };
      }
      case 'subtract': {
        const [left = ZERO, right = ZERO] = inCommon([node.left, node.right], numberType(node).den);
        return { low: left.low - right.high, high: left.high - right.low };
      }
      case 'multiply': {
        const left = visit(node.left);
        const right = visit(node.right);
        const ends = [
          left.low * right.low,
          left.low * right.high,
          left.high * right.low,
          left.high * right.high,
        ];
        return { low: Math.min(...ends), high: Math.max(...ends) };
      }
      case 'divide': {
        const left = visit(node.left);
        const right = visit(node.right);
        return { low: left.low < 0 || right.low < 0 ? -LARGEST_SHARE : 0, high: LARGEST_SHARE };
      }
      case 'round': {
        const inside = visit(node.value);
        const { den } = numberType(node);
        const from = numberType(node.value).den;
        return {
          low: roundedTo(inside.low, from, den, node.rounding),
          high: roundedTo(inside.high, from, den, node.rounding),
        };
      }
      case 'least': {
        const parts = inCommon(node.of, numberType(node).den);
        return {
          low: Math.min(...parts.map(({ low }) => low)),
          high: Math.min(...parts.map(({ high }) => high)),
        };
      }
      case 'greatest': {
        const parts = inCommon(node.of, numberType(node).den);
        return {
          low: Math.max(...parts.map(({ low }) => low)),
          high: Math.max(...parts.map(({ high }) => high)),
        };
      }
      case 'highest':
        visitOthers(node.of.map(({ when }) => when));
        return branches(
          node.of.map(({ gives }) => gives),
          node,
        );
      case 'compare': {
        if (node.left.type.kind === 'number') {
          inCommon([node.left, node.right], commonType([node.left, node.right]).den);
        } else visitOthers([node.left, node.right]);
        return ZERO;
      }
      case 'size':
        visit(node.set);
        return { low: 0, high: node.set.type.kind === 'choices' ? node.set.type.values.length : 0 };
      case 'among':
      case 'not':
        return visitOthers([node.value]);
      case 'includes':
        return visitOthers([node.set]);
      case 'all':
      case 'any':
        return visitOthers(node.of);
      case 'choose':
        visitOthers(node.cases.map(({ when }) => when));
        return branches([...node.cases.map(({ gives }) => gives), node.otherwise], node);
      case 'match':
        visit(node.on);
        return branches(Object.values(node.cases), node);
      case 'ladder':
        visit(node.on);
        return branches(
          node.steps.map(({ gives }) => gives),
          node,
        );
      case 'collect':
        return visitOthers(node.of.map(({ when }) => when));
      case 'fold': {
        const input = rule.inputs[node.list];
        for (const [name, field] of Object.entries(input?.fields ?? {}))
          fields.set(name, { low: field.min ?? 0, high: field.max ?? 0 });
        const each = visit(node.each);
        const most = input?.most ?? 0;
        if (node.how === 'sum')
          return { low: Math.min(0, each.low * most), high: Math.max(0, each.high * most) };
        if (node.how === 'count') return { low: 0, high: most };
        return each;
      }
      case 'period':
        visitOthers([node.from, node.n]);
        return DAYS;
      case 'shift':
        visitOthers([node.from, node.days]);
        return DAYS;
      case 'days':
        visitOthers([node.from, node.to]);
        return DAYS;
      case 'part':
        visit(node.date);
        return node.part === 'year' ? YEARS : { low: 1, high: node.part === 'month' ? 12 : 31 };
      case 'contains':
      case 'matches':
        return visitOthers([node.text]);
      case 'step':
        return visit(node.value);
    }
  }
}

function figures(versions: readonly Version[]): Range {
  const values = versions.flatMap(({ value }) =>
    typeof value === 'object' ? Object.values(value) : [value],
  );
  const numbers = values.filter((value) => typeof value === 'number');
  return hull(numbers.map((value) => ({ low: value, high: value })));
}
