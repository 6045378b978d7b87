import { sql } from 'kysely';
import { subjectOf } from '../access/index.ts';
import type { App, ServerContext } from '../http/context.ts';
import { sendRefusal } from '../identity/guard.ts';
import { refusals, requireSignedIn } from '../identity/index.ts';
import { CountSchema, NoticeListSchema, NoticeQuery, PreferenceSchema, ReadBody } from './schemas.ts';

const tags = ['desk'];
const pageSize = 50;

/** What each person is told, and how: everybody's own. */
export function noticeRoutes(scope: App, { db, now }: ServerContext): void {
  const mine = (request: Parameters<typeof subjectOf>[0]) => subjectOf(request).account ?? 0;

  scope.get(
    '/notices/count',
    {
      onRequest: requireSignedIn,
      schema: { tags, summary: '未读通知数', response: { 200: CountSchema, ...refusals } },
    },
    async (request) => ({ unread: await countUnread(mine(request)) }),
  );

  scope.get(
    '/notices',
    {
      onRequest: requireSignedIn,
      schema: {
        tags,
        summary: '我的通知',
        querystring: NoticeQuery,
        response: { 200: NoticeListSchema, ...refusals },
      },
    },
    async (request) => {
      const account = mine(request);
      const { unread = false, page = 1 } = request.query;
      const base = db
        .selectFrom('notice')
        .where('account_id', '=', account)
        .$if(unread, (query) => query.where('read_at', 'is', null));
      const [rows, { n }, left] = await Promise.all([
        base
          .select(['id', 'kind', 'title', 'body', 'href', 'at', 'read_at'])
          .orderBy('id', 'desc')
          .limit(pageSize)
          .offset((page - 1) * pageSize)
          .execute(),
        base.select(({ fn }) => fn.countAll<number>().as('n')).executeTakeFirstOrThrow(),
        countUnread(account),
      ]);
      return {
        total: n,
        unread: left,
        items: rows.map(({ read_at, ...row }) => ({ ...row, read: read_at !== null })),
      };
    },
  );

  scope.post(
    '/notices/read',
    {
      onRequest: requireSignedIn,
      schema: {
        tags,
        summary: '标为已读或未读',
        body: ReadBody,
        response: { 200: CountSchema, ...refusals },
      },
    },
    async (request) => {
      const { ids, read } = request.body;
      await db
        .updateTable('notice')
        .set({ read_at: read ? now().toISOString() : null })
        .where('account_id', '=', mine(request))
        .where('read_at', read ? 'is' : 'is not', null)
        .$if(ids !== undefined, (query) => query.where('id', 'in', [0, ...(ids ?? [])]))
        .execute();
      return { unread: await countUnread(mine(request)) };
    },
  );

  scope.get(
    '/notices/preference',
    {
      onRequest: requireSignedIn,
      schema: { tags, summary: '我的收信方式', response: { 200: PreferenceSchema, ...refusals } },
    },
    async (request) => {
      const row = await db
        .selectFrom('notice_preference')
        .selectAll()
        .where('account_id', '=', mine(request))
        .executeTakeFirst();
      return {
        mail: row?.mail ?? '',
        mode: row?.mode ?? ('digest' as const),
        quiet:
          row === undefined || row.quiet_from === null || row.quiet_to === null
            ? null
            : { from: row.quiet_from, to: row.quiet_to },
      };
    },
  );

  scope.patch(
    '/notices/preference',
    {
      onRequest: requireSignedIn,
      schema: {
        tags,
        summary: '改我的收信方式',
        body: PreferenceSchema,
        response: { 200: PreferenceSchema, ...refusals },
      },
    },
    async (request, reply) => {
      const { mode, quiet } = request.body;
      const mail = request.body.mail.trim();
      if (mail !== '' && !/^[^\s@<>,;"]+@[^\s@<>,;"]+\.[^\s@<>,;"]+$/.test(mail))
        return sendRefusal(reply, {
          status: 422,
          code: 'mail-invalid',
          message: '这不像一个邮箱地址。',
          hint: '请写成 zhangsan@example.gov.cn 的样子；不收邮件就留空。',
          field: 'mail',
        });
      const values = { mail, mode, quiet_from: quiet?.from ?? null, quiet_to: quiet?.to ?? null };
      await db
        .insertInto('notice_preference')
        .values({ account_id: mine(request), ...values })
        .onConflict((conflict) =>
          conflict.column('account_id').doUpdateSet({ ...values, updated_at: sql`now()` }),
        )
        .execute();
      return { mail, mode, quiet };
    },
  );

  async function countUnread(account: number): Promise<number> {
    const row = await db
      .selectFrom('notice')
      .select(({ fn }) => fn.countAll<number>().as('n'))
      .where('account_id', '=', account)
      .where('read_at', 'is', null)
      .executeTakeFirstOrThrow();
    return row.n;
  }
}
