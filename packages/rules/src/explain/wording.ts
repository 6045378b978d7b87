import { chineseDate } from '@zhengling/calendar';
import type { Step } from '../model/evaluation.ts';
import type { Clause, Expression, LadderStep, Rounding } from '../model/expression.ts';
import type { Rule } from '../model/rule.ts';
import type { ValueType } from '../model/type.ts';
import { display, displayNumber, toJson } from '../value/display.ts';
import type { Result } from '../value/result.ts';
import type { Context } from './context.ts';
import { oneSet, phrase } from './phrase.ts';

/** What the line of an expression needs to know beyond it. */
export interface Line {
  /** The step of a ladder that was taken. */
  readonly range?: LadderStep;
  /** An exception prevailed. */
  readonly exception?: boolean;
  /** Rounding changed the number. */
  readonly rounded?: boolean;
  /** How a period was counted. */
  readonly note?: string;
}

/**
 * The line of reasoning for an expression with the lines inside it, or those lines alone where it says nothing by
 * itself (a constant, the rounding of what was round).
 */
export function lineOf(
  expression: Expression,
  context: Context,
  result: Result,
  children: readonly Step[],
  more: Line,
): readonly Step[] {
  const said = words(expression, context, result, more);
  if (said === null) return children;
  return [
    {
      text: said.text,
      state: result.state,
      value: result.state === 'value' ? toJson(result.value, expression.type) : null,
      clause:
        said.clause === undefined
          ? null
          : { ...said.clause, document: said.clause.document ?? context.rule.document },
      children:
        expression.op === 'any' && oneSet(expression) !== null ? (children[0]?.children ?? []) : children,
    },
  ];
}

interface Said {
  readonly text: string;
  readonly clause?: Clause;
}

function words(expression: Expression, context: Context, result: Result, more: Line): Said | null {
  switch (expression.op) {
    case 'constant':
    case 'on':
    case 'none':
    case 'match':
    case 'collect':
    case 'size':
    case 'part':
    case 'fallback':
      return null;
    case 'round':
      return more.rounded === true
        ? { text: `${ROUNDINGS[expression.rounding]}：${told(expression, result)}` }
        : null;
    case 'input':
      return {
        text: `${formula(expression, context)}：${told(expression, result, context.rule.inputs[expression.name]?.labels)}`,
      };
    case 'item': {
      const field = context.rule.inputs[listOf(context) ?? '']?.fields?.[expression.name];
      return { text: `${formula(expression, context)}：${told(expression, result, field?.labels)}` };
    }
    case 'parameter':
    case 'lookup': {
      const name = expression.op === 'parameter' ? expression.name : expression.table;
      const { from, source } = context.version(name);
      return {
        text: `${formula(expression, context)}：${told(expression, result)}（${chineseDate(from)}起）`,
        clause: source,
      };
    }
    case 'given':
    case 'compare':
    case 'among':
    case 'includes':
    case 'contains':
    case 'matches':
      return { text: `${formula(expression, context)}：${told(expression, result)}` };
    case 'add':
    case 'subtract':
    case 'multiply':
    case 'divide':
    case 'days':
    case 'shift':
    case 'least':
    case 'greatest':
      return { text: `${formula(expression, context)} = ${told(expression, result)}` };
    case 'period':
      return {
        text:
          more.note === undefined
            ? `${formula(expression, context)} = ${told(expression, result)}`
            : `${more.note}：${told(expression, result)}`,
      };
    case 'highest':
      return { text: `就高不重复：${told(expression, result)}` };
    case 'all':
      return expression.of.length < 2 ? null : { text: `各项条件都要满足：${told(expression, result)}` };
    case 'any':
      if (oneSet(expression) !== null)
        return { text: `${formula(expression, context)}：${told(expression, result)}` };
      return expression.of.length < 2 ? null : { text: `满足其中一项即可：${told(expression, result)}` };
    case 'not':
      return { text: `${formula(expression, context)}：${told(expression, result)}` };
    case 'choose':
      return more.exception === true ? { text: `适用例外：${told(expression, result)}` } : null;
    case 'ladder':
      return more.range === undefined
        ? { text: `${formula(expression.on, context)}不在任何一档：不适用` }
        : {
            text: `${formula(expression.on, context)}属于“${rangeWords(expression.on, more.range)}”一档：${told(expression, result)}`,
          };
    case 'fold': {
      const sign = expression.type.kind === 'yes-no' ? '：' : ' = ';
      return { text: `${formula(expression, context)}${sign}${told(expression, result)}` };
    }
    case 'discretion':
      return { text: `${expression.about}由${expression.who}裁量${boundsWords(result)}` };
    case 'step':
      return {
        text: `${expression.title}：${told(expression, result, labelsIn(expression, context))}`,
        clause: expression.clause,
      };
  }
}

