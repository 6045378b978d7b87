import type { Input } from '../model/rule.ts';
import type { Inner, InnerRecord } from '../model/type.ts';
import { readMoment } from '../value/moment-text.ts';
import { type Atom, bitOf, numberText, wordsFor } from './atom.ts';
import { plainDay } from './day-text.ts';
import type { Dictionary } from './dictionary.ts';
import type { Given, GivenList } from './emission.ts';
import type { Writer } from './writer.ts';

/** How values are read: what a field of the rule is called inside, and what happens where one is not valid. */
export interface Reading {
  readonly writer: Writer;
  readonly dictionary: Dictionary;
  /** The statement that leaves the row to `readInput`, which says what is wrong. */
  readonly invalid: string;
}

/**
 * Writes code that reads and checks one value in JSON form by the same bounds as `readInput`. Not given is NaN for
 * numbers and dates, -1 for codes, words and yes-no, null for text; `usual` is the default as it is inside.
 */
export function readValue(
  input: Input,
  raw: string,
  usual: Inner | null,
  { writer, dictionary, invalid }: Reading,
): Given {
  const { type } = input;
  const name = writer.fresh('v');
  const absent = usual === null;
  const open = `else if (${raw} !== undefined && ${raw} !== null) { ${invalid} }`;
  switch (type.kind) {
    case 'number': {
      writer.line(`var ${name} = ${usualNumber(usual)};`);
      writer.line(`if (typeof ${raw} === 'number') { ${numberInto(name, raw, input, invalid)} } ${open}`);
      return { atom: numberAtom(name), absent: absent ? `${name} !== ${name}` : null };
    }
    case 'date': {
      const read = writer.refer(plainDay, 'plainDay');
      writer.line(`var ${name} = ${usualNumber(usual)};`);
      writer.line(
        `if (typeof ${raw} === 'string') { ${name} = ${read}(${raw}); if (${name} !== ${name}) { ${invalid} } } ${open}`,
      );
      return { atom: numberAtom(name), absent: absent ? `${name} !== ${name}` : null };
    }
    case 'moment': {
      const read = writer.refer(readMoment, 'readMoment');
      writer.line(`var ${name} = ${usualNumber(usual)};`);
      writer.line(
        `if (typeof ${raw} === 'string') { ${name} = ${read}(${raw}); if (${name} === null) { ${invalid} } } ${open}`,
      );
      return { atom: numberAtom(name), absent: absent ? `${name} !== ${name}` : null };
    }
    case 'yes-no': {
      writer.line(`var ${name} = ${usual === null ? -1 : usual === true ? 1 : 0};`);
      writer.line(`if (${raw} === true) ${name} = 1; else if (${raw} === false) ${name} = 0; ${open}`);
      return yesNoGiven(name, absent);
    }
    case 'text': {
      writer.line(`var ${name} = ${JSON.stringify(typeof usual === 'string' ? usual : null)};`);
      writer.line(`if (typeof ${raw} === 'string') ${name} = ${raw}; ${open}`);
      return {
        atom: { kind: 'text', code: name, literal: null },
        absent: absent ? `${name} === null` : null,
      };
    }
    case 'choice': {
      const code = typeof usual === 'string' ? dictionary.codeOf(usual) : -1;
      const cases = type.values.map(
        (value) => `case ${JSON.stringify(value)}: ${name} = ${dictionary.codeOf(value)}; break;`,
      );
      writer.line(`var ${name} = ${code};`);
      writer.line(
        `switch (${raw}) { ${cases.join(' ')} case undefined: case null: break; default: ${invalid} }`,
      );
      return choiceGiven(name, absent);
    }
    case 'choices': {
      const words = Array.from({ length: wordsFor(type.values.length) }, (_, index) => `${name}_${index}`);
      const usualWords = bitsOf(type.values, usual, words.length);
      const at = writer.fresh('k');
      const cases = type.values.map((value, place) => {
        const { word, bit } = bitOf(place);
        return `case ${JSON.stringify(value)}: ${words[word]} |= ${bit}; break;`;
      });
      writer.line(`var ${words.map((word, index) => `${word} = ${usualWords[index]}`).join(', ')};`);
      writer.line(
        `if (Array.isArray(${raw})) { ${words.map((word) => `${word} = 0;`).join(' ')} for (var ${at} = 0; ${at} < ${raw}.length; ${at} += 1) switch (${raw}[${at}]) { ${cases.join(' ')} default: ${invalid} } } ${open}`,
      );
      return setGiven(words, type.values, absent);
    }
    case 'list':
      throw new TypeError('a list is read by readList');
  }
}

const usualNumber = (usual: Inner | null): string => (typeof usual === 'number' ? numberText(usual) : 'NaN');

const numberAtom = (code: string): Atom => ({ kind: 'number', code, literal: null });

export const yesNoGiven = (name: string, absent: boolean): Given => ({
  atom: { kind: 'yes-no', code: `(${name} === 1)`, literal: null },
  absent: absent ? `${name} < 0` : null,
});

export const choiceGiven = (name: string, absent: boolean): Given => ({
  atom: { kind: 'choice', code: name, literal: null },
  absent: absent ? `${name} < 0` : null,
});

export const setGiven = (words: readonly string[], order: readonly string[], absent: boolean): Given => ({
  atom: { kind: 'choices', words, order },
  absent: absent ? `${words[0]} < 0` : null,
});

/** The words of a set as it is inside; -1 where it was not given. */
export function bitsOf(values: readonly string[], set: Inner | null, words: number): readonly number[] {
  const bits: number[] = Array.from({ length: words }, () => (set === null ? -1 : 0));
  if (!Array.isArray(set)) return bits;
  for (const [place, value] of values.entries()) {
    const { word, bit } = bitOf(place);
    if (set.some((one) => one === value)) bits[word] = (bits[word] ?? 0) + bit;
  }
  return bits;
}

