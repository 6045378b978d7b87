import { type GridCell, gridOf } from '../meaning/duties/grid.ts';
import type { TableNode, TableRow } from '../model/index.ts';

/** A row with its figures by column; blank cells are null. */
export interface FigureRow {
  readonly row: TableRow;
  readonly label: string;
  /** By column of the grid: the figure, null where blank, undefined where there is other text. */
  readonly figures: readonly (number | null | undefined)[];
}

/** A table read as figures. */
export interface FigureTable {
  /** Data rows: one unit each, no heads, groups or totals. */
  readonly data: readonly FigureRow[];
  readonly totals: readonly FigureRow[];
  /** Every data and total row, in order. */
  readonly rows: readonly FigureRow[];
  /** Columns that hold figures that can be added: no running numbers, rates or codes. */
  readonly columns: readonly number[];
  /** Heads of a column, from the top, joined. */
  readonly headOf: (column: number) => string;
  /** The lowest head alone. */
  readonly shortHeadOf: (column: number) => string;
}

const FIGURE = /^-?\d{1,12}(?:\.\d{1,6})?$/;
const BLANK = /^[\s—\-–/、.]*$/;
/** Heads of columns whose figures don't add up to anything. */
const NOT_ADDED =
  /序号|编号|[率比]$|[率比][（(]|占比|百分|％|%|均|年限|年份|排名|名次|电话|号码|邮编|日期|时间|时限|单价|标准|等级|楼层|层数|行次|代码|门牌/;
/** Share of a column's filled data cells that must be figures. */
const MOSTLY = 0.8;

export function figureTable(table: TableNode): FigureTable | null {
  const grid = gridOf(table);
  const heads: string[][] = [];
  const rows: (FigureRow & { readonly total: boolean })[] = [];
  for (const [at, row] of table.rows.entries()) {
    const cells = grid[at] ?? [];
    if (row.kind === 'header') {
      cells.forEach((cell, column) => {
        const text = tight(cell);
        const list = heads[column] ?? [];
        heads[column] = list;
        if (text !== '' && list.at(-1) !== text) list.push(text);
      });
    } else if (row.kind !== 'group') {
      rows.push({
        row,
        label: labelOf(cells),
        figures: cells.map((cell) => figureOf(cell, at)),
        total: row.kind === 'total',
      });
    }
  }
  const data = rows.filter((row) => !row.total);
  if (data.length < 2) return null;
  const headOf = (column: number) => (heads[column] ?? []).join('');
  const width = Math.max(...rows.map((row) => row.figures.length));
  const columns = Array.from({ length: width }, (_, column) => column).filter(
    (column) => !NOT_ADDED.test(headOf(column)) && holdsFigures(data, column) && !isRunning(data, column),
  );
  return {
    data,
    totals: rows.filter((row) => row.total),
    rows,
    columns,
    headOf,
    shortHeadOf: (column) => heads[column]?.at(-1) ?? '',
  };
}

const tight = (cell: GridCell | undefined) => cell?.content.text.replace(/\s/g, '') ?? '';

function figureOf(cell: GridCell | undefined, row: number): number | null | undefined {
  // A cell that reaches down from above belongs to the row it begins in.
  if (cell === undefined || cell.row !== row) return null;
  const text = tight(cell).replaceAll(',', '');
  if (BLANK.test(text)) return null;
  return FIGURE.test(text) ? Number(text) : undefined;
}

function labelOf(cells: readonly GridCell[]): string {
  for (const cell of cells) {
    const text = tight(cell);
    if (/[\u4e00-\u9fff]/.test(text)) return text.length > 20 ? `${text.slice(0, 20)}…` : text;
  }
  return '';
}

function holdsFigures(data: readonly FigureRow[], column: number): boolean {
  const filled = data.map((row) => row.figures[column]).filter((figure) => figure !== null);
  const figures = filled.filter((figure) => figure !== undefined);
  return figures.length >= 1 && figures.length >= MOSTLY * filled.length;
}

/** 1, 2, 3 …: numbers of the rows themselves. */
function isRunning(data: readonly FigureRow[], column: number): boolean {
  return data.length >= 3 && data.every((row, at) => row.figures[column] === at + 1);
}
