import type { JsonValue, Rule } from '../model/rule.ts';

/** The name and version of the form. A later form gets another number; this one stays readable. */
export const RULE_SCHEMA = 'zhengling/rule@1';

/** A rule as plain JSON: all that `deserialise` needs to make the same rule again. */
export interface SerialisedRule {
  readonly schema: typeof RULE_SCHEMA;
  readonly rule: { readonly [key: string]: JsonValue };
}

/** A rule as JSON. Nothing of it is code: whoever reads it needs the operators of `Expression` only. */
export function serialise(rule: Rule): SerialisedRule {
  const { id, title, summary, document, clause, validity, interpretations, entitlement } = rule;
  const { inputs, parameters, outputs } = rule;
  return {
    schema: RULE_SCHEMA,
    rule: {
      ...plain({
        id,
        title,
        summary,
        document,
        clause,
        validity,
        inputs,
        parameters,
        outputs,
        interpretations,
      }),
      ...(entitlement === undefined ? {} : { entitlement }),
    },
  };
}

/** A copy without fields that are undefined. */
function plain(value: object): { readonly [key: string]: JsonValue } {
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, one]): [string, JsonValue][] =>
      one === undefined ? [] : [[key, plainValue(one)]],
    ),
  );
}

function plainValue(value: unknown): JsonValue {
  if (value === null || typeof value === 'number' || typeof value === 'string' || typeof value === 'boolean')
    return value;
  if (Array.isArray(value)) return value.map(plainValue);
  if (typeof value === 'object') return plain(value);
  throw new TypeError(`a rule holds no ${typeof value}`);
}
