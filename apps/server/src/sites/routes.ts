import { Type } from '@fastify/type-provider-typebox';
import { conditionOf } from '@zhengling/access';
import { type SqlBool, sql } from 'kysely';
import { subjectOf } from '../access/index.ts';
import type { App, ServerContext } from '../http/context.ts';
import { today } from '../http/today.ts';
import { refusals, requireAct, sendRefusal } from '../identity/index.ts';
import { clauseLinks } from '../rules/clause-links.ts';
import { sendSheet, sheetRoutes } from '../sheets/index.ts';
import { circumstancesOn } from './circumstances.ts';
import { entryRoutes } from './entry-routes.ts';
import { factsOf } from './facts.ts';
import { choicesOf, findSites } from './find.ts';
import { columnsOf, everyKind, findKind } from './kinds.ts';
import { locatePoint } from './point.ts';
import { countSites } from './read.ts';
import { readerOf } from './reader.ts';
import { noSuchKind } from './refusals.ts';
import { Day, KindLineSchema, KindParams, ListQuery, ListSchema } from './schemas.ts';
import { keeperOf, seedSites } from './seed.ts';
import { siteImport } from './site-import.ts';
import { cellsOf, kindView, namesOf, rowView } from './view.ts';

const tags = ['desk'];
const pageSize = 50;
/** Entries found by their names, for a field that picks one. */
const mostFound = 30;

