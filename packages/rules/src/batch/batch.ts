import { type Computed, computeByReasoning } from '../compile/computed.ts';
import { Emission, type Given, type GivenList } from '../compile/emission.ts';
import { emitExpression } from '../compile/emit-expression.ts';
import { makeFunction } from '../compile/make-function.ts';
import { type Prepared, prepare } from '../compile/prepare.ts';
import { writeOutputs } from '../compile/write-outputs.ts';
import { Writer } from '../compile/writer.ts';
import type { Circumstances } from '../explain/explain.ts';
import type { Input, Output, Rule } from '../model/rule.ts';
import { type Column, type Columns, lengthOf } from './column.ts';
import type { ColumnError } from './column-error.ts';
import { columnErrors } from './column-errors.ts';
import { arraysOf, jsonAt, readColumn, readNothing } from './read-column.ts';
import { cellCode, emptyColumn, kindOf, setCell, type Writable } from './write-column.ts';

/** What became of a row. */
export const ROW = {
  /** Every output has a value. */
  value: 0,
  /** An output does not apply, is left out, is somebody's decision or cannot be computed; the others have values. */
  partial: 1,
  /** An input is missing: no values. */
  missing: 2,
  /** The input is not valid: no values. */
  invalid: 3,
} as const;

export interface BatchResult {
  readonly rows: number;
  /** `ROW` of each row. */
  readonly status: Uint8Array;
  /** A column for each output. */
  readonly columns: Columns;
  /** The whole answer of one row: what is missing, who decides, what is wrong with the input. */
  row(index: number): Computed;
}

export type BatchOutcome =
  | { readonly ok: true; readonly result: BatchResult }
  | { readonly ok: false; readonly errors: readonly ColumnError[] };

/** A loop over columns for one layout of columns: what generated code is called with, and the kinds of its outputs. */
interface Loop {
  readonly kinds: ReadonlyMap<string, Column['kind']>;
  readonly run: (
    rows: number,
    sources: readonly unknown[],
    results: readonly unknown[],
    status: Uint8Array,
    other: (row: number) => void,
  ) => void;
}

/**
 * The rule for one day over columns of any length: one generated loop for each layout of columns, with the answers of
 * `explain` row by row. Columns that are not given count as not given in every row. A row that is not plain is left to
 * `explain`; the rest goes on.
 *
 * @example batch(reward, { on: '2021-07-01' })({ matter: { kind: 'choice', codes, dictionary: ['violation'] }, penalty: { kind: 'number', values } })
 */
export function batch(rule: Rule, circumstances: Circumstances): (columns: Columns) => BatchOutcome {
  const byReasoning = computeByReasoning(rule, circumstances);
  const prepared = prepare(rule, circumstances);
  const loops = new Map<string, Loop>();
  return (columns) => {
    const errors = columnErrors(rule, columns);
    if (errors.length > 0) return { ok: false, errors };
    const given = Object.entries(rule.inputs).flatMap(([name, input]) => {
      const column = columns[name];
      return column === undefined ? [] : [{ name, input, column }];
    });
    const rows = given[0] === undefined ? 0 : lengthOf(given[0].column);
    const layout = given.map(({ name, column }) => `${name}:${column.kind}`).join(',');
    const loop = loops.get(layout) ?? loopOver(rule, prepared, given);
    loops.set(layout, loop);
    const rowOf = (index: number): unknown =>
      Object.fromEntries(given.map(({ name, input, column }) => [name, jsonAt(column, input, index)]));
    const made = new Map<string, Writable>();
    for (const [name, output] of Object.entries(rule.outputs))
      made.set(name, emptyColumn(loop.kinds.get(name) ?? 'json', output, rows));
    const status = new Uint8Array(rows);
    const other = (index: number): void => {
      const computed = byReasoning(rowOf(index));
      status[index] = statusOf(rule, computed);
      for (const [name, column] of made) {
        const { type } = outputOf(rule, name).expression;
        setCell(column, index, computed.value?.[name] ?? null, type);
      }
    };
    const sources = given.flatMap(({ column, input }) =>
      prepared === null ? [] : arraysOf(column, prepared.dictionary, valuesOf(input)),
    );
    loop.run(rows, sources, [...made.values()].map(arrayOf), status, other);
    return {
      ok: true,
      result: {
        rows,
        status,
        columns: Object.fromEntries(made),
        row: (index) => byReasoning(rowOf(index)),
      },
    };
  };
}

function outputOf(rule: Rule, name: string): Output {
  const output = rule.outputs[name];
  if (output === undefined) throw new TypeError(`${rule.id} has no output ${name}`);
  return output;
}

