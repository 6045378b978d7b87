import { createHash, randomBytes } from 'node:crypto';
import { type TSchema, Type } from '@fastify/type-provider-typebox';
import { conditionOf, type Subject } from '@zhengling/access';
import { addDays } from '@zhengling/calendar';
import { regulations } from '@zhengling/qijiang';
import { sql } from 'kysely';
import { allowedRows, dutyColumns, requireAct, subjectOf } from '../access/index.ts';
import type { App, ServerContext } from '../http/context.ts';
import { ProblemSchema } from '../http/problems.ts';
import { today } from '../http/today.ts';
import { recordEvent } from '../identity/event.ts';
import { sendRefusal } from '../identity/guard.ts';
import { actorOf, refusals, sessionOf } from '../identity/index.ts';
import { dispatchSettings } from '../notices/settings.ts';
import { activityCalendar, dutyCalendar } from './calendar.ts';

const tags = ['desk'];
const Nullable = <T extends TSchema>(schema: T) => Type.Union([schema, Type.Null()]);
const Feed = Type.Object({
  id: Type.Integer(),
  name: Type.String(),
  createdAt: Type.String(),
  fetchedAt: Nullable(Type.String()),
});
const FeedsSchema = Type.Object({
  items: Type.Array(Feed),
  path: Nullable(Type.String({ description: '新订阅的地址，只在建立时给出一次' })),
});
const NewFeedBody = Type.Object({ unit: Type.Optional(Type.String({ maxLength: 120 })) });

/** Days back and ahead that a calendar shows, and the most entries of one. */
const reach = { back: 90, ahead: 400, most: 3_000 } as const;
const digest = (token: string): string => createHash('sha256').update(token).digest('base64url');

/** The page of one's subscriptions: made, shown without their secret, revoked. */
export function feedRoutes(scope: App, { db, now }: ServerContext): void {
  const mine = async (account: number, path: string | null = null) => {
    const rows = await db
      .selectFrom('feed')
      .leftJoin('organisation', 'organisation.id', 'feed.unit_id')
      .select(['feed.id', 'feed.scope', 'organisation.name', 'feed.created_at', 'feed.fetched_at'])
      .where('account_id', '=', account)
      .where('revoked_at', 'is', null)
      .orderBy('feed.id')
      .execute();
    return {
      items: rows.map((row) => ({
        id: row.id,
        name: row.scope === 'unit' ? `${row.name ?? ''}的任务` : '我的任务',
        createdAt: row.created_at,
        fetchedAt: row.fetched_at,
      })),
      path,
    };
  };

  scope.get(
    '/feeds',
    {
      onRequest: requireAct('duty', 'read'),
      schema: { tags, summary: '我的日历订阅', response: { 200: FeedsSchema, ...refusals } },
    },
    (request) => mine(sessionOf(request).account.id),
  );

  scope.post(
    '/feeds',
    {
      onRequest: requireAct('duty', 'read'),
      schema: {
        tags,
        summary: '建立日历订阅',
        body: NewFeedBody,
        response: { 200: FeedsSchema, ...refusals },
      },
    },
    async (request, reply) => {
      const { account } = sessionOf(request);
      const unit = request.body.unit ?? null;
      const above = subjectOf(request).role !== 'officer' && subjectOf(request).role !== 'reader';
      const known =
        unit === null
          ? undefined
          : await db.selectFrom('organisation').select('id').where('id', '=', unit).executeTakeFirst();
      if (unit !== null && (known === undefined || (!above && unit !== account.unitId)))
        return sendRefusal(reply, {
          status: 403,
          code: 'feed-unit',
          message: '不能订阅这个单位的任务。',
          hint: '承办员只能订阅本单位的。',
          field: 'unit',
        });
      const token = randomBytes(32).toString('base64url');
      await db.transaction().execute(async (trx) => {
        const { id } = await trx
          .insertInto('feed')
          .values({
            account_id: account.id,
            scope: unit === null ? 'person' : 'unit',
            unit_id: unit,
            token_hash: digest(token),
            created_at: now().toISOString(),
          })
          .returning('id')
          .executeTakeFirstOrThrow();
        await recordEvent(trx, actorOf(account), 'feed.created', { kind: 'feed', id }, { unit });
      });
      return mine(account.id, `/calendar/${token}.ics`);
    },
  );

  scope.delete(
    '/feeds/:id',
    {
      onRequest: requireAct('duty', 'read'),
      schema: {
        tags,
        summary: '撤销日历订阅',
        params: Type.Object({ id: Type.Integer() }),
        response: { 200: FeedsSchema, ...refusals },
      },
    },
    async (request) => {
      const { account } = sessionOf(request);
      await db.transaction().execute(async (trx) => {
        const row = await trx
          .updateTable('feed')
          .set({ revoked_at: now().toISOString() })
          .where('id', '=', request.params.id)
          .where('account_id', '=', account.id)
          .where('revoked_at', 'is', null)
          .returning('id')
          .executeTakeFirst();
        if (row !== undefined)
          await recordEvent(trx, actorOf(account), 'feed.revoked', { kind: 'feed', id: row.id });
      });
      return mine(account.id);
    },
  );
}

