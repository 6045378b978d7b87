import type { Circumstances } from '../explain/explain.ts';
import type { Input, Rule } from '../model/rule.ts';
import type { Inner, InnerRecord } from '../model/type.ts';
import { marksOf, turnsAround } from './marks.ts';

/**
 * Inputs on and beside every boundary around a given one: for each number and date the value where the rule turns,
 * and one and two steps (fen, days, what is counted) to each side; for each test and choice every value; each input
 * left out. The generated examples of a rule.
 */
export function boundaryInputs(
  rule: Rule,
  input: InnerRecord,
  circumstances: Circumstances,
): readonly InnerRecord[] {
  const marks = marksOf(rule);
  const turnsOf = (name: string) =>
    marks
      .filter(({ inputs }) => inputs.has(name))
      .flatMap((mark) => turnsAround(rule, mark, input, name, circumstances));
  const found = new Map<string, InnerRecord>();
  for (const [name, declared] of Object.entries(rule.inputs))
    for (const value of [
      ...(declared.default === undefined ? [null] : []),
      ...valuesOf(declared, turnsOf(name)),
    ]) {
      const one = { ...input, [name]: value };
      found.set(JSON.stringify(one), one);
    }
  return [...found.values()];
}

function valuesOf({ type, min, max }: Input, turns: readonly number[]): readonly Inner[] {
  switch (type.kind) {
    case 'yes-no':
      return [true, false];
    case 'choice':
      return type.values;
    case 'choices':
      return [[], ...type.values.map((value) => [value]), type.values];
    case 'number':
    case 'date':
      return turns
        .flatMap((turn) => [turn - 2, turn - 1, turn, turn + 1, turn + 2])
        .filter((n) => n >= (min ?? n) && n <= (max ?? n));
    case 'moment':
    case 'text':
    case 'list':
      return [];
  }
}
