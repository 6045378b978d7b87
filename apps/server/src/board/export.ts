import type { IsoDate } from '@zhengling/calendar';
import type { Kysely } from 'kysely';
import type { Database } from '../database/schema.ts';
import type { WrittenCell, WrittenColumn } from '../sheets/index.ts';
import { type Board, countBoard, onTimeRate, openOf, type Tally } from './count.ts';
import type { BoardFilter } from './filter.ts';
import { type BoardTask, boardTasks } from './tasks.ts';

export interface BoardSheet {
  readonly title: string;
  readonly columns: readonly WrittenColumn[];
  readonly rows: readonly (readonly WrittenCell[])[];
}

/** Rows that a table of tasks has at most: what Excel still opens at once. */
const longest = 100_000;

const figures: readonly WrittenColumn[] = [
  '在办',
  '正常',
  '临期',
  '逾期',
  '未定期限',
  '办结',
  '逾期办结',
  '按期办结率',
].map((title) => ({ title, numeric: title !== '按期办结率' }));

const figuresOf = (tally: Tally): readonly WrittenCell[] => {
  const rate = onTimeRate(tally);
  return [
    openOf(tally),
    tally.green,
    tally.yellow,
    tally.red,
    tally.none,
    tally.blue,
    tally.late,
    rate === null ? '' : `${(rate * 100).toFixed(1)}%`,
  ];
};

/** One table of the board, as it goes into Excel. */
export async function boardSheet(
  db: Kysely<Database>,
  today: IsoDate,
  of: 'units' | 'documents' | 'leaders' | 'matrix' | 'tasks',
  filter: BoardFilter,
): Promise<BoardSheet> {
  if (of === 'tasks') return taskSheet(await boardTasks(db, today, { filter, limit: longest }), today);
  const board = await countBoard(db, today, filter);
  switch (of) {
    case 'units':
      return {
        title: `各单位任务 ${today}`,
        columns: [{ title: '单位' }, ...figures],
        rows: board.units.map((unit) => [unit.name, ...figuresOf(unit)]),
      };
    case 'documents':
      return {
        title: `各文件任务 ${today}`,
        columns: [{ title: '发文字号' }, { title: '标题' }, ...figures],
        rows: board.documents.map((one) => [one.number ?? '', one.title ?? '', ...figuresOf(one)]),
      };
    case 'leaders':
      return {
        title: `分管领导任务 ${today}`,
        columns: [{ title: '分管领导' }, ...figures],
        rows: board.leaders.map((one) => [one.leader, ...figuresOf(one)]),
      };
    case 'matrix':
      return matrixSheet(board, today);
  }
}

function matrixSheet(board: Board, today: IsoDate): BoardSheet {
  const at = new Map(board.cells.map((cell) => [`${cell.unit}\n${cell.number ?? ''}`, cell]));
  return {
    title: `单位与文件 在办任务 ${today}`,
    columns: [
      { title: '单位' },
      ...board.documents.map(({ number }) => ({ title: number ?? '其他', numeric: true })),
    ],
    rows: board.units.map(({ id, name }) => [
      name,
      ...board.documents.map(({ number }) => {
        const cell = at.get(`${id}\n${number ?? ''}`);
        return cell === undefined ? '' : openOf(cell);
      }),
    ]),
  };
}

function taskSheet(tasks: readonly BoardTask[], today: IsoDate): BoardSheet {
  return {
    title: `任务 ${today}`,
    columns: [
      '状态',
      '任务',
      '发文字号',
      '条款',
      '周期',
      '牵头和责任单位',
      '配合单位',
      '期限',
      '申请办结',
      '督促次数',
    ].map((title) => ({ title, numeric: title === '督促次数' })),
    rows: tasks.map((task) => [
      lightName[task.light],
      task.title,
      task.number ?? '',
      task.clause,
      task.period ?? '',
      task.leads.join('、'),
      task.supports.join('、'),
      task.dueOn ?? '',
      task.doneOn ?? '',
      task.urged,
    ]),
  };
}

const lightName: Readonly<Record<BoardTask['light'], string>> = {
  green: '正常',
  yellow: '临期',
  red: '逾期',
  blue: '办结',
  none: '未定期限',
};