const ROUNDINGS = { 'half-up': '四舍五入', down: '舍去尾数', up: '进一取整' } as const satisfies Record<
  Rounding,
  string
>;

/** Formulas in words by rule, list and expression: the same for every input. */
const formulas = new WeakMap<Rule, Map<string | null, WeakMap<Expression, string>>>();

function formula(expression: Expression, context: Context): string {
  const list = listOf(context);
  const ofRule = formulas.get(context.rule) ?? new Map<string | null, WeakMap<Expression, string>>();
  formulas.set(context.rule, ofRule);
  const ofList = ofRule.get(list) ?? new WeakMap<Expression, string>();
  ofRule.set(list, ofList);
  const known = ofList.get(expression);
  if (known !== undefined) return known;
  const text = phrase(expression, context.rule, list);
  ofList.set(expression, text);
  return text;
}

const listOf = (context: Context): string | null => context.list?.replace(/\[\d+\]$/, '') ?? null;

/** Labels of a choice that a step names: of the input inside it, or of the output with the same closed list. */
function labelsIn(expression: Expression, context: Context): Readonly<Record<string, string>> {
  if (expression.op === 'step') return labelsIn(expression.value, context);
  if (expression.op === 'input') return context.rule.inputs[expression.name]?.labels ?? {};
  const values = closedList(expression.type);
  const answer = Object.values(context.rule.outputs).find(
    (output) => values !== null && closedList(output.expression.type) === values,
  );
  return answer?.labels ?? {};
}

const closedList = (type: ValueType): string | null =>
  type.kind === 'choice' || type.kind === 'choices' ? type.values.join('|') : null;

function told(expression: Expression, result: Result, labels: Readonly<Record<string, string>> = {}): string {
  if (result.state === 'value' && expression.type.kind === 'yes-no' && TESTS.has(expression.op))
    return result.value === true ? '成立' : '不成立';
  return outcomeWords(result, expression.type, labels);
}

/** What something came to, as a person reads it. */
export function outcomeWords(
  result: Result,
  type: ValueType,
  labels: Readonly<Record<string, string>>,
): string {
  switch (result.state) {
    case 'value':
      return display(result.value, type, labels);
    case 'missing':
      return '尚缺，未填';
    case 'none':
      return '不适用';
    case 'discretion':
      return `待${result.by.who}确定`;
    case 'error':
      return `无法计算（${result.error.message}）`;
  }
}

const TESTS: ReadonlySet<Expression['op']> = new Set([
  'compare',
  'among',
  'includes',
  'all',
  'any',
  'not',
  'contains',
  'matches',
  'fold',
  'step',
]);

function boundsWords(result: Result): string {
  if (result.state !== 'discretion' || result.by.type.kind !== 'number') return '';
  const { atLeast, atMost, type } = result.by;
  const low = atLeast === null || atLeast === 0 ? '' : `，最低 ${displayNumber(atLeast, type)}`;
  return `${low}${atMost === null ? '' : `，最高 ${displayNumber(atMost, type)}`}`;
}

/** `100,000元以上，不满500,000元` */
export function rangeWords(on: Expression, { from, fromIncluded, to, toIncluded }: LadderStep): string {
  const number = (n: number) => display(n, on.type);
  const lower = from === null ? '' : fromIncluded ? `${number(from)}以上` : `超过${number(from)}`;
  const upper = to === null ? '' : toIncluded ? `${number(to)}以下` : `不满${number(to)}`;
  return [lower, upper].filter((part) => part !== '').join('，') || '任何数额';
}
