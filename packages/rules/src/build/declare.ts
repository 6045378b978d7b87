import type { Input, JsonValue } from '../model/rule.ts';
import { DATE, finenessOf, MOMENT, TEXT, type ValueType, YES_NO } from '../model/type.ts';
import { scaled } from '../value/decimal.ts';
import { Choice, Choices, type Labels } from './choice.ts';
import { Day } from './day.ts';
import { Things } from './list.ts';
import { Moment } from './moment.ts';
import { Num } from './number.ts';
import type { AnyTerm, Declaration, Term } from './term.ts';
import { Words } from './text.ts';
import { YesNo } from './yes-no.ts';

/** What may be said about every input. */
export interface Asking {
  /** The question as put to a person. */
  readonly question?: string;
  /** Under the field: where to find the figure, what counts. */
  readonly hint?: string;
  /** What the text lets stand for an input that is not given, as in JSON. Without it the input is missing. */
  readonly default?: JsonValue;
}

export interface Bounds extends Asking {
  /** In the unit's own terms (yuan); 0 where left out. */
  readonly min?: number;
  readonly max?: number;
}

/** Largest figures that are taken: a trillion yuan, a share of 100 (10,000%), a thousand million of anything else. */
const MOST: Readonly<Record<string, number>> = { 元: 1_000_000_000_000, share: 100 };

/** A number of `unit`: counted (天, 个月, 人, 张 …, whole numbers) or measured (米, 平方米, 公里). */
export function number<U extends string>(name: string, title: string, unit: U, bounds: Bounds = {}): Num<U> {
  const { min = 0, max = MOST[unit] ?? 1_000_000_000, ...asking } = bounds;
  const den = finenessOf(unit);
  const type = { kind: 'number', unit, den } as const;
  return new Num(
    { op: 'input', name, type },
    input(name, title, type, asking, { min: scaled(min, den), max: scaled(max, den) }),
  );
}

/** Yuan with at most two decimals. */
export const money = (name: string, title: string, bounds?: Bounds): Num<'元'> =>
  number(name, title, '元', bounds);

/** A share (0.06 is 6%) with at most six decimals. */
export const share = (name: string, title: string, bounds?: Bounds): Num<'share'> =>
  number(name, title, 'share', bounds);

export const yesNo = (name: string, title: string, asking: Asking = {}): YesNo =>
  new YesNo({ op: 'input', name, type: YES_NO }, input(name, title, YES_NO, asking));

export const date = (name: string, title: string, asking: Asking = {}): Day =>
  new Day({ op: 'input', name, type: DATE }, input(name, title, DATE, asking));

export const instant = (name: string, title: string, asking: Asking = {}): Moment =>
  new Moment({ op: 'input', name, type: MOMENT }, input(name, title, MOMENT, asking));

export const text = (name: string, title: string, asking: Asking = {}): Words =>
  new Words({ op: 'input', name, type: TEXT }, input(name, title, TEXT, asking));

/** A choice that also takes what is not in its list, as the value `otherwise` (not as a field of a list). */
export interface OpenAsking<V extends string> extends Asking {
  readonly otherwise?: V;
}

/**
 * One of a closed list, each value with its Chinese name. A value that is not in the list is an error, or stands for
 * `otherwise` where the text says what holds for it.
 */
export function choice<V extends string>(
  name: string,
  title: string,
  labels: Labels<V>,
  asking: OpenAsking<NoInfer<V>> = {},
): Choice<V> {
  const type = { kind: 'choice', values: Object.keys(labels) } as const;
  return new Choice({ op: 'input', name, type }, labels, input(name, title, type, asking, { labels }));
}

/** Any number of a closed list. */
export function choices<V extends string>(
  name: string,
  title: string,
  labels: Labels<V>,
  asking: Asking = {},
): Choices<V> {
  const type = { kind: 'choices', values: Object.keys(labels) } as const;
  return new Choices({ op: 'input', name, type }, labels, input(name, title, type, asking, { labels }));
}

/** The same input as a field of a list's things: `const granted = item(money('granted', '拨付金额'))`. */
export function item<T extends Term<T>>(field: T): T & { readonly declaration: Declaration } {
  const { declaration, expression } = field;
  if (declaration?.as !== 'input') throw new TypeError('an item is made of an input');
  const { name } = declaration;
  if (declaration.input.otherwise !== undefined)
    throw new TypeError(`${name} of a list takes its own values only`);
  const term = field.like({ op: 'item', name, type: expression.type });
  return Object.assign(term, { declaration: { as: 'item', name, input: declaration.input } as const });
}

/** Several things of one kind, at most `most` (1,000). */
export function list(
  name: string,
  title: string,
  fields: readonly AnyTerm[],
  asking: Asking & { readonly most?: number } = {},
): Things {
  const declared = fields.map(({ declaration }) => {
    if (declaration?.as !== 'item') throw new TypeError(`the fields of ${name} are made with item(…)`);
    return declaration;
  });
  const { most = 1000, ...rest } = asking;
  const type: ValueType = {
    kind: 'list',
    fields: Object.fromEntries(declared.map((field) => [field.name, field.input.type])),
  };
  const inputs = Object.fromEntries(declared.map((field) => [field.name, field.input]));
  return new Things(
    name,
    { op: 'input', name, type },
    input(name, title, type, rest, { fields: inputs, most }),
  );
}

function input(
  name: string,
  title: string,
  type: ValueType,
  asking: Asking,
  more: Partial<Input> = {},
): Declaration {
  return { as: 'input', name, input: { title, type, ...asking, ...more } };
}
