import type { Input, JsonValue, Output, Rule } from '../model/rule.ts';
import type { NumberType, ValueType } from '../model/type.ts';
import { unscaled } from '../value/decimal.ts';

/** A JSON Schema (draft 2020-12). */
export type JsonSchema = { readonly [keyword: string]: JsonValue };

/** What may be given to the rule. Nothing is required: what is missing is told by the evaluation. */
export function inputSchema(rule: Pick<Rule, 'id' | 'title' | 'inputs'>): JsonSchema {
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: rule.title,
    type: 'object',
    properties: properties(rule.inputs),
    additionalProperties: false,
  };
}

/** What an evaluation answers under `value`. Null: not applicable, or left to somebody's decision. */
export function outputSchema(rule: Pick<Rule, 'id' | 'title' | 'outputs'>): JsonSchema {
  const outputs = Object.entries(rule.outputs);
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: rule.title,
    type: 'object',
    properties: Object.fromEntries(outputs.map(([name, output]) => [name, outputProperty(output)])),
    required: outputs.filter(([, { whereGiven }]) => !whereGiven).map(([name]) => name),
    additionalProperties: false,
  };
}

const properties = (inputs: Readonly<Record<string, Input>>): JsonSchema =>
  Object.fromEntries(Object.entries(inputs).map(([name, input]) => [name, inputProperty(input)]));

function inputProperty(input: Input): JsonSchema {
  const { title, hint, question, labels } = input;
  const description = [question, hint].filter((part) => part !== undefined).join(' ');
  return {
    title,
    ...(description === '' ? {} : { description }),
    ...typeSchema(input.type, labels, input),
    ...(input.default === undefined ? {} : { default: input.default }),
  };
}

function outputProperty({ title, expression, labels }: Output): JsonSchema {
  const inner = typeSchema(expression.type, labels);
  return { title, anyOf: [inner, { type: 'null' }] };
}

function typeSchema(
  type: ValueType,
  labels: Readonly<Record<string, string>> = {},
  input?: Input,
): JsonSchema {
  switch (type.kind) {
    case 'yes-no':
      return { type: 'boolean' };
    case 'number':
      return numberSchema(type, input);
    case 'date':
      return { type: 'string', format: 'date' };
    case 'moment':
      return { type: 'string', format: 'date-time' };
    case 'text':
      return { type: 'string' };
    case 'choice':
      return input?.otherwise === undefined
        ? { type: 'string', oneOf: named(type.values, labels) }
        : { type: 'string', anyOf: [...named(type.values, labels), { minLength: 1 }] };
    case 'choices':
      return {
        type: 'array',
        items: { type: 'string', oneOf: named(type.values, labels) },
        uniqueItems: true,
      };
    case 'list':
      return {
        type: 'array',
        maxItems: input?.most ?? 1000,
        items: { type: 'object', properties: properties(input?.fields ?? {}), additionalProperties: false },
      };
  }
}

const named = (values: readonly string[], labels: Readonly<Record<string, string>>): readonly JsonSchema[] =>
  values.map((value) => ({ const: value, title: labels[value] ?? value }));

function numberSchema({ unit, den }: NumberType, input: Input | undefined): JsonSchema {
  return {
    type: den === 1 ? 'integer' : 'number',
    ...(den === 1 ? {} : { multipleOf: 1 / den }),
    ...(input?.min === undefined ? {} : { minimum: unscaled(input.min, den) }),
    ...(input?.max === undefined ? {} : { maximum: unscaled(input.max, den) }),
    unit,
  };
}
