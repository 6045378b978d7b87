import type { Rule } from '../model/rule.ts';
import { Emission, type Given, type GivenList, type Slots } from './emission.ts';
import { emitExpression } from './emit-expression.ts';
import type { Prepared } from './prepare.ts';
import { readFields } from './read-given.ts';
import { jsonCode, writeOutputs } from './write-outputs.ts';
import type { Writer } from './writer.ts';

/**
 * Writes the code of a rule over `given`, an input in JSON form, and returns that of its value: an object of the
 * outputs that there are. `bail` leaves to the reasoning. `slots`, where given, gets a name for every expression whose
 * value is kept.
 */
export function writeRule(
  rule: Rule,
  prepared: Prepared,
  bail: string,
  writer: Writer,
  slots: Slots | null,
): string {
  const { usual, dictionary } = prepared;
  const read = readFields(rule.inputs, 'given', usual, { writer, dictionary, invalid: bail });
  const emission = new Emission(
    writer,
    { ...prepared, bail, input: (name) => oneOf(read, name), list: (name) => listOf(read, name) },
    emitExpression,
    slots,
  );
  const names = new Map<string, Name>();
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
  return valueCode([...names], bail, writer);
}

interface Name {
  readonly value: string;
  /** Holds whether there is the output; null where there always is. */
  readonly there: string | null;
}

const oneOf = (read: ReadonlyMap<string, Given | GivenList>, name: string): Given | null => {
  const found = read.get(name);
  return found !== undefined && 'atom' in found ? found : null;
};

const listOf = (read: ReadonlyMap<string, Given | GivenList>, name: string): GivenList | null => {
  const found = read.get(name);
  return found !== undefined && 'count' in found ? found : null;
};

function valueCode(names: readonly (readonly [string, Name])[], bail: string, writer: Writer): string {
  const flags = names.map(([, { there }]) => there);
  if (flags.every((flag) => flag === null))
    return `{ ${names.map(([name, { value }]) => `${JSON.stringify(name)}: ${value}`).join(', ')} }`;
  const made = writer.fresh('value');
  if (!flags.includes(null)) writer.line(`if (!(${flags.join(' || ')})) { ${bail} }`);
  writer.line(`var ${made} = {};`);
  for (const [name, { value, there }] of names)
    writer.line(`${there === null ? '' : `if (${there}) `}${made}[${JSON.stringify(name)}] = ${value};`);
  return made;
}
