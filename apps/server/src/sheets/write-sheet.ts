import { writeXlsx } from 'hucre';
import { writeCsv } from 'hucre/csv';
import type { Column } from './column.ts';
import { MAX_CELL_CHARACTERS } from './limits.ts';
import type { SheetFormat } from './sheet.ts';

/** A column of a table that is written; a `Column` of a definition is one. */
export interface WrittenColumn {
  readonly title: string;
  /** Characters; from title and cells when absent. */
  readonly width?: number;
  /** The only cells that may stand here: a list to choose from. */
  readonly list?: readonly string[];
  /** Shown when the cell is chosen. */
  readonly hint?: string;
  /** A figure that adds up in Excel; text when absent, so that 0012 and 18-digit numbers keep their digits. */
  readonly numeric?: boolean;
}

export type WrittenCell = string | number | boolean | null;

/** One table: title in bold over columns that stay in sight; or the same as CSV in UTF-8 with a byte order mark. */
export async function writeSheet(
  columns: readonly WrittenColumn[],
  rows: readonly (readonly WrittenCell[])[],
  options: { readonly title: string; readonly format: SheetFormat; readonly notes?: readonly string[] },
): Promise<Uint8Array> {
  if (options.format === 'csv') return csv(columns, rows);
  const head = columns.map(({ title }) => text(title));
  const body = rows.map((row) => columns.map((column, at) => cell(column, row[at] ?? null)));
  const last = Math.max(rows.length + 1, 500);
  const lists = columns.flatMap((column, at) => validationOf(column, letters(at), last));
  return writeXlsx({
    sheets: [
      {
        name: tabName(options.title),
        rows: [head, ...body],
        columns: columns.map((column, at) => ({ width: widthOf(column, rows, at) })),
        freezePane: { rows: 1 },
        cells: new Map(
          head.map((title, at) => [
            `0,${at}`,
            { value: title, type: 'string' as const, style: { font: { bold: true } } },
          ]),
        ),
        ...(rows.length > 0
          ? { autoFilter: { range: `A1:${letters(columns.length - 1)}${rows.length + 1}` } }
          : {}),
        ...(lists.length > 0 ? { dataValidations: lists } : {}),
      },
      ...(options.notes === undefined || options.notes.length === 0
        ? []
        : [{ name: '填写说明', rows: options.notes.map((note) => [text(note)]), columns: [{ width: 100 }] }]),
    ],
  });
}

/** An empty table to fill in: choices to pick from, and a tab that says what each column wants. */
export function writeTemplate(title: string, columns: readonly Column[]): Promise<Uint8Array> {
  const filled = columns.filter(({ told }) => told !== true);
  return writeSheet(filled.map(templateColumn), [], {
    title,
    format: 'xlsx',
    notes: filled.map((column) => `${column.title}：${requirement(column)}`),
  });
}

function templateColumn(column: Column): WrittenColumn {
  const list =
    column.multiple === true
      ? undefined
      : column.kind === 'choice'
        ? column.choices?.map(({ title }) => title)
        : column.kind === 'yes-no'
          ? ['是', '否']
          : undefined;
  return {
    title: column.title,
    hint: requirement(column),
    ...(column.width === undefined ? {} : { width: column.width }),
    ...(list === undefined ? {} : { list }),
  };
}

function requirement(column: Column): string {
  const must = column.required === true ? '必填' : '可不填';
  const several = column.multiple === true ? '，几个用顿号隔开' : '';
  return `${must}；${form(column)}${several}${column.hint === undefined ? '' : `。${column.hint}`}`;
}

function form({ kind, choices = [], unit = '元' }: Column): string {
  switch (kind) {
    case 'text':
      return '文字';
    case 'date':
      return '日期，如 2020-01-16';
    case 'number':
      return '数';
    case 'integer':
      return '整数';
    case 'money':
      return `金额，${unit}`;
    case 'share':
      return '比例，如 40%';
    case 'unit':
      return '单位名称，以机构名录为准';
    case 'choice':
      return choices.map(({ title }) => title).join('、');
    case 'yes-no':
      return '是或否';
  }
}

/** Excel keeps the whole list in one formula of at most 255 characters. */
const longestList = 255;

function validationOf({ list, title, hint }: WrittenColumn, letter: string, last: number) {
  if (list === undefined || list.length === 0 || list.some((item) => item.includes(','))) return [];
  if (list.join(',').length > longestList) return [];
  return [
    {
      type: 'list' as const,
      values: [...list],
      range: `${letter}2:${letter}${last}`,
      showErrorMessage: true,
      errorTitle: title,
      errorMessage: '请从列表中选择。',
      ...(hint === undefined
        ? {}
        : { showInputMessage: true, inputTitle: title.slice(0, 30), inputMessage: hint.slice(0, 250) }),
    },
  ];
}

/** A string stays a string in a workbook: nothing of it is run. */
function cell(column: WrittenColumn, value: WrittenCell): WrittenCell {
  if (value === null || typeof value === 'number') return value;
  if (typeof value === 'boolean') return value ? '是' : '否';
  if (column.numeric === true && /^-?\d{1,15}(?:\.\d{1,10})?$/.test(value)) return Number(value);
  return text(value);
}

/** Characters that XML cannot hold are left out; Excel refuses a file with longer cells. */
function text(value: string): string {
  return value
    .replace(/[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu, '')
    .slice(0, MAX_CELL_CHARACTERS);
}

function csv(columns: readonly WrittenColumn[], rows: readonly (readonly WrittenCell[])[]): Uint8Array {
  const lines = [
    columns.map(({ title }) => guarded(title)),
    ...rows.map((row) => columns.map((_, at) => csvCell(row[at] ?? null))),
  ];
  return new TextEncoder().encode(`\u{feff}${writeCsv(lines, { lineSeparator: '\r\n' })}`);
}

function csvCell(value: WrittenCell): string {
  if (value === null) return '';
  if (typeof value === 'boolean') return value ? '是' : '否';
  return guarded(String(value));
}

/**
 * A cell that a spreadsheet would run as a formula is written behind an apostrophe; plain negative numbers are not
 * formulas. `unguarded` of read-csv.ts takes it off again.
 */
function guarded(value: string): string {
  if (/^[-+]?\d+(?:\.\d+)?%?$/.test(value)) return value;
  return /^'*[=+\-@\t\r]/.test(value) ? `'${value}` : value;
}

function tabName(title: string): string {
  const name = title
    .replace(/[\\/?*[\]:']/g, ' ')
    .trim()
    .slice(0, 31);
  return name === '' ? '表' : name;
}

function widthOf(
  { width, title }: WrittenColumn,
  rows: readonly (readonly WrittenCell[])[],
  at: number,
): number {
  if (width !== undefined) return width;
  let widest = wide(title) + 3;
  for (const row of rows.slice(0, 200)) widest = Math.max(widest, wide(String(row[at] ?? '')) + 2);
  return Math.min(widest, 48);
}

/** Ideographs take two places. */
function wide(value: string): number {
  let places = 0;
  for (const character of value.slice(0, 60)) places += (character.codePointAt(0) ?? 0) > 0x2e80 ? 2 : 1;
  return places;
}

/** 0 is A, 26 is AA. */
function letters(at: number): string {
  const rest = Math.floor(at / 26) - 1;
  return `${rest >= 0 ? letters(rest) : ''}${String.fromCharCode(65 + (at % 26))}`;
}
