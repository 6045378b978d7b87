import type { Check } from './check.ts';
import { type FigureRow, type FigureTable, figureTable } from './figures-table.ts';
import { exactSum, figure } from './quantity.ts';

/** A column that is, in most rows, the sum of others beside it. */
interface Relation {
  readonly total: number;
  readonly parts: readonly number[];
}

/** Rows in which the relation must hold, of those it can be tried on. */
const SHARE = 0.75;
/** Where the head says 合计, fewer will do. */
const SHARE_IF_SAID = 0.5;
const SAID = /合计|小计|总计|总数|总量|共计/;

/** ZL0301: in a table row the parts do not make the total, though in the other rows they do. */
export const rowSum: Check = {
  code: 'ZL0301',
  severity: 'warning',
  title: '表格横行相加不符',
  *run({ reading }) {
    for (const { table, documentIndex } of reading.tables) {
      const figures = figureTable(table);
      if (figures === null) continue;
      for (const relation of relations(figures)) {
        const wrong = figures.data.filter((row) => gap(row, relation) !== 0);
        for (const row of [
          ...wrong,
          ...figures.totals.filter((total) => unexplained(total, relation, wrong)),
        ]) {
          yield {
            span: spanOf(row),
            message: `“${row.label}”一行：${nameOf(figures, relation.total)}为${figure(valueAt(row, relation.total))}，而${relation.parts
              .map((column) => `${nameOf(figures, column)}${figure(valueAt(row, column))}`)
              .join('、')}，相加为${figure(sum(row, relation.parts))}`,
            hint: `其余各行都相符，请核对这一行的数字`,
            documentIndex,
          };
        }
      }
    }
  },
};

const valueAt = (row: FigureRow, column: number): number => row.figures[column] ?? 0;

const decimalsOf = (value: number) => String(value).split('.')[1]?.length ?? 0;

const sum = (row: FigureRow, columns: readonly number[]): number =>
  exactSum(
    columns.map((column) => {
      const value = valueAt(row, column);
      return { value, decimals: decimalsOf(value) };
    }),
  );

const gap = (row: FigureRow, { total, parts }: Relation): number =>
  row.figures[total] === null || row.figures[total] === undefined
    ? 0
    : Math.round((valueAt(row, total) - sum(row, parts)) * 1e6) / 1e6;

/** A total row is off on its own account only where the rows above do not already explain by how much. */
const unexplained = (total: FigureRow, relation: Relation, wrong: readonly FigureRow[]): boolean => {
  const own = gap(total, relation);
  const carried = wrong.reduce((all, row) => all + gap(row, relation), 0);
  return own !== 0 && Math.abs(own - carried) > 1e-6;
};

/** The relations a table shows, each total column once, its best explanation first. */
function relations(table: FigureTable): Relation[] {
  const found: Relation[] = [];
  if (table.columns.length > MOST_COLUMNS) return found;
  for (const total of table.columns) {
    const candidates = runs(table, total)
      .map((parts) => ({ total, parts, ...score(table, { total, parts }) }))
      .filter(({ tried, held, telling }) => {
        const said = SAID.test(table.shortHeadOf(total)) || SAID.test(table.headOf(total));
        return said
          ? held >= 2 && held >= SHARE_IF_SAID * tried
          : tried >= 4 && telling >= 2 && held >= SHARE * tried;
      })
      .sort((a, b) => b.held - a.held || b.parts.length - a.parts.length);
    const best = candidates[0];
    if (best !== undefined) found.push({ total, parts: best.parts });
  }
  return found;
}

/** So many columns a total may sum, and so many rows show whether it does. */
const MOST_PARTS = 12;
const ROWS_TRIED = 200;
/** A table with more columns of figures than this is no table people read. */
const MOST_COLUMNS = 40;

/** Neighbouring runs of two columns or more right before or right behind the total column. */
function runs({ columns }: FigureTable, total: number): number[][] {
  const at = columns.indexOf(total);
  const out: number[][] = [];
  for (let from = Math.max(0, at - MOST_PARTS); from < at - 1; from++) out.push(columns.slice(from, at));
  for (let to = at + 3; to <= Math.min(columns.length, at + 1 + MOST_PARTS); to++)
    out.push(columns.slice(at + 1, to));
  return out;
}

function score(table: FigureTable, relation: Relation) {
  let tried = 0;
  let held = 0;
  let telling = 0;
  for (const row of table.data.slice(0, ROWS_TRIED)) {
    const total = row.figures[relation.total];
    const parts = relation.parts.map((column) => row.figures[column]);
    if (
      total === null ||
      total === undefined ||
      parts.includes(undefined) ||
      parts.every((part) => part === null)
    )
      continue;
    tried += 1;
    if (gap(row, relation) !== 0) continue;
    held += 1;
    if (parts.filter((part) => (part ?? 0) !== 0).length >= 2) telling += 1;
  }
  return { tried, held, telling };
}

const nameOf = (table: FigureTable, column: number) => `“${table.headOf(column) || `第${column + 1}列`}”`;

function spanOf({ row }: FigureRow) {
  const first = row.cells[0]?.span;
  const last = row.cells.at(-1)?.span;
  return {
    start: first?.start ?? 0,
    end: last?.end ?? first?.end ?? 0,
    startLine: row.line,
    endLine: row.line,
  };
}
