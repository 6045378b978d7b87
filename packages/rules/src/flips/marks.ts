import { evaluate } from '../explain/evaluate.ts';
import { type Circumstances, contextOf } from '../explain/explain.ts';
import { childrenOf, walk } from '../model/children.ts';
import type { Expression } from '../model/expression.ts';
import type { Rule } from '../model/rule.ts';
import type { InnerRecord } from '../model/type.ts';

/** A place in a rule where its course turns: a comparison, a cap, a floor, a ladder. */
export interface Mark {
  readonly expression: Expression;
  /** The inputs that it depends on. */
  readonly inputs: ReadonlySet<string>;
}

/** The places where a rule turns, outside lists. */
export function marksOf(rule: Rule): readonly Mark[] {
  return Object.values(rule.outputs).flatMap(({ expression }) =>
    outsideLists(expression)
      .filter(({ op }) => op === 'compare' || op === 'least' || op === 'greatest' || op === 'ladder')
      .map((turning) => ({ expression: turning, inputs: inputsIn(turning) })),
  );
}

function outsideLists(expression: Expression): readonly Expression[] {
  return expression.op === 'fold'
    ? []
    : [expression, ...childrenOf(expression).flatMap((child) => outsideLists(child))];
}

function inputsIn(expression: Expression): ReadonlySet<string> {
  return new Set([...walk(expression)].flatMap((node) => (node.op === 'input' ? [node.name] : [])));
}

/** Which way a mark turns for an input: the same text, the same way. */
function turnAt(rule: Rule, { expression }: Mark, input: InnerRecord, circumstances: Circumstances): string {
  const context = contextOf(rule, input, circumstances);
  const come = (part: Expression) => {
    const { result } = evaluate(part, context);
    return result.state === 'value' ? result.value : result.state;
  };
  switch (expression.op) {
    case 'least':
    case 'greatest': {
      const values = expression.of.map((part) => {
        const value = come(part);
        const den = part.type.kind === 'number' ? part.type.den : 1;
        return typeof value === 'number' ? value / den : null;
      });
      const known = values.filter((value) => value !== null);
      if (known.length < values.length) return 'open';
      const chosen = expression.op === 'least' ? Math.min(...known) : Math.max(...known);
      return String(values.indexOf(chosen));
    }
    case 'ladder': {
      const n = come(expression.on);
      if (typeof n !== 'number') return 'open';
      return String(
        expression.steps.findIndex(
          ({ from, fromIncluded, to, toIncluded }) =>
            (from === null || (fromIncluded ? n >= from : n > from)) &&
            (to === null || (toIncluded ? n <= to : n < to)),
        ),
      );
    }
    default:
      return String(come(expression));
  }
}

/**
 * The nearest values below and above where the mark turns the other way, when one input moves and the others stay:
 * the first value on the other side. Found by halving, so that a mark that turns twice on one side shows one turn.
 */
export function turnsAround(
  rule: Rule,
  mark: Mark,
  input: InnerRecord,
  name: string,
  circumstances: Circumstances,
): readonly number[] {
  const bounds = boundsOf(rule, name);
  const at = input[name];
  if (bounds === null || typeof at !== 'number') return [];
  const way = (value: number) => turnAt(rule, mark, { ...input, [name]: value }, circumstances);
  const here = way(at);
  const towards = (end: number): readonly number[] => {
    if (end === at || way(end) === here) return [];
    let same = at;
    let other = end;
    while (Math.abs(other - same) > 1) {
      const middle = Math.trunc((same + other) / 2);
      if (way(middle) === here) same = middle;
      else other = middle;
    }
    return [other];
  };
  return [...towards(bounds.min), ...towards(bounds.max)];
}

/** Ten years to each side are enough for a date. */
const DATES = { min: 10_957, max: 22_279 };

function boundsOf(rule: Rule, name: string): { readonly min: number; readonly max: number } | null {
  const input = rule.inputs[name];
  switch (input?.type.kind) {
    case 'number':
      return { min: input.min ?? 0, max: input.max ?? 0 };
    case 'date':
      return DATES;
    default:
      return null;
  }
}
