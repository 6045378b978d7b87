import { setImmediate } from 'node:timers/promises';
import {
  Cells,
  type CellValue,
  type Column,
  type Reason,
  type SheetDefinition,
  type Values,
} from './column.ts';
import { findHeader, type HeaderProblem } from './header.ts';
import { emptyOf, type NamedUnit, readCell, type UnitNames, unitNames } from './read-cell.ts';
import type { Row, Sheet, SheetFormat } from './sheet.ts';

/** What a sheet is held against. */
export interface JudgeContext {
  /** The register of units, for columns of kind `unit`. */
  readonly units?: readonly NamedUnit[];
  /** What is stored, by `identityOf`: the values of the same columns. */
  readonly stored?: ReadonlyMap<string, Values>;
  /** Faults that only this request can know: a row of somebody else's unit. `stored` is what the row would replace. */
  readonly check?: (values: Values, stored: Values | undefined) => readonly Reason[];
}

export interface JudgedSheet<T = Values> {
  readonly title: string;
  readonly name: string;
  readonly format: SheetFormat;
  /** Null where no row of titles was found: then there are no rows. */
  readonly header: { readonly tab: string; readonly line: number; readonly cells: readonly string[] } | null;
  /** Place of each column in the rows, by key; columns that the file leaves out are not in it. */
  readonly at: ReadonlyMap<string, number>;
  readonly problems: readonly HeaderProblem[];
  /** Names of the units that the rows themselves bring, by id. */
  readonly brought: ReadonlyMap<string, string>;
  readonly rows: readonly JudgedRow<T>[];
}

export type JudgedRow<T = Values> = GoodRow<T> | BadRow;

export interface GoodRow<T = Values> {
  readonly line: number;
  /** `new` is not stored; `changed` replaces what is; `same` is stored already. */
  readonly state: 'new' | 'changed' | 'same';
  readonly identity: string | null;
  readonly values: Values;
  readonly row: T;
  /** Cells of a stored row that get another value. */
  readonly changes: readonly {
    readonly column: string;
    readonly before: CellValue;
    readonly after: CellValue;
  }[];
  readonly cells: readonly string[];
}

interface BadRow {
  readonly line: number;
  readonly state: 'bad';
  readonly reasons: readonly Reason[];
  readonly cells: readonly string[];
}

