import { type Column, type Columns, NOT_GIVEN } from './batch/column.ts';
import { readInput } from './input/read-input.ts';
import type { Input, JsonValue, Rule } from './model/rule.ts';
import { dayNumber } from './value/day-number.ts';

type Row = Readonly<Record<string, JsonValue>>;

/** Rows as columns: typed ones where every value fits one, otherwise JSON. `null` where a row has no such columns. */
export function columnsOf(rule: Rule, rows: readonly JsonValue[]): Columns | null {
  const records: Row[] = [];
  for (const row of rows) {
    if (!isRow(row) || Object.keys(row).some((name) => !Object.hasOwn(rule.inputs, name))) return null;
    records.push(row);
  }
  return Object.fromEntries(
    Object.entries(rule.inputs).map(([name, input]) => [
      name,
      columnOf(
        name,
        input,
        records.map((row) => row[name] ?? null),
      ),
    ]),
  );
}

const isRow = (value: JsonValue): value is Row =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function columnOf(name: string, input: Input, values: readonly JsonValue[]): Column {
  const { type } = input;
  const json: Column = { kind: 'json', values };
  const numbers = values.every((value) => value === null || typeof value === 'number');
  const texts = values.map((value) => (typeof value === 'string' ? value : null));
  const onlyTexts = values.every((value) => value === null || typeof value === 'string');
  switch (type.kind) {
    case 'number':
      return numbers
        ? {
            kind: 'number',
            values: Float64Array.from(values, (value) => (value === null ? Number.NaN : Number(value))),
          }
        : json;
    case 'yes-no':
      return values.every((value) => value === null || typeof value === 'boolean')
        ? {
            kind: 'yes-no',
            values: Uint8Array.from(values, (value) => (value === null ? NOT_GIVEN.yesNo : Number(value))),
          }
        : json;
    case 'choice': {
      if (!onlyTexts) return json;
      const dictionary = [...new Set(['never used', ...texts.filter((text) => text !== null)])];
      return {
        kind: 'choice',
        dictionary,
        codes: Uint16Array.from(texts, (text) =>
          text === null ? NOT_GIVEN.choice : dictionary.indexOf(text),
        ),
      };
    }
    case 'choices': {
      const known = values.every(
        (value) =>
          value === null || (Array.isArray(value) && value.every((one) => type.values.includes(String(one)))),
      );
      if (!known || type.values.length > 31) return json;
      const bits = values.map((value) =>
        Array.isArray(value)
          ? type.values.reduce((sum, one, place) => sum + (value.includes(one) ? 2 ** place : 0), 0)
          : NOT_GIVEN.choices,
      );
      return { kind: 'choices', bits: Uint32Array.from(bits) };
    }
    case 'date':
    case 'moment': {
      const read = texts.map((text) => readInput({ inputs: { [name]: input } }, { [name]: text }));
      if (!onlyTexts || read.some(({ ok }) => !ok)) return json;
      if (type.kind === 'date')
        return {
          kind: 'date',
          days: Int32Array.from(texts, (text) => (text === null ? NOT_GIVEN.date : dayNumber(text))),
        };
      return {
        kind: 'moment',
        milliseconds: Float64Array.from(texts, (text) => (text === null ? Number.NaN : Date.parse(text))),
      };
    }
    case 'text':
    case 'list':
      return json;
  }
}
