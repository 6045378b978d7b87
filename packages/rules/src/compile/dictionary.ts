import { childrenOf } from '../model/children.ts';
import type { Expression } from '../model/expression.ts';
import type { Rule } from '../model/rule.ts';
import type { ValueType } from '../model/type.ts';

/** Every value of every choice of a rule with a number, the same all through generated code. */
export class Dictionary {
  readonly values: string[] = [];
  readonly #codes = new Map<string, number>();

  codeOf(value: string): number {
    const known = this.#codes.get(value);
    if (known !== undefined) return known;
    const code = this.values.length;
    this.values.push(value);
    this.#codes.set(value, code);
    return code;
  }
}

/** How often each expression object stands in the outputs of a rule: what stands twice is computed once. */
export type Uses = ReadonlyMap<Expression, number>;

export function surveyOf(rule: Rule): { readonly dictionary: Dictionary; readonly uses: Uses } {
  const dictionary = new Dictionary();
  const uses = new Map<Expression, number>();
  for (const { type, fields = {} } of Object.values(rule.inputs)) {
    learn(type, dictionary);
    for (const field of Object.values(fields)) learn(field.type, dictionary);
  }
  const visit = (expression: Expression): void => {
    const times = uses.get(expression) ?? 0;
    uses.set(expression, times + 1);
    if (times > 0) return;
    learn(expression.type, dictionary);
    if (expression.op === 'constant' && typeof expression.value === 'string')
      dictionary.codeOf(expression.value);
    if (expression.op === 'among') for (const value of expression.values) dictionary.codeOf(value);
    if (expression.op === 'match')
      for (const value of Object.keys(expression.cases)) dictionary.codeOf(value);
    for (const child of childrenOf(expression)) visit(child);
  };
  for (const { expression } of Object.values(rule.outputs)) visit(expression);
  for (const { type, versions } of Object.values(rule.parameters)) {
    if (type.kind !== 'choice') continue;
    for (const { value } of versions)
      for (const one of typeof value === 'object' ? Object.values(value) : [value])
        dictionary.codeOf(String(one));
  }
  return { dictionary, uses };
}

function learn(type: ValueType, dictionary: Dictionary): void {
  if (type.kind === 'choice' || type.kind === 'choices')
    for (const value of type.values) dictionary.codeOf(value);
}
