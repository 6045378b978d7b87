import type { TableCell, TableRow } from '../model/node.ts';
import { cleaned } from '../source/cleaned.ts';
import type { Line } from '../source/lines.ts';

const RULE = /^\s*\|?\s*:?-{2,}:?\s*(?:\|\s*:?-{2,}:?\s*)*\|?\s*$/;

/** A row of a table: Markdown (`| a | b |`) or parted by tabs. */
export function isTableLine(line: Line): boolean {
  const raw = line.raw;
  if (!raw.includes('\t') && !raw.includes('|')) return false;
  const text = raw.trim();
  if (text !== '' && /\S\t|\t\S/.test(raw)) return true;
  return text.startsWith('|') && text.length > 2 && text.indexOf('|', 1) > 0;
}

interface RawCell {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

interface RawRow {
  readonly line: Line;
  /** Behind the last visible character of the line: where missing cells stand. */
  readonly end: number;
  readonly cells: readonly RawCell[];
}

/**
 * Reads the rows of one table. Empty cells in the head under or beside a heading, and empty cells of a row
 * that has no first cell, are taken as merged; a repeated head after a page break is dropped from the rows
 * (its characters stay in the table's span).
 */
export function readTable(input: string, lines: readonly Line[]): TableRow[] {
  const rows = lines
    .filter((line) => !line.blank && !RULE.test(line.raw))
    .map((line) => ({
      line,
      end: line.start + line.raw.trimEnd().length,
      cells: rawCells(input, line),
    }));
  const width = rows.reduce((widest, row) => Math.max(widest, row.cells.length), 0);
  const heads = headRows(rows);
  const head = rows.slice(0, heads).map(key);
  const out: { kind: TableRow['kind']; row: RawRow }[] = [];
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i];
    if (!row) continue;
    if (i >= heads && heads > 0 && repeatsHead(rows, i, head)) {
      i += heads - 1;
      continue;
    }
    out.push({ kind: i < heads ? 'header' : kindOf(row, width), row });
  }
  return merge(out, width);
}

const key = (row: RawRow) => row.cells.map((cell) => cell.text.replaceAll(' ', '')).join('|');

const repeatsHead = (rows: readonly RawRow[], at: number, head: readonly string[]) =>
  head.every((text, k) => {
    const row = rows[at + k];
    return row !== undefined && key(row) === text;
  });

function rawCells(input: string, line: Line): RawCell[] {
  const tabs = !line.raw.trim().startsWith('|');
  const separator = tabs ? '\t' : '|';
  const from = tabs ? line.start : line.start + line.raw.indexOf('|') + 1;
  const end = tabs ? line.end : line.start + line.raw.trimEnd().length;
  const closed = !tabs && input[end - 1] === '|' ? end - 1 : end;
  const cells: RawCell[] = [];
  let start = from;
  for (let at = from; at <= closed; at++) {
    if (at < closed && (input[at] !== separator || input[at - 1] === '\\')) continue;
    cells.push(rawCell(input, start, at));
    start = at + 1;
  }
  return cells;
}

function rawCell(input: string, from: number, to: number): RawCell {
  const raw = input.slice(from, to);
  const start = Math.min(from + raw.length - raw.trimStart().length, to);
  const end = Math.max(start, from + raw.trimEnd().length);
  return { text: cleaned(input, start, end).text, start, end };
}

/** The first row, and the rows below it whose first cell is empty and whose others are short and hold no figures. */
function headRows(rows: readonly RawRow[]): number {
  if (rows.length < 2) return 0;
  if (!isHead(rows[0])) return 0;
  let count = 1;
  while (count < rows.length && count < 4 && isLowerHead(rows[count])) count++;
  return count;
}

const isHead = (row: RawRow | undefined) =>
  row?.cells.some((cell) => cell.text !== '') &&
  row.cells.every((cell) => cell.text.length <= 24 && !/[。；]/.test(cell.text)) &&
  !/^\d+$/.test(row.cells[0]?.text ?? '');

const isLowerHead = (row: RawRow | undefined) =>
  isHead(row) &&
  row?.cells[0]?.text === '' &&
  row.cells.filter((cell) => cell.text !== '').length >= 2 &&
  row.cells.every((cell) => !/^\d+(?:\.\d+)?%?$/.test(cell.text));

function kindOf(row: RawRow, width: number): TableRow['kind'] {
  const filled = row.cells.filter((cell) => cell.text !== '');
  const first = row.cells[0]?.text.replaceAll(' ', '') ?? '';
  if (
    /^(?:合计|总计|小计|共计)/.test(first) ||
    /^(?:合计|总计)$/.test(row.cells[1]?.text.replaceAll(' ', '') ?? '')
  ) {
    return 'total';
  }
  if (width > 2 && filled.length === 1 && first !== '' && !/^\d+$/.test(first)) return 'group';
  return 'data';
}

interface OpenCell {
  readonly raw: RawCell;
  readonly line: Line;
  readonly header: boolean;
  colspan: number;
  rowspan: number;
}

type Grid = (OpenCell | undefined)[];

function merge(rows: readonly { kind: TableRow['kind']; row: RawRow }[], width: number): TableRow[] {
  let above: Grid = [];
  return rows

    .map(({ kind, row }) => {
      const grid = gridOf(kind, row, width, above);
      above = kind === 'group' ? [] : grid;
      return { kind, row, cells: [...new Set(grid)].filter((cell) => cell?.line === row.line) };
    })
    .map(({ kind, row, cells }) => ({
      kind,
      line: row.line.number,
      cells: cells.flatMap((cell) => (cell ? [closed(cell)] : [])),
    }));
}

/** Which cell covers each column of a row; cells that reach down from above grow by one row. */
function gridOf(kind: TableRow['kind'], row: RawRow, width: number, above: Grid): Grid {
  const header = kind === 'header';
  const fresh = (column: number): OpenCell => ({
    raw: row.cells[column] ?? { text: '', start: row.end, end: row.end },
    line: row.line,
    header,
    colspan: 1,
    rowspan: 1,
  });
  if (kind === 'group') {
    const cell = { ...fresh(0), colspan: width };
    return new Array<OpenCell>(width).fill(cell);
  }
  const filled = (column: number) => (row.cells[column]?.text ?? '') !== '';
  const carries = kind === 'data' && !filled(0) && row.cells.some((cell) => cell.text !== '');
  const grid: Grid = [];
  const grown = new Set<OpenCell>();
  for (let column = 0; column < width; column++) {
    const up = above[column];
    const left = grid[column - 1];
    const reachesDown = up !== undefined && !coversFilled(up, above, filled);
    if (filled(column) || (!header && !carries)) {
      grid.push(fresh(column));
    } else if (reachesDown && up && (header || up.raw.text !== '')) {
      if (!grown.has(up)) up.rowspan++;
      grown.add(up);
      grid.push(up);
    } else if (header && left?.line === row.line && (up === undefined || up === above[column - 1])) {
      left.colspan++;
      grid.push(left);
    } else {
      grid.push(fresh(column));
    }
  }
  return grid;
}

/** Whether the row below holds text anywhere under the given cell. */
const coversFilled = (cell: OpenCell, above: Grid, filled: (column: number) => boolean) =>
  above.some((other, column) => other === cell && filled(column));

function closed(cell: OpenCell): TableCell {
  const line = cell.line.number;
  return {
    text: cell.raw.text,
    colspan: cell.colspan,
    rowspan: cell.rowspan,
    header: cell.header,
    span: { start: cell.raw.start, end: cell.raw.end, startLine: line, endLine: line },
  };
}
