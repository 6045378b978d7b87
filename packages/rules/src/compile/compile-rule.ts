import type { Circumstances } from '../explain/explain.ts';
import type { Rule } from '../model/rule.ts';
import { type Computed, computeByReasoning } from './computed.ts';
import { makeFunction } from './make-function.ts';
import { prepare } from './prepare.ts';
import { writeRule } from './write-rule.ts';
import { Writer } from './writer.ts';

/** From an input in JSON form (`{"matter": "violation", "penalty": 100000}`) to what the rule comes to. */
export type CompiledRule = (given: unknown) => Computed;

const NOTHING: readonly never[] = Object.freeze([]);

/**
 * The rule for one day as a JavaScript function: figures of that day folded in, input checked by the same bounds as
 * `readInput`, and the same answers as `explain` without the reasoning. A row that is not plain (something missing,
 * decided by somebody, not computable or not valid) is left to `explain` itself, and so is every row where code may
 * not be made at run time.
 *
 * @example compileRule(reward, { on: '2021-07-01' })({ matter: 'violation', penalty: 100000 }).value // { eligible: true, amount: 15000 }
 */
export function compileRule(rule: Rule, circumstances: Circumstances): CompiledRule {
  const byReasoning = computeByReasoning(rule, circumstances);
  const prepared = prepare(rule, circumstances);
  if (prepared === null) return byReasoning;
  const writer = new Writer();
  const bail = `return ${writer.refer(byReasoning, 'byReasoning')}(given);`;
  const value = writeRule(rule, prepared, bail, writer, null);
  const none = writer.refer(NOTHING, 'nothing');
  writer.line(
    `return { value: ${value}, missing: ${none}, discretionary: ${none}, problems: ${none}, errors: ${none} };`,
  );
  const made = makeFunction(['given'], writer);
  return isCompiled(made) ? made : byReasoning;
}

const isCompiled = (made: unknown): made is CompiledRule => typeof made === 'function';
