import { MAX_ROWSPAN, MAX_TABLE_COLUMNS } from './limits.ts';

/** A cell as it begins in its row; spans count columns and rows it covers. */
export interface GridCell {
  readonly text: string;
  readonly colspan: number;
  readonly rowspan: number;
}

/**
 * Markdown rows of a table: `| a | b |` with a rule after the first row.
 * Every place a merged cell covers beyond its first is an empty cell, so that columns keep their positions.
 */
export function tableRows(rows: readonly (readonly GridCell[])[]): string[] {
  const grid = spread(rows);
  const width = Math.max(0, ...grid.map((row) => row.length));
  const lines = grid.map((row) => markdownRow(Array.from({ length: width }, (_, at) => row[at] ?? '')));
  if (lines.length > 0) lines.splice(1, 0, `|${'---|'.repeat(width)}`);
  return lines;
}

function markdownRow(cells: readonly string[]): string {
  return `| ${cells.map((cell) => cell.replace(/\s+/g, ' ').replaceAll('|', '\u{ff5c}').trim()).join(' | ')} |`;
}

/** Puts each cell at its column; `''` stands where a cell from the left or from above reaches. */
function spread(rows: readonly (readonly GridCell[])[]): string[][] {
  const grid: string[][] = [];
  /** For each column, how many further rows a cell from above covers. */
  const covered: number[] = [];
  for (const row of rows) {
    const line: string[] = [];
    const reach = new Map<number, number>();
    let column = 0;
    const skip = () => {
      while ((covered[column] ?? 0) > 0 && column < MAX_TABLE_COLUMNS) {
        line[column] = '';
        column += 1;
      }
    };
    for (const cell of row) {
      skip();
      const wide = Math.min(Math.max(cell.colspan, 1), MAX_TABLE_COLUMNS - column);
      for (let at = 0; at < wide; at += 1) {
        line[column] = at === 0 ? cell.text : '';
        reach.set(column, Math.min(Math.max(cell.rowspan, 1), MAX_ROWSPAN) - 1);
        column += 1;
      }
    }
    skip();
    for (let at = 0; at < Math.max(covered.length, column); at += 1) {
      covered[at] = reach.get(at) ?? Math.max(0, (covered[at] ?? 0) - 1);
    }
    grid.push(Array.from(line, (text) => text ?? ''));
  }
  return grid;
}
