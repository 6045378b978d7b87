import type { TableRow } from '@zhengling/gazette';

/** How the cells of a column are set: figures to the right, short words in the middle, sentences to the left. */
type ColumnSetting = 'serial' | 'figure' | 'short' | 'long' | 'longer' | 'longest';

export interface TableGrid {
  /** Number of columns, spans counted. */
  readonly width: number;
  /** The column in which a cell begins, by row and position in the row. */
  column(row: number, cell: number): number;
  /** One setting per column, so that a column reads as one. */
  readonly settings: readonly ColumnSetting[];
}

/** Lays cells into columns as HTML does: a cell takes the first column that no cell from above reaches into. */
export function gridOf(rows: readonly TableRow[]): TableGrid {
  const starts: number[][] = [];
  const reach: number[] = [];
  const texts: string[][] = [];
  for (const row of rows) {
    let at = 0;
    const begins: number[] = [];
    for (const cell of row.cells) {
      while ((reach[at] ?? 0) > 0) at += 1;
      begins.push(at);
      if (row.kind === 'data' && cell.colspan === 1) texts[at] = [...(texts[at] ?? []), cell.text.trim()];
      for (let column = at; column < at + cell.colspan; column += 1) reach[column] = cell.rowspan;
      at += cell.colspan;
    }
    starts.push(begins);
    for (let column = 0; column < reach.length; column += 1)
      reach[column] = Math.max(0, (reach[column] ?? 0) - 1);
  }
  return {
    width: reach.length,
    column: (row, cell) => starts[row]?.[cell] ?? cell,
    settings: Array.from({ length: reach.length }, (_, column) => settingOf(texts[column] ?? [], column)),
  };
}

function settingOf(texts: readonly string[], column: number): ColumnSetting {
  const filled = texts.filter((text) => text !== '' && !/^[-—－/]+$/u.test(text));
  const longest = Math.max(0, ...filled.map((text) => text.length));
  if (filled.length > 0 && filled.every((text) => /^[-+−]?[\d,，.]+\s*%?$/.test(text))) {
    return column === 0 && filled.every((text) => /^\d{1,4}$/.test(text)) ? 'serial' : 'figure';
  }
  if (longest <= 8 || (longest <= 12 && filled.every((text) => /\d[年月日]|^持续|^长期/u.test(text))))
    return 'short';
  if (longest <= 40) return 'long';
  return longest <= 120 ? 'longer' : 'longest';
}
