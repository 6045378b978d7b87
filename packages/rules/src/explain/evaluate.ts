import { civilOf } from '@zhengling/calendar';
import { commonType, numberType } from '../build/number-type.ts';
import type { Step } from '../model/evaluation.ts';
import type { Case, Expression, Relation } from '../model/expression.ts';
import type { Inner } from '../model/type.ts';
import { compared, divided, roundedTo } from '../value/arithmetic.ts';
import { dayNumber } from '../value/day-number.ts';
import { type Absent, NONE, present, type Result } from '../value/result.ts';
import type { Context } from './context.ts';
import { type Found, firstAbsent, plain, scaledTo, strict, told } from './found.ts';
import { dayOrError, periodEnd } from './period.ts';
import type { Line } from './wording.ts';

/**
 * Reads an expression for one input, by the meaning given at `Expression`. This is the definition that the other
 * readings are proved against: it is written to be read, not to be fast.
 */
export function evaluate(expression: Expression, context: Context): Found {
  switch (expression.op) {
    case 'constant':
      return { result: present(expression.value), steps: [] };
    case 'input':
      return given(expression, context, context.input[expression.name] ?? null, expression.name);
    case 'item':
      return given(
        expression,
        context,
        context.item[expression.name] ?? null,
        `${context.list}.${expression.name}`,
      );
    case 'parameter': {
      const { value } = context.version(expression.name);
      const result = typeof value === 'object' ? NONE : present(value);
      return told(expression, context, result, []);
    }
    case 'lookup': {
      const keys = expression.keys.map((key) => evaluate(key, context));
      return strict(expression, context, keys, (values) => {
        const { value } = context.version(expression.table);
        const cell = typeof value === 'object' ? value[values.join('|')] : undefined;
        return cell === undefined ? NONE : present(cell);
      });
    }
    case 'on':
      return { result: present(dayNumber(context.on)), steps: [] };
    case 'none':
      return { result: NONE, steps: [] };
    case 'given':
      return { result: present((context.input[expression.input] ?? null) !== null), steps: [] };
    case 'fallback': {
      const first = evaluate(expression.value, context);
      if (first.result.state !== 'missing' && first.result.state !== 'none')
        return { result: scaledTo(first.result, expression.value, expression), steps: first.steps };
      const second = evaluate(expression.instead, context);
      return { result: scaledTo(second.result, expression.instead, expression), steps: second.steps };
    }
    case 'discretion':
      return decided(expression, context);
    case 'add':
      return arithmetic(expression, expression.of, context, (values) =>
        values.reduce((sum, one) => sum + one, 0),
      );
    case 'subtract':
      return arithmetic(
        expression,
        [expression.left, expression.right],
        context,
        ([left = 0, right = 0]) => left - right,
      );
    case 'least':
      return arithmetic(expression, expression.of, context, (values) => Math.min(...values));
    case 'greatest':
      return arithmetic(expression, expression.of, context, (values) => Math.max(...values));
    case 'multiply': {
      const parts = [expression.left, expression.right].map((part) => evaluate(part, context));
      return strict(expression, context, parts, ([left, right]) => present(plain(left) * plain(right)));
    }
    case 'divide': {
      const { left, right } = expression;
      const parts = [left, right].map((part) => evaluate(part, context));
      return strict(expression, context, parts, ([n, d]) => {
        const { den } = numberType(expression);
        const found = divided(
          plain(n),
          numberType(left).den,
          plain(d),
          numberType(right).den,
          den,
          expression.rounding,
        );
        if (found === 'by-zero') return NONE;
        return found === 'too-large' ? TOO_LARGE : present(found);
      });
    }
    case 'round': {
      const from = numberType(expression.value).den;
      const to = numberType(expression).den;
      const { result, steps } = evaluate(expression.value, context);
      if (result.state !== 'value') return told(expression, context, result, steps);
      const exact = plain(result.value);
      const rounded = roundedTo(exact, from, to, expression.rounding);
      return told(expression, context, present(rounded), steps, { rounded: rounded * from !== exact * to });
    }
    case 'compare': {
      const { left, right, relation } = expression;
      const parts = [left, right].map((part) => evaluate(part, context));
      return strict(expression, context, parts, ([one, other]) =>
        present(holds(relation, left, one, right, other)),
      );
    }
    case 'among':
      return strict(expression, context, [evaluate(expression.value, context)], ([value]) =>
        present(expression.values.some((one) => one === value)),
      );
    case 'includes':
      return strict(expression, context, [evaluate(expression.set, context)], ([set]) =>
        present(Array.isArray(set) && set.some((one) => one === expression.value)),
      );
    case 'size':
      return strict(expression, context, [evaluate(expression.set, context)], ([set]) =>
        present(Array.isArray(set) ? set.length : 0),
      );
    case 'all':
      return kleene(expression, expression.of, context, false);
    case 'any':
      return kleene(expression, expression.of, context, true);
    case 'not':
      return strict(expression, context, [evaluate(expression.value, context)], ([value]) =>
        present(value !== true),
      );
    case 'choose':
      return choose(expression, context);
    case 'match': {
      const on = evaluate(expression.on, context);
      if (on.result.state !== 'value') return told(expression, context, on.result, on.steps);
      const branch = expression.cases[String(on.result.value)];
      return branch === undefined
        ? told(expression, context, NONE, on.steps)
        : taken(expression, context, branch, on.steps);
    }
    case 'ladder': {
      const on = evaluate(expression.on, context);
      if (on.result.state !== 'value') return told(expression, context, on.result, on.steps);
      const n = plain(on.result.value);
      const step = expression.steps.find(
        ({ from, fromIncluded, to, toIncluded }) =>
          (from === null || (fromIncluded ? n >= from : n > from)) &&
          (to === null || (toIncluded ? n <= to : n < to)),
      );
      return step === undefined
        ? told(expression, context, NONE, on.steps)
        : taken(expression, context, step.gives, on.steps, { range: step });
    }
    case 'highest':
      return highest(expression, context);
    case 'collect': {
      const conditions = expression.of.map(({ when }) => evaluate(when, context));
      return strict(expression, context, conditions, (values) =>
        present(expression.of.filter((_, index) => values[index] === true).map(({ value }) => value)),
      );
    }
    case 'fold':
      return fold(expression, context);
    case 'period': {
      const parts = [evaluate(expression.from, context), evaluate(expression.n, context)];
      const steps = parts.flatMap((part) => part.steps);
      const absent = firstAbsent(parts);
      if (absent !== null) return told(expression, context, absent, steps);
      const [from = 0, n = 0] = parts.map(({ result }) =>
        result.state === 'value' ? plain(result.value) : 0,
      );
      const { result, note } = periodEnd(from, n, expression, context.calendar);
      return told(expression, context, result, steps, { note });
    }
    case 'shift': {
      const parts = [evaluate(expression.from, context), evaluate(expression.days, context)];
      return strict(expression, context, parts, ([from, days]) => dayOrError(plain(from) + plain(days)));
    }
    case 'days': {
      const parts = [evaluate(expression.from, context), evaluate(expression.to, context)];
      return strict(expression, context, parts, ([from, to]) => present(plain(to) - plain(from)));
    }
    case 'part':
      return strict(expression, context, [evaluate(expression.date, context)], ([date]) =>
        present(civilOf(plain(date))[expression.part]),
      );
    case 'contains':
      return strict(expression, context, [evaluate(expression.text, context)], ([text]) =>
        present(expression.words.some((word) => String(text).includes(word))),
      );
    case 'matches':
      return strict(expression, context, [evaluate(expression.text, context)], ([text]) =>
        present(new RegExp(expression.pattern, 'u').test(String(text))),
      );
    case 'step': {
      const inside = evaluate(expression.value, context);
      return told(expression, context, inside.result, inside.steps);
    }
  }
}

