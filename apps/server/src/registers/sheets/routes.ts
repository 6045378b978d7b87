import { Type } from '@fastify/type-provider-typebox';
import type { Kysely } from 'kysely';
import { requireAct } from '../../access/index.ts';
import type { Database } from '../../database/schema.ts';
import type { App, ServerContext } from '../../http/context.ts';
import { today } from '../../http/today.ts';
import { refusals } from '../../identity/index.ts';
import { namedUnits, sendSheet, sheetRoutes } from '../../sheets/index.ts';
import { groupList, honourList, organisationList } from '../lists.ts';
import { ListQuery } from '../schemas.ts';
import { holders } from '../views.ts';
import { groupSheet } from './group-sheet.ts';
import { holdingSheet } from './holding-sheet.ts';
import { honourSheet } from './honour-sheet.ts';
import { memberSheet } from './member-sheet.ts';
import { organisationSheet } from './organisation-sheet.ts';
import { postSheet } from './post-sheet.ts';
import { exportOf, importOf, type RegisterSheet } from './register-sheet.ts';
import { seatSheet } from './seat-sheet.ts';

type Db = Kysely<Database>;

const ExportQuery = Type.Object({
  ...ListQuery.properties,
  group: Type.Optional(Type.String({ maxLength: 200, description: '席位：只要这个领导小组的' })),
  format: Type.Optional(Type.Union([Type.Literal('xlsx'), Type.Literal('csv')])),
});

interface Asked {
  readonly q?: string;
  readonly kind?: string;
  readonly ended?: boolean;
  readonly group?: string;
}

/** More than any register has: an export is whole. */
const everything = 1_000_000;

/** Every register as a sheet: its address below `/registers`, and which entries the conditions of its list choose. */
const registers: readonly {
  readonly path: string;
  readonly open: (db: Db) => Promise<RegisterSheet>;
  readonly chosen: (
    db: Db,
    asked: Asked,
    on: string,
    sheet: RegisterSheet,
  ) => Promise<readonly string[] | null>;
}[] = [
  {
    path: 'organisations',
    open: organisationSheet,
    chosen: async (db, asked, on) => (await organisationList(db, asked, on, null)).items.map(({ id }) => id),
  },
  { path: 'members', open: memberSheet, chosen: async () => null },
  { path: 'posts', open: postSheet, chosen: async () => null },
  {
    path: 'holders',
    open: holdingSheet,
    chosen: async (db, { q, ended }, on) =>
      (await holders(db, { ...(q === undefined ? {} : { q }), limit: everything }, on))
        .filter(({ certainty }) => ended === true || certainty !== null)
        .map(({ id }) => String(id)),
  },
  {
    path: 'groups',
    open: groupSheet,
    chosen: async (db, asked, on) => (await groupList(db, asked, on)).map(({ id }) => id),
  },
  {
    path: 'seats',
    open: seatSheet,
    chosen: async (db, { group, ...asked }, on, { entries }) => {
      const groups = new Set(
        group === undefined ? (await groupList(db, asked, on)).map(({ id }) => id) : [group],
      );
      return entries
        .filter(({ values }) => {
          const { group: of, ends } = values;
          const stands = asked.ended === true || ends === null || String(ends) >= on;
          return typeof of === 'string' && groups.has(of) && stands;
        })
        .map(({ id }) => id);
    },
  },
  {
    path: 'honours',
    open: honourSheet,
    chosen: async (db, asked) =>
      (await honourList(db, asked, new Set(), everything)).map(({ id }) => String(id)),
  },
];

const titles: Readonly<Record<string, string>> = {
  organisations: '机构',
  members: '统称的成员',
  posts: '职务',
  holders: '任职',
  groups: '领导小组',
  seats: '席位',
  honours: '荣誉',
};

/** `GET /registers/…/export` gives a register as a file; `/registers/…/sheet` takes it back, judged row by row. */
export function registerSheetRoutes(scope: App, context: ServerContext): void {
  const { db } = context;
  for (const { path, open, chosen } of registers) {
    const subject = titles[path] ?? path;
    scope.get(
      `/registers/${path}/export`,
      {
        onRequest: requireAct('register', 'read'),
        schema: {
          tags: ['registers'],
          summary: `${subject}：导出，与列表同样的条件；可以改了再导入`,
          querystring: ExportQuery,
          response: refusals,
        },
      },
      async (request, reply) => {
        const { format = 'xlsx', on = today(context.now()), ...asked } = request.query;
        const sheet = await open(db);
        const only = await chosen(db, asked, on, sheet);
        const { columns, rows } = exportOf(sheet, await namedUnits(db), only);
        return sendSheet(
          reply,
          columns.map(({ title, kind }) => ({ title, numeric: kind === 'integer' })),
          rows,
          { title: subject, format },
        );
      },
    );
    sheetRoutes(scope, context, {
      path: `/registers/${path}/sheet`,
      subject,
      onRequest: requireAct('register', 'edit'),
      open: async (request) => importOf(path, request, open, await open(db)),
    });
  }
}
