import { type Atom, numberText } from '../compile/atom.ts';
import type { Dictionary } from '../compile/dictionary.ts';
import type { Given, GivenList } from '../compile/emission.ts';
import {
  bitsOf,
  choiceGiven,
  numberInto,
  type Reading,
  readList,
  readValue,
  setGiven,
  yesNoGiven,
} from '../compile/read-given.ts';
import type { Input, JsonValue } from '../model/rule.ts';
import type { Inner } from '../model/type.ts';
import { FIRST_DAY, isoDay, LAST_DAY } from '../value/day-number.ts';
import { type Column, NOT_GIVEN } from './column.ts';

/** Whether a column can hold the values of an input. */
export function holds({ kind }: Column, { type }: Input): boolean {
  if (kind === 'json') return true;
  return kind === type.kind && (type.kind !== 'choices' || type.values.length <= 31);
}

/** The arrays of a column that generated code reads. */
export function arraysOf(
  column: Column,
  dictionary: Dictionary,
  values: readonly string[],
): readonly unknown[] {
  switch (column.kind) {
    case 'number':
    case 'yes-no':
    case 'json':
      return [column.values];
    case 'choice':
      return [column.codes, codesOf(column, dictionary, values)];
    case 'choices':
      return [column.bits];
    case 'date':
      return [column.days];
    case 'moment':
      return [column.milliseconds];
  }
}

/** For every code of a column that of the rule: -1 not given, -2 a value that the rule does not know. */
function codesOf(
  { codes, dictionary }: Extract<Column, { kind: 'choice' }>,
  known: Dictionary,
  values: readonly string[],
): Int32Array {
  const table = new Int32Array(codes instanceof Uint8Array ? 256 : 65_536).fill(-1);
  for (const [code, value] of dictionary.entries())
    table[code] = values.includes(value) ? known.codeOf(value) : -2;
  return table;
}

/** Writes code that reads the value of a column at row `i`; `names` are the arrays of `arraysOf`. */
export function readColumn(
  kind: Column['kind'],
  input: Input,
  names: readonly string[],
  usual: Inner | null,
  reading: Reading,
): Given | GivenList {
  const { writer, invalid } = reading;
  const [column = '', codes = ''] = names;
  const name = writer.fresh('v');
  const absent = usual === null;
  const instead = typeof usual === 'number' ? numberText(usual) : 'NaN';
  const number: Atom = { kind: 'number', code: name, literal: null };
  const missing = absent ? `${name} !== ${name}` : null;
  switch (kind) {
    case 'json': {
      writer.line(`var ${name} = ${column}[i];`);
      return readJson(input, name, usual, reading);
    }
    case 'number': {
      const raw = writer.fresh('g');
      writer.line(`var ${raw} = ${column}[i], ${name} = ${instead};`);
      writer.line(`if (${raw} === ${raw}) { ${numberInto(name, raw, input, invalid)} }`);
      return { atom: number, absent: missing };
    }
    case 'moment': {
      writer.line(`var ${name} = ${column}[i];`);
      writer.line(
        `if (${name} !== ${name}) ${name} = ${instead}; else if (!(Math.floor(${name}) === ${name} && ${name} >= ${FIRST_MOMENT} && ${name} <= ${LAST_MOMENT})) { ${invalid} }`,
      );
      return { atom: number, absent: missing };
    }
    case 'date': {
      writer.line(`var ${name} = ${column}[i];`);
      writer.line(
        `if (${name} === ${NOT_GIVEN.date}) ${name} = ${instead}; else if (!(${name} >= ${FIRST_DAY} && ${name} <= ${LAST_DAY})) { ${invalid} }`,
      );
      return { atom: number, absent: missing };
    }
    case 'yes-no': {
      writer.line(`var ${name} = ${column}[i];`);
      writer.line(`if (${name} > 1) ${name} = ${usual === null ? -1 : usual === true ? 1 : 0};`);
      return yesNoGiven(name, absent);
    }
    case 'choice': {
      writer.line(`var ${name} = ${codes}[${column}[i]];`);
      const code = typeof usual === 'string' ? reading.dictionary.codeOf(usual) : -1;
      writer.line(`if (${name} < 0) { if (${name} === -2) { ${invalid} } ${name} = ${code}; }`);
      return choiceGiven(name, absent);
    }
    case 'choices': {
      const values = input.type.kind === 'choices' ? input.type.values : [];
      const [word = -1] = bitsOf(values, usual, 1);
      writer.line(`var ${name} = ${column}[i];`);
      writer.line(
        `if (${name} >= ${NOT_GIVEN.choices}) ${name} = ${word}; else if (${name} >= ${2 ** values.length}) { ${invalid} }`,
      );
      return setGiven([name], values, absent);
    }
  }
}

const readJson = (input: Input, raw: string, usual: Inner | null, reading: Reading): Given | GivenList =>
  input.type.kind === 'list' ? readList(input, raw, usual, reading) : readValue(input, raw, usual, reading);

/** An input without a column: given in no row. */
export const readNothing = (input: Input, usual: Inner | null, reading: Reading): Given | GivenList =>
  readJson(input, 'undefined', usual, reading);

/** The value of a row as in JSON, null where it was not given: what the reasoning is asked with. */
export function jsonAt(column: Column, { type }: Input, row: number): unknown {
  switch (column.kind) {
    case 'json':
      return column.values[row] ?? null;
    case 'number': {
      const value = column.values[row] ?? Number.NaN;
      return Number.isNaN(value) ? null : value;
    }
    case 'yes-no': {
      const value = column.values[row] ?? NOT_GIVEN.yesNo;
      return value > 1 ? null : value === 1;
    }
    case 'choice':
      return column.dictionary[column.codes[row] ?? NOT_GIVEN.choice] ?? null;
    case 'choices':
      return chosenAt(column.bits[row] ?? NOT_GIVEN.choices, type.kind === 'choices' ? type.values : []);
    case 'date': {
      const day = column.days[row] ?? NOT_GIVEN.date;
      if (day === NOT_GIVEN.date) return null;
      return day >= FIRST_DAY && day <= LAST_DAY ? isoDay(day) : `1970-01-01 + ${day}`;
    }
    case 'moment': {
      const value = column.milliseconds[row] ?? Number.NaN;
      if (Number.isNaN(value)) return null;
      return Number.isInteger(value) && value >= FIRST_MOMENT && value <= LAST_MOMENT
        ? new Date(value).toISOString()
        : `1970-01-01T00:00Z + ${value}`;
    }
  }
}

/** The moments of the years that can be written. */
const FIRST_MOMENT = FIRST_DAY * 86_400_000;
const LAST_MOMENT = (LAST_DAY + 1) * 86_400_000 - 1;

function chosenAt(bits: number, values: readonly string[]): JsonValue {
  if (bits >= NOT_GIVEN.choices) return null;
  const known = values.filter((_, place) => Math.floor(bits / 2 ** place) % 2 === 1);
  return bits < 2 ** values.length ? known : [...known, `bits ${bits}`];
}