const TOO_LARGE: Absent = {
  state: 'error',
  error: { code: 'ZL8030', message: '比例超出可以计算的范围', hint: '请核对分母是否填错' },
};

function given(
  expression: Extract<Expression, { op: 'input' | 'item' }>,
  context: Context,
  value: Inner | null,
  name: string,
): Found {
  return told(
    expression,
    context,
    value === null ? { state: 'missing', inputs: [name] } : present(value),
    [],
  );
}

/** Numbers of one unit over the denominator of the result. */
function arithmetic(
  expression: Expression,
  of: readonly Expression[],
  context: Context,
  compute: (values: readonly number[]) => number,
): Found {
  const { den } = numberType(expression);
  const factors = of.map((part) => den / numberType(part).den);
  const parts = of.map((part) => evaluate(part, context));
  return strict(expression, context, parts, (values) =>
    present(compute(values.map((value, index) => plain(value) * (factors[index] ?? 1)))),
  );
}

function holds(
  relation: Relation,
  left: Expression,
  one: Inner | undefined,
  right: Expression,
  other: Inner | undefined,
): boolean {
  if (left.type.kind !== 'number') return compared(relation, scalar(one), scalar(other));
  const { den } = commonType([left, right]);
  return compared(
    relation,
    plain(one) * (den / numberType(left).den),
    plain(other) * (den / numberType(right).den),
  );
}

const scalar = (value: Inner | undefined): number | string | boolean =>
  value === undefined || typeof value === 'object' ? 0 : value;