const valuesOf = ({ type }: Input): readonly string[] =>
  type.kind === 'choice' || type.kind === 'choices' ? type.values : [];

function statusOf(rule: Rule, { value, missing, errors }: Computed): number {
  if (errors.length > 0) return ROW.invalid;
  if (missing.length > 0 || value === null) return ROW.missing;
  return Object.keys(rule.outputs).every((name) => (value[name] ?? null) !== null) ? ROW.value : ROW.partial;
}

function arrayOf(column: Writable): unknown {
  switch (column.kind) {
    case 'number':
    case 'yes-no':
    case 'json':
      return column.values;
    case 'choice':
      return column.codes;
    case 'choices':
      return column.bits;
    case 'date':
      return column.days;
    case 'moment':
      return column.milliseconds;
  }
}

interface GivenColumn {
  readonly name: string;
  readonly input: Input;
  readonly column: Column;
}

/** By the reasoning alone: where no code can be made. */
const SLOW: Loop = {
  kinds: new Map(),
  run: (rows, _sources, _results, _status, other) => {
    for (let row = 0; row < rows; row += 1) other(row);
  },
};

function loopOver(rule: Rule, prepared: Prepared | null, given: readonly GivenColumn[]): Loop {
  if (prepared === null) return SLOW;
  const writer = new Writer();
  const { usual, dictionary } = prepared;
  const bail = '{ other(i); continue row; }';
  const read = new Map<string, Given | GivenList>();
  let at = 0;
  const head: string[] = [];
  const { lines } = writer.apart(() => {
    for (const [name, input] of Object.entries(rule.inputs)) {
      const value = usual[name] ?? null;
      const reading = { writer, dictionary, invalid: bail };
      const one = given.find((column) => column.name === name);
      if (one === undefined) {
        read.set(name, readNothing(input, value, reading));
        continue;
      }
      const names = arraysOf(one.column, dictionary, []).map(() => {
        const array = writer.fresh('C');
        head.push(`var ${array} = sources[${at}];`);
        at += 1;
        return array;
      });
      read.set(name, readColumn(one.column.kind, input, names, value, reading));
    }
    return undefined;
  });
  const emission = new Emission(
    writer,
    {
      ...prepared,
      bail,
      input: (name) => {
        const found = read.get(name);
        return found !== undefined && 'atom' in found ? found : null;
      },
      list: (name) => {
        const found = read.get(name);
        return found !== undefined && 'count' in found ? found : null;
      },
    },
    emitExpression,
  );
  const kinds = new Map<string, Column['kind']>();
  const cells = new Map<string, string>();
  const absent = new Map<string, string>();
  for (const [index, name] of Object.keys(rule.outputs).entries()) {
    const array = writer.fresh('R');
    head.push(`var ${array} = results[${index}];`);
    cells.set(name, `${array}[i]`);
    absent.set(name, writer.fresh('N'));
  }
  const flags = Object.entries(rule.outputs).map(([name, { whereGiven }]) => [name, whereGiven] as const);
  const allMayBeLeft = flags.every(([, whereGiven]) => whereGiven);
  const there = allMayBeLeft ? ' there = true;' : '';
  const { lines: body } = writer.apart(() =>
    writeOutputs(rule, emission, {
      value: (name, output, atom) => {
        const kind = kindOf(output, atom);
        kinds.set(name, kind);
        return `${cells.get(name)} = ${cellCode(kind, output, atom, emission)};${there}`;
      },
      none: (name) => `${cells.get(name)} = ${absent.get(name)}; partial = 1;${there}`,
      left: (name) => `${cells.get(name)} = ${absent.get(name)}; partial = 1;`,
    }),
  );
  for (const [name, output] of Object.entries(rule.outputs)) {
    const kind = kinds.get(name) ?? kindOf(output, null);
    kinds.set(name, kind);
    head.push(`var ${absent.get(name)} = ${cellCode(kind, output, null, emission)};`);
  }
  writer.lines(head);
  writer.line('row: for (var i = 0; i < rows; i += 1) {');
  writer.line(`var partial = 0;${allMayBeLeft ? ' var there = false;' : ''}`);
  writer.lines(lines);
  writer.lines(body);
  if (allMayBeLeft) writer.line(`if (!there) ${bail}`);
  writer.line('status[i] = partial; }');
  const made = makeFunction(['rows', 'sources', 'results', 'status', 'other'], writer);
  return isRun(made) ? { kinds, run: made } : SLOW;
}

const isRun = (made: unknown): made is Loop['run'] => typeof made === 'function';
