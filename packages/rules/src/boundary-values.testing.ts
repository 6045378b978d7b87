import { childrenOf } from './model/children.ts';
import type { Expression } from './model/expression.ts';
import type { Input, JsonValue, Rule } from './model/rule.ts';
import { isoDay } from './value/day-number.ts';
import { unscaled } from './value/decimal.ts';
import { isoMoment } from './value/moment-text.ts';

/** Numbers that a rule mentions, as the value of n / den in the unit's own terms, and days and moments. */
interface Mentioned {
  readonly numbers: ReadonlySet<number>;
  readonly days: ReadonlySet<number>;
  readonly moments: ReadonlySet<number>;
  readonly words: ReadonlySet<string>;
}

/**
 * For every input the values at which a rule may turn: every number, day and moment that the rule mentions (in tests,
 * steps, parameters, tables) with one unit less and one more, the bounds of the input, every value of a choice, and
 * null for not given. Values in JSON form, valid by the bounds of the input.
 */
export function boundaryValues(rule: Rule): Readonly<Record<string, readonly JsonValue[]>> {
  const mentioned = mentionedIn(rule);
  return valuesOf(rule.inputs, mentioned);
}

const valuesOf = (inputs: Readonly<Record<string, Input>>, mentioned: Mentioned) =>
  Object.fromEntries(
    Object.entries(inputs).map(([name, input]): [string, readonly JsonValue[]] => [
      name,
      [null, ...aroundOf(input, mentioned)],
    ]),
  );

function aroundOf(input: Input, mentioned: Mentioned): readonly JsonValue[] {
  const { type } = input;
  switch (type.kind) {
    case 'yes-no':
      return [true, false];
    case 'number': {
      const { min = 0, max = Number.MAX_SAFE_INTEGER } = input;
      const wholes = [...mentioned.numbers].flatMap((value) => {
        const near = Math.round(value * type.den);
        return [near - 1, near, near + 1];
      });
      const fitting = [min, min + 1, max - 1, max, ...wholes].filter((n) => n >= min && n <= max);
      return [...new Set(fitting)].sort((a, b) => a - b).map((n) => unscaled(n, type.den));
    }
    case 'date':
      return around(mentioned.days, 1).map(isoDay);
    case 'moment':
      return around(mentioned.moments, 1000).map(isoMoment);
    case 'text':
      return ['', ...mentioned.words];
    case 'choice':
      return type.values;
    case 'choices':
      return [[], ...type.values.map((value) => [value]), type.values];
    case 'list': {
      const fields = Object.entries(valuesOf(input.fields ?? {}, mentioned));
      const usual = Object.fromEntries(fields.map(([name, values]) => [name, values[1] ?? null]));
      const things = fields.flatMap(([name, values]) => values.map((value) => ({ ...usual, [name]: value })));
      return [[], ...things.map((thing) => [thing]), things.slice(0, input.most ?? 1000)];
    }
  }
}

const around = (values: ReadonlySet<number>, step: number): readonly number[] =>
  [...new Set([...values].flatMap((value) => [value - step, value, value + step]))].sort((a, b) => a - b);

function mentionedIn(rule: Rule): Mentioned {
  const numbers = new Set<number>([0]);
  const days = new Set<number>();
  const moments = new Set<number>();
  const words = new Set<string>();
  const note = (value: unknown, type: Expression['type']) => {
    if (typeof value !== 'number') return;
    if (type.kind === 'number') numbers.add(value / type.den);
    else if (type.kind === 'date') days.add(value);
    else if (type.kind === 'moment') moments.add(value);
  };
  const seen = new Set<Expression>();
  const visit = (expression: Expression): void => {
    if (seen.has(expression)) return;
    seen.add(expression);
    if (expression.op === 'constant') note(expression.value, expression.type);
    if (expression.op === 'ladder')
      for (const { from, to } of expression.steps) {
        note(from, expression.on.type);
        note(to, expression.on.type);
      }
    if (expression.op === 'contains') for (const word of expression.words) words.add(word);
    for (const child of childrenOf(expression)) visit(child);
  };
  for (const { expression } of Object.values(rule.outputs)) visit(expression);
  for (const { type, versions } of Object.values(rule.parameters))
    for (const { value } of versions)
      for (const one of typeof value === 'object' ? Object.values(value) : [value]) note(one, type);
  for (const { from, to } of [
    rule.validity,
    ...Object.values(rule.parameters).flatMap(({ versions }) => versions),
  ])
    for (const iso of [from, to])
      if (iso !== undefined && iso !== '') days.add(Date.parse(`${iso}T00:00:00Z`) / 86_400_000);
  return { numbers, days, moments, words };
}
