import type { Due, TableNode } from '../../model/index.ts';
import { hasHan } from '../../source/han.ts';
import { withoutBlanks } from '../units/index.ts';
import type { DutyContext, DutyPlace, DutyReading, Role } from './duty.ts';
import { type GridCell, gridOf } from './grid.ts';
import { namesNobody, readRoles, roleOfLabel } from './roles.ts';

type Column =
  | { readonly is: 'role'; readonly role: Role }
  | { readonly is: 'time' | 'task' | 'serial' | 'other' };

const TIME = /时限|时间|期限|节点|进度|办结|截止/;
const TASK = /任务|内容|事项|措施|工作|要求|目标|项目|类型|举措|问题|名称|整改|资源|活动|职责/;
/** A heading has at most so many rows. */
const DEEPEST_HEADER = 4;
const SERIAL = /^(?:序号|编号|号)$/;

function columnOf(heading: string): Column {
  const text = withoutBlanks(heading);
  const role = text.length <= 20 ? roleOfLabel(text) : null;
  if (role !== null) return { is: 'role', role };
  if (SERIAL.test(text)) return { is: 'serial' };
  if (TIME.test(text)) return { is: 'time' };
  return { is: TASK.test(text) ? 'task' : 'other' };
}

function columnsOf(headings: readonly (readonly GridCell[])[]): readonly Column[] {
  const width = headings.reduce((widest, row) => Math.max(widest, row.length), 0);
  return Array.from({ length: width }, (_, column) =>
    columnOf([...new Set(headings.map((row) => row[column]?.content.text ?? ''))].join('')),
  );
}

/** The longest text among the columns that say what is to be done. */
function taskCell(row: readonly GridCell[], columns: readonly Column[]): GridCell | undefined {
  const longest = (wanted: readonly Column['is'][]) =>
    row
      .filter((_, column) => wanted.includes(columns[column]?.is ?? 'other'))
      .filter((cell) => hasHan(cell.content.text))
      .reduce<GridCell | undefined>(
        (best, cell) =>
          best === undefined || cell.content.text.length > best.content.text.length ? cell : best,
        undefined,
      );
  return longest(['task']) ?? longest(['other']);
}

function dueOf(row: readonly GridCell[], columns: readonly Column[], context: DutyContext): Due | null {
  for (const [column, cell] of row.entries()) {
    if (columns[column]?.is !== 'time') continue;
    const due = context.readDue(cell.content.text);
    if (due !== null) return due;
  }
  return null;
}

/** Each data row of a table that has a column of units (责任单位, 牵头单位, 承办单位 …) is one duty. */
export function readTable(table: TableNode, context: DutyContext): DutyReading[] {
  const grid = gridOf(table);
  const duties: DutyReading[] = [];
  let columns: readonly Column[] = [];
  let headings: (readonly GridCell[])[] = [];
  const hasHeader = table.rows.some((row) => row.kind === 'header');
  for (const [at, row] of table.rows.entries()) {
    const line = grid[at] ?? [];
    if (row.kind === 'header' || (!hasHeader && at === 0)) {
      headings =
        at > 0 && table.rows[at - 1]?.kind === 'header' ? [...headings, line].slice(-DEEPEST_HEADER) : [line];
      columns = columnsOf(headings);
      continue;
    }
    if (row.kind !== 'data' || !columns.some((column) => column.is === 'role')) continue;
    const duty = readRow(table.id, line, columns, at, context);
    if (duty !== null) duties.push(duty);
  }
  return duties;
}

function readRow(
  node: string,
  line: readonly GridCell[],
  columns: readonly Column[],
  at: number,
  context: DutyContext,
): DutyReading | null {
  const roles: Record<Role, string[]> = { lead: [], responsible: [], cooperating: [] };
  for (const [column, cell] of line.entries()) {
    const what = columns[column];
    if (what?.is !== 'role' || line[column - 1] === cell) continue;
    const read = readRoles(cell.content.text, what.role, context.register);
    for (const role of ['lead', 'responsible', 'cooperating'] as const)
      for (const name of read?.roles[role] ?? []) roles[role].push(name);
  }
  const task = taskCell(line, columns);
  if (namesNobody(roles) || task === undefined) return null;
  const text = task.content.text;
  const place: DutyPlace = {
    node,
    field: 'cell',
    start: 0,
    end: text.length,
    row: task.row,
    cell: task.cell,
  };
  const first = line.find((cell) => cell.row === at) ?? task;
  const anchor: DutyPlace = {
    node,
    field: 'cell',
    start: 0,
    end: first.content.text.length,
    row: first.row,
    cell: first.cell,
  };
  return { node, text, ...roles, due: dueOf(line, columns, context), source: 'table', place, anchor };
}
