import { sql, type Transaction } from 'kysely';
import { toJsonb } from '../database/json.ts';
import type { Database } from '../database/schema.ts';
import type { NoticeKind } from './kind.ts';
import { afterQuiet } from './quiet.ts';
import { type WrittenNotice, writeRobotNotices } from './robot-notices.ts';
import { dispatchSettings } from './settings.ts';

/** Something to tell somebody, once: a second with the same `account` and `key` is none. */
export interface NewNotice {
  readonly account: number;
  /** `urge:12:2024-06-13` */
  readonly key: string;
  readonly kind: NoticeKind;
  readonly title: string;
  readonly body?: string;
  /** Where on the desk it leads: `/duties/12`. */
  readonly href?: string;
  readonly duty?: number;
  readonly letter?: number;
}

/**
 * Writes notices in the transaction of what they tell, with a mail for those who want one for each and a post for the
 * robots that carry their kind. What somebody was
 * told before is left out, whatever else is written. Gives how many are new.
 */
export async function notify(
  trx: Transaction<Database>,
  notices: readonly NewNotice[],
  now: Date,
): Promise<number> {
  if (notices.length === 0) return 0;
  const rows = notices.map(
    ({ account, key, kind, title, body = '', href = '', duty = null, letter = null }) => ({
      account_id: account,
      key,
      kind,
      title,
      body,
      href,
      duty_id: duty,
      letter_id: letter,
    }),
  );
  const written = await sql<WrittenNotice & { readonly body: string }>`
    insert into notice (account_id, key, kind, title, body, href, duty_id, letter_id, at)
    select account_id, key, kind, title, body, href, duty_id, letter_id, ${now.toISOString()}::timestamptz
    from jsonb_to_recordset(${toJsonb(rows)}::jsonb) as fresh(account_id bigint, key text, kind text, title text,
      body text, href text, duty_id bigint, letter_id bigint)
    on conflict (account_id, key) do nothing
    returning id, account_id, key, kind, title, body, href`.execute(trx);
  if (written.rows.length === 0) return 0;
  await writeRobotNotices(trx, written.rows, now);
  const accounts = [...new Set(written.rows.map(({ account_id }) => account_id))];
  const readers = await trx
    .selectFrom('notice_preference')
    .select(['account_id', 'mail', 'quiet_from', 'quiet_to'])
    .where('account_id', 'in', accounts)
    .where('mail', '<>', '')
    .where('mode', '=', 'each')
    .execute();
  if (readers.length === 0) return written.rows.length;
  const { address, quiet } = await dispatchSettings(trx);
  const byAccount = new Map(readers.map((reader) => [reader.account_id, reader]));
  const mails = written.rows.flatMap((notice) => {
    const reader = byAccount.get(notice.account_id);
    if (reader === undefined) return [];
    const { quiet_from: from, quiet_to: to } = reader;
    const own = from === null || to === null ? null : { from, to };
    return {
      notice_id: notice.id,
      key: `mail:${notice.account_id}:${notice.key}`,
      account_id: notice.account_id,
      address: reader.mail,
      subject: notice.title,
      body: mailBody(notice, address),
      not_before: afterQuiet(now, quiet, own).toISOString(),
    };
  });
  await sql`
    with fresh as (
      select * from jsonb_to_recordset(${toJsonb(mails)}::jsonb) as fresh(notice_id bigint, key text,
        account_id bigint, address text, subject text, body text, not_before timestamptz)
    ), written as (
      insert into outbox (key, channel, account_id, address, subject, body, not_before)
      select key, 'mail', account_id, address, subject, body, not_before from fresh
      on conflict (key) do nothing
      returning id, key
    )
    update notice set outbox_id = written.id
    from written join fresh using (key) where notice.id = fresh.notice_id`.execute(trx);
  return written.rows.length;
}

function mailBody(
  notice: { readonly title: string; readonly body: string; readonly href: string },
  address: string,
): string {
  const link = address === '' || notice.href === '' ? [] : ['', `查看：${address}/desk${notice.href}`];
  return [notice.title, ...(notice.body === '' ? [] : ['', notice.body]), ...link, '', signature].join('\n');
}

/** At the foot of every mail. */
export const signature = '——\n本邮件由政令通自动发出，请勿回复。收信方式可在“通知设置”里修改。';
