import { type Static, Type } from '@fastify/type-provider-typebox';
import { may } from '@zhengling/access';
import { chainOf } from '@zhengling/work';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { sql, type Transaction } from 'kysely';
import { requireAct, subjectOf } from '../access/index.ts';
import type { Database } from '../database/schema.ts';
import type { App, ServerContext } from '../http/context.ts';
import {
  type Actor,
  actorOf,
  notAllowed,
  type Refusal,
  recordEvent,
  refusals,
  sendRefusal,
  sessionOf,
} from '../identity/index.ts';
import { type ChangeableTable, type Changed, changeEntry, endEntry, noSuchEntry } from './change-entry.ts';
import { ensurePost } from './derive.ts';
import { organisationIdOf } from './ensure-organisation.ts';
import { disclosed } from './history.ts';
import { loadOrganisations } from './load.ts';
import {
  ChangesSchema,
  Day,
  EndBody,
  IdParams,
  NumberParams,
  nullOr,
  Reason,
  Version,
  Written,
} from './schemas.ts';
import { wordChanges } from './wording.ts';

const tags = ['registers'];
const onRequest = requireAct('register', 'edit');
const Name = Type.String({ minLength: 1, maxLength: 120, pattern: '\\S' });
const OptionalDay = Type.Optional(nullOr(Day));

const OrganisationFields = {
  name: Type.Optional(Name),
  aliases: Type.Optional(Type.Array(Name, { maxItems: 100 })),
  kind: Type.Optional(Type.String({ minLength: 1, maxLength: 40 })),
  parent: Type.Optional(nullOr(Type.String({ maxLength: 120 }))),
  starts: OptionalDay,
  note: Type.Optional(Type.String({ maxLength: 2_000 })),
};
const OrganisationPatch = Type.Object({ version: Version, reason: Reason, ...OrganisationFields });
const HoldingFields = {
  starts: OptionalDay,
  ends: OptionalDay,
  concurrent: Type.Optional(Type.Boolean()),
  probationTo: OptionalDay,
  note: Type.Optional(Type.String({ maxLength: 2_000 })),
};
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

