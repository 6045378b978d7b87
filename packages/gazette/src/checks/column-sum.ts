import type { Check } from './check.ts';
import { type FigureRow, figureTable } from './figures-table.ts';
import { exactSum, figure } from './quantity.ts';

/** ZL0302: a column's figures do not make the figure of its total row. */
export const columnSum: Check = {
  code: 'ZL0302',
  severity: 'warning',
  title: '表格竖列相加不符',
  *run({ reading }) {
    for (const { table, documentIndex } of reading.tables) {
      const figures = figureTable(table);
      if (figures === null) continue;
      for (const { total, over } of sections(figures.rows)) {
        const columns = figures.columns.filter(
          (column) =>
            typeof total.figures[column] === 'number' &&
            over.every((row) => row.figures[column] !== undefined),
        );
        const wrong = columns.filter((column) => total.figures[column] !== columnTotal(over, column));
        // Where not one column adds up, the row means something else than a total of these rows.
        if (wrong.length === columns.length && columns.length > 1) continue;
        for (const column of wrong) {
          const name = figures.headOf(column) || `第${column + 1}列`;
          const cell = total.row.cells.find((one) => one.text.trim() === String(total.figures[column]));
          yield {
            span: cell?.span ?? total.row.cells[0]?.span ?? table.span,
            message: `“${name}”一列合计为${figure(total.figures[column] ?? 0)}，各行相加为${figure(columnTotal(over, column))}`,
            hint: '请核对各行和合计',
            documentIndex,
          };
        }
      }
    }
  },
};

const columnTotal = (rows: readonly FigureRow[], column: number): number =>
  exactSum(
    rows.map((row) => {
      const value = row.figures[column] ?? 0;
      return { value, decimals: String(value).split('.')[1]?.length ?? 0 };
    }),
  );

/** Each total row with the data rows it sums: 小计 those since the last total, 合计 all. */
function sections(rows: readonly FigureRow[]): { total: FigureRow; over: FigureRow[] }[] {
  const out: { total: FigureRow; over: FigureRow[] }[] = [];
  const all: FigureRow[] = [];
  let since: FigureRow[] = [];
  for (const row of rows) {
    if (row.row.kind !== 'total') {
      all.push(row);
      since.push(row);
      continue;
    }
    const partial = /小计/.test(row.label);
    const over = partial ? since : [...all];
    if (over.length >= 2) out.push({ total: row, over });
    since = [];
  }
  return out;
}
