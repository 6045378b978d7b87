import { Type } from '@fastify/type-provider-typebox';
import { conditionOf } from '@zhengling/access';
import { changedFields, type SiteKind, type SiteValues } from '@zhengling/work';
import { type SqlBool, sql } from 'kysely';
import { allowedRows, subjectOf } from '../access/index.ts';
import { libraryCalendar } from '../holidays/index.ts';
import type { App, ServerContext } from '../http/context.ts';
import { today } from '../http/today.ts';
import {
  actorOf,
  notAllowed,
  type Refusal,
  refusals,
  requireAct,
  sendRefusal,
  sessionOf,
} from '../identity/index.ts';
import { findingColumns } from '../inspections/columns.ts';
import { libraryRepeals } from '../issues/index.ts';
import { clauseLinks } from '../rules/clause-links.ts';
import { ruleDocuments } from '../rules/find-rule.ts';
import { namedUnits, sendSheet, sheetRoutes } from '../sheets/index.ts';
import { unitNames } from '../sheets/read-cell.ts';
import { readEntry } from './entry-values.ts';
import { factsOf } from './facts.ts';
import { columnsOf, everyKind, findKind } from './kinds.ts';
import { locatePoint } from './point.ts';
import { countSites, type SiteQuery, sitesOn } from './read.ts';
import { type Reader, readerOf, shownTo } from './reader.ts';
import {
  ChangeBody,
  CreateBody,
  Created,
  Day,
  EntryParams,
  EntrySchema,
  KindLineSchema,
  KindParams,
  ListQuery,
  ListSchema,
} from './schemas.ts';
import { seedSites } from './seed.ts';
import { siteImport } from './site-import.ts';
import { cellsOf, kindView, printCell, rowView, unitView } from './view.ts';
import { changeSite, createSite, lockSite } from './write.ts';

const tags = ['desk'];
const pageSize = 50;
/** Entries found by their names, for a field that picks one. */
const mostFound = 30;

