import type { Expression, Relation } from '../model/expression.ts';
import type { Rule } from '../model/rule.ts';
import { display } from '../value/display.ts';

const RELATION_WORDS = {
  'at-least': '不少于',
  over: '超过',
  'at-most': '不超过',
  under: '少于',
  equal: '等于',
  'not-equal': '不等于',
} as const satisfies Record<Relation, string>;

const DAY_WORDS = {
  'at-least': '不早于',
  over: '晚于',
  'at-most': '不晚于',
  under: '早于',
  equal: '就是',
  'not-equal': '不是',
} as const satisfies Record<Relation, string>;

type Names = Pick<Rule, 'inputs' | 'parameters'>;

/**
 * An expression in Chinese, as a formula of titles: `处罚金额 × 奖励比例`. `list` is the list whose things an item
 * belongs to. Used in the reasoning and wherever a rule is shown without an input.
 */
export function phrase(expression: Expression, rule: Names, list: string | null = null): string {
  const inside = (part: Expression): string => {
    const text = phrase(part, rule, list);
    return COMPOUND.has(part.op) ? `（${text}）` : text;
  };
  switch (expression.op) {
    case 'constant':
      return display(expression.value, expression.type);
    case 'input':
      return rule.inputs[expression.name]?.title ?? expression.name;
    case 'item':
      return (
        (list === null ? undefined : rule.inputs[list]?.fields?.[expression.name]?.title) ?? expression.name
      );
    case 'parameter':
      return rule.parameters[expression.name]?.title ?? expression.name;
    case 'lookup':
      return rule.parameters[expression.table]?.title ?? expression.table;
    case 'on':
      return '计算之日';
    case 'none':
      return '不适用';
    case 'given':
      return `已填“${rule.inputs[expression.input]?.title ?? expression.input}”`;
    case 'fallback':
      return inside(expression.value);
    case 'discretion':
      return `${expression.who}确定的${expression.about}`;
    case 'add':
      return expression.of.map(inside).join(' + ');
    case 'subtract':
      return `${phrase(expression.left, rule, list)} − ${inside(expression.right)}`;
    case 'multiply':
      return `${inside(expression.left)} × ${inside(expression.right)}`;
    case 'divide':
      return `${inside(expression.left)} ÷ ${inside(expression.right)}`;
    case 'round':
      return phrase(expression.value, rule, list);
    case 'least':
      return bounded('不超过', expression.of.map(inside));
    case 'greatest':
      return bounded('不低于', expression.of.map(inside));
    case 'highest':
      return '适用各项中的最高者';
    case 'compare':
      return comparison(expression, inside);
    case 'among':
      return `${inside(expression.value)}为${expression.values
        .map((value) => `“${labelOf(expression.value, value, rule, list)}”`)
        .join('或')}`;
    case 'includes':
      return `${inside(expression.set)}包括“${labelOf(expression.set, expression.value, rule, list)}”`;
    case 'size':
      return `${inside(expression.set)}的项数`;
    case 'all':
      return expression.of.map(inside).join('，并且') || '无条件';
    case 'any': {
      const set = oneSet(expression);
      if (set !== null)
        return `${inside(set.of)}包括${set.values.map((value) => `“${labelOf(set.of, value, rule, list)}”`).join('')}之一`;
      return expression.of.map(inside).join('，或者') || '没有一项';
    }
    case 'not':
      return `并非“${phrase(expression.value, rule, list)}”`;
    case 'choose':
      return '按情形确定的值';
    case 'match':
      return `按${phrase(expression.on, rule, list)}确定的值`;
    case 'ladder':
      return `按${phrase(expression.on, rule, list)}分档的值`;
    case 'collect':
      return '成立的各项';
    case 'fold': {
      const each = phrase(expression.each, rule, expression.list);
      const all = rule.inputs[expression.list]?.title ?? expression.list;
      return {
        sum: `${all}各项“${each}”之和`,
        greatest: `${all}各项“${each}”的最高者`,
        least: `${all}各项“${each}”的最低者`,
        any: `${all}中有一项：${each}`,
        all: `${all}每一项：${each}`,
        count: `${all}中“${each}”的项数`,
      }[expression.how];
    }
    case 'period':
      return `${inside(expression.from)}起${inside(expression.n)}`;
    case 'shift': {
      const { days } = expression;
      const n = days.op === 'constant' && typeof days.value === 'number' ? days.value : null;
      if (n === null) return `${inside(expression.from)}后${inside(days)}`;
      return n === 1
        ? `${inside(expression.from)}的次日`
        : `${inside(expression.from)}${n < 0 ? '前' : '后'}${Math.abs(n)}日`;
    }
    case 'days':
      return `${inside(expression.from)}到${inside(expression.to)}的天数`;
    case 'part':
      return `${inside(expression.date)}的${{ year: '年份', month: '月份', day: '日' }[expression.part]}`;
    case 'contains':
      return `${inside(expression.text)}含有“${expression.words.join('”“')}”之一`;
    case 'matches':
      return `${inside(expression.text)}写明数量`;
    case 'step':
      return expression.title;
  }
}

const COMPOUND: ReadonlySet<Expression['op']> = new Set([
  'add',
  'subtract',
  'all',
  'any',
  'compare',
  'divide',
  'least',
  'greatest',
]);

/** `处罚金额 × 奖励比例，不超过奖励上限`; several figures alike are listed. */
function bounded(words: '不超过' | '不低于', of: readonly string[]): string {
  const [first = '', ...rest] = of;
  return `${first}，${words}${rest.join('、')}`;
}

function comparison(
  { relation, left, right }: Extract<Expression, { op: 'compare' }>,
  inside: (part: Expression) => string,
): string {
  if (left.op === 'size' && right.op === 'constant') {
    if (relation === 'equal' && right.value === 0) return `${inside(left.set)}一项也没有`;
    if (relation === 'at-least' && right.value === 1) return `${inside(left.set)}至少有一项`;
  }
  const inTime = left.type.kind !== 'number' || left.type.unit === '年份' || left.type.unit === '月份';
  return `${inside(left)}${(inTime ? DAY_WORDS : RELATION_WORDS)[relation]}${inside(right)}`;
}

/** The Chinese name of a choice's value, where the choice is an input. */
function labelOf(of: Expression, value: string, rule: Names, list: string | null): string {
  const inner = of.op === 'step' || of.op === 'fallback' ? of.value : of;
  const input =
    inner.op === 'input'
      ? rule.inputs[inner.name]
      : inner.op === 'item' && list !== null
        ? rule.inputs[list]?.fields?.[inner.name]
        : undefined;
  return input?.labels?.[value] ?? value;
}

/** Whether one set includes any of several values, as one question. */
export function oneSet(
  expression: Extract<Expression, { op: 'any' }>,
): { readonly of: Expression; readonly values: readonly string[] } | null {
  const parts = expression.of.filter((part) => part.op === 'includes');
  const [first] = parts;
  if (first === undefined || parts.length < expression.of.length || parts.length < 2) return null;
  return parts.every(({ set }) => set === first.set)
    ? { of: first.set, values: parts.map(({ value }) => value) }
    : null;
}