/** 对象名录: registers of sites and objects for those who work with them. */
export function siteRoutes(scope: App, context: ServerContext): void {
  const { db } = context;
  const links = clauseLinks(db);
  const day = () => today(context.now());
  const kindOf = ({ slug, name }: { readonly slug: string; readonly name: string }) =>
    findKind(`${slug}/${name}`);
  scope.addHook('onReady', async () => seedSites(db));
  entryRoutes(scope, context);

  scope.get(
    '/sites/kinds',
    {
      onRequest: requireAct('register', 'read'),
      schema: {
        tags,
        summary: '对象名录：各种对象和现有的个数',
        response: { 200: Type.Array(KindLineSchema), ...refusals },
      },
    },
    async () => {
      const counts = await countSites(db, day());
      return everyKind.map((kind) => {
        const { id, title, counter, summary, keeper, locator } = kind;
        const counted = counts.get(id);
        return {
          ...{ id, title, counter, summary, keeper, public: kind.public },
          locator: locator?.title ?? null,
          standing: counted?.standing ?? 0,
          ended: counted?.ended ?? 0,
          updatedAt: counted?.updated ?? null,
        };
      });
    },
  );

  scope.get(
    '/sites',
    {
      onRequest: requireAct('register', 'read'),
      schema: {
        tags,
        summary: '按名称找对象，各种名录一起找',
        querystring: Type.Object({
          q: Type.String({ maxLength: 100 }),
          kind: Type.Optional(Type.String({ maxLength: 120 })),
        }),
        response: {
          200: Type.Array(
            Type.Object({
              id: Type.Integer(),
              kind: Type.String(),
              kindTitle: Type.String(),
              name: Type.String(),
              place: Type.String(),
            }),
          ),
          ...refusals,
        },
      },
    },
    async (request) => {
      const { q, kind } = request.query;
      let query = db
        .selectFrom('site')
        .select(['id', 'kind', 'name', 'place'])
        .where('ends', 'is', null)
        .where(sql<SqlBool>`strpos(words, ${q.trim().toLowerCase()}) > 0`)
        .orderBy(sql`strpos(lower(name), ${q.trim().toLowerCase()}) = 0`)
        .orderBy('name')
        .limit(mostFound);
      if (kind !== undefined) query = query.where('kind', '=', kind);
      const rows = await query.execute();
      return rows.map((row) => ({ ...row, kindTitle: findKind(row.kind)?.title ?? row.kind }));
    },
  );

  scope.get(
    '/sites/:slug/:name',
    {
      onRequest: requireAct('register', 'read'),
      schema: {
        tags,
        summary: '一种对象的名录：查找、筛选、排序，按某一天看',
        params: KindParams,
        querystring: ListQuery,
        response: { 200: ListSchema, ...refusals },
      },
    },
    async (request, reply) => {
      const kind = kindOf(request.params);
      if (kind === null) return sendRefusal(reply, noSuchKind);
      const reader = readerOf(subjectOf(request));
      const { page = 1, on = day(), alarm, ...query } = request.query;
      const facts = factsOf(kind, await circumstancesOn(db, on));
      const { total, rows } = await findSites(db, kind, query, on, alarm, {
        limit: pageSize,
        offset: (page - 1) * pageSize,
      });
      const units = await namesOf(db);
      const cited = await links([kind.basis]);
      return {
        kind: kindView(kind, reader, cited.clause(kind.basis).href),
        on,
        total,
        page,
        pageSize,
        mayAdd: conditionOf(reader.subject, 'register', 'edit').type !== 'never',
        items: rows.map((row) => rowView(kind, row, facts(row.values), reader, units)),
        ...(await choicesOf(db, kind)),
      };
    },
  );

  scope.get(
    '/sites/:slug/:name/export',
    {
      onRequest: requireAct('register', 'read'),
      schema: {
        tags,
        summary: '导出名录（.xlsx 或 .csv），与列表同样的筛选；可以改了再导入',
        params: KindParams,
        querystring: Type.Intersect([
          ListQuery,
          Type.Object({ format: Type.Union([Type.Literal('xlsx'), Type.Literal('csv')]) }),
        ]),
        response: refusals,
      },
    },
    async (request, reply) => {
      const kind = kindOf(request.params);
      if (kind === null) return sendRefusal(reply, noSuchKind);
      const reader = readerOf(subjectOf(request));
      const { on = day(), alarm, format, page: _page, ...query } = request.query;
      const { rows } = await findSites(db, kind, query, on, alarm);
      const units = await namesOf(db);
      const facts = factsOf(kind, await circumstancesOn(db, on));
      const ended = rows.some(({ standing }) => !standing);
      const columns = [
        ...columnsOf(kind).map(({ title, kind: type }) => ({
          title,
          numeric: type === 'number' || type === 'integer',
        })),
        ...(ended ? [{ title: '终止日期' }] : []),
        ...(kind.facts ?? []).map(({ title }) => ({ title: `【判断】${title}` })),
      ];
      const table = rows.map((row) => {
        const cells = cellsOf(kind, row.values, row.unit, reader, units);
        return [
          ...kind.fields.map(({ key }) => cells[key] ?? ''),
          row.unit === null ? '' : (units.get(row.unit) ?? row.unit),
          row.starts ?? '',
          ...(ended ? [row.ends ?? ''] : []),
          ...facts(row.values).map(({ text }) => text),
        ];
      });
      return sendSheet(reply, columns, table, { title: `${kind.title} ${on}`, format });
    },
  );

  sheetRoutes(scope, context, {
    path: '/sites/:slug/:name/sheet',
    subject: '对象名录',
    onRequest: requireAct('register', 'edit'),
    async open(request) {
      const { slug = '', name = '' } = request.params as Readonly<Record<string, string>>;
      const kind = kindOf({ slug, name });
      if (kind === null) return noSuchKind;
      return siteImport(kind, readerOf(subjectOf(request)), {
        today: day(),
        now: context.now,
        keeper: await keeperOf(db, kind),
      });
    },
  });

  scope.get(
    '/sites/:slug/:name/point',
    {
      onRequest: requireAct('register', 'read'),
      schema: {
        tags,
        summary: '查一个点：某一天在哪一个区，规定怎么说（答案写成 a.名称=值）',
        params: KindParams,
        querystring: Type.Object(
          { on: Type.Optional(Day), entry: Type.Optional(Type.Integer({ minimum: 1 })) },
          { additionalProperties: true },
        ),
        response: {
          200: Type.Unsafe<Awaited<ReturnType<typeof locatePoint>>>({
            type: 'object',
            additionalProperties: true,
          }),
          ...refusals,
        },
      },
    },
    async (request, reply) => {
      const kind = kindOf(request.params);
      if (kind?.locator === undefined) return sendRefusal(reply, noSuchKind);
      const { on = day(), entry = null } = request.query;
      const query = new URLSearchParams(request.url.split('?')[1] ?? '');
      return locatePoint(db, kind, kind.locator, { on, entry, query });
    },
  );
}
