import type { Expression } from '../model/expression.ts';
import { type Atom, NEVER, numberCode } from './atom.ts';
import type { Emission, Exits } from './emission.ts';

type Of<O extends Expression['op']> = Extract<Expression, { op: O }>;

/** Larger tables, and tables of other things than numbers by choices, are left to the reasoning. */
const LARGEST_TABLE = 1_000_000;

/** The cell of a dated table: an array by the codes of its keys, made now. */
export function emitLookup(expression: Of<'lookup'>, exits: Exits, emission: Emission): Atom {
  const keys = emission.operands(expression.keys, exits);
  if (keys === null) return NEVER;
  const { value: cells } = emission.sources.version(expression.table);
  const { dictionary } = emission.sources;
  if (typeof cells !== 'object') {
    emission.leave('none', exits);
    return NEVER;
  }
  const lists = expression.keys.map((key) => (key.type.kind === 'choice' ? key.type.values : null));
  const size = dictionary.values.length;
  if (expression.type.kind !== 'number' || lists.includes(null) || size ** lists.length > LARGEST_TABLE) {
    emission.writer.line(emission.sources.bail);
    return NEVER;
  }
  let places: readonly { readonly key: readonly string[]; readonly at: number }[] = [{ key: [], at: 0 }];
  for (const values of lists)
    places = places.flatMap(({ key, at }) =>
      (values ?? []).map((value) => ({
        key: [...key, value],
        at: at * size + dictionary.codeOf(value),
      })),
    );
  const table = new Float64Array(size ** lists.length).fill(Number.NaN);
  for (const { key, at } of places) {
    const cell = cells[key.join('|')];
    if (typeof cell === 'number') table[at] = cell;
  }
  const name = emission.writer.fresh('x');
  emission.writer.line(`var ${name} = ${emission.writer.refer(table, 'table')}[${indexOf(keys, size)}];`);
  const holes = places.some(({ at }) => Number.isNaN(table[at]));
  if (holes) emission.leaveWhere(`${name} !== ${name}`, 'none', exits);
  return numberCode(name);
}

const indexOf = (keys: readonly Atom[], size: number): string =>
  keys
    .map((key) => (key.kind === 'choice' ? key.code : '0'))
    .reduce((sum, code) => `(${sum}) * ${size} + ${code}`);