/** Judges every row by itself, then against the other rows and against what is stored. */
export function judgeRows<T>(
  sheet: Sheet,
  definition: SheetDefinition<T>,
  context: JudgeContext = {},
): JudgedSheet<T> {
  const steps = judging(sheet, definition, context);
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

/** The same in turns with whatever else the server has to do: a sheet of the greatest size keeps nobody waiting. */
export async function judgeInTurns<T>(
  sheet: Sheet,
  definition: SheetDefinition<T>,
  context: JudgeContext = {},
): Promise<JudgedSheet<T>> {
  const steps = judging(sheet, definition, context);
  for (let since = performance.now(); ; ) {
    const step = steps.next();
    if (step.done === true) return step.value;
    if (performance.now() - since < turnMs) continue;
    await setImmediate();
    since = performance.now();
  }
}

/** How long judging holds the server before others have their turn. */
const turnMs = 15;

/** A step for each row. */
function* judging<T>(
  sheet: Sheet,
  definition: SheetDefinition<T>,
  context: JudgeContext,
): Generator<undefined, JudgedSheet<T>> {
  const { title, columns } = definition;
  const found = findHeader(sheet, columns);
  const base = { title, name: sheet.name, format: sheet.format };
  if (found === null) {
    const titles = columns.map((column) => column.title).join('、');
    return {
      ...base,
      header: null,
      at: new Map(),
      brought: new Map(),
      problems: [{ type: 'missing', message: `没有找到表头。表头一行要有这些列：${titles}` }],
      rows: [],
    };
  }
  const header = { tab: found.tab.name, line: found.row.line, cells: found.row.cells };
  const broken = found.problems.filter(({ type }) => type !== 'unknown').map(({ message }) => message);
  const below = found.tab.rows.filter(
    ({ line, cells }) =>
      line > found.row.line &&
      !isRepeatedHeader(cells, found.row.cells) &&
      [...found.at.values()].some((at) => (cells[at] ?? '') !== ''),
  );
  if (broken.length > 0) {
    // Nothing of a table whose columns are not known can be taken: every row goes back, each saying why.
    const reasons = broken.map((message): Reason => ({ column: null, message }));
    const rows = below.map(({ line, cells }): BadRow => ({ line, state: 'bad', reasons, cells }));
    return { ...base, header, at: found.at, problems: found.problems, brought: new Map(), rows };
  }
  const compared = columns
    .filter(
      ({ key, onlyNew, told }) =>
        onlyNew !== true && told !== true && key !== definition.entry && found.at.has(key),
    )
    .map(({ key }) => key);
  const named = context.units ?? [];
  const brought = new Map<number, NamedUnit>();
  for (const row of below) {
    const one = definition.brings?.(readRow(row, unitNames([])).values) ?? null;
    if (one !== null) brought.set(row.line, one);
  }
  const units = unitNames([...brought.values(), ...named]);
  const seen = new Map<string, number>();
  const rows: JudgedRow<T>[] = [];
  for (const row of below) {
    rows.push(judged(row));
    yield;
  }
  return {
    ...base,
    header,
    at: found.at,
    problems: found.problems,
    brought: new Map([...brought.values()].map(({ id, name }) => [id, name])),
    rows: definition.brings === undefined ? rows : withoutOrphans(rows, brought, columns, named),
  };

  function judged(row: Row): JudgedRow<T> {
    const { values, reasons } = readRow(row, units);
    const identity = identityOf(definition, values);
    const stored = identity === null ? undefined : context.stored?.get(identity);
    const entry = definition.entry;
    const written = entry === undefined ? null : (values[entry] ?? null);
    if (entry !== undefined && written !== null && stored === undefined)
      reasons.push({ column: entry, message: `没有编号是“${String(written)}”的一条；新的一条不填编号` });
    // Two rows are one entry also where one names it by number and the other by what it is.
    const own = stored === undefined || entry === undefined ? identity : entryIdentity(stored[entry] ?? null);
    const first = own === null ? undefined : seen.get(own);
    if (first !== undefined)
      reasons.push({
        column: null,
        message: `与第 ${first} 行重复${written === null ? sameBy(definition) : '（编号相同）'}`,
      });
    else if (own !== null) seen.set(own, row.line);
    if (reasons.length === 0)
      reasons.push(...(definition.check?.(values) ?? []), ...(context.check?.(values, stored) ?? []));
    if (stored !== undefined && definition.stored === 'refuse')
      reasons.push({ column: null, message: `已经登记过${sameBy(definition)}` });
    if (reasons.length > 0) return { line: row.line, state: 'bad', reasons, cells: row.cells };
    const changes = stored === undefined ? [] : changesOf(stored, values, compared);
    const state = stored === undefined ? 'new' : changes.length === 0 ? 'same' : 'changed';
    // Columns that the file leaves out keep what is stored.
    const whole = stored === undefined ? values : { ...stored, ...pick(values, compared) };
    const made = definition.make(new Cells(whole, row.line));
    return { line: row.line, state, identity, values: whole, row: made, changes, cells: row.cells };
  }

  function readRow(row: Row, units: UnitNames): { values: Record<string, CellValue>; reasons: Reason[] } {
    const values: Record<string, CellValue> = {};
    const reasons: Reason[] = [];
    for (const column of columns) {
      const at = column.told === true ? undefined : found?.at.get(column.key);
      const read = at === undefined ? null : readCell(column, row.cells[at] ?? '', units);
      if (read === null) values[column.key] = emptyOf(column);
      else if (read.ok) values[column.key] = read.value;
      else reasons.push({ column: column.key, message: `${column.title}：${read.message}` });
    }
    return { values, reasons };
  }
}

/** By what two rows are the same thing; null where a part of it is empty or nothing was defined. */
export function identityOf(
  definition: Pick<SheetDefinition, 'identity' | 'entry'>,
  values: Values,
): string | null {
  const entry = definition.entry === undefined ? null : (values[definition.entry] ?? null);
  if (entry !== null) return entryIdentity(entry);
  const parts = definition.identity.map((key) => values[key] ?? null);
  if (parts.length === 0 || parts.every((part) => part === null)) return null;
  return JSON.stringify(parts.map((part) => (typeof part === 'string' ? part.normalize('NFKC') : part)));
}

const entryIdentity = (entry: CellValue): string => JSON.stringify({ entry });

/** Rows that name a unit which only a returned row would have brought are returned too, and those that name theirs. */
function withoutOrphans<T>(
  rows: readonly JudgedRow<T>[],
  brought: ReadonlyMap<number, NamedUnit>,
  columns: readonly Column[],
  known: readonly NamedUnit[],
): readonly JudgedRow<T>[] {
  const stands = new Set(known.map(({ id }) => id));
  for (const { line, state } of rows) {
    const own = brought.get(line);
    if (own !== undefined && state !== 'bad') stands.add(own.id);
  }
  const names = columns.filter(({ kind }) => kind === 'unit');
  let left = rows;
  for (;;) {
    const next = left.map((row): JudgedRow<T> => {
      if (row.state === 'bad') return row;
      const reasons = names.flatMap(({ key, title }): Reason[] =>
        [row.values[key] ?? []].flat().some((id) => typeof id === 'string' && !stands.has(id))
          ? [{ column: key, message: `${title}：要新增它的那一行被退回了，请先改好那一行` }]
          : [],
      );
      if (reasons.length === 0) return row;
      const own = brought.get(row.line);
      if (own !== undefined && !known.some(({ id }) => id === own.id)) stands.delete(own.id);
      return { line: row.line, state: 'bad', reasons, cells: row.cells };
    });
    if (next.every((row, at) => row === left[at])) return left;
    left = next;
  }
}

function sameBy({ columns, identity }: Pick<SheetDefinition<unknown>, 'columns' | 'identity'>): string {
  const titles = identity.map((key) => columns.find((column) => column.key === key)?.title ?? key);
  return `（${titles.join('、')}相同）`;
}

function changesOf(before: Values, after: Values, keys: readonly string[]) {
  return keys
    .map((column) => ({ column, before: before[column] ?? null, after: after[column] ?? null }))
    .filter((change) => JSON.stringify(change.before) !== JSON.stringify(change.after));
}

function pick(values: Values, keys: readonly string[]): Values {
  return Object.fromEntries(keys.map((key) => [key, values[key] ?? null]));
}

/** A printed table repeats its head on each page. */
function isRepeatedHeader(cells: readonly string[], header: readonly string[]): boolean {
  return header.every((title, at) => (cells[at] ?? '') === title);
}

export interface Counts {
  readonly rows: number;
  readonly new: number;
  readonly changed: number;
  readonly same: number;
  readonly bad: number;
}

export function countRows(rows: readonly JudgedRow<unknown>[]): Counts {
  const count = (state: JudgedRow['state']) => rows.filter((row) => row.state === state).length;
  return {
    rows: rows.length,
    new: count('new'),
    changed: count('changed'),
    same: count('same'),
    bad: count('bad'),
  };
}
