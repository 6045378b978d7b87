import { Type } from '@fastify/type-provider-typebox';
import { daysBetween } from '@zhengling/calendar';
import type { FastifyReply } from 'fastify';
import { requireAct } from '../access/index.ts';
import type { App, ServerContext } from '../http/context.ts';
import { today } from '../http/today.ts';
import { actorOf, type Refusal, refusals, sendRefusal, sessionOf } from '../identity/index.ts';
import { letterSettings } from '../notices/settings.ts';
import { pressPaper } from '../press/index.ts';
import {
  annul,
  type BulletinOutcome,
  type BulletinRow,
  draft,
  find,
  issue,
  list,
  recount,
  rewrite,
} from './bulletins.ts';
import { bulletinDocx } from './docx.ts';
import {
  AnnulBody,
  BulletinParams,
  BulletinSchema,
  BulletinWordsBody,
  NewBulletinBody,
  SeenBody,
} from './schemas.ts';
import { bulletinSource } from './typst.ts';

const tags = ['desk'];
const longestSpan = 366;

/** Bulletins (通报): drafted from the figures of some days, edited, issued under a number. */
export function bulletinRoutes(scope: App, { db, now }: ServerContext): void {
  const reads = requireAct('board', 'read');
  const drafts = requireAct('board', 'draft');
  const issues = requireAct('board', 'issue');
  const response = { 200: BulletinSchema, ...refusals };

  scope.get(
    '/bulletins',
    {
      onRequest: reads,
      schema: { tags, summary: '通报列表', response: { 200: Type.Array(BulletinSchema), ...refusals } },
    },
    async () => (await list(db)).map(view),
  );

  scope.post(
    '/bulletins',
    {
      onRequest: drafts,
      schema: { tags, summary: '按一段时间的数据草拟通报', body: NewBulletinBody, response },
    },
    async (request, reply) => {
      const { from, to } = request.body;
      const length = daysBetween(from, to) + 1;
      if (length < 1 || length > longestSpan) return sendRefusal(reply, badSpan);
      if (to > today(now())) return sendRefusal(reply, futureSpan);
      const { issuer } = await letterSettings(db);
      return view(await draft(db, { from, to }, issuer, actorOf(sessionOf(request).account)));
    },
  );

  scope.get(
    '/bulletins/:id',
    { onRequest: reads, schema: { tags, summary: '一份通报', params: BulletinParams, response } },
    async (request, reply) => {
      const row = await find(db, request.params.id);
      return row === null ? sendRefusal(reply, noSuchBulletin) : view(row);
    },
  );

  scope.get(
    '/bulletins/:id/pdf',
    { onRequest: reads, schema: { tags, summary: '通报 PDF', params: BulletinParams, response: refusals } },
    async (request, reply) => {
      const row = await find(db, request.params.id);
      if (row === null) return sendRefusal(reply, noSuchBulletin);
      const pressed = await pressPaper((options) => bulletinSource(row, options), 'pdf');
      if (!pressed.ok) {
        const { code, message, hint } = pressed;
        return sendRefusal(reply, { status: 422, code, message, hint });
      }
      return sendFile(reply, row, 'pdf', pressed.value);
    },
  );

  scope.get(
    '/bulletins/:id/docx',
    { onRequest: reads, schema: { tags, summary: '通报 Word', params: BulletinParams, response: refusals } },
    async (request, reply) => {
      const row = await find(db, request.params.id);
      return row === null
        ? sendRefusal(reply, noSuchBulletin)
        : sendFile(reply, row, 'docx', await bulletinDocx(row));
    },
  );

  scope.patch(
    '/bulletins/:id',
    {
      onRequest: drafts,
      schema: { tags, summary: '修改通报的文字', params: BulletinParams, body: BulletinWordsBody, response },
    },
    async (request, reply) => {
      const { seen, ...words } = request.body;
      const by = actorOf(sessionOf(request).account);
      return answer(reply, await rewrite(db, request.params.id, seen, words, by));
    },
  );

  scope.post(
    '/bulletins/:id/recount',
    {
      onRequest: drafts,
      schema: { tags, summary: '按现在的数据重新草拟', params: BulletinParams, body: SeenBody, response },
    },
    async (request, reply) => {
      const by = actorOf(sessionOf(request).account);
      return answer(reply, await recount(db, request.params.id, request.body.seen, by));
    },
  );

  scope.post(
    '/bulletins/:id/issue',
    {
      onRequest: issues,
      schema: { tags, summary: '印发，取得期号', params: BulletinParams, body: SeenBody, response },
    },
    async (request, reply) => {
      const by = actorOf(sessionOf(request).account);
      return answer(reply, await issue(db, request.params.id, request.body.seen, today(now()), by));
    },
  );

  scope.post(
    '/bulletins/:id/annul',
    {
      onRequest: issues,
      schema: { tags, summary: '作废，期号保留', params: BulletinParams, body: AnnulBody, response },
    },
    async (request, reply) => {
      const { seen, reason } = request.body;
      const by = actorOf(sessionOf(request).account);
      return answer(reply, await annul(db, request.params.id, seen, reason, by));
    },
  );
}

async function answer(reply: FastifyReply, outcome: BulletinOutcome) {
  return outcome.ok ? view(outcome.value) : sendRefusal(reply, outcome.refusal);
}

const types = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
} as const;

function sendFile(
  reply: FastifyReply,
  row: BulletinRow,
  kind: keyof typeof types,
  bytes: Uint8Array,
): FastifyReply {
  const name = encodeURIComponent(`督查通报${bulletinName(row) || '（草稿）'}.${kind}`);
  return reply
    .type(types[kind])
    .header(
      'content-disposition',
      `attachment; filename="bulletin-${row.id}.${kind}"; filename*=UTF-8''${name}`,
    )
    .send(Buffer.from(bytes));
}

const bulletinName = ({ year, serial }: Pick<BulletinRow, 'year' | 'serial'>): string =>
  year === null || serial === null ? '' : `${year}年第${serial}期`;

function view(row: BulletinRow) {
  return {
    id: row.id,
    state: row.state,
    name: bulletinName(row),
    from: row.from_day,
    to: row.to_day,
    issuer: row.issuer,
    title: row.title,
    addressee: row.addressee,
    opening: row.opening,
    copies: row.copies,
    sections: [...row.sections],
    issuedOn: row.issued_on,
    voidReason: row.void_reason,
    version: row.version,
    updatedAt: row.updated_at,
  };
}

const badSpan: Refusal = {
  status: 422,
  code: 'bulletin-span',
  message: '起止日期不对。',
  hint: '止日不能早于起日，一份通报最长一年。',
  field: 'to',
};
const futureSpan: Refusal = {
  status: 422,
  code: 'bulletin-future',
  message: '这段时间还没有过完。',
  hint: '通报只说已经发生的：止日最晚到今天。',
  field: 'to',
};
const noSuchBulletin: Refusal = {
  status: 404,
  code: 'bulletin-not-found',
  message: '没有这份通报。',
  hint: '请回到通报列表查找。',
};
