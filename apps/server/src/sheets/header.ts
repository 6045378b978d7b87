import type { Column } from './column.ts';
import { HEADER_ROWS } from './limits.ts';
import { nearestName, plain } from './nearest.ts';
import type { Row, Sheet, Tab } from './sheet.ts';

/** Title of the column that is put before the rows that are returned; a file handed in again may still have it. */
export const reasonTitle = '退回原因';

/** Which column of the file is which of the definition. */
export interface Header {
  readonly tab: Tab;
  readonly row: Row;
  /** Place in the row of each column that was found, by key. */
  readonly at: ReadonlyMap<string, number>;
  readonly problems: readonly HeaderProblem[];
}

export interface HeaderProblem {
  /** `missing`, `doubled`: nothing can be taken; `unknown`: the column is left out, the rest is read. */
  readonly type: 'missing' | 'unknown' | 'doubled';
  readonly message: string;
}

/** The row, of all tabs, that most titles of the columns stand in; null where no row has one and another that is near. */
export function findHeader(sheet: Sheet, columns: readonly Column[]): Header | null {
  const titles = titlesOf(columns);
  const names = columns.flatMap(({ title, aliases = [] }) => [title, ...aliases]);
  let best: { readonly tab: Tab; readonly row: Row; readonly found: number } | null = null;
  for (const tab of sheet.tabs) {
    for (const row of tab.rows.slice(0, HEADER_ROWS)) {
      const found = new Set(row.cells.map((cell) => titles.get(plainTitle(cell))));
      found.delete(undefined);
      const near = row.cells.filter(
        (cell) => !titles.has(plainTitle(cell)) && nearestName(cell, names) !== null,
      );
      const score = found.size + near.length / 2;
      if (found.size > 0 && score > (best?.found ?? 0)) best = { tab, row, found: score };
    }
  }
  if (best === null || best.found < Math.min(1.5, columns.length)) return null;
  return { tab: best.tab, row: best.row, ...match(best.row, columns, titles) };
}

function match(row: Row, columns: readonly Column[], titles: ReadonlyMap<string, string>) {
  const at = new Map<string, number>();
  const problems: HeaderProblem[] = [];
  const strange: string[] = [];
  row.cells.forEach((cell, place) => {
    if (cell === '' || /^(?:序号|编号|no\.?|#)$/i.test(cell) || plain(cell) === plain(reasonTitle)) {
      const key = titles.get(plainTitle(cell));
      if (key === undefined) return;
    }
    const key = titles.get(plainTitle(cell));
    if (key === undefined) strange.push(cell);
    else if (at.has(key)) problems.push({ type: 'doubled', message: `“${cell}”这一列出现了两次` });
    else at.set(key, place);
  });
  const missing = columns.filter(({ key }) => !at.has(key));
  for (const cell of [...new Set(strange)]) {
    const near = nearestName(
      cell,
      missing.flatMap(({ title, aliases = [] }) => [title, ...aliases]),
    );
    const meant =
      near === null
        ? undefined
        : missing.find(({ title, aliases = [] }) => [title, ...aliases].includes(near));
    problems.push({
      type: 'unknown',
      message: `不认识“${cell}”这一列${meant === undefined ? '，没有读入' : `，是不是“${meant.title}”`}`,
    });
  }
  for (const { title } of missing.filter(({ required }) => required === true))
    problems.push({ type: 'missing', message: `缺少“${title}”这一列` });
  return { at, problems };
}

function titlesOf(columns: readonly Column[]): Map<string, string> {
  const titles = new Map<string, string>();
  for (const { key, title } of columns) titles.set(plainTitle(title), key);
  for (const { key, aliases = [] } of columns) {
    for (const alias of aliases) if (!titles.has(plainTitle(alias))) titles.set(plainTitle(alias), key);
  }
  return titles;
}

/** 金额（万元） and 金额(必填) are titled 金额（万元） and 金额: stars and what the template says do not count. */
function plainTitle(cell: string): string {
  return plain(cell.replace(/[（(](?:必填|选填|可不填)[）)]/g, ''));
}