/** 对象名录: registers of sites and objects for those who work with them. */
export function siteRoutes(scope: App, context: ServerContext): void {
  const { db } = context;
  const links = clauseLinks(db);
  const day = () => today(context.now());
  const names = async () => new Map((await namedUnits(db)).map(({ id, name }) => [id, name]));
  const circumstances = async (on: string) => ({
    on,
    calendar: await libraryCalendar(db),
    repeals: await libraryRepeals(db, ruleDocuments),
  });
  const kindOf = ({ slug, name }: { readonly slug: string; readonly name: string }) =>
    findKind(`${slug}/${name}`);
  scope.addHook('onReady', async () => seedSites(db));

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
      const facts = factsOf(kind, await circumstances(on));
      const { total, rows } = await find(kind, query, on, alarm, {
        limit: pageSize,
        offset: (page - 1) * pageSize,
      });
      const units = await names();
      const cited = await links([kind.basis]);
      return {
        kind: kindView(kind, reader, cited.clause(kind.basis).href),
        on,
        total,
        page,
        pageSize,
        mayAdd: conditionOf(reader.subject, 'register', 'edit').type !== 'never',
        items: rows.map((row) => rowView(kind, row, facts(row.values), reader, units)),
        ...(await choicesOf(kind)),
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
      const { rows } = await find(kind, query, on, alarm);
      const units = await names();
      const facts = factsOf(kind, await circumstances(on));
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
      return siteImport(kind, readerOf(subjectOf(request)), { today: day(), now: context.now });
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

  scope.get(
    '/sites/entries/:id',
    {
      onRequest: requireAct('register', 'read'),
      schema: {
        tags,
        summary: '一条登记：内容、依据、沿革、规定的判断、检查发现的问题',
        params: EntryParams,
        querystring: Type.Object({ on: Type.Optional(Day) }),
        response: { 200: EntrySchema, ...refusals },
      },
    },
    async (request, reply) => {
      const on = request.query.on ?? day();
      const site = await db
        .selectFrom('site')
        .selectAll()
        .where('id', '=', request.params.id)
        .executeTakeFirst();
      const kind = site === undefined ? null : findKind(site.kind);
      if (site === undefined || kind === null) return sendRefusal(reply, noSuchSite);
      const subject = subjectOf(request);
      const reader = readerOf(subject);
      const [row] = await sitesOn(db, kind, on, { state: 'all', id: site.id }).rows();
      if (row === undefined) return sendRefusal(reply, noSuchSite);
      const units = await names();
      const states = await db
        .selectFrom('site_state')
        .selectAll()
        .where('site_id', '=', site.id)
        .orderBy('id')
        .execute();
      const cited = await links([kind.basis, ...states.flatMap(({ evidence }) => evidence)]);
      const facts = factsOf(kind, await circumstances(on));
      const findings = await db
        .selectFrom('inspection_finding as finding')
        .select(['finding.id', 'finding.title', 'finding.stage', 'finding.due_on as due'])
        .where('finding.place_key', '=', `site:${site.kind}/${site.key}`)
        .where(allowedRows(conditionOf(subject, 'inspection', 'read'), findingColumns))
        .orderBy('finding.id', 'desc')
        .limit(50)
        .execute();
      return {
        kind: kindView(kind, reader, cited.clause(kind.basis).href),
        site: rowView(kind, row, facts(row.values), reader, units),
        mayEdit: reader.mayEdit(site.unit_id),
        mayReveal: reader.mayReveal(site.unit_id),
        states: states.map((state, at) => ({
          id: state.id,
          name: state.name,
          unit: unitView(state.unit_id, units),
          starts: state.starts,
          ends: state.ends,
          act: state.act,
          reason: state.reason,
          endReason: state.end_reason,
          actor: state.actor_name,
          recordedAt: state.recorded_at,
          superseded: state.superseded_at !== null,
          evidence: state.evidence.map((one) => ({ ...one, href: cited.clause(one).href })),
          changes: changesOf(
            kind,
            states[at - 1]?.values ?? null,
            state.values,
            state.unit_id,
            reader,
            units,
          ),
        })),
        findings: findings.map(({ id, title, stage, due }) => ({
          id,
          title,
          state: stage,
          due,
          href: `/inspections/findings/${id}`,
        })),
      };
    },
  );

  scope.post(
    '/sites/:slug/:name',
    {
      onRequest: requireAct('register', 'edit'),
      schema: {
        tags,
        summary: '登记一条',
        params: KindParams,
        body: CreateBody,
        response: { 201: Created, ...refusals },
      },
    },
    async (request, reply) => {
      const kind = kindOf(request.params);
      if (kind === null) return sendRefusal(reply, noSuchKind);
      const reader = readerOf(subjectOf(request));
      const { account } = sessionOf(request);
      const { cells, unit = account.unitId, starts = null, reason = '' } = request.body;
      if (!reader.mayEdit(unit)) return sendRefusal(reply, notAllowed(account.role, 'register', 'edit'));
      const read = readEntry(kind, cells, unitNames(await namedUnits(db)), null);
      if (!read.ok) return sendRefusal(reply, read.refusal);
      const made = await db.transaction().execute((trx) =>
        createSite(
          trx,
          {
            kind,
            values: read.values,
            unit,
            starts,
            origin: 'entered',
            evidence: [],
            reason: reason.trim(),
          },
          actorOf(account),
        ),
      );
      return made.ok ? reply.code(201).send({ id: made.id }) : sendRefusal(reply, made.refusal);
    },
  );

  scope.post(
    '/sites/entries/:id',
    {
      onRequest: requireAct('register', 'edit'),
      schema: {
        tags,
        summary: '变更、更正、终止或恢复一条登记；原来的内容留在沿革里',
        params: EntryParams,
        body: ChangeBody,
        response: { 200: Created, ...refusals },
      },
    },
    async (request, reply) => {
      const { account } = sessionOf(request);
      const reader = readerOf(subjectOf(request));
      const { version, act, on = day(), cells = {}, unit, reason } = request.body;
      if (reason.trim() === '') return sendRefusal(reply, noReason);
      const units = unitNames(await namedUnits(db));
      const unitTitles = await names();
      const outcome = await db.transaction().execute(async (trx) => {
        const locked = await lockSite(trx, request.params.id);
        const kind = locked === null ? null : findKind(locked.site.kind);
        if (locked === null || kind === null) return { refusal: noSuchSite };
        const { site, last } = locked;
        if (!reader.mayEdit(site.unit_id) || (unit !== undefined && !reader.mayEdit(unit)))
          return { refusal: notAllowed(account.role, 'register', 'edit') };
        if (site.version !== version) {
          const seen = await trx
            .selectFrom('site_state')
            .select(['values'])
            .where('site_id', '=', site.id)
            .where('version', '<=', version)
            .orderBy('version', 'desc')
            .orderBy('id', 'desc')
            .limit(1)
            .executeTakeFirst();
          return {
            refusal: conflict(last.actor_name),
            conflict: {
              version: site.version,
              ends: site.ends,
              changes: changesOf(kind, seen?.values ?? null, site.values, site.unit_id, reader, unitTitles),
            },
          };
        }
        const read = readEntry(kind, cells, units, last.values);
        if (!read.ok) return { refusal: read.refusal };
        const written = await changeSite(
          trx,
          locked,
          {
            kind,
            act:
              act === 'correct' ? { type: act } : act === 'end' ? { type: act, on } : { type: act, from: on },
            ...(act === 'end' ? {} : { values: read.values }),
            ...(unit === undefined || act === 'end' ? {} : { unit }),
            reason: reason.trim(),
            now: context.now(),
          },
          actorOf(account),
        );
        return written.ok ? { id: written.id } : { refusal: written.refusal };
      });
      if ('refusal' in outcome && outcome.refusal !== undefined)
        return sendRefusal(
          reply,
          outcome.refusal,
          outcome.conflict === undefined ? {} : { conflict: outcome.conflict },
        );
      return { id: request.params.id };
    },
  );

  /** Entries asked for; what a rule finds alarming is only known once it was computed. */
  async function find(
    kind: SiteKind,
    query: SiteQuery,
    on: string,
    alarm: string | undefined,
    page?: { readonly limit: number; readonly offset: number },
  ) {
    const asked = sitesOn(db, kind, on, query);
    if (alarm === undefined) {
      const rows = await asked.rows(page);
      return { rows, total: page === undefined ? rows.length : await asked.count() };
    }
    const facts = factsOf(kind, await circumstances(on));
    const all = (await asked.rows()).filter(({ values }) =>
      facts(values).some(({ key, alarming }) => key === alarm && alarming),
    );
    return {
      rows: page === undefined ? all : all.slice(page.offset, page.offset + page.limit),
      total: all.length,
    };
  }

  /** What one may choose from in the filters. */
  async function choicesOf(kind: SiteKind) {
    const [places, units] = await Promise.all([
      db
        .selectFrom('site')
        .select('place')
        .distinct()
        .where('kind', '=', kind.id)
        .where('place', '<>', '')
        .orderBy('place')
        .execute(),
      db
        .selectFrom('site')
        .innerJoin('organisation', 'organisation.id', 'site.unit_id')
        .select(['organisation.id', 'organisation.name'])
        .distinct()
        .where('site.kind', '=', kind.id)
        .orderBy('organisation.name')
        .execute(),
    ]);
    return { places: places.map(({ place }) => place), units };
  }
}

function changesOf(
  kind: SiteKind,
  before: SiteValues | null,
  after: SiteValues,
  unit: string | null,
  reader: Reader,
  units: ReadonlyMap<string, string>,
) {
  if (before === null) return [];
  const columns = new Map(columnsOf(kind).map((column) => [column.key, column]));
  return changedFields(kind, before, after).flatMap(({ field, before: old, after: next }) => {
    const column = columns.get(field.key);
    if (column === undefined) return [];
    const print = (value: typeof old) => printCell(column, shownTo(reader, unit, field, value), units);
    return [{ title: field.title, before: print(old), after: print(next) }];
  });
}

const noSuchKind: Refusal = {
  status: 404,
  code: 'site-kind-not-found',
  message: '没有这种名录。',
  hint: '请从“对象名录”里选一种。',
};
const noSuchSite: Refusal = {
  status: 404,
  code: 'site-not-found',
  message: '名录里没有这一条。',
  hint: '请回到名录里查找；登记过的不会消失，终止的可以在“全部”里看到。',
};
const noReason: Refusal = {
  status: 422,
  code: 'reason-missing',
  message: '请写明原因。',
  hint: '原因写进沿革，给以后查的人看。',
  field: 'reason',
};
const conflict = (who: string): Refusal => ({
  status: 409,
  code: 'site-changed',
  message: `你打开以后，${who}已经改过这一条，没有保存你的修改。`,
  hint: '请看改了什么，再决定是否保存；你填的都还在。',
});
