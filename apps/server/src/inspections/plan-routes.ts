import { Type } from '@fastify/type-provider-typebox';
import { conditionOf, may } from '@zhengling/access';
import { checklists, rounds } from '@zhengling/qijiang';
import { sql } from 'kysely';
import { allowedRows, requireAct, subjectOf } from '../access/index.ts';
import type { App, ServerContext } from '../http/context.ts';
import { today } from '../http/today.ts';
import { actorOf, notAllowed, recordEvent, refusals, sendRefusal, sessionOf } from '../identity/index.ts';
import { applyToVisit } from './change-visit.ts';
import { accessRecord, visitColumns } from './columns.ts';
import { lockVisit } from './find-visit.ts';
import { planRound } from './plan-round.ts';
import { listRounds, readRound } from './read-rounds.ts';
import { listVisits, readVisit } from './read-visits.ts';
import { changedMeanwhile, noSuchUnit, noSuchVisit, objectionRefusal } from './refusals.ts';
import {
  CancelBody,
  CatalogueSchema,
  IdParams,
  PlanBody,
  RoundDetailSchema,
  RoundSchema,
  ScheduleBody,
  VisitDetailSchema,
  VisitListQuery,
  VisitListSchema,
} from './schemas.ts';

const tags = ['inspections'];

/** Rounds and visits: what is planned, by whom, where, when. */
export function planRoutes(scope: App, context: ServerContext): void {
  const { db } = context;

  scope.get(
    '/inspections/catalogue',
    {
      onRequest: requireAct('inspection', 'read'),
      schema: {
        tags,
        summary: '检查表目录，文件里排好的轮次',
        response: { 200: CatalogueSchema, ...refusals },
      },
    },
    async () => {
      const planned = await db
        .selectFrom('inspection_round')
        .select(['id', 'definition'])
        .where('definition', 'is not', null)
        .execute();
      const ids = new Map(planned.map(({ id, definition }) => [definition, id]));
      return {
        checklists: [...checklists.values()],
        rounds: [...rounds.values()].map((definition) => ({
          definition,
          planned: ids.get(definition.id) ?? null,
        })),
      };
    },
  );

  scope.get(
    '/inspections/rounds',
    {
      onRequest: requireAct('inspection', 'read'),
      schema: { tags, summary: '检查计划', response: { 200: Type.Array(RoundSchema), ...refusals } },
    },
    (request) => listRounds(db, subjectOf(request)),
  );

  scope.get(
    '/inspections/rounds/:id',
    {
      onRequest: requireAct('inspection', 'read'),
      schema: {
        tags,
        summary: '一轮检查和它的每一处',
        params: IdParams,
        response: { 200: RoundDetailSchema, ...refusals },
      },
    },
    async (request, reply) =>
      (await readRound(db, subjectOf(request), request.params.id)) ??
      sendRefusal(reply, { ...noSuchVisit, code: 'round-not-found', message: '没有这一轮检查。' }),
  );

  scope.post(
    '/inspections/rounds',
    {
      onRequest: requireAct('inspection', 'plan'),
      schema: {
        tags,
        summary: '排一轮检查，为每一处生成一次',
        body: PlanBody,
        response: { 200: RoundDetailSchema, ...refusals },
      },
    },
    async (request, reply) => {
      const subject = subjectOf(request);
      const { account } = sessionOf(request);
      const leadUnit = request.body.leadUnit ?? subject.unit;
      const record = {
        lead: leadUnit === null ? [] : [leadUnit],
        responsible: request.body.inspecting ?? [],
      };
      if (!may(subject, 'inspection', 'plan', record))
        return sendRefusal(reply, notAllowed(account.role, 'inspection', 'plan'));
      const planned = await db
        .transaction()
        .execute((trx) => planRound(trx, request.body, leadUnit, actorOf(account), today(context.now())));
      if (!planned.ok) return sendRefusal(reply, planned.refusal);
      return (await readRound(db, subject, planned.id)) ?? sendRefusal(reply, noSuchVisit);
    },
  );

  scope.get(
    '/inspections/visits',
    {
      onRequest: requireAct('inspection', 'read'),
      schema: {
        tags,
        summary: '各次检查',
        querystring: VisitListQuery,
        response: { 200: VisitListSchema, ...refusals },
      },
    },
    (request) => listVisits(db, subjectOf(request), request.query),
  );

  scope.get(
    '/inspections/visits/:id',
    {
      onRequest: requireAct('inspection', 'read'),
      schema: {
        tags,
        summary: '一次检查：每一项怎样、谁答的、照片、问题',
        params: IdParams,
        response: { 200: VisitDetailSchema, ...refusals },
      },
    },
    async (request, reply) =>
      (await readVisit(db, subjectOf(request), request.params.id, today(context.now()))) ??
      sendRefusal(reply, noSuchVisit),
  );

  scope.post(
    '/inspections/visits/:id/schedule',
    {
      onRequest: requireAct('inspection', 'plan'),
      schema: {
        tags,
        summary: '定日期，定责任单位',
        params: IdParams,
        body: ScheduleBody,
        response: { 200: VisitDetailSchema, ...refusals },
      },
    },
    async (request, reply) => {
      const subject = subjectOf(request);
      const by = actorOf(sessionOf(request).account);
      const { plannedOn, unit, seen } = request.body;
      const refusal = await db.transaction().execute(async (trx) => {
        const row = await trx
          .selectFrom('inspection_visit')
          .selectAll()
          .where('id', '=', request.params.id)
          .forUpdate()
          .executeTakeFirst();
        if (row === undefined || !may(subject, 'inspection', 'plan', accessRecord(row))) return noSuchVisit;
        if (row.version !== seen) return changedMeanwhile;
        if (unit != null) {
          const known = await trx
            .selectFrom('organisation')
            .select('id')
            .where('id', '=', unit)
            .executeTakeFirst();
          if (known === undefined) return noSuchUnit;
        }
        await trx
          .updateTable('inspection_visit')
          .set({
            planned_on: plannedOn,
            ...(unit === undefined ? {} : { unit_id: unit }),
            version: row.version + 1,
            updated_at: sql<string>`now()`,
          })
          .where('id', '=', row.id)
          .execute();
        await recordEvent(trx, by, 'visit.scheduled', { kind: 'visit', id: row.id }, { plannedOn, unit });
        return null;
      });
      const now = await readVisit(db, subject, request.params.id, today(context.now()));
      if (refusal !== null)
        return sendRefusal(reply, refusal, refusal.status === 409 ? { conflict: now } : {});
      return now ?? sendRefusal(reply, noSuchVisit);
    },
  );

  scope.post(
    '/inspections/visits/:id/cancel',
    {
      onRequest: requireAct('inspection', 'plan'),
      schema: {
        tags,
        summary: '取消还没有开始的检查',
        params: IdParams,
        body: CancelBody,
        response: { 200: VisitDetailSchema, ...refusals },
      },
    },
    async (request, reply) => {
      const subject = subjectOf(request);
      const { account } = sessionOf(request);
      const found = await db
        .selectFrom('inspection_visit as visit')
        .select('visit.key')
        .where('visit.id', '=', request.params.id)
        .where(allowedRows(conditionOf(subject, 'inspection', 'plan'), visitColumns))
        .executeTakeFirst();
      if (found === undefined) return sendRefusal(reply, noSuchVisit);
      const refusal = await db.transaction().execute(async (trx) => {
        const row = await lockVisit(trx, found.key);
        if (row === null) return noSuchVisit;
        if (row.version !== request.body.seen) return changedMeanwhile;
        const now = context.now();
        const decided = await applyToVisit(
          trx,
          row,
          {
            type: 'cancelled',
            at: now.toISOString(),
            by: { account: account.id, name: account.displayName },
            reason: request.body.reason,
          },
          { actor: actorOf(account), now, operation: null },
        );
        return decided.ok ? null : objectionRefusal(decided.objection);
      });
      const now = await readVisit(db, subject, request.params.id, today(context.now()));
      if (refusal !== null)
        return sendRefusal(reply, refusal, refusal.status === 409 ? { conflict: now } : {});
      return now ?? sendRefusal(reply, noSuchVisit);
    },
  );
}
