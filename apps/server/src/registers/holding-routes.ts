import { Type } from '@fastify/type-provider-typebox';
import { requireAct } from '../access/index.ts';
import type { App, ServerContext } from '../http/context.ts';
import { today } from '../http/today.ts';
import { recordEvent, refusals, sendRefusal } from '../identity/index.ts';
import { changeEntry, endEntry, noSuchEntry } from './change-entry.ts';
import { ensurePost } from './derive.ts';
import { postChoices } from './lists.ts';
import {
  EndBody,
  HolderSchema,
  IdParams,
  ListQuery,
  Named,
  NumberParams,
  OnQuery,
  OptionalDay,
  Reason,
  SittingSchema,
  Version,
  Written,
} from './schemas.ts';
import { holders, seatsOfPerson } from './views.ts';
import { bodyExists, daysReversed, noSuchBody, writerOf } from './writing.ts';

const tags = ['registers'];
const reads = requireAct('register', 'read');
const edits = requireAct('register', 'edit');
const HoldingFields = {
  starts: OptionalDay,
  ends: OptionalDay,
  concurrent: Type.Optional(Type.Boolean()),
  probationTo: OptionalDay,
  note: Type.Optional(Type.String({ maxLength: 2_000 })),
};

/** Posts and who is in them on a day; appointments entered, corrected and ended. */
export function holdingRoutes(scope: App, context: ServerContext): void {
  const { db } = context;
  const write = writerOf(db);
  const dayOf = (on: string | undefined) => on ?? today(context.now());

  scope.get(
    '/registers/posts',
    {
      onRequest: reads,
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
    '/registers/holders',
    {
      onRequest: reads,
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
    '/registers/people/:id',
    {
      onRequest: reads,
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

  scope.post(
    '/registers/holdings',
    {
      onRequest: edits,
      schema: {
        tags,
        summary: '新增任职',
        body: Type.Object({
          ...HoldingFields,
          organisation: Type.String({ maxLength: 120 }),
          title: Type.String({ minLength: 1, maxLength: 40, pattern: '\\S' }),
          person: Type.String({ minLength: 2, maxLength: 30, pattern: '\\S' }),
          reason: Reason,
        }),
        response: { 200: Written, ...refusals },
      },
    },
    async (request, reply) => {
      const {
        organisation,
        title,
        person,
        starts = null,
        ends = null,
        concurrent = false,
        probationTo = null,
        note = '',
        reason,
      } = request.body;
      if (!(await bodyExists(db, organisation))) return sendRefusal(reply, noSuchBody('organisation'));
      if (starts !== null && ends !== null && starts > ends) return sendRefusal(reply, daysReversed);
      return write(request, reply, organisation, async (trx, by) => {
        const post = await ensurePost(trx, organisation, title.trim(), []);
        const { id } = await trx
          .insertInto('holding')
          .values({
            post_id: post,
            person: person.replace(/\s+/gu, ''),
            starts,
            ends,
            concurrent,
            probation_to: probationTo,
            note,
            origin: 'entered',
            edited: true,
          })
          .returning('id')
          .executeTakeFirstOrThrow();
        await recordEvent(trx, by, 'holding.entered', { kind: 'holding', id }, { post, person, reason });
        return { ok: true, version: 1 };
      });
    },
  );

  scope.patch(
    '/registers/holdings/:id',
    {
      onRequest: edits,
      schema: {
        tags,
        summary: '更正任职',
        params: NumberParams,
        body: Type.Object({ version: Version, reason: Reason, ...HoldingFields }),
        response: { 200: Written, ...refusals },
      },
    },
    async (request, reply) => {
      const { id } = request.params;
      const { version, reason, probationTo, ...rest } = request.body;
      if (typeof rest.starts === 'string' && typeof rest.ends === 'string' && rest.starts > rest.ends)
        return sendRefusal(reply, daysReversed);
      const values = { ...rest, ...(probationTo === undefined ? {} : { probation_to: probationTo }) };
      return write(request, reply, await unitOf(id), (trx, by) =>
        changeEntry(trx, { table: 'holding', id, version, values, reason, action: 'holding.changed', by }),
      );
    },
  );
  const unitOf = async (id: number): Promise<string | null> => {
    const row = await db
      .selectFrom('holding')
      .innerJoin('post', 'post.id', 'holding.post_id')
      .select('post.organisation_id')
      .where('holding.id', '=', id)
      .executeTakeFirst();
    return row?.organisation_id ?? null;
  };
  scope.post(
    '/registers/holdings/:id/end',
    {
      onRequest: edits,
      schema: {
        tags,
        summary: '结束任职：最后一日和原因；不删除',
        params: NumberParams,
        body: EndBody,
        response: { 200: Written, ...refusals },
      },
    },
    async (request, reply) => {
      const { id } = request.params;
      const starts =
        (await db.selectFrom('holding').select('starts').where('id', '=', id).executeTakeFirst())?.starts ??
        null;
      if (starts !== null && request.body.on < starts) return sendRefusal(reply, daysReversed);
      return write(request, reply, await unitOf(id), (trx, by) =>
        endEntry(trx, { table: 'holding', id, ...request.body, by }),
      );
    },
  );
}