/** The calendars themselves, for programs that have no session: the address is the secret. */
export function calendarFeeds(app: App, { db, now, sample }: ServerContext): void {
  app.get(
    '/calendar/activities.ics',
    { schema: { tags: ['公开数据'], summary: '公报里有日期的活动（iCalendar）' } },
    async (_request, reply) => {
      const activities = regulations.flatMap(({ slug, documents, activities: own = [] }) =>
        own.map((activity) => ({ ...activity, slug, issued: documents[0]?.validity.from ?? activity.from })),
      );
      return reply.type('text/calendar; charset=utf-8').send(activityCalendar(activities));
    },
  );

  app.get(
    '/calendar/:token',
    {
      schema: {
        tags: ['公开数据'],
        summary: '任务日历（iCalendar），地址由订阅人自己保管',
        params: Type.Object({ token: Type.String({ maxLength: 100 }) }),
        response: { 200: Type.String(), 404: ProblemSchema },
      },
    },
    async (request, reply) => {
      reply.header('cache-control', 'private, no-store').header('x-robots-tag', 'noindex');
      const token = /^([\w-]{43})\.ics$/.exec(request.params.token)?.[1];
      const feed =
        token === undefined
          ? undefined
          : await db
              .updateTable('feed')
              .from('account')
              .set({ fetched_at: now().toISOString() })
              .whereRef('account.id', '=', 'feed.account_id')
              .where('feed.token_hash', '=', digest(token))
              .where('feed.revoked_at', 'is', null)
              .where('account.disabled', '=', false)
              .$if(!sample, (query) => query.where('account.demo', '=', false))
              .returning([
                'account.id',
                'account.role',
                'account.unit_id',
                'account.display_name',
                'feed.scope',
                'feed.unit_id as feedUnit',
              ])
              .executeTakeFirst();
      if (feed === undefined)
        return reply
          .code(404)
          .send({ code: 'ZL9208', message: '没有这个日历', hint: '它可能已经撤销，请到政令通里重新订阅。' });
      // What somebody may see is asked anew each time: another role or unit changes the calendar with it.
      const subject: Subject = { role: feed.role, account: feed.id, unit: feed.unit_id };
      const unit =
        feed.scope === 'unit'
          ? feed.feedUnit
          : feed.role === 'officer' || feed.role === 'reader'
            ? feed.unit_id
            : null;
      const on = today(now());
      const rows = await db
        .selectFrom('duty')
        .select([
          'duty.id',
          'duty.title',
          'duty.number',
          'duty.clause',
          'duty.state',
          'duty.due_on',
          'duty.due_problem',
          'duty.version',
          'duty.updated_at',
        ])
        .select(
          sql<
            string | null
          >`(select string_agg(organisation.name, '、' order by part = 'lead' desc, organisation.name)
            from duty_unit join organisation on organisation.id = unit_id where duty_id = duty.id)`.as(
            'units',
          ),
        )
        .where(allowedRows(conditionOf(subject, 'duty', 'read'), dutyColumns))
        .where('kind', '=', 'once')
        .where('state', 'not in', ['candidate', 'dropped'])
        .where(({ or, and, eb }) =>
          or([
            and([eb('due_on', '>=', addDays(on, -reach.back)), eb('due_on', '<=', addDays(on, reach.ahead))]),
            and([
              eb('due_on', 'is', null),
              eb('due_problem', 'is not', null),
              eb('state', 'not in', ['closed', 'cancelled']),
            ]),
          ]),
        )
        .$if(unit !== null, (query) =>
          query.where(({ exists, selectFrom }) =>
            exists(
              selectFrom('duty_unit')
                .select('duty_id')
                .whereRef('duty_unit.duty_id', '=', 'duty.id')
                .where('duty_unit.unit_id', '=', unit ?? ''),
            ),
          ),
        )
        .$if(unit === null && feed.role === 'leader', (query) =>
          query.where(sql`position(${feed.display_name} in coalesce(leader, ''))`, '>', 0),
        )
        .$if(unit === null && feed.role === 'supervisor', (query) =>
          query.where(({ or, eb, exists, selectFrom }) =>
            or([
              eb('state', '=', 'checking'),
              exists(
                selectFrom('ladder_step')
                  .select('ladder_step.duty_id')
                  .whereRef('ladder_step.duty_id', '=', 'duty.id')
                  .where('rung', '<>', 'remind'),
              ),
            ]),
          ),
        )
        .orderBy('due_on')
        .orderBy('id')
        .limit(reach.most)
        .execute();
      const { address } = await dispatchSettings(db);
      const duties = rows.flatMap(({ due_on, due_problem: _, updated_at, units, ...row }) =>
        due_on === null ? [] : [{ ...row, dueOn: due_on, updatedAt: updated_at, units: units ?? '' }],
      );
      const undated = rows.flatMap(({ due_on, due_problem, title }) =>
        due_on === null && due_problem !== null ? [{ title, problem: due_problem }] : [],
      );
      return reply
        .type('text/calendar; charset=utf-8')
        .send(dutyCalendar('政令通任务', duties, undated, address));
    },
  );
}
