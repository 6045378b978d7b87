import type { Kysely, Transaction } from 'kysely';
import { toJsonb } from '../database/json.ts';
import type { Database } from '../database/schema.ts';
import type { QuietHours } from './quiet.ts';

/** When and from where notices leave the house. */
export interface DispatchSettings {
  /** `https://zhengling.example.gov.cn`, what links in mails begin with; empty: mails have no links. */
  readonly address: string;
  /** Full hour of Beijing time from which the daily digest goes out. */
  readonly digestHour: number;
  readonly quiet: QuietHours | null;
}

/** The mail server; `password` is sealed. */
export interface MailSettings {
  readonly host: string;
  readonly port: number;
  /** `tls` from the first byte (465), `starttls` (587), `none` inside a closed network. */
  readonly security: 'tls' | 'starttls' | 'none';
  readonly user: string;
  readonly password: string;
  /** `督查室 <ducha@example.gov.cn>` */
  readonly from: string;
}

/** Who issues letters whose definition names nobody. */
export interface LetterSettings {
  readonly issuer: string;
  /** 机关代字 */
  readonly series: string;
  /** Working days that a letter gives for the answer. */
  readonly replyWorkdays: number;
  /** Working days after which a unit that has not signed for a letter is reminded. */
  readonly unreadWorkdays: number;
}

interface Settings {
  readonly dispatch: DispatchSettings;
  readonly mail: MailSettings;
  readonly letters: LetterSettings;
}

const usualDispatch: DispatchSettings = { address: '', digestHour: 8, quiet: { from: 21, to: 8 } };
const usualReplyWorkdays = 5;
const usualUnreadWorkdays = 2;

type Reader = Kysely<Database> | Transaction<Database>;

async function read<K extends keyof Settings>(db: Reader, name: K): Promise<Settings[K] | null> {
  const row = await db.selectFrom('setting').select('value').where('name', '=', name).executeTakeFirst();
  return row === undefined ? null : (row.value as Settings[K]);
}

export const dispatchSettings = async (db: Reader): Promise<DispatchSettings> =>
  (await read(db, 'dispatch')) ?? usualDispatch;

export const mailSettings = (db: Reader): Promise<MailSettings | null> => read(db, 'mail');

/** As set; else the government of the newest issue: 重庆市綦江区 has 重庆市綦江区人民政府督查室, 綦江府督. */
export async function letterSettings(db: Reader): Promise<LetterSettings> {
  const set = await read(db, 'letters');
  // What was stored before there was such a limit has the usual one.
  if (set !== null) return { ...set, unreadWorkdays: set.unreadWorkdays ?? usualUnreadWorkdays };
  const issue = await db
    .selectFrom('issue')
    .select('jurisdiction')
    .where('jurisdiction', 'is not', null)
    .orderBy('published', (order) => order.desc().nullsLast())
    .limit(1)
    .executeTakeFirst();
  const place = issue?.jurisdiction ?? '';
  const short = place.replace(/^.{2,8}?[省市](?=.)/, '').replace(/[区县市]$/, '');
  return {
    issuer: `${place}人民政府督查室`,
    series: `${short}府督`,
    replyWorkdays: usualReplyWorkdays,
    unreadWorkdays: usualUnreadWorkdays,
  };
}

/** Replaces a setting in the transaction of its event. */
export async function writeSetting<K extends keyof Settings>(
  trx: Transaction<Database>,
  name: K,
  value: Settings[K] & object,
): Promise<void> {
  await trx
    .insertInto('setting')
    .values({ name, value: toJsonb(value) })
    .onConflict((conflict) =>
      conflict.column('name').doUpdateSet((eb) => ({
        value: toJsonb(value),
        version: eb('setting.version', '+', 1),
        updated_at: new Date(),
      })),
    )
    .execute();
}
