import { Type } from '@fastify/type-provider-typebox';
import { sql } from 'kysely';
import { requireAct } from '../access/index.ts';
import type { App, ServerContext } from '../http/context.ts';
import { type Refusal, recordEvent, refusals, sendRefusal } from '../identity/index.ts';
import { changeEntry, endEntry, noSuchEntry } from './change-entry.ts';
import {
  EndBody,
  IdParams,
  Name,
  NumberParams,
  nullOr,
  OptionalDay,
  Reason,
  Version,
  Written,
} from './schemas.ts';
import { bodyExists, daysReversed, noSuchBody, writerOf } from './writing.ts';

const tags = ['registers'];
const onRequest = requireAct('register', 'edit');
const SeatFields = {
  role: Type.Optional(Name),
  person: Type.Optional(nullOr(Name)),
  posts: Type.Optional(Type.Array(Type.String({ maxLength: 200 }), { maxItems: 10 })),
  organisation: Type.Optional(nullOr(Type.String({ maxLength: 120 }))),
  rank: Type.Optional(
    nullOr(Type.Union([Type.Literal('principal'), Type.Literal('in-charge'), Type.Literal('any')])),
  ),
  task: Type.Optional(Type.String({ maxLength: 2_000 })),
  starts: OptionalDay,
};

/** Seats of a group: added, corrected, ended. */
export function seatRoutes(scope: App, { db }: ServerContext): void {
  const write = writerOf(db);
  const exists = (id: string) => bodyExists(db, id);
  const groupOf = async (id: number): Promise<string | null> =>
    (await db.selectFrom('seat').select('committee_id').where('id', '=', id).executeTakeFirst())
      ?.committee_id ?? null;

  scope.post(
    '/registers/groups/:id/seats',
    {
      onRequest,
      schema: {
        tags,
        summary: '增加席位',
        params: IdParams,
        body: Type.Object({ ...SeatFields, role: Name, reason: Reason }),
        response: { 200: Written, ...refusals },
      },
    },
    async (request, reply) => {
      const { id } = request.params;
      const {
        role,
        person = null,
        posts = [],
        organisation = null,
        rank = null,
        task = '',
        starts = null,
        reason,
      } = request.body;
      const group = await db.selectFrom('committee').select('id').where('id', '=', id).executeTakeFirst();
      if (group === undefined) return sendRefusal(reply, noSuchEntry);
      if (person === null && organisation === null && posts.length === 0)
        return sendRefusal(reply, nobodyNamed);
      if (organisation !== null && !(await exists(organisation)))
        return sendRefusal(reply, noSuchBody('organisation'));
      return write(request, reply, id, async (trx, by) => {
        const { id: seat } = await trx
          .insertInto('seat')
          .values({
            committee_id: id,
            role,
            office: /办公室/.test(role),
            position: sql<number>`(select coalesce(max(position), 0) + 1 from seat where committee_id = ${id})`,
            person: person === null ? null : person.replace(/\s+/gu, ''),
            posts: [...posts],
            organisation_id: organisation,
            rank,
            task,
            starts,
            origin: 'entered',
            edited: true,
          })
          .returning('id')
          .executeTakeFirstOrThrow();
        await recordEvent(
          trx,
          by,
          'seat.entered',
          { kind: 'seat', id: seat },
          { group: id, role, person, reason },
        );
        return { ok: true, version: 1 };
      });
    },
  );

  scope.patch(
    '/registers/seats/:id',
    {
      onRequest,
      schema: {
        tags,
        summary: '更正席位',
        params: NumberParams,
        body: Type.Object({ version: Version, reason: Reason, ...SeatFields }),
        response: { 200: Written, ...refusals },
      },
    },
    async (request, reply) => {
      const { id } = request.params;
      const { version, reason, organisation, posts, ...rest } = request.body;
      if (typeof organisation === 'string' && !(await exists(organisation)))
        return sendRefusal(reply, noSuchBody('organisation'));
      const values = {
        ...rest,
        ...(posts === undefined ? {} : { posts: [...posts] }),
        ...(organisation === undefined ? {} : { organisation_id: organisation }),
      };
      return write(request, reply, await groupOf(id), (trx, by) =>
        changeEntry(trx, { table: 'seat', id, version, values, reason, action: 'seat.changed', by }),
      );
    },
  );

  scope.post(
    '/registers/seats/:id/end',
    {
      onRequest,
      schema: {
        tags,
        summary: '结束席位：最后一日和原因；不删除',
        params: NumberParams,
        body: EndBody,
        response: { 200: Written, ...refusals },
      },
    },
    async (request, reply) => {
      const { id } = request.params;
      const starts =
        (await db.selectFrom('seat').select('starts').where('id', '=', id).executeTakeFirst())?.starts ??
        null;
      if (starts !== null && request.body.on < starts) return sendRefusal(reply, daysReversed);
      return write(request, reply, await groupOf(id), (trx, by) =>
        endEntry(trx, { table: 'seat', id, ...request.body, by }),
      );
    },
  );
}

const nobodyNamed: Refusal = {
  status: 422,
  code: 'nobody-named',
  message: '没有写谁坐这个席位。',
  hint: '请填姓名、职务或单位中的一项。',
  field: 'person',
};
