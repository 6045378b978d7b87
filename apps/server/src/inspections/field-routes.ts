import { conditionOf } from '@zhengling/access';
import { checklists } from '@zhengling/qijiang';
import { type SqlBool, sql } from 'kysely';
import { allowedRows, requireAct, subjectOf } from '../access/index.ts';
import type { App, ServerContext } from '../http/context.ts';
import { today } from '../http/today.ts';
import { actorOf, refusals, sessionOf } from '../identity/index.ts';
import { visitColumns } from './columns.ts';
import { visitSummaries } from './read-visits.ts';
import { FieldSchema, RefusedSchema, SyncBody, SyncSchema } from './schemas.ts';
import { applyOperations } from './sync.ts';

const tags = ['inspections'];
/** 200 operations with their notes; photographs go another way. */
const bodyLimit = 4 * 1024 * 1024;
/** Days ahead that a device carries with it. */
const ahead = 14;

/** What an inspector's device takes along and sends back. */
export function fieldRoutes(scope: App, context: ServerContext): void {
  const { db } = context;

  scope.get(
    '/inspections/field',
    {
      onRequest: requireAct('inspection', 'inspect'),
      schema: {
        tags,
        summary: '带到现场的：近期的检查、检查表、机构',
        response: { 200: FieldSchema, ...refusals },
      },
    },
    async (request) => {
      const subject = subjectOf(request);
      const { account } = sessionOf(request);
      const day = today(context.now());
      const [rows, units] = await Promise.all([
        db
          .selectFrom('inspection_visit as visit')
          .selectAll('visit')
          .where(allowedRows(conditionOf(subject, 'inspection', 'inspect'), visitColumns))
          .where(
            sql<SqlBool>`visit.stage = 'under-way'
              or (visit.stage = 'planned'
                and coalesce(visit.planned_on, visit.window_from, ${day}::date) <= ${day}::date + ${ahead}::integer)
              or (visit.stage = 'finished' and visit.finished_on >= ${day}::date - 3)`,
          )
          .orderBy(sql`coalesce(visit.planned_on, visit.window_to)`)
          .orderBy('visit.id')
          .limit(500)
          .execute(),
        db
          .selectFrom('organisation')
          .select(['id', 'name'])
          .where('ends', 'is', null)
          .where(sql<SqlBool>`id not like 'collective/%'`)
          .orderBy('name')
          .limit(2_000)
          .execute(),
      ]);
      const states = new Map(rows.map(({ id, state, targets }) => [id, { state, targets }]));
      return {
        today: day,
        account: {
          id: account.id,
          name: account.displayName,
          unit: units.find(({ id }) => id === account.unitId) ?? null,
        },
        checklists: [...checklists.values()],
        visits: (await visitSummaries(db, rows)).flatMap((summary) => {
          const more = states.get(summary.id);
          return more === undefined ? [] : [{ ...summary, state: more.state, targets: [...more.targets] }];
        }),
        units,
      };
    },
  );

  scope.post(
    '/inspections/sync',
    {
      onRequest: requireAct('inspection', 'inspect'),
      bodyLimit,
      schema: {
        tags,
        summary: '手机上传：每条操作恰好生效一次，逐条回答',
        body: SyncBody,
        response: { 200: SyncSchema, ...refusals },
      },
    },
    async (request) => {
      const { account } = sessionOf(request);
      const answers = await applyOperations(
        db,
        { subject: subjectOf(request), account: account.id, actor: actorOf(account), now: context.now },
        request.body.operations,
      );
      return { answers: [...answers] };
    },
  );

  scope.get(
    '/inspections/refused',
    {
      onRequest: requireAct('inspection', 'read'),
      schema: { tags, summary: '没有记入的操作和原因', response: { 200: RefusedSchema, ...refusals } },
    },
    async (request) => {
      const subject = subjectOf(request);
      const { account } = sessionOf(request);
      const rows = await db
        .selectFrom('inspection_operation as operation')
        .leftJoin('inspection_visit as visit', 'visit.key', 'operation.visit_key')
        .select(['operation.id', 'operation.visit_key', 'visit.place', 'operation.account_name'])
        .select(['operation.at', 'operation.received_at', 'operation.body', 'operation.reason'])
        .where('operation.outcome', '=', 'refused')
        .where((where) =>
          where.or([
            where('operation.account_id', '=', account.id),
            allowedRows(conditionOf(subject, 'inspection', 'plan'), visitColumns),
          ]),
        )
        .orderBy('operation.received_at', 'desc')
        .limit(500)
        .execute();
      return rows.map((row) => ({
        id: row.id,
        visitKey: row.visit_key,
        place: row.place,
        account: row.account_name,
        at: row.at,
        receivedAt: row.received_at,
        body: row.body,
        reason: row.reason ?? { code: '', message: '', hint: '' },
      }));
    },
  );
}