/** `all` with `deciding` false, `any` with `deciding` true. */
function kleene(
  expression: Expression,
  of: readonly Expression[],
  context: Context,
  deciding: boolean,
): Found {
  const parts = of.map((part) => evaluate(part, context));
  const decisive = parts.find(({ result }) => result.state === 'value' && result.value === deciding);
  const result = decisive?.result ?? firstAbsent(parts) ?? present(!deciding);
  return told(
    expression,
    context,
    result,
    parts.flatMap(({ steps }) => steps),
  );
}

/** The branch that was taken, over the denominator of the whole. */
function taken(
  expression: Expression,
  context: Context,
  branch: Expression,
  before: readonly Step[],
  more: Line = {},
): Found {
  const inside = evaluate(branch, context);
  const result = scaledTo(inside.result, branch, expression);
  return told(expression, context, result, [...before, ...inside.steps], more);
}

function choose(expression: Extract<Expression, { op: 'choose' }>, context: Context): Found {
  const before: Step[] = [];
  for (const { when, gives } of expression.cases) {
    const condition = evaluate(when, context);
    before.push(...condition.steps);
    if (condition.result.state !== 'value') return told(expression, context, condition.result, before);
    if (condition.result.value === true)
      return taken(expression, context, gives, before, expression.exception ? { exception: true } : {});
  }
  return taken(expression, context, expression.otherwise, before);
}

function highest(expression: Extract<Expression, { op: 'highest' }>, context: Context): Found {
  const look = ({ when, gives }: Case): Found => {
    const condition = evaluate(when, context);
    if (condition.result.state !== 'value') return condition;
    if (condition.result.value !== true) return { result: NONE, steps: condition.steps };
    const value = evaluate(gives, context);
    return { result: scaledTo(value.result, gives, expression), steps: [...condition.steps, ...value.steps] };
  };
  const parts = expression.of.map(look);
  const steps = parts.flatMap((part) => part.steps);
  const open = parts.filter(({ result }) => result.state !== 'none');
  const absent = firstAbsent(open);
  if (absent !== null) return told(expression, context, absent, steps);
  const values = open.map(({ result }) => (result.state === 'value' ? plain(result.value) : 0));
  const result = values.length === 0 ? NONE : present(Math.max(...values));
  return told(expression, context, result, steps);
}

function fold(expression: Extract<Expression, { op: 'fold' }>, context: Context): Found {
  const things = context.input[expression.list] ?? null;
  if (things === null || !Array.isArray(things))
    return told(expression, context, { state: 'missing', inputs: [expression.list] }, []);
  const parts = things.map((item, index) =>
    typeof item === 'string'
      ? { result: NONE, steps: [] }
      : evaluate(expression.each, { ...context, item, list: `${expression.list}[${index}]` }),
  );
  const steps = parts.flatMap((part) => part.steps);
  const settled =
    expression.how === 'any' || expression.how === 'all'
      ? parts.find(({ result }) => result.state === 'value' && result.value === (expression.how === 'any'))
      : undefined;
  const absent = firstAbsent(parts);
  if (settled !== undefined) return told(expression, context, settled.result, steps);
  if (absent !== null) return told(expression, context, absent, steps);
  const values = parts.map(({ result }) => (result.state === 'value' ? result.value : 0));
  return told(expression, context, folded(expression.how, values), steps);
}

function folded(how: Extract<Expression, { op: 'fold' }>['how'], values: readonly Inner[]): Result {
  const numbers = values.map(plain);
  switch (how) {
    case 'sum':
      return present(numbers.reduce((sum, one) => sum + one, 0));
    case 'greatest':
      return numbers.length === 0 ? NONE : present(Math.max(...numbers));
    case 'least':
      return numbers.length === 0 ? NONE : present(Math.min(...numbers));
    case 'count':
      return present(values.filter((value) => value === true).length);
    case 'any':
      return present(false);
    case 'all':
      return present(true);
  }
}

function decided(expression: Extract<Expression, { op: 'discretion' }>, context: Context): Found {
  const bounds = [expression.atLeast, expression.atMost].map((bound) =>
    bound === null ? null : { bound, found: evaluate(bound, context) },
  );
  const [atLeast = null, atMost = null] = bounds.map((one) =>
    one?.found.result.state === 'value' && expression.type.kind === 'number'
      ? plain(one.found.result.value) * (expression.type.den / numberType(one.bound).den)
      : null,
  );
  const by = { who: expression.who, about: expression.about, type: expression.type, atLeast, atMost };
  return told(
    expression,
    context,
    { state: 'discretion', by },
    bounds.flatMap((one) => one?.found.steps ?? []),
  );
}
