import type { Atom } from '../compile/atom.ts';
import type { Emission } from '../compile/emission.ts';
import { jsonCode } from '../compile/write-outputs.ts';
import type { JsonValue, Output } from '../model/rule.ts';
import type { ValueType } from '../model/type.ts';
import { dayNumber } from '../value/day-number.ts';
import { type Column, NOT_GIVEN } from './column.ts';

/** The kind of column that an output is written to. Sets whose values come in another order than the list's stay JSON. */
export function kindOf({ expression: { type } }: Output, atom: Atom | null): Column['kind'] {
  switch (type.kind) {
    case 'list':
    case 'text':
      return 'json';
    case 'choices':
      return atom?.kind === 'choices' && type.values.length <= 31 && sameOrder(atom.order, type.values)
        ? 'choices'
        : 'json';
    case 'number':
    case 'yes-no':
    case 'choice':
    case 'date':
    case 'moment':
      return type.kind;
  }
}

const sameOrder = (one: readonly string[], other: readonly string[]) =>
  one.length === other.length && one.every((value, index) => value === other[index]);

const valuesOf = (type: ValueType): readonly string[] =>
  type.kind === 'choice' || type.kind === 'choices' ? type.values : [];

/** A column that is being written. */
export type Writable =
  | Exclude<Column, { kind: 'json' }>
  | { readonly kind: 'json'; readonly values: JsonValue[] };

/** A column for so many rows. */
export function emptyColumn(kind: Column['kind'], { expression: { type } }: Output, rows: number): Writable {
  switch (kind) {
    case 'number':
      return { kind, values: new Float64Array(rows) };
    case 'yes-no':
      return { kind, values: new Uint8Array(rows) };
    case 'choice': {
      const dictionary = valuesOf(type);
      const codes = dictionary.length < 255 ? new Uint8Array(rows) : new Uint16Array(rows);
      return { kind, codes, dictionary };
    }
    case 'choices':
      return { kind, bits: new Uint32Array(rows) };
    case 'date':
      return { kind, days: new Int32Array(rows) };
    case 'moment':
      return { kind, milliseconds: new Float64Array(rows) };
    case 'json':
      return { kind, values: new Array<JsonValue>(rows).fill(null) };
  }
}

/** The code of a value as it is written at row `i`; that of none where `atom` is null. */
export function cellCode(
  kind: Column['kind'],
  { expression: { type } }: Output,
  atom: Atom | null,
  emission: Emission,
): string {
  switch (kind) {
    case 'number':
    case 'json':
      return atom === null ? (kind === 'json' ? 'null' : 'NaN') : jsonCode(atom, type, emission);
    case 'yes-no':
      return atom?.kind === 'yes-no' ? `${atom.code} ? 1 : 0` : String(NOT_GIVEN.yesNo);
    case 'choice': {
      if (atom?.kind !== 'choice') return String(NOT_GIVEN.choice);
      const values = valuesOf(type);
      const places = emission.sources.dictionary.values.map((value) => {
        const place = values.indexOf(value);
        return place < 0 ? NOT_GIVEN.choice : place;
      });
      return `${emission.writer.refer(Uint16Array.from(places), 'places')}[${atom.code}]`;
    }
    case 'choices':
      return atom?.kind === 'choices' ? (atom.words[0] ?? '0') : String(NOT_GIVEN.choices);
    case 'date':
      return atom?.kind === 'number' ? atom.code : String(NOT_GIVEN.date);
    case 'moment':
      return atom?.kind === 'number' ? atom.code : 'NaN';
  }
}

/** Writes a value as in JSON at a row. */
export function setCell(column: Writable, row: number, value: JsonValue, type: ValueType): void {
  switch (column.kind) {
    case 'number':
      column.values[row] = typeof value === 'number' ? value : Number.NaN;
      return;
    case 'yes-no':
      column.values[row] = typeof value === 'boolean' ? Number(value) : NOT_GIVEN.yesNo;
      return;
    case 'choice': {
      const code = typeof value === 'string' ? column.dictionary.indexOf(value) : -1;
      column.codes[row] = code < 0 ? NOT_GIVEN.choice : code;
      return;
    }
    case 'choices': {
      const places = Array.isArray(value) ? value.map((one) => valuesOf(type).indexOf(String(one))) : null;
      column.bits[row] =
        places === null ? NOT_GIVEN.choices : places.reduce((bits, place) => bits + 2 ** place, 0);
      return;
    }
    case 'date':
      column.days[row] = typeof value === 'string' ? dayNumber(value) : NOT_GIVEN.date;
      return;
    case 'moment':
      column.milliseconds[row] = typeof value === 'string' ? Date.parse(value) : Number.NaN;
      return;
    case 'json':
      column.values[row] = value;
  }
}
