import { Type } from '@fastify/type-provider-typebox';
import { may } from '@zhengling/access';
import { membersOf } from '@zhengling/work';
import { requireAct, subjectOf } from '../access/index.ts';
import type { App, ServerContext } from '../http/context.ts';
import { today } from '../http/today.ts';
import { actorOf, notAllowed, recordEvent, refusals, sendRefusal, sessionOf } from '../identity/index.ts';
import { sendSheet } from '../sheets/index.ts';
import { noSuchEntry } from './change-entry.ts';
import { linkerOf } from './evidence.ts';
import { historyOf } from './history.ts';
import { groupList, honourList, organisationList, postChoices } from './lists.ts';
import { loadOrganisations } from './load.ts';
import {
  ChangesSchema,
  EvidenceSchema,
  ExportQuery,
  GroupLine,
  GroupSchema,
  HolderSchema,
  HonourSchema,
  IdParams,
  ListQuery,
  Named,
  NumberParams,
  OnQuery,
  OrganisationLine,
  orNull,
  SittingSchema,
} from './schemas.ts';
import { groupView, holders, namesOf, seatsOfPerson } from './views.ts';

const tags = ['registers'];
const onRequest = requireAct('register', 'read');

/** All at once: the desk puts them under their parents. */
const WholeQuery = Type.Object({
  ...ListQuery.properties,
  whole: Type.Optional(Type.Boolean({ description: '不分页，给出全部' })),
});
const wholeTree = 20_000;

const Member = Type.Object({
  ...Named.properties,
  starts: orNull(Type.String()),
  ends: orNull(Type.String()),
});

