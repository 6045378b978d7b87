import type { Clause, Constant, Expression } from '../model/expression.ts';
import type { Parameter, Version } from '../model/rule.ts';
import { finenessOf, type NumberType } from '../model/type.ts';
import { scaled } from '../value/decimal.ts';
import type { Choice } from './choice.ts';
import { Num, smallestDen } from './number.ts';
import type { Declaration } from './term.ts';

/** One version of a figure: its value in the unit's own terms (yuan, 0.15), since when, and where it is printed. */
export interface Figure {
  readonly value: number;
  /** In force from; the day the rule itself comes into force where left out. */
  readonly from?: string;
  /** Last day. */
  readonly to?: string;
  /** Known since, where later than in force (a change that reaches back). */
  readonly known?: string;
  readonly source: string | Clause;
}

/** Stands for the first day of the rule's own validity; `rule` puts it in. */
export const FROM_THE_START = '';

function version(value: Version['value'], { from, to, known, source }: Omit<Figure, 'value'>): Version {
  return {
    from: from ?? FROM_THE_START,
    ...(to === undefined ? {} : { to }),
    ...(known === undefined ? {} : { known }),
    value,
    source: typeof source === 'string' ? { clause: source } : source,
  };
}

/** A dated figure of the text. */
export function parameter<U extends string>(
  name: string,
  title: string,
  unit: U,
  ...figures: readonly [Figure, ...Figure[]]
): Num<U> {
  const den = unit === 'share' ? smallestDen(...figures.map(({ value }) => value)) : finenessOf(unit);
  const type: NumberType = { kind: 'number', unit, den };
  const versions = figures.map((figure) => version(scaled(figure.value, den), figure));
  return new Num({ op: 'parameter', name, type }, declared(name, { title, type, versions }));
}

type Figures<V extends string> = Readonly<Record<V, number | null>>;

interface Cells<C> extends Omit<Figure, 'value'> {
  readonly cells: C;
}

/** A dated table by one choice. `null`: not applicable. */
export function table<V extends string, U extends string>(
  name: string,
  title: string,
  unit: U,
  on: Choice<V>,
  ...versions: readonly [Cells<Figures<V>>, ...Cells<Figures<V>>[]]
): Num<U> {
  return tableOf(
    name,
    title,
    unit,
    [on.expression],
    versions.map(({ cells, ...rest }) => ({ ...rest, cells: Object.entries<number | null>(cells) })),
  );
}

/** A dated table by two choices; every value of the first has a row, a cell left out is not applicable. */
export function table2<V extends string, W extends string, U extends string>(
  name: string,
  title: string,
  unit: U,
  on: readonly [Choice<V>, Choice<W>],
  ...versions: readonly [
    Cells<Readonly<Record<V, Partial<Figures<W>>>>>,
    ...Cells<Readonly<Record<V, Partial<Figures<W>>>>>[],
  ]
): Num<U> {
  return tableOf(
    name,
    title,
    unit,
    on.map(({ expression }) => expression),
    versions.map(({ cells, ...rest }) => ({
      ...rest,
      cells: Object.entries<Partial<Figures<W>>>(cells).flatMap(([row, columns]) =>
        Object.entries<number | null | undefined>(columns).map(([column, value]): [string, number | null] => [
          `${row}|${column}`,
          value ?? null,
        ]),
      ),
    })),
  );
}

function tableOf<U extends string>(
  name: string,
  title: string,
  unit: U,
  keys: readonly Expression[],
  versions: readonly Cells<readonly (readonly [string, number | null])[]>[],
): Num<U> {
  const figures = versions.map(({ cells }) =>
    cells.flatMap(([key, value]): [string, number][] => (value === null ? [] : [[key, value]])),
  );
  const den = unit === 'share' ? smallestDen(...figures.flat().map(([, value]) => value)) : finenessOf(unit);
  const type: NumberType = { kind: 'number', unit, den };
  const values = figures.map(
    (cells): Readonly<Record<string, Constant>> =>
      Object.fromEntries(cells.map(([key, value]) => [key, scaled(value, den)])),
  );
  const parameterOf: Parameter = {
    title,
    type,
    keys: keys.map((key) => (key.type.kind === 'choice' ? key.type.values : [])),
    versions: versions.map(({ cells: _, ...rest }, index) => version(values[index] ?? {}, rest)),
  };
  return new Num({ op: 'lookup', table: name, keys, type }, declared(name, parameterOf));
}

const declared = (name: string, of: Parameter): Declaration => ({ as: 'parameter', name, parameter: of });
