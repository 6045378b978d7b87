import type { TableNode, TableRow } from '../../model/index.ts';
import { typeset } from '../typeset.ts';
import { literal } from './literal.ts';

/** Width of the type area in points, and the white at both sides of a cell in characters. */
const WIDTH = 442;
const PADDING = 0.9;

/** A cell at its place in the grid; no two cells overlap and none leaves the grid. */
interface PlacedCell {
  readonly x: number;
  readonly y: number;
  readonly colspan: number;
  readonly rowspan: number;
  readonly text: string;
  readonly bold: boolean;
  readonly align: 'left' | 'center';
}

/** The Typst call that sets a table; header rows return on every page it reaches. */
export function tableSource(node: TableNode): string {
  const { cells, columns, heads } = place(node.rows);
  if (cells.length === 0) return '';
  const size = columns <= 5 ? 12 : columns <= 8 ? 10.5 : 9;
  const caption = [node.num, node.heading].filter((part) => part !== null && part !== '').join('　');
  const head = cells.filter(({ y }) => y < heads).map(cellSource);
  const rest = cells.filter(({ y }) => y >= heads).map(cellSource);
  const header = head.length === 0 ? '' : `table.header(${head.join(', ')}), `;
  const shares = widths(cells, columns, WIDTH / size).map((width) => `${width}fr`);
  const above = caption === '' ? '' : `#caption(${literal(typeset(caption))})\n`;
  return `${above}#ruled(${size}pt, (${shares.join(', ')},), ${header}${rest.join(',\n  ')})\n`;
}

function cellSource(cell: PlacedCell): string {
  const spans = `${cell.colspan > 1 ? `colspan: ${cell.colspan}, ` : ''}${cell.rowspan > 1 ? `rowspan: ${cell.rowspan}, ` : ''}`;
  const content = cell.bold ? `strongly(${literal(cell.text)})` : `[#${literal(cell.text)}]`;
  return `table.cell(x: ${cell.x}, y: ${cell.y}, ${spans}align: ${cell.align} + horizon, ${content})`;
}

function place(rows: readonly TableRow[]): { cells: PlacedCell[]; columns: number; heads: number } {
  const first = rows.findIndex((row) => row.kind !== 'header');
  const heads = first < 0 ? Math.max(0, rows.length - 1) : first;
  const taken = new Set<string>();
  const cells: PlacedCell[] = [];
  let columns = 1;
  for (const [y, row] of rows.entries()) {
    let x = 0;
    const below = y < heads ? heads : rows.length;
    for (const cell of row.cells) {
      while (taken.has(`${x} ${y}`)) x += 1;
      let wide = 1;
      while (wide < cell.colspan && !taken.has(`${x + wide} ${y}`)) wide += 1;
      const high = Math.max(1, Math.min(cell.rowspan, below - y));
      for (let dx = 0; dx < wide; dx += 1)
        for (let dy = 0; dy < high; dy += 1) taken.add(`${x + dx} ${y + dy}`);
      const text = typeset(cell.text);
      const bold = cell.header || row.kind === 'header' || row.kind === 'group';
      const align = (row.kind === 'header' || text.length <= 8) && row.kind !== 'group' ? 'center' : 'left';
      cells.push({ x, y, colspan: wide, rowspan: high, text, bold, align });
      x += wide;
      columns = Math.max(columns, x);
    }
  }
  return { cells: spreadGroups(cells, rows, columns, taken), columns, heads };
}

/** A row that is one cell runs over the whole width, as far as no cell from above stands in it. */
function spreadGroups(
  cells: readonly PlacedCell[],
  rows: readonly TableRow[],
  columns: number,
  taken: ReadonlySet<string>,
): PlacedCell[] {
  return cells.map((cell) => {
    const row = rows[cell.y];
    if (row?.kind !== 'group' || row.cells.length !== 1 || cell.rowspan > 1) return cell;
    let colspan = cell.colspan;
    while (cell.x + colspan < columns && !taken.has(`${cell.x + colspan} ${cell.y}`)) colspan += 1;
    return { ...cell, colspan };
  });
}

/**
 * Widths of the columns in characters of the table's type: a column narrower than its fair share gets what its longest
 * cell needs, the others divide the rest by the root of what they hold.
 */
function widths(cells: readonly PlacedCell[], columns: number, available: number): number[] {
  const needs = Array.from({ length: columns }, (_, x) => {
    const lengths = cells
      .filter((cell) => cell.x === x && cell.colspan === 1)
      .map((cell) => lengthOf(cell.text));
    const total = lengths.reduce((sum, length) => sum + length, 0);
    return { x, longest: Math.max(2, ...lengths) + PADDING, total: Math.max(4, total) };
  }).sort((a, b) => a.longest - b.longest);
  const found: number[] = [];
  let rest = available;
  for (const [at, { x, longest }] of needs.entries()) {
    const open = needs.slice(at);
    if (longest > rest / open.length) {
      const roots = open.reduce((sum, column) => sum + Math.sqrt(column.total), 0);
      for (const column of open) found[column.x] = (rest * Math.sqrt(column.total)) / roots;
      break;
    }
    found[x] = longest;
    rest -= longest;
  }
  return Array.from(found, (width) => Math.round(10 * Math.max(width, 2)) / 10);
}

/** Width in ideographs: Latin letters and figures are half as wide. */
function lengthOf(text: string): number {
  return [...text].reduce((sum, letter) => sum + (letter.charCodeAt(0) < 0x80 ? 0.55 : 1), 0);
}
