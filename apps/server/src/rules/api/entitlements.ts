import {
  type Circumstances,
  type InputError,
  inputSchema,
  type JsonSchema,
  readInput,
} from '@zhengling/rules';
import { assess } from '../entitlements/assess.ts';
import { entitlementInputs, entitlementQuestions } from '../entitlements/questions.ts';
import { totalsOf } from '../entitlements/totals.ts';
import type { EntitlementsResult } from './schemas.ts';

/** Every entitlement for what was answered by question name, or what is wrong with the answers. */
export function answerEntitlements(
  answers: unknown,
  circumstances: Circumstances,
):
  | { readonly ok: true; readonly value: EntitlementsResult }
  | { readonly ok: false; readonly errors: readonly InputError[] } {
  const read = readInput({ inputs: entitlementInputs }, answers);
  if (!read.ok) return read;
  const given = typeof answers === 'object' && answers !== null ? Object.entries(answers) : [];
  const usable = Object.fromEntries(given.filter(([, value]) => value !== null && value !== undefined));
  const claims = assess(usable, circumstances);
  const open = new Set(claims.flatMap(({ missing }) => missing));
  return {
    ok: true,
    value: {
      on: circumstances.on,
      questions: [...entitlementQuestions.values()].map(({ name, input, uses }) => ({
        name,
        title: input.title,
        schema: schemaOf(name),
        rules: uses.map(({ rule }) => rule.id),
        open: open.has(name),
      })),
      entitlements: claims.map(({ found: { rule }, state, amount, settlement, missing, reasons }) => {
        const outlook = settlement.outputs[rule.entitlement ?? ''];
        return {
          rule: rule.id,
          title: rule.title,
          state,
          amount,
          atLeast: numberOf(outlook?.atLeast),
          atMost: numberOf(outlook?.atMost),
          missing,
          reasons,
          document: rule.document,
          clause: rule.clause,
        };
      }),
      totals: totalsOf(claims).map(({ regulation, text, caution }) => ({
        regulation,
        text,
        caution: caution?.text ?? null,
      })),
    },
  };
}

const whole = inputSchema({ id: 'entitlements', title: '我能得到什么', inputs: entitlementInputs });

function schemaOf(name: string): JsonSchema {
  const { properties } = whole;
  if (typeof properties !== 'object' || properties === null || Array.isArray(properties)) return {};
  const schema = new Map(Object.entries(properties)).get(name);
  return typeof schema === 'object' && schema !== null && !Array.isArray(schema)
    ? Object.fromEntries(Object.entries(schema))
    : {};
}

const numberOf = (value: unknown): number | null => (typeof value === 'number' ? value : null);
