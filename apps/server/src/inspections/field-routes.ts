import { Type } from '@fastify/type-provider-typebox';
import { type AccessRecord, conditionOf, may } from '@zhengling/access';
import { checklists } from '@zhengling/qijiang';
import { type SqlBool, sql } from 'kysely';
import { allowedRows, requireAct, subjectOf } from '../access/index.ts';
import type { App, ServerContext } from '../http/context.ts';
import { today } from '../http/today.ts';
import {
  actorOf,
  type Refusal,
  refusals,
  requireSignedIn,
  sendRefusal,
  sessionOf,
} from '../identity/index.ts';
import { accessRecord, visitColumns } from './columns.ts';
import type { PhotoStore } from './photo-store.ts';
import { visitSummaries } from './read-visits.ts';
import {
  FieldSchema,
  PhotoParams,
  PhotoStateSchema,
  PieceQuery,
  RefusedSchema,
  SyncBody,
  SyncSchema,
} from './schemas.ts';
import { applyOperations } from './sync.ts';

const tags = ['inspections'];
/** 200 operations with their notes; photographs go another way. */
const bodyLimit = 4 * 1024 * 1024;
const pieceLimit = 1024 * 1024;
/** Days ahead that a device carries with it. */
const ahead = 14;

/** What an inspector's device takes along and sends back. */
export function fieldRoutes(scope: App, context: ServerContext, photos: PhotoStore): void {
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

  scope.get(
    '/inspections/photos/:sha256/state',
    {
      onRequest: requireSignedIn,
      schema: {
        tags,
        summary: '照片收到多少了：从断的地方接着传',
        params: PhotoParams,
        response: { 200: PhotoStateSchema, ...refusals },
      },
    },
    (request) => photos.state(request.params.sha256),
  );

  void scope.register(async (pieces: App) => {
    pieces.addContentTypeParser(
      'application/octet-stream',
      { parseAs: 'buffer', bodyLimit: pieceLimit },
      (_request, body, done) => done(null, body),
    );
    pieces.post(
      '/inspections/photos/:sha256',
      {
        onRequest: requireSignedIn,
        bodyLimit: pieceLimit,
        schema: {
          tags,
          summary: '传照片的一段；传过的不再传',
          params: PhotoParams,
          querystring: PieceQuery,
          response: { 200: PhotoStateSchema, ...refusals },
        },
      },
      async (request, reply) => {
        const { sha256 } = request.params;
        const { from, size, finding } = request.query;
        const subject = subjectOf(request);
        const { account } = sessionOf(request);
        if (finding === undefined) {
          const told = await db
            .selectFrom('inspection_photo')
            .select('sha256')
            .where('sha256', '=', sha256)
            .where('account_id', '=', account.id)
            .executeTakeFirst();
          if (told === undefined) return sendRefusal(reply, untold);
        } else {
          const row = await db
            .selectFrom('inspection_finding')
            .selectAll()
            .where('id', '=', finding)
            .executeTakeFirst();
          if (row === undefined || !mayAttach(accessRecord(row))) return sendRefusal(reply, untold);
          await db
            .insertInto('inspection_photo')
            .values({ visit_id: row.visit_id, sha256, point: row.point, account_id: account.id })
            .onConflict((conflict) => conflict.doNothing())
            .execute();
        }
        const bytes = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0);
        switch (await photos.take(sha256, { from, size, bytes })) {
          case 'mismatch':
            return sendRefusal(reply, damaged);
          case 'no-image':
            return sendRefusal(reply, noImage);
          // Where the pieces do not join, the answer says from where to go on.
          case 'gap':
          case 'part':
          case 'stored':
            return photos.state(sha256);
        }

        function mayAttach(record: AccessRecord): boolean {
          return may(subject, 'inspection', 'fix', record) || may(subject, 'inspection', 'recheck', record);
        }
      },
    );
  });

  scope.get(
    '/inspections/photos/:sha256',
    {
      onRequest: requireAct('inspection', 'read'),
      schema: { tags, summary: '一张照片', params: PhotoParams, response: { 200: Type.Any(), ...refusals } },
    },
    async (request, reply) => {
      const readable = await db
        .selectFrom('inspection_photo as photo')
        .innerJoin('inspection_visit as visit', 'visit.id', 'photo.visit_id')
        .select('photo.sha256')
        .where('photo.sha256', '=', request.params.sha256)
        .where(allowedRows(conditionOf(subjectOf(request), 'inspection', 'read'), visitColumns))
        .limit(1)
        .executeTakeFirst();
      const file = readable === undefined ? null : await photos.open(request.params.sha256);
      if (file === null) return sendRefusal(reply, notHere);
      return reply
        .type(file.type)
        .header('content-security-policy', "default-src 'none'")
        .header('x-content-type-options', 'nosniff')
        .send(file.stream);
    },
  );
}

const untold: Refusal = {
  status: 403,
  code: 'photo-untold',
  message: '没有哪一次检查提到这张照片。',
  hint: '请先上传检查的内容，再传照片。',
};
const damaged: Refusal = {
  status: 422,
  code: 'photo-damaged',
  message: '照片在路上损坏了，没有保存。',
  hint: '程序会从头再传一次。',
};
const noImage: Refusal = {
  status: 415,
  code: 'photo-no-image',
  message: '这不是照片（只收 JPEG、PNG、WebP）。',
  hint: '请重新拍照。',
};
const notHere: Refusal = {
  status: 404,
  code: 'photo-not-found',
  message: '照片还没有传上来，或者与你的单位无关。',
  hint: '手机连上网以后会接着传。',
};
