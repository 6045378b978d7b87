import type { SiteKind, SiteValues } from '@zhengling/work';
import type { Kysely } from 'kysely';
import type { Database } from '../database/schema.ts';
import { type Column, namedUnits, printValue } from '../sheets/index.ts';
import type { Fact } from './facts.ts';
import { columnsOf } from './kinds.ts';
import type { SiteRow } from './read.ts';
import { fieldsFor, type Reader, shownTo } from './reader.ts';

/** Names of bodies by id. */
export type UnitNames = ReadonlyMap<string, string>;

export async function namesOf(db: Kysely<Database>): Promise<UnitNames> {
  return new Map((await namedUnits(db)).map(({ id, name }) => [id, name]));
}

/** The fields of an entry as text, by key; what a reader must not see is left out or masked. */
export function cellsOf(
  kind: SiteKind,
  values: SiteValues,
  unit: string | null,
  reader: Reader,
  units: UnitNames,
): Record<string, string> {
  const columns = new Map(columnsOf(kind).map((column) => [column.key, column]));
  return Object.fromEntries(
    fieldsFor(reader, kind.fields).flatMap((field) => {
      const column = columns.get(field.key);
      if (column === undefined) return [];
      const value = shownTo(reader, unit, field, values[field.key] ?? null);
      return [[field.key, printCell(column, value, units)] as const];
    }),
  );
}

export const printCell = (column: Column, value: SiteValues[string], units: UnitNames): string =>
  printValue(column, value ?? null, (id) => units.get(id));

export function rowView(
  kind: SiteKind,
  row: SiteRow,
  facts: readonly Fact[],
  reader: Reader,
  units: UnitNames,
) {
  return {
    id: row.id,
    version: row.version,
    name: row.name,
    unit: unitView(row.unit, units),
    starts: row.starts,
    ends: row.ends,
    standing: row.standing,
    cells: cellsOf(kind, row.values, row.unit, reader, units),
    facts: facts.map((fact) => ({ ...fact })),
    updatedAt: row.updatedAt,
  };
}

export const unitView = (id: string | null, units: UnitNames) =>
  id === null ? null : { id, name: units.get(id) ?? id };

/** A kind for lists and forms. */
export function kindView(kind: SiteKind, reader: Reader, href: string | null) {
  return {
    id: kind.id,
    title: kind.title,
    counter: kind.counter,
    summary: kind.summary,
    basis: { ...kind.basis, href },
    keeper: kind.keeper,
    public: kind.public,
    name: kind.name,
    place: kind.place ?? null,
    identity: [...kind.identity],
    columns: [...kind.columns],
    locator: kind.locator?.title ?? null,
    fields: fieldsFor(reader, kind.fields).map((field) => ({
      key: field.key,
      title: field.title,
      kind: field.kind,
      unit: field.unit ?? null,
      required: field.required ?? false,
      multiple: field.multiple ?? false,
      personal: field.personal !== undefined,
      choices: (field.choices ?? []).map(({ value, title }) => ({ value, title })),
      hint: field.hint ?? null,
    })),
    facts: (kind.facts ?? []).map(({ key, title, rule, alarming = [] }) => ({
      key,
      title,
      href: `/rules/${rule}`,
      alarms: alarming.length > 0,
    })),
  };
}
