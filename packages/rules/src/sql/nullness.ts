import { childrenOf } from '../model/children.ts';
import type { Expression } from '../model/expression.ts';
import type { Rule, Version } from '../model/rule.ts';
import { identifier } from './dialect.ts';

/**
 * When the SQL of an expression is NULL. `columns`: only where one of these columns is; `always` then: whenever one
 * of them is. Null where it may be NULL for other reasons too.
 */
export type Nullness = { readonly columns: ReadonlySet<string>; readonly always: boolean } | null;

export interface Known {
  readonly rule: Rule;
  version(name: string): Version;
  /** Columns that are not NULL in the branch that is being written. */
  readonly present: ReadonlySet<string>;
  /** A field of a thing of a list, as a column. */
  item(name: string): string;
}

const NEVER = { columns: new Set<string>(), always: true } as const satisfies Nullness;

export const isNever = (nullness: Nullness): boolean => nullness !== null && nullness.columns.size === 0;

export function nullnessOf(expression: Expression, known: Known): Nullness {
  const of = (part: Expression): Nullness => nullnessOf(part, known);
  switch (expression.op) {
    case 'constant':
    case 'on':
    case 'given':
      return NEVER;
    case 'input':
      return known.rule.inputs[expression.name]?.default === undefined
        ? column(identifier(expression.name), known)
        : NEVER;
    case 'item': {
      const input = Object.values(known.rule.inputs).find(
        ({ fields }) => fields?.[expression.name] !== undefined,
      );
      return input?.fields?.[expression.name]?.default === undefined
        ? column(known.item(expression.name), known)
        : NEVER;
    }
    case 'parameter':
      return typeof known.version(expression.name).value === 'object' ? null : NEVER;
    case 'lookup': {
      const { value } = known.version(expression.table);
      const keys = known.rule.parameters[expression.table]?.keys ?? [];
      const cells = keys.reduce((all, values) => all * values.length, 1);
      return typeof value === 'object' && Object.keys(value).length === cells
        ? any(expression.keys.map(of))
        : null;
    }
    case 'add':
    case 'least':
    case 'greatest':
      return any(expression.of.map(of));
    case 'subtract':
    case 'multiply':
    case 'compare':
      return any([of(expression.left), of(expression.right)]);
    case 'round':
    case 'not':
    case 'among':
    case 'step':
      return of(expression.value);
    case 'includes':
    case 'size':
      return of(expression.set);
    case 'days':
      return any([of(expression.from), of(expression.to)]);
    case 'part':
      return of(expression.date);
    case 'contains':
    case 'matches':
      return of(expression.text);
    case 'collect':
      return any(expression.of.map(({ when }) => of(when)));
    case 'all':
    case 'any': {
      const parts = expression.of.map(of);
      return parts.length === 1 ? (parts[0] ?? null) : notAlways(any(parts));
    }
    case 'choose':
      return notAlways(
        any([
          ...expression.cases.flatMap(({ when, gives }) => [of(when), of(gives)]),
          of(expression.otherwise),
        ]),
      );
    case 'match': {
      const { on, cases } = expression;
      const values = on.type.kind === 'choice' ? on.type.values : null;
      if (values === null || values.some((value) => !Object.hasOwn(cases, value))) return null;
      const branches = any(Object.values(cases).map(of));
      return isNever(branches) ? of(on) : notAlways(any([of(on), branches]));
    }
    case 'fallback': {
      const instead = of(expression.instead);
      return isNever(instead) ? NEVER : null;
    }
    case 'none':
    case 'discretion':
    case 'divide':
    case 'highest':
    case 'ladder':
    case 'fold':
    case 'period':
    case 'shift':
      return null;
  }
}

const column = (name: string, { present }: Known): Nullness =>
  present.has(name) ? NEVER : { columns: new Set([name]), always: true };

const notAlways = (nullness: Nullness): Nullness =>
  nullness === null || nullness.columns.size === 0 ? nullness : { ...nullness, always: false };

/** NULL where one of the parts is. */
export function any(parts: readonly Nullness[]): Nullness {
  const columns = new Set<string>();
  let always = true;
  for (const part of parts) {
    if (part === null) return null;
    for (const name of part.columns) columns.add(name);
    always = always && part.always;
  }
  return { columns, always };
}

/** Columns that are there for certain where a test comes to `outcome`. */
export function presentWhere(test: Expression, outcome: boolean, known: Known): ReadonlySet<string> {
  const nullness = nullnessOf(test, known);
  if (nullness?.always === true) return nullness.columns;
  switch (test.op) {
    case 'step':
      return presentWhere(test.value, outcome, known);
    case 'not':
      return presentWhere(test.value, !outcome, known);
    case 'all':
    case 'any':
      // All hold, or none does: each part came to the same.
      return (test.op === 'all') === outcome
        ? new Set(test.of.flatMap((part) => [...presentWhere(part, outcome, known)]))
        : new Set();
    case 'match': {
      const on = nullnessOf(test.on, known);
      return on?.always === true ? on.columns : new Set();
    }
    default:
      return new Set();
  }
}

/** The ways in which an expression can be no value; SQL says NULL for all of them. */
export interface Absences {
  /** Not applicable. */
  readonly none: boolean;
  /** An input missing. */
  readonly missing: boolean;
  /** Somebody's decision, or not computable. */
  readonly held: boolean;
}

/** At most these; what can never happen may be among them. */
export function absencesOf(expression: Expression, known: Known): Absences {
  if (expression.op === 'fallback') {
    const instead = absencesOf(expression.instead, known);
    return { ...instead, held: instead.held || absencesOf(expression.value, known).held };
  }
  return childrenOf(expression)
    .map((part) => absencesOf(part, known))
    .reduce(
      (all, one) => ({
        none: all.none || one.none,
        missing: all.missing || one.missing,
        held: all.held || one.held,
      }),
      ownAbsences(expression, known),
    );
}

const NO_ABSENCE: Absences = { none: false, missing: false, held: false };

function ownAbsences(part: Expression, known: Known): Absences {
  switch (part.op) {
    case 'none':
    case 'ladder':
    case 'highest':
      return { ...NO_ABSENCE, none: true };
    case 'match':
      return { ...NO_ABSENCE, none: !covers(part) };
    case 'lookup':
    case 'parameter':
      return {
        ...NO_ABSENCE,
        none: nullnessOf(part.op === 'lookup' ? { ...part, keys: [] } : part, known) === null,
      };
    case 'input':
    case 'item':
      return { ...NO_ABSENCE, missing: !isNever(nullnessOf(part, { ...known, present: new Set() })) };
    case 'fold':
      return { ...NO_ABSENCE, missing: true, none: part.how === 'greatest' || part.how === 'least' };
    case 'discretion':
    case 'period':
    case 'shift':
      return { ...NO_ABSENCE, held: true };
    case 'divide':
      return { ...NO_ABSENCE, none: true, held: true };
    default:
      return NO_ABSENCE;
  }
}

const covers = ({ on, cases }: Extract<Expression, { op: 'match' }>): boolean =>
  on.type.kind === 'choice' && on.type.values.every((value) => Object.hasOwn(cases, value));