/** Bodies, posts, people, groups and honours, read as they are on a day. */
export function registerReadRoutes(scope: App, context: ServerContext): void {
  const { db } = context;
  const dayOf = (on: string | undefined) => on ?? today(context.now());

  scope.get(
    '/registers/organisations',
    {
      onRequest,
      schema: {
        tags,
        summary: '机构',
        querystring: WholeQuery,
        response: {
          200: Type.Object({ total: Type.Integer(), items: Type.Array(OrganisationLine) }),
          ...refusals,
        },
      },
    },
    (request) =>
      organisationList(
        db,
        request.query,
        dayOf(request.query.on),
        request.query.whole === true ? wholeTree : undefined,
      ),
  );

  scope.get(
    '/registers/posts',
    {
      onRequest,
      schema: {
        tags,
        summary: '职务：按单位和职务名称查',
        querystring: Type.Object({ q: Type.Optional(Type.String({ maxLength: 100 })) }),
        response: { 200: Type.Array(Named), ...refusals },
      },
    },
    (request) => postChoices(db, request.query.q ?? ''),
  );

  scope.get(
    '/registers/organisations/export',
    { onRequest, schema: { tags, summary: '机构：导出', querystring: ExportQuery, response: refusals } },
    async (request, reply) => {
      const { items } = await organisationList(db, request.query, dayOf(request.query.on), null);
      const columns = ['编号', '名称', '其他名称', '类别', '上级', '起', '止', '承接单位'].map((title) => ({
        title,
      }));
      const rows = items.map((one) => [
        one.id,
        one.name,
        one.aliases.join('、'),
        one.kind,
        one.parent?.name ?? null,
        one.starts,
        one.ends,
        one.successor?.name ?? null,
      ]);
      return sendSheet(reply, columns, rows, { title: '机构', format: request.query.format ?? 'xlsx' });
    },
  );

  scope.get(
    '/registers/organisations/:id',
    {
      onRequest,
      schema: {
        tags,
        summary: '一个机构：别名、上下级、成员、职务和席位',
        params: IdParams,
        querystring: OnQuery,
        response: {
          200: Type.Object({
            ...OrganisationLine.properties,
            on: Type.String(),
            note: Type.String(),
            edited: Type.Boolean(),
            version: Type.Integer(),
            evidence: EvidenceSchema,
            below: Type.Array(Named),
            collectives: Type.Array(Member),
            membersToday: Type.Array(Named),
            holders: Type.Array(HolderSchema),
            group: Type.Boolean(),
            predecessors: Type.Array(Named),
            responsibilities: Type.Array(
              Type.Object({
                id: Type.String(),
                role: Type.String(),
                who: Type.String(),
                summary: Type.String(),
              }),
            ),
          }),
          ...refusals,
        },
      },
    },
    async (request, reply) => {
      const { id } = request.params;
      const on = dayOf(request.query.on);
      const row = await db.selectFrom('organisation').selectAll().where('id', '=', id).executeTakeFirst();
      if (row === undefined) return sendRefusal(reply, noSuchEntry);
      const all = await loadOrganisations(db);
      const own = all.memberships.filter(({ member }) => member === id);
      const inside = row.kind === 'collective' ? membersOf(id, on, all) : [];
      const name = await namesOf(db, [
        ...own.map(({ collective }) => collective),
        ...inside,
        ...[row.parent_id, row.successor_id].filter((one) => one !== null),
      ]);
      const [below, predecessors, committee, link, held, responsibilities, duties] = await Promise.all([
        db
          .selectFrom('organisation')
          .select(['id', 'name'])
          .where('parent_id', '=', id)
          .orderBy('name')
          .execute(),
        db.selectFrom('organisation').select(['id', 'name']).where('successor_id', '=', id).execute(),
        db
          .selectFrom('committee')
          .select('id')
          .where('id', '=', id)
          .where('withdrawn_at', 'is', null)
          .executeTakeFirst(),
        linkerOf(db),
        holders(db, { organisation: id }, on),
        db.selectFrom('responsibility').select(['id', 'role', 'who', 'summary', 'of']).execute(),
        db
          .selectFrom('duty_unit')
          .select(({ fn }) => fn.count<number>('duty_id').distinct().as('n'))
          .where('unit_id', '=', id)
          .executeTakeFirst(),
      ]);
      const named = new Set([
        row.name,
        ...row.aliases,
        ...own.map(({ collective }) => collective.replace('collective/', '')),
      ]);
      return {
        id,
        name: row.name,
        aliases: [...row.aliases],
        kind: row.kind,
        parent: row.parent_id === null ? null : name(row.parent_id),
        starts: row.starts,
        ends: row.ends,
        successor: row.successor_id === null ? null : name(row.successor_id),
        posts: new Set(held.map(({ post }) => post.id)).size,
        members: inside.length,
        duties: Number(duties?.n ?? 0),
        on,
        note: row.note,
        edited: row.edited,
        version: row.version,
        evidence: [...link(row.evidence)],
        below,
        collectives: own.map(({ collective, span }) => ({
          ...name(collective),
          starts: span.from,
          ends: span.to,
        })),
        membersToday: inside.map(name),
        holders: [...held],
        group: committee !== undefined,
        predecessors,
        responsibilities: responsibilities
          .filter(({ of }) => of.some((one) => named.has(one)))
          .map(({ of: _of, ...rest }) => rest),
      };
    },
  );

  scope.get(
    '/registers/holders',
    {
      onRequest,
      schema: {
        tags,
        summary: '谁任什么职：按人、按单位、按职务查',
        querystring: ListQuery,
        response: { 200: Type.Array(HolderSchema), ...refusals },
      },
    },
    async (request) => {
      const { q, ended, on } = request.query;
      const found = await holders(db, { ...(q === undefined ? {} : { q }), limit: 2_000 }, dayOf(on));
      return ended === true ? [...found] : found.filter(({ certainty }) => certainty !== null);
    },
  );

  scope.get(
    '/registers/holders/export',
    { onRequest, schema: { tags, summary: '任职：导出', querystring: ExportQuery, response: refusals } },
    async (request, reply) => {
      const { q, ended, on, format } = request.query;
      const found = await holders(db, q === undefined ? {} : { q }, dayOf(on));
      const columns = ['姓名', '单位', '职务', '起', '止', '兼任', '试用期至', '依据'].map((title) => ({
        title,
      }));
      const rows = found
        .filter(({ certainty }) => ended === true || certainty !== null)
        .map((one) => [
          one.person,
          one.post.organisation.name,
          one.post.title,
          one.starts,
          one.ends,
          one.concurrent ? '是' : '否',
          one.probationTo,
          [...new Set(one.evidence.map(({ document }) => document))].join('、'),
        ]);
      return sendSheet(reply, columns, rows, { title: '任职', format: format ?? 'xlsx' });
    },
  );

  scope.get(
    '/registers/people/:id',
    {
      onRequest,
      schema: {
        tags,
        summary: '一个人：历任职务，某一天的席位（同名的算一人，须核）',
        params: IdParams,
        querystring: OnQuery,
        response: {
          200: Type.Object({
            name: Type.String(),
            on: Type.String(),
            holders: Type.Array(HolderSchema),
            seats: Type.Array(Type.Object({ ...SittingSchema.properties, group: Named })),
          }),
          ...refusals,
        },
      },
    },
    async (request, reply) => {
      const { id: person } = request.params;
      const on = dayOf(request.query.on);
      const [held, seats] = await Promise.all([holders(db, { person }, on), seatsOfPerson(db, person, on)]);
      if (held.length === 0 && seats.length === 0) return sendRefusal(reply, noSuchEntry);
      return { name: person, on, holders: [...held], seats: [...seats] };
    },
  );

  scope.get(
    '/registers/groups',
    {
      onRequest,
      schema: {
        tags,
        summary: '领导小组、委员会、指挥部：某一天由谁牵头',
        querystring: ListQuery,
        response: { 200: Type.Array(GroupLine), ...refusals },
      },
    },
    (request) => groupList(db, request.query, dayOf(request.query.on)),
  );

  scope.get(
    '/registers/groups/:id',
    {
      onRequest,
      schema: {
        tags,
        summary: '一个领导小组在某一天的全部席位',
        params: IdParams,
        querystring: OnQuery,
        response: { 200: GroupSchema, ...refusals },
      },
    },
    async (request, reply) => {
      const view = await groupView(db, request.params.id, dayOf(request.query.on));
      return view ?? sendRefusal(reply, noSuchEntry);
    },
  );

  scope.get(
    '/registers/honours',
    {
      onRequest,
      schema: {
        tags,
        summary: '荣誉；未成年人的姓名遮去',
        querystring: ListQuery,
        response: { 200: Type.Array(HonourSchema), ...refusals },
      },
    },
    (request) => honourList(db, request.query, new Set()),
  );

  scope.post(
    '/registers/honours/:id/reveal',
    {
      onRequest: requireAct('register', 'reveal'),
      schema: {
        tags,
        summary: '显示遮去的姓名；每次显示都记入记录',
        params: NumberParams,
        body: Type.Object({
          reason: Type.String({ minLength: 1, maxLength: 500, pattern: '\\S', description: '为什么要看' }),
        }),
        response: { 200: HonourSchema, ...refusals },
      },
    },
    async (request, reply) => {
      const { id } = request.params;
      const found = (await honourList(db, { ended: true }, new Set([id]))).find((one) => one.id === id);
      if (found === undefined) return sendRefusal(reply, noSuchEntry);
      const { account } = sessionOf(request);
      if (!may(subjectOf(request), 'register', 'reveal', { unit: found.unit }))
        return sendRefusal(reply, notAllowed(account.role, 'register', 'reveal'));
      await db
        .transaction()
        .execute((trx) =>
          recordEvent(
            trx,
            actorOf(account),
            'register.revealed',
            { kind: 'honour', id },
            { reason: request.body.reason },
          ),
        );
      return found;
    },
  );

  scope.get(
    '/registers/:table/:id/history',
    {
      onRequest,
      schema: {
        tags,
        summary: '一条底账改过什么',
        params: Type.Object({
          table: Type.Union(
            (['organisation', 'holding', 'committee', 'seat', 'honour'] as const).map((one) =>
              Type.Literal(one),
            ),
          ),
          id: Type.String({ maxLength: 200 }),
        }),
        response: {
          200: Type.Array(
            Type.Object({
              at: Type.String(),
              actor: Type.String(),
              action: Type.String(),
              reason: Type.String(),
              changes: ChangesSchema,
            }),
          ),
          ...refusals,
        },
      },
    },
    (request) => historyOf(db, request.params.table, request.params.id),
  );
}
