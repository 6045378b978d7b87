import { type Kysely, sql } from 'kysely';
import { toJsonb } from '../database/json.ts';
import type { Database } from '../database/schema.ts';
import { today } from '../http/today.ts';
import { signature } from './notify.ts';
import { afterQuiet, hourIn } from './quiet.ts';
import { dispatchSettings } from './settings.ts';

/** Notices that one mail lists; the rest is counted. */
const mostListed = 50;
const batch = 200;

/**
 * Writes the day's digests, once its hour has come: one mail for each reader with notices that are unread and that no
 * mail carries. What a mail has carried stands in no digest; what a mail could not deliver for certain does.
 */
export async function writeDigests(db: Kysely<Database>, now: Date): Promise<number> {
  const settings = await dispatchSettings(db);
  if (hourIn(now) < settings.digestHour) return 0;
  const day = today(now);
  let written = 0;
  for (let after = 0; ; ) {
    const done = await db.transaction().execute(async (trx) => {
      const readers = await trx
        .selectFrom('notice_preference')
        .innerJoin('account', 'account.id', 'notice_preference.account_id')
        .select(['account_id', 'mail', 'quiet_from', 'quiet_to'])
        .where('account_id', '>', after)
        .where('account.disabled', '=', false)
        .where('mail', '<>', '')
        .where('mode', '<>', 'none')
        .where(({ exists, selectFrom }) =>
          exists(
            selectFrom('notice')
              .select('notice.id')
              .whereRef('notice.account_id', '=', 'notice_preference.account_id')
              .where('notice.outbox_id', 'is', null)
              .where('notice.read_at', 'is', null),
          ),
        )
        .where(({ not, exists, selectFrom }) =>
          not(
            exists(
              selectFrom('outbox')
                .select('outbox.id')
                .where(
                  'outbox.key',
                  '=',
                  sql<string>`'digest:' || notice_preference.account_id || ':' || ${day}::text`,
                ),
            ),
          ),
        )
        .orderBy('account_id')
        .limit(batch)
        .forUpdate('notice_preference')
        .skipLocked()
        .execute();
      for (const reader of readers) {
        const notices = await trx
          .selectFrom('notice')
          .select(['id', 'title', 'body', 'href'])
          .where('account_id', '=', reader.account_id)
          .where('outbox_id', 'is', null)
          .where('read_at', 'is', null)
          .orderBy('id')
          .execute();
        const { quiet_from: from, quiet_to: to } = reader;
        const own = from === null || to === null ? null : { from, to };
        const lines = notices
          .slice(0, mostListed)
          .map(
            ({ title, href }, at) =>
              `${at + 1}. ${title}${settings.address === '' || href === '' ? '' : `\n   ${settings.address}/desk${href}`}`,
          );
        const rest = notices.length - lines.length;
        await sql`
          with written as (
            insert into outbox (key, channel, account_id, address, subject, body, not_before)
            values (${`digest:${reader.account_id}:${day}`}, 'mail', ${reader.account_id}, ${reader.mail},
              ${`今日提醒：${notices.length} 件`},
              ${[`你有 ${notices.length} 件未读提醒：`, '', ...lines, ...(rest > 0 ? [`另有 ${rest} 件，请登录查看。`] : []), '', signature].join('\n')},
              ${afterQuiet(now, settings.quiet, own).toISOString()})
            on conflict (key) do nothing returning id
          )
          update notice set outbox_id = written.id from written
          where notice.id in (select jsonb_array_elements_text(${toJsonb(notices.map(({ id }) => id))}::jsonb)::bigint)`.execute(
          trx,
        );
        written += 1;
      }
      return readers.at(-1)?.account_id ?? null;
    });
    if (done === null) return written;
    after = done;
  }
}
