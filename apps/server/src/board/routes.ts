import { Type } from '@fastify/type-provider-typebox';
import { light } from '@zhengling/work';
import { requireAct } from '../access/index.ts';
import { libraryCalendar } from '../holidays/index.ts';
import type { App, ServerContext } from '../http/context.ts';
import { today } from '../http/today.ts';
import { refusals } from '../identity/index.ts';
import { openFindings } from '../inspections/index.ts';
import { sendSheet } from '../sheets/index.ts';
import { countBoard, onTimeRate, openOf } from './count.ts';
import { burnDown, dueDays } from './days.ts';
import { boardSheet } from './export.ts';
import {
  BoardExportQuery,
  BoardQuery,
  BoardSchema,
  BoardTaskSchema,
  BoardTasksQuery,
  BurnDaySchema,
  BurnDownQuery,
  DueDaySchema,
  OpenFindingsSchema,
} from './schemas.ts';
import { boardTasks } from './tasks.ts';
import { tilesOf } from './tiles.ts';

const tags = ['desk'];

/** The board over all tasks of the district, for supervision and leaders. */
export function boardRoutes(scope: App, { db, now }: ServerContext): void {
  const onRequest = requireAct('board', 'read');

  scope.get(
    '/board',
    {
      onRequest,
      schema: {
        tags,
        summary: '督查台：总数、单位、文件、领导、单位×文件',
        querystring: BoardQuery,
        response: { 200: BoardSchema, ...refusals },
      },
    },
    async (request) => {
      const on = today(now());
      const board = await countBoard(db, on, request.query);
      const { total } = board;
      return {
        on,
        total: { ...total, open: openOf(total), onTimeRate: onTimeRate(total) },
        units: [...board.units],
        documents: [...board.documents],
        leaders: [...board.leaders],
        cells: [...board.cells],
        tiles: [...tilesOf(board.units)],
      };
    },
  );

  scope.get(
    '/board/findings',
    {
      onRequest,
      schema: {
        tags,
        summary: '督查台：检查发现、还在整改的问题',
        response: { 200: OpenFindingsSchema, ...refusals },
      },
    },
    () => openFindings(db, today(now())),
  );

  scope.get(
    '/board/tasks',
    {
      onRequest,
      schema: {
        tags,
        summary: '督查台上的任务，最急的在前',
        querystring: BoardTasksQuery,
        response: { 200: Type.Array(BoardTaskSchema), ...refusals },
      },
    },
    async (request) => {
      const { choice, limit, ...filter } = request.query;
      const on = today(now());
      const [tasks, calendar] = await Promise.all([
        boardTasks(db, on, { filter, choice, limit }),
        libraryCalendar(db),
      ]);
      return tasks.map(({ leads, supports, warnOn, ...task }) => ({
        ...task,
        words: light({ kind: 'once', dueProblem: null, warnOn, ...task }, on, calendar).words,
        leads: [...leads],
        supports: [...supports],
      }));
    },
  );

  scope.get(
    '/board/days',
    {
      onRequest,
      schema: {
        tags,
        summary: '每天到期的任务数',
        querystring: BoardQuery,
        response: { 200: Type.Array(DueDaySchema), ...refusals },
      },
    },
    async (request) => [...(await dueDays(db, today(now()), request.query))],
  );

  scope.get(
    '/board/burn-down',
    {
      onRequest,
      schema: {
        tags,
        summary: '燃尽：一段时间里到期的任务，每天还剩多少',
        querystring: BurnDownQuery,
        response: { 200: Type.Array(BurnDaySchema), ...refusals },
      },
    },
    async (request) => [...(await burnDown(db, today(now()), request.query))],
  );

  scope.get(
    '/board/export',
    {
      onRequest,
      schema: { tags, summary: '督查台导出表格', querystring: BoardExportQuery, response: { ...refusals } },
    },
    async (request, reply) => {
      const { of, format, ...filter } = request.query;
      const { title, columns, rows } = await boardSheet(db, today(now()), of, filter);
      return sendSheet(reply, columns, rows, { title, format });
    },
  );
}
