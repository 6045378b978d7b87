import { Type } from '@fastify/type-provider-typebox';
import { requireAct } from '../access/index.ts';
import type { App, ServerContext } from '../http/context.ts';
import { today } from '../http/today.ts';
import { refusals, sendRefusal } from '../identity/index.ts';
import { changeEntry, noSuchEntry } from './change-entry.ts';
import { groupList } from './lists.ts';
import { GroupLine, GroupSchema, IdParams, ListQuery, OnQuery, Reason, Version, Written } from './schemas.ts';
import { groupView } from './views.ts';
import { writerOf } from './writing.ts';

const tags = ['registers'];
const reads = requireAct('register', 'read');
const edits = requireAct('register', 'edit');

/** Leading groups, committees, headquarters: as they are on a day, and corrected. */
export function groupRoutes(scope: App, context: ServerContext): void {
  const { db } = context;
  const write = writerOf(db);
  const dayOf = (on: string | undefined) => on ?? today(context.now());

  scope.get(
    '/registers/groups',
    {
      onRequest: reads,
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
      onRequest: reads,
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

  scope.patch(
    '/registers/groups/:id',
    {
      onRequest: edits,
      schema: {
        tags,
        summary: '更正领导小组：办公室设在哪、席位是否随职务、职责',
        params: IdParams,
        body: Type.Object({
          version: Version,
          reason: Reason,
          hosts: Type.Optional(Type.Array(Type.String({ maxLength: 120 }), { maxItems: 10 })),
          passes: Type.Optional(Type.Boolean()),
          functions: Type.Optional(Type.String({ maxLength: 20_000 })),
        }),
        response: { 200: Written, ...refusals },
      },
    },
    (request, reply) => {
      const { id } = request.params;
      const { version, reason, ...values } = request.body;
      return write(request, reply, id, (trx, by) =>
        changeEntry(trx, {
          table: 'committee',
          id,
          version,
          values,
          reason,
          action: 'committee.changed',
          by,
        }),
      );
    },
  );
}
