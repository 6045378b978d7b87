import { masked, type SiteKind, type SiteValue, type SiteValues } from '@zhengling/work';
import type { Refusal } from '../identity/index.ts';
import { printValue } from '../sheets/index.ts';
import { readCell, type UnitNames } from '../sheets/read-cell.ts';
import { columnsOf } from './kinds.ts';

/** The cells of a form as values; the first fault refuses, beside its field. What the form leaves out is kept. */
export function readEntry(
  kind: SiteKind,
  cells: Readonly<Record<string, string>>,
  units: UnitNames,
  before: SiteValues | null,
): { readonly ok: true; readonly values: SiteValues } | { readonly ok: false; readonly refusal: Refusal } {
  const columns = new Map(columnsOf(kind).map((column) => [column.key, column]));
  const values: Record<string, SiteValue> = {};
  for (const field of kind.fields) {
    const column = columns.get(field.key);
    const old = before?.[field.key] ?? null;
    const written = cells[field.key];
    if (column === undefined || (written === undefined && before !== null)) {
      values[field.key] = old;
      continue;
    }
    const cell = (written ?? '').trim();
    // Who sees a name masked hands the mask back: it means what stood there.
    if (field.personal !== undefined && old !== null && cell === printValue(column, masked(field, old))) {
      values[field.key] = old;
      continue;
    }
    const read = readCell(column, cell, units);
    if (!read.ok)
      return {
        ok: false,
        refusal: {
          status: 422,
          code: 'site-field',
          message: `${field.title}：${read.message}。`,
          hint: field.hint ?? '请改正后再保存；填过的都还在。',
          field: field.key,
        },
      };
    values[field.key] = read.value;
  }
  return { ok: true, values };
}
