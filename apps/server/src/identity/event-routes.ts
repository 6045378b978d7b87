import { Type } from '@fastify/type-provider-typebox';
import { type SqlBool, sql } from 'kysely';
import type { App, ServerContext } from '../http/context.ts';
import { requireAct } from './require-act.ts';
import { refusals } from './schemas.ts';
import { personalKinds, toldDetail } from './told.ts';

const tags = ['desk'];
const pageSize = 50;

const EventQuery = Type.Object({
  q: Type.Optional(Type.String({ maxLength: 100, description: '人名、对象或内容里的字' })),
  action: Type.Optional(
    Type.String({ maxLength: 60, description: '事件，如 issue.published；issue. 是一类' }),
  ),
  from: Type.Optional(Type.String({ format: 'date' })),
  to: Type.Optional(Type.String({ format: 'date' })),
  before: Type.Optional(Type.Integer({ minimum: 1, description: '只要编号小于它的：翻页' })),
});

const EventLineSchema = Type.Object(
  {
    id: Type.Integer(),
    at: Type.String({ format: 'date-time' }),
    actor: Type.String(),
    action: Type.String(),
    subjectKind: Type.String(),
    subjectId: Type.String(),
    detail: Type.Object({}, { additionalProperties: true }),
  },
  { title: 'EventLine' },
);

/** The record of who did what, for the auditor: append-only, newest first. */
export function eventRoutes(scope: App, { db }: ServerContext): void {
  scope.get(
    '/events',
    {
      onRequest: requireAct('event', 'read'),
      schema: {
        tags,
        summary: '操作记录',
        querystring: EventQuery,
        response: {
          200: Type.Object({
            items: Type.Array(EventLineSchema),
            /** What `before` is for the next page. */
            next: Type.Union([Type.Integer(), Type.Null()]),
            actions: Type.Array(Type.String(), { description: '出现过的事件' }),
          }),
          ...refusals,
        },
      },
    },
    async (request) => {
      const { q, action, from, to, before } = request.query;
      let query = db
        .selectFrom('event')
        .selectAll()
        .orderBy('id', 'desc')
        .limit(pageSize + 1);
      if (before !== undefined) query = query.where('id', '<', before);
      if (action !== undefined && action !== '')
        query = action.endsWith('.')
          ? query.where(sql<SqlBool>`starts_with(action, ${action})`)
          : query.where('action', '=', action);
      if (from !== undefined)
        query = query.where(sql<SqlBool>`at >= ${from}::date at time zone 'Asia/Shanghai'`);
      if (to !== undefined)
        query = query.where(sql<SqlBool>`at < (${to}::date + 1) at time zone 'Asia/Shanghai'`);
      if (q !== undefined && q.trim() !== '') {
        const part = q.trim();
        query = query.where(
          sql<SqlBool>`(strpos(actor_name, ${part}) > 0 or strpos(subject_id, ${part}) > 0 or strpos(
            (case when subject_kind = any (${[...personalKinds]}::text[]) then detail - 'before' - 'after'
              else detail end)::text, ${part}) > 0)`,
        );
      }
      const [rows, actions] = await Promise.all([
        query.execute(),
        db.selectFrom('event').select('action').distinct().orderBy('action').execute(),
      ]);
      const items = rows.slice(0, pageSize).map((row) => ({
        id: row.id,
        at: row.at,
        actor: row.actor_name,
        action: row.action,
        subjectKind: row.subject_kind,
        subjectId: row.subject_id,
        detail: toldDetail(row.subject_kind, { ...row.detail }),
      }));
      return {
        items,
        next: rows.length > pageSize ? (items.at(-1)?.id ?? null) : null,
        actions: actions.map((row) => row.action),
      };
    },
  );
}