/** Adding, changing and ending entries; nothing is deleted, every write has a reason and leaves an event. */
export function registerWriteRoutes(scope: App, { db }: ServerContext): void {
  const write = async (
    request: FastifyRequest,
    reply: FastifyReply,
    unit: string | null,
    work: (trx: Transaction<Database>, by: Actor) => Promise<Changed>,
  ) => {
    const { account } = sessionOf(request);
    if (!may(subjectOf(request), 'register', 'edit', { unit }))
      return sendRefusal(reply, notAllowed(account.role, 'register', 'edit'));
    const outcome = await db.transaction().execute((trx) => work(trx, actorOf(account)));
    if (!outcome.ok)
      return sendRefusal(
        reply,
        outcome.refusal,
        outcome.conflict === undefined ? {} : { conflict: outcome.conflict },
      );
    return { version: outcome.version };
  };
  const unitOf = async (table: 'holding' | 'seat', id: number): Promise<string | null> => {
    if (table === 'seat')
      return (
        (await db.selectFrom('seat').select('committee_id').where('id', '=', id).executeTakeFirst())
          ?.committee_id ?? null
      );
    const row = await db
      .selectFrom('holding')
      .innerJoin('post', 'post.id', 'holding.post_id')
      .select('post.organisation_id')
      .where('holding.id', '=', id)
      .executeTakeFirst();
    return row?.organisation_id ?? null;
  };

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
  const exists = async (id: string): Promise<boolean> =>
    (await db.selectFrom('organisation').select('id').where('id', '=', id).executeTakeFirst()) !== undefined;

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

  scope.post(
    '/registers/holdings',
    {
      onRequest,
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
      if (!(await exists(organisation))) return sendRefusal(reply, noSuchBody('organisation'));
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
      onRequest,
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
      return write(request, reply, await unitOf('holding', id), (trx, by) =>
        changeEntry(trx, { table: 'holding', id, version, values, reason, action: 'holding.changed', by }),
      );
    },
  );

  scope.patch(
    '/registers/groups/:id',
    {
      onRequest,
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
      return write(request, reply, await unitOf('seat', id), (trx, by) =>
        changeEntry(trx, { table: 'seat', id, version, values, reason, action: 'seat.changed', by }),
      );
    },
  );

  for (const [table, words] of [
    ['holding', '任职'],
    ['seat', '席位'],
    ['honour', '荣誉'],
  ] as const) {
    scope.post(
      `/registers/${table}s/:id/end`,
      {
        onRequest,
        schema: {
          tags,
          summary: `结束${words}：最后一日和原因；不删除`,
          params: NumberParams,
          body: EndBody,
          response: { 200: Written, ...refusals },
        },
      },
      async (request, reply) => {
        const { id } = request.params;
        const body: Static<typeof EndBody> = request.body;
        const starts = table === 'honour' ? null : await startOf(table, id);
        if (starts !== null && body.on < starts) return sendRefusal(reply, daysReversed);
        const unit = table === 'honour' ? null : await unitOf(table, id);
        return write(request, reply, unit, (trx, by) => endEntry(trx, { table, id, ...body, by }));
      },
    );
  }
  const startOf = async (table: 'holding' | 'seat', id: number): Promise<string | null> =>
    (await db.selectFrom(table).select('starts').where('id', '=', id).executeTakeFirst())?.starts ?? null;

  scope.post(
    '/registers/honours',
    {
      onRequest,
      schema: {
        tags,
        summary: '新增荣誉',
        body: Type.Object({
          title: Name,
          recipient: Name,
          kind: Type.Union([Type.Literal('person'), Type.Literal('organisation')]),
          about: Type.Optional(Type.String({ maxLength: 200 })),
          minor: Type.Optional(Type.Boolean()),
          awarded: OptionalDay,
          by: Type.Optional(Type.String({ maxLength: 120 })),
          reason: Reason,
        }),
        response: { 200: Written, ...refusals },
      },
    },
    (request, reply) => {
      const {
        title,
        recipient,
        kind,
        about = '',
        minor = false,
        awarded = null,
        by: byName = '',
        reason,
      } = request.body;
      return write(request, reply, null, async (trx, by) => {
        const { id } = await trx
          .insertInto('honour')
          .values({
            title,
            recipient,
            kind,
            about,
            minor,
            awarded,
            by_name: byName,
            origin: 'entered',
            edited: true,
          })
          .returning('id')
          .executeTakeFirstOrThrow();
        await recordEvent(trx, by, 'honour.entered', { kind: 'honour', id }, { title, reason });
        return { ok: true, version: 1 };
      });
    },
  );

  /** Who and what an entry is about; a pupil is not named. */
  const entryName = async (row: Readonly<Record<string, unknown>>, id: string): Promise<string> => {
    const text = (field: string): string => {
      const value = row[field];
      return typeof value === 'string' ? value : '';
    };
    if (text('post_id') !== '') {
      const post = text('post_id');
      const body = await nameOf(post.slice(0, post.lastIndexOf('/')));
      return `${text('person')} ${body}${post.slice(post.lastIndexOf('/') + 1)}`;
    }
    if (text('committee_id') !== '')
      return `${await nameOf(text('committee_id'))} ${text('role')} ${text('person')}`.trim();
    return text('title') !== '' ? text('title') : nameOf(id);
  };
  const nameOf = async (id: string): Promise<string> =>
    (await db.selectFrom('organisation').select('name').where('id', '=', id).executeTakeFirst())?.name ?? id;

  scope.get(
    '/registers/proposals',
    {
      onRequest,
      schema: {
        tags,
        summary: '文件与手工改过的底账不一致的地方',
        response: {
          200: Type.Array(
            Type.Object({
              id: Type.Integer(),
              kind: Type.String(),
              entryId: Type.String(),
              entry: Type.String(),
              document: Type.String(),
              changes: ChangesSchema,
            }),
          ),
          ...refusals,
        },
      },
    },
    async () => {
      const rows = await db
        .selectFrom('register_proposal')
        .selectAll()
        .where('state', '=', 'open')
        .orderBy('id')
        .execute();
      return Promise.all(
        rows.map(async ({ id, kind, entry_id, document, after }) => {
          const now = await sql<
            Record<string, unknown>
          >`select * from ${sql.table(kind)} where id::text = ${entry_id}`.execute(db);
          const stored = now.rows[0] ?? {};
          // A pupil's name is shown by revealing it, nowhere else.
          const [changes = []] = await wordChanges(db, [
            { before: disclosed(kind, stored), after: disclosed(kind, after) },
          ]);
          return {
            id,
            kind,
            entryId: entry_id,
            entry: await entryName(stored, entry_id),
            document,
            changes: [...changes],
          };
        }),
      );
    },
  );

  scope.post(
    '/registers/proposals/:id',
    {
      onRequest,
      schema: {
        tags,
        summary: '按文件改，或保留现在的',
        params: NumberParams,
        body: Type.Object({
          decision: Type.Union([Type.Literal('take'), Type.Literal('refuse')]),
          reason: Reason,
        }),
        response: { 200: Written, ...refusals },
      },
    },
    (request, reply) => {
      const { id } = request.params;
      const { decision, reason } = request.body;
      return write(request, reply, null, async (trx, by) => {
        const proposal = await trx
          .selectFrom('register_proposal')
          .selectAll()
          .where('id', '=', id)
          .where('state', '=', 'open')
          .forUpdate()
          .executeTakeFirst();
        if (proposal === undefined) return { ok: false, refusal: noSuchEntry };
        await trx
          .updateTable('register_proposal')
          .set({
            state: decision === 'take' ? 'taken' : 'refused',
            decided_by: by.id,
            decided_at: sql`now()`,
          })
          .where('id', '=', id)
          .execute();
        const { kind, entry_id, after, document } = proposal;
        if (decision === 'refuse') {
          await recordEvent(
            trx,
            by,
            'register.proposal-refused',
            { kind, id: entry_id },
            { document, reason },
          );
          return { ok: true, version: 1 };
        }
        const stored = await sql<{ version: number }>`
          select version from ${sql.table(kind)} where id::text = ${entry_id} for update`.execute(trx);
        const version = stored.rows[0]?.version ?? 0;
        const table: ChangeableTable = kind;
        return changeEntry(trx, {
          table,
          id: entry_id,
          version,
          values: { ...after },
          reason,
          action: 'register.proposal-taken',
          by,
        });
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

const noSuchBody = (field: string): Refusal => ({
  status: 422,
  code: 'no-such-organisation',
  message: '没有这个机构，或者它就是这一条自己。',
  hint: '请从列表里选一个；没有的先新增机构。',
  field,
});

const inACircle: Refusal = {
  status: 422,
  code: 'parent-in-a-circle',
  message: '这个上级现在归这一条管，不能反过来又作它的上级。',
  hint: '请另选上级，或先改那一条的上级。',
  field: 'parent',
};

const daysReversed: Refusal = {
  status: 422,
  code: 'days-reversed',
  message: '最后一日早于开始的一日。',
  hint: '请核对两个日期。',
  field: 'on',
};

const nobodyNamed: Refusal = {
  status: 422,
  code: 'nobody-named',
  message: '没有写谁坐这个席位。',
  hint: '请填姓名、职务或单位中的一项。',
  field: 'person',
};
