import type { Circumstances } from '../explain/explain.ts';
import type { Rule } from '../model/rule.ts';
import { type Computed, computeByReasoning } from './computed.ts';
import { Emission, type Given, type GivenList } from './emission.ts';
import { emitExpression } from './emit-expression.ts';
import { makeFunction } from './make-function.ts';
import { prepare } from './prepare.ts';
import { readFields } from './read-given.ts';
import { jsonCode, writeOutputs } from './write-outputs.ts';
import { Writer } from './writer.ts';

/** From an input in JSON form (`{"matter": "violation", "penalty": 100000}`) to what the rule comes to. */
export type CompiledRule = (given: unknown) => Computed;

const NOTHING: readonly never[] = Object.freeze([]);

/**
 * The rule for one day as a JavaScript function: figures of that day folded in, input checked by the same bounds as
 * `readInput`, and the same answers as `explain` without the reasoning. A row that is not plain (something missing,
 * decided by somebody, not computable or not valid) is left to `explain` itself.
 *
 * @example compileRule(reward, { on: '2021-07-01' })({ matter: 'violation', penalty: 100000 }).value // { eligible: true, amount: 15000 }
 */
export function compileRule(rule: Rule, circumstances: Circumstances): CompiledRule {
  const byReasoning = computeByReasoning(rule, circumstances);
  const prepared = prepare(rule, circumstances);
  if (prepared === null) return byReasoning;
  const writer = new Writer();
  const bail = `return ${writer.refer(byReasoning, 'byReasoning')}(given);`;
  const { usual, dictionary } = prepared;
  const read = readFields(rule.inputs, 'given', usual, { writer, dictionary, invalid: bail });
  const emission = new Emission(
    writer,
    { ...prepared, bail, input: (name) => oneOf(read, name), list: (name) => listOf(read, name) },
    emitExpression,
  );
  const names = new Map<string, { readonly value: string; readonly there: string | null }>();
  for (const [name, { whereGiven }] of Object.entries(rule.outputs)) {
    const one = { value: writer.fresh('o'), there: whereGiven ? writer.fresh('s') : null };
    writer.line(`var ${one.value} = null;`);
    if (one.there !== null) writer.line(`var ${one.there} = false;`);
    names.set(name, one);
  }
  const there = (name: string) => {
    const flag = names.get(name)?.there ?? null;
    return flag === null ? '' : `${flag} = true;`;
  };
  writeOutputs(rule, emission, {
    value: (name, { expression }, atom) =>
      `${names.get(name)?.value} = ${jsonCode(atom, expression.type, emission)}; ${there(name)}`,
    none: (name) => there(name),
    left: () => '',
  });
  writer.line(resultCode([...names], bail, writer.refer(NOTHING, 'nothing'), writer));
  const made = makeFunction(['given'], writer);
  return isCompiled(made) ? made : byReasoning;
}

const isCompiled = (made: unknown): made is CompiledRule => typeof made === 'function';

const oneOf = (read: ReadonlyMap<string, Given | GivenList>, name: string): Given | null => {
  const found = read.get(name);
  return found !== undefined && 'atom' in found ? found : null;
};

const listOf = (read: ReadonlyMap<string, Given | GivenList>, name: string): GivenList | null => {
  const found = read.get(name);
  return found !== undefined && 'count' in found ? found : null;
};

function resultCode(
  names: readonly (readonly [string, { readonly value: string; readonly there: string | null }])[],
  bail: string,
  nothing: string,
  writer: Writer,
): string {
  const rest = `missing: ${nothing}, discretionary: ${nothing}, problems: ${nothing}, errors: ${nothing}`;
  const flags = names.map(([, { there }]) => there);
  if (flags.every((flag) => flag === null)) {
    const fields = names.map(([name, { value }]) => `${JSON.stringify(name)}: ${value}`);
    return `return { value: { ${fields.join(', ')} }, ${rest} };`;
  }
  const value = writer.fresh('value');
  const lines = names.map(([name, one]) => {
    const assign = `${value}[${JSON.stringify(name)}] = ${one.value};`;
    return one.there === null ? assign : `if (${one.there}) ${assign}`;
  });
  const none = flags.includes(null) ? '' : `if (!(${flags.join(' || ')})) { ${bail} }`;
  return `${none} var ${value} = {}; ${lines.join(' ')} return { value: ${value}, ${rest} };`;
}
