import { Type } from '@fastify/type-provider-typebox';
import { may } from '@zhengling/access';
import { chainOf } from '@zhengling/work';
import { requireAct, subjectOf } from '../access/index.ts';
import type { App, ServerContext } from '../http/context.ts';
import {
  actorOf,
  notAllowed,
  type Refusal,
  recordEvent,
  refusals,
  sendRefusal,
  sessionOf,
} from '../identity/index.ts';
import { changeEntry, endEntry } from './change-entry.ts';
import { organisationIdOf } from './ensure-organisation.ts';
import { loadOrganisations } from './load.ts';
import { EndBody, IdParams, Name, nullOr, OptionalDay, Reason, Version, Written } from './schemas.ts';
import { bodyExists, noSuchBody, writerOf } from './writing.ts';

const tags = ['registers'];
const onRequest = requireAct('register', 'edit');
const OrganisationFields = {
  name: Type.Optional(Name),
  aliases: Type.Optional(Type.Array(Name, { maxItems: 100 })),
  kind: Type.Optional(Type.String({ minLength: 1, maxLength: 40 })),
  parent: Type.Optional(nullOr(Type.String({ maxLength: 120 }))),
  starts: OptionalDay,
  note: Type.Optional(Type.String({ maxLength: 2_000 })),
};
const OrganisationPatch = Type.Object({ version: Version, reason: Reason, ...OrganisationFields });

/** Bodies: entered, corrected, ended with the one that takes over, and put into classes of bodies. */
export function organisationWriteRoutes(scope: App, { db }: ServerContext): void {
  const write = writerOf(db);
  const exists = (id: string) => bodyExists(db, id);

  scope.post(
    '/registers/organisations',
    {
      onRequest,
      schema: {
        tags,
        summary: '新增机构',
        body: Type.Object({ ...OrganisationFields, name: Name, reason: Reason }),
        response: { 200: Type.Object({ id: Type.String() }), ...refusals },
      },
    },
    async (request, reply) => {
      const {
        name,
        aliases = [],
        kind = 'body',
        parent = null,
        starts = null,
        note = '',
        reason,
      } = request.body;
      const { account } = sessionOf(request);
      const id = organisationIdOf(name);
      if (!may(subjectOf(request), 'register', 'edit', { unit: parent }))
        return sendRefusal(reply, notAllowed(account.role, 'register', 'edit'));
      const taken = await db
        .selectFrom('organisation')
        .select(['id', 'name'])
        .where((where) => where.or([where('id', '=', id), where('name', '=', name)]))
        .executeTakeFirst();
      if (taken !== undefined) return sendRefusal(reply, nameTaken(taken.name));
      if (parent !== null && !(await exists(parent))) return sendRefusal(reply, noSuchBody('parent'));
      await db.transaction().execute(async (trx) => {
        await trx
          .insertInto('organisation')
          .values({
            id,
            name,
            aliases: [...aliases],
            kind,
            parent_id: parent,
            starts,
            note,
            origin: 'entered',
            edited: true,
          })
          .execute();
        await recordEvent(
          trx,
          actorOf(account),
          'organisation.entered',
          { kind: 'organisation', id },
          { name, reason },
        );
      });
      return { id };
    },
  );

  scope.patch(
    '/registers/organisations/:id',
    {
      onRequest,
      schema: {
        tags,
        summary: '更正机构',
        params: IdParams,
        body: OrganisationPatch,
        response: { 200: Written, ...refusals },
      },
    },
    async (request, reply) => {
      const { id } = request.params;
      const { version, reason, parent, aliases, ...rest } = request.body;
      if (typeof parent === 'string' && (parent === id || !(await exists(parent))))
        return sendRefusal(reply, noSuchBody('parent'));
      if (
        typeof parent === 'string' &&
        chainOf(parent, (await loadOrganisations(db)).organisations).includes(id)
      )
        return sendRefusal(reply, inACircle);
      const values = {
        ...rest,
        ...(aliases === undefined ? {} : { aliases: [...aliases] }),
        ...(parent === undefined ? {} : { parent_id: parent }),
      };
      return write(request, reply, id, (trx, by) =>
        changeEntry(trx, {
          table: 'organisation',
          id,
          version,
          values,
          reason,
          action: 'organisation.changed',
          by,
        }),
      );
    },
  );

  scope.post(
    '/registers/organisations/:id/end',
    {
      onRequest,
      schema: {
        tags,
        summary: '撤销、合并或更名：最后一日和承接单位',
        params: IdParams,
        body: Type.Object({
          ...EndBody.properties,
          successor: Type.Optional(nullOr(Type.String({ maxLength: 120 }))),
        }),
        response: { 200: Written, ...refusals },
      },
    },
    async (request, reply) => {
      const { id } = request.params;
      const { version, on, reason, successor = null } = request.body;
      if (successor !== null && (successor === id || !(await exists(successor))))
        return sendRefusal(reply, noSuchBody('successor'));
      return write(request, reply, id, (trx, by) =>
        endEntry(trx, { table: 'organisation', id, version, on, reason, successor, by }),
      );
    },
  );

  scope.post(
    '/registers/organisations/:id/members',
    {
      onRequest,
      schema: {
        tags,
        summary: '统称的成员：加入，或写明最后一日',
        params: IdParams,
        body: Type.Object({
          member: Type.String({ maxLength: 120 }),
          starts: OptionalDay,
          ends: OptionalDay,
          reason: Reason,
        }),
        response: { 200: Written, ...refusals },
      },
    },
    async (request, reply) => {
      const { id } = request.params;
      const { member, starts = null, ends = null, reason } = request.body;
      if (member === id || !(await exists(member)) || !(await exists(id)))
        return sendRefusal(reply, noSuchBody('member'));
      return write(request, reply, id, async (trx, by) => {
        await trx
          .insertInto('organisation_member')
          .values({ collective_id: id, member_id: member, starts, ends, edited: true })
          .onConflict((conflict) =>
            conflict.columns(['collective_id', 'member_id']).doUpdateSet({ starts, ends, edited: true }),
          )
          .execute();
        const subject = { kind: 'organisation', id };
        await recordEvent(trx, by, 'organisation.member-changed', subject, { member, starts, ends, reason });
        return { ok: true, version: 1 };
      });
    },
  );
}

const nameTaken = (name: string): Refusal => ({
  status: 409,
  code: 'name-taken',
  message: `底账里已经有${name}。`,
  hint: '请打开那一条更正，或换一个能区分的名称。',
  field: 'name',
});

const inACircle: Refusal = {
  status: 422,
  code: 'parent-in-a-circle',
  message: '这个上级现在归这一条管，不能反过来又作它的上级。',
  hint: '请另选上级，或先改那一条的上级。',
  field: 'parent',
};
