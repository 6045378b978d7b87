import type { CellValue, Column } from './column.ts';

/** Names of units by id. */
export type UnitName = (id: string) => string | undefined;

/** A value as a cell shows it and `readCell` reads it back. */
export function printValue(column: Column, value: CellValue, unitName: UnitName = () => undefined): string {
  if (value === null) return '';
  if (typeof value === 'boolean') return value ? '是' : '否';
  if (typeof value === 'number') return printNumber(column, value);
  if (typeof value === 'string') return printName(column, value, unitName);
  return value.map((one) => printName(column, one, unitName)).join('、');
}

function printNumber(column: Column, value: number): string {
  switch (column.kind) {
    case 'money':
      return decimal(value, column.unit === '万元' ? 6 : 2);
    case 'share':
      return `${Number((value * 100).toPrecision(12))}%`;
    default:
      return String(value);
  }
}

/** A whole number of the smallest unit with the point `digits` places from the right, without idle zeros. */
function decimal(value: number, digits: number): string {
  const text = String(Math.abs(value)).padStart(digits + 1, '0');
  const fraction = text.slice(-digits).replace(/0+$/, '');
  return `${value < 0 ? '-' : ''}${text.slice(0, -digits)}${fraction === '' ? '' : `.${fraction}`}`;
}

function printName(column: Column, value: string, unitName: UnitName): string {
  switch (column.kind) {
    case 'unit':
      return unitName(value) ?? value;
    case 'choice':
      return column.choices?.find((choice) => choice.value === value)?.title ?? value;
    default:
      return value;
  }
}