/**
 * From a number in the unit's own terms to whole numbers over the denominator; leaves where it is not valid. Of a whole
 * number nothing has to be rounded: most amounts are.
 */
export function numberInto(name: string, raw: string, input: Input, invalid: string): string {
  const den = input.type.kind === 'number' ? input.type.den : 1;
  const { min = 0, max = Number.MAX_SAFE_INTEGER } = input;
  const within = `if (!(${name} >= ${numberText(min)} && ${name} <= ${numberText(max)})) { ${invalid} }`;
  if (den === 1) return `${name} = Math.round(${raw}); if (${name} !== ${raw}) { ${invalid} } ${within}`;
  return `if ((${raw} | 0) === ${raw}) ${name} = ${raw} * ${den}; else { ${name} = Math.round(${raw} * ${den}); if (${name} / ${den} !== ${raw}) { ${invalid} } } ${within}`;
}

/**
 * Writes code that reads all fields of an object in JSON form. An object with a name that the rule does not know has
 * more fields than those that were read, and is left to `readInput`.
 */
export function readFields(
  inputs: Readonly<Record<string, Input>>,
  from: string,
  usual: InnerRecord,
  reading: Reading,
): ReadonlyMap<string, Given | GivenList> {
  const { writer, invalid } = reading;
  const [found, there, key] = [writer.fresh('n'), writer.fresh('m'), writer.fresh('key')];
  const read = new Map<string, Given | GivenList>();
  writer.line(
    `if (typeof ${from} !== 'object' || ${from} === null || Array.isArray(${from})) { ${invalid} }`,
  );
  writer.line(`var ${found} = 0, ${there} = 0;`);
  for (const [name, input] of Object.entries(inputs)) {
    const raw = writer.fresh('g');
    writer.line(`var ${raw} = ${from}[${JSON.stringify(name)}];`);
    writer.line(`if (${raw} !== undefined) ${found} += 1;`);
    const value = usual[name] ?? null;
    read.set(
      name,
      input.type.kind === 'list'
        ? readList(input, raw, value, reading)
        : readValue(input, raw, value, reading),
    );
  }
  writer.line(`for (var ${key} in ${from}) ${there} += 1;`);
  writer.line(`if (${found} !== ${there}) { ${invalid} }`);
  return read;
}

/** Reads the things of a list into columns of their own, one for each field, used anew for every row. */
export function readList(input: Input, raw: string, usual: Inner | null, reading: Reading): GivenList {
  const { writer, invalid } = reading;
  const { fields = {}, most = 1000 } = input;
  const [count, at, thing] = [writer.fresh('c'), writer.fresh('k'), writer.fresh('e')];
  const usualFields: InnerRecord = Object.fromEntries(
    Object.entries(fields).map(([name, field]) => [name, usualOf(field)]),
  );
  const kept = new Map<string, (at: string) => Given>();
  const { lines } = writer.apart(() => {
    const read = readFields(fields, thing, usualFields, reading);
    for (const [name, given] of read) {
      if (!('atom' in given) || given.atom.kind === 'never') continue;
      const { atom, absent } = given;
      const keep = (code: string) => {
        const column = writer.refer([], 'column');
        writer.line(`${column}[${at}] = ${code};`);
        return column;
      };
      const stored = (columns: readonly string[], inside: readonly string[]) => (place: string) => {
        const names = columns.map((column) => `${column}[${place}]`);
        const [first = ''] = names;
        const test = absent === null ? null : absent.replaceAll(inside[0] ?? '', first);
        return { names, first, test };
      };
      if (atom.kind === 'choices') {
        const where = stored(atom.words.map(keep), atom.words);
        kept.set(name, (place) => ({
          atom: { ...atom, words: where(place).names },
          absent: where(place).test,
        }));
        continue;
      }
      const inside = atom.kind === 'yes-no' ? atom.code.slice(1, -' === 1)'.length) : atom.code;
      const where = stored([keep(inside)], [inside]);
      kept.set(name, (place) => ({
        atom: { ...atom, code: atom.code.replace(inside, where(place).first) },
        absent: where(place).test,
      }));
    }
  });
  const empty = Array.isArray(usual) && usual.length === 0;
  writer.line(`var ${count} = ${empty ? 0 : -1};`);
  writer.line(
    `if (Array.isArray(${raw})) { ${count} = ${raw}.length; if (${count} > ${most}) { ${invalid} } for (var ${at} = 0; ${at} < ${count}; ${at} += 1) { var ${thing} = ${raw}[${at}]; ${lines.join('\n')} } } else if (${raw} !== undefined && ${raw} !== null) { ${invalid} }`,
  );
  if (usual !== null && !empty) writer.line(`if (${count} < 0) { ${invalid} }`);
  return {
    count,
    field: (name, place) => kept.get(name)?.(place) ?? { atom: { kind: 'never' }, absent: null },
  };
}

/** A default as it stands in the definition; those of lists and sets are read where they are used. */
function usualOf(field: Input): Inner | null {
  const { default: value, type } = field;
  if (value === undefined || value === null) return null;
  switch (type.kind) {
    case 'number':
      return typeof value === 'number' ? Math.round(value * type.den) : null;
    case 'date':
      return typeof value === 'string' ? plainDay(value) : null;
    case 'moment':
      return typeof value === 'string' ? readMoment(value) : null;
    case 'choices':
      return Array.isArray(value) ? type.values.filter((one) => value.some((given) => given === one)) : null;
    case 'yes-no':
    case 'text':
    case 'choice':
      return typeof value === 'boolean' || typeof value === 'string' ? value : null;
    case 'list':
      return null;
  }
}
