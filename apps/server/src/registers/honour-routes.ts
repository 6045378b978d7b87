import { Type } from '@fastify/type-provider-typebox';
import { may } from '@zhengling/access';
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
import { changeEntry, endEntry, noSuchEntry } from './change-entry.ts';
import { honourList, unitsNamed } from './lists.ts';
import {
  EndBody,
  HonourSchema,
  ListQuery,
  Name,
  NumberParams,
  OptionalDay,
  Reason,
  Version,
  Written,
} from './schemas.ts';
import { daysReversed, writerOf } from './writing.ts';

const tags = ['registers'];
const reads = requireAct('register', 'read');
const edits = requireAct('register', 'edit');
const HonourKind = Type.Union([Type.Literal('person'), Type.Literal('organisation')]);
const HonourFields = {
  title: Type.Optional(Name),
  recipient: Type.Optional(Name),
  kind: Type.Optional(HonourKind),
  about: Type.Optional(Type.String({ maxLength: 200 })),
  minor: Type.Optional(Type.Boolean()),
  awarded: OptionalDay,
  by: Type.Optional(Type.String({ maxLength: 120 })),
  number: Type.Optional(Type.String({ maxLength: 100, description: '依据：发文字号' })),
};

/** Honours: read with pupils masked, revealed with a reason, entered, corrected, withdrawn. */
export function honourRoutes(scope: App, { db }: ServerContext): void {
  const write = writerOf(db);

  scope.get(
    '/registers/honours',
    {
      onRequest: reads,
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

  /** Whose entry it is: of the body that gave it, where the register knows it. */
  const unitOf = async (byName: string): Promise<string | null> =>
    (await unitsNamed(db, [byName])).get(byName) ?? null;
  const stored = (id: number) =>
    db.selectFrom('honour').select(['by_name', 'awarded']).where('id', '=', id).executeTakeFirst();

  scope.post(
    '/registers/honours',
    {
      onRequest: edits,
      schema: {
        tags,
        summary: '新增荣誉',
        body: Type.Object({
          ...HonourFields,
          title: Name,
          recipient: Name,
          kind: HonourKind,
          reason: Reason,
        }),
        response: { 200: Written, ...refusals },
      },
    },
    async (request, reply) => {
      const { reason, by: byName = '', number = '', awarded = null, ...rest } = request.body;
      if (isMasked(rest.recipient)) return sendRefusal(reply, maskedRecipient);
      return write(request, reply, await unitOf(byName), async (trx, by) => {
        const { id } = await trx
          .insertInto('honour')
          .values({
            ...rest,
            awarded,
            by_name: byName,
            number: number === '' ? null : number,
            origin: 'entered',
            edited: true,
          })
          .returning('id')
          .executeTakeFirstOrThrow();
        const detail = { title: rest.title, reason };
        await recordEvent(trx, by, 'honour.entered', { kind: 'honour', id }, detail);
        return { ok: true, version: 1 };
      });
    },
  );

  scope.patch(
    '/registers/honours/:id',
    {
      onRequest: edits,
      schema: {
        tags,
        summary: '更正荣誉；没有写的字段不动，遮去的姓名不必写',
        params: NumberParams,
        body: Type.Object({ version: Version, reason: Reason, ...HonourFields }),
        response: { 200: Written, ...refusals },
      },
    },
    async (request, reply) => {
      const { id } = request.params;
      const { version, reason, by: byName, number, ...rest } = request.body;
      if (isMasked(rest.recipient)) return sendRefusal(reply, maskedRecipient);
      const row = await stored(id);
      if (row === undefined) return sendRefusal(reply, noSuchEntry);
      const values = {
        ...rest,
        ...(byName === undefined ? {} : { by_name: byName }),
        ...(number === undefined ? {} : { number: number === '' ? null : number }),
      };
      return write(request, reply, await unitOf(row.by_name), (trx, by) =>
        changeEntry(trx, { table: 'honour', id, version, values, reason, action: 'honour.changed', by }),
      );
    },
  );

  scope.post(
    '/registers/honours/:id/end',
    {
      onRequest: edits,
      schema: {
        tags,
        summary: '撤销荣誉：最后一日和原因；不删除',
        params: NumberParams,
        body: EndBody,
        response: { 200: Written, ...refusals },
      },
    },
    async (request, reply) => {
      const { id } = request.params;
      const row = await stored(id);
      if (row === undefined) return sendRefusal(reply, noSuchEntry);
      if (row.awarded !== null && request.body.on < row.awarded) return sendRefusal(reply, daysReversed);
      return write(request, reply, await unitOf(row.by_name), (trx, by) =>
        endEntry(trx, { table: 'honour', id, ...request.body, by }),
      );
    },
  );
}

const isMasked = (recipient: string | undefined): boolean => recipient?.includes('×') === true;

const maskedRecipient: Refusal = {
  status: 422,
  code: 'masked-recipient',
  message: '写的是遮去的姓名，没有保存。',
  hint: '不改姓名的不必填；要改的请写全名。',
  field: 'recipient',
};
