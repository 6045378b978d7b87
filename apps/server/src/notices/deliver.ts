import { maskPersonalData } from '@zhengling/gazette';
import type { FastifyBaseLogger } from 'fastify';
import { type Kysely, sql, type Transaction } from 'kysely';
import type { Database } from '../database/schema.ts';
import { today } from '../http/today.ts';
import { LineProblem, type MailLine, openMailLine } from './mail-line.ts';
import { notify } from './notify.ts';
import { type Handover, post } from './robots.ts';
import type { Seal } from './seal.ts';
import { mailSettings } from './settings.ts';

export interface Delivery {
  readonly db: Kysely<Database>;
  readonly seal: Seal;
  readonly now: () => Date;
  readonly log: Pick<FastifyBaseLogger, 'warn'>;
  /** Asked between two sends. */
  readonly stopping?: () => boolean;
}

/** What was handed over, by what became of it. */
export type Delivered = Record<Handover['outcome'], number>;

type Channel = 'mail' | 'webhook';

interface Outgoing {
  readonly id: number;
  readonly key: string;
  readonly address: string;
  readonly subject: string;
  readonly body: string;
  readonly attempts: number;
  readonly webhook_id: number | null;
}

/** After so many tries that the receiver did not take, it is given up. */
const mostAttempts = 8;
const minute = 60_000;

/**
 * Hands over everything whose time has come, one after another for each channel. For one key a receiver accepts at
 * most once, however often the program is killed: the attempt is on disk before the receiver is spoken to, and the row
 * stays locked while it is. A row that is found unlocked with an attempt that has no outcome was being handed over
 * when somebody pulled the plug: it is `uncertain` and is not sent again; its notices go into the next digest.
 */
export async function deliver(delivery: Delivery): Promise<Delivered> {
  const delivered: Delivered = { accepted: 0, refused: 0, failed: 0, uncertain: 0 };
  await Promise.all([deliverMail(delivery, delivered), deliverPosts(delivery, delivered)]);
  return delivered;
}

async function deliverMail(delivery: Delivery, delivered: Delivered): Promise<void> {
  const { db, seal, now, log } = delivery;
  const settings = await mailSettings(db);
  if (settings === null || !(await anythingWaits(delivery, 'mail'))) return;
  const password = seal.unseal(settings.password);
  if (password === null) {
    log.warn('the mail password cannot be opened; type it in again');
    return;
  }
  const lines: MailLine[] = [];
  try {
    for (;;) {
      if (delivery.stopping?.() === true) return;
      const kept = lines.at(-1);
      const current = kept?.open === true ? kept : await openMailLine({ ...settings, password });
      if (current !== kept) lines.push(current);
      const done = await handOne(delivery, 'mail', (outgoing) =>
        current.hand(
          { key: outgoing.key, to: outgoing.address, subject: outgoing.subject, text: outgoing.body },
          now(),
        ),
      );
      if (done === null) return;
      delivered[done] += 1;
    }
  } catch (error) {
    if (!(error instanceof LineProblem)) throw error;
    log.warn({ err: error }, 'the mail server cannot be reached');
  } finally {
    for (const line of lines) line.close();
  }
}

async function deliverPosts(delivery: Delivery, delivered: Delivered): Promise<void> {
  const { db, seal, now } = delivery;
  for (;;) {
    if (delivery.stopping?.() === true) return;
    const done = await handOne(delivery, 'webhook', async (outgoing) => {
      const robot = await db
        .selectFrom('webhook')
        .selectAll()
        .where('id', '=', outgoing.webhook_id)
        .executeTakeFirst();
      if (robot === undefined || !robot.enabled) return { outcome: 'refused', detail: '机器人已停用' };
      const [address, secret] = [seal.unseal(robot.address), seal.unseal(robot.secret)];
      if (address === null || secret === null)
        return { outcome: 'refused', detail: '机器人的地址打不开，请重新填写' };
      return post(
        { format: robot.format, address, secret },
        outgoing.subject,
        outgoing.body,
        outgoing.key,
        now(),
      );
    });
    if (done === null) return;
    delivered[done] += 1;
  }
}

async function anythingWaits({ db, now }: Delivery, channel: Channel): Promise<boolean> {
  const row = await db
    .selectFrom('outbox')
    .select('id')
    .where('state', '=', 'waiting')
    .where('channel', '=', channel)
    .where('not_before', '<=', now().toISOString())
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

/** Takes the next row, hands it over and writes down what became of it; null where nothing waits. */
async function handOne(
  delivery: Delivery,
  channel: Channel,
  hand: (outgoing: Outgoing) => Promise<Handover>,
): Promise<Handover['outcome'] | null> {
  const { db, now } = delivery;
  return db.transaction().execute(async (trx) => {
    // No key of the row changes: the attempt, written by another connection, may refer to it meanwhile.
    const outgoing = await trx
      .selectFrom('outbox')
      .select(['id', 'key', 'address', 'subject', 'body', 'attempts', 'webhook_id'])
      .where('state', '=', 'waiting')
      .where('channel', '=', channel)
      .where('not_before', '<=', now().toISOString())
      .orderBy('not_before')
      .orderBy('id')
      .limit(1)
      .forNoKeyUpdate()
      .skipLocked()
      .executeTakeFirst();
    if (outgoing === undefined) return null;
    const broken = await trx
      .updateTable('outbox_attempt')
      .set({ outcome: 'uncertain', detail: '送交时程序中断' })
      .where('outbox_id', '=', outgoing.id)
      .where('outcome', 'is', null)
      .returning('ordinal')
      .executeTakeFirst();
    if (broken !== undefined) {
      await settle(trx, outgoing, broken.ordinal, { outcome: 'uncertain', detail: '送交时程序中断' }, now());
      return 'uncertain';
    }
    const last = await trx
      .selectFrom('outbox_attempt')
      .select(({ fn }) => fn.max('ordinal').as('ordinal'))
      .where('outbox_id', '=', outgoing.id)
      .executeTakeFirst();
    const ordinal = (last?.ordinal ?? 0) + 1;
    await db.insertInto('outbox_attempt').values({ outbox_id: outgoing.id, ordinal, at: now() }).execute();
    // The one door out of the house: numbers, addresses and names of pupils in a title or text do not pass it.
    const handover = await hand({
      ...outgoing,
      subject: maskPersonalData(outgoing.subject),
      body: maskPersonalData(outgoing.body),
    });
    await trx
      .updateTable('outbox_attempt')
      .set({ outcome: handover.outcome, detail: handover.detail })
      .where('outbox_id', '=', outgoing.id)
      .where('ordinal', '=', ordinal)
      .execute();
    await settle(trx, outgoing, ordinal, handover, now());
    return handover.outcome;
  });
}

async function settle(
  trx: Transaction<Database>,
  { id, webhook_id }: Outgoing,
  attempts: number,
  { outcome, detail }: Handover,
  at: Date,
): Promise<void> {
  const again = outcome === 'failed' && attempts < mostAttempts;
  const state =
    outcome === 'accepted' ? 'sent' : again ? 'waiting' : outcome === 'uncertain' ? 'uncertain' : 'refused';
  await trx
    .updateTable('outbox')
    .set({
      state,
      attempts,
      problem: outcome === 'accepted' ? '' : detail,
      ...(state === 'sent' ? { sent_at: at.toISOString() } : {}),
      ...(again
        ? { not_before: new Date(at.getTime() + Math.min(2 ** attempts, 60) * minute).toISOString() }
        : {}),
    })
    .where('id', '=', id)
    .execute();
  if (state !== 'uncertain' && state !== 'refused') return;
  if (webhook_id !== null) await tellOfRobot(trx, webhook_id, detail, at);
  await trx.updateTable('notice').set({ outbox_id: sql<null>`null` }).where('outbox_id', '=', id).execute();
}

/** A robot that took a post no more, or not for certain: the system administrators hear of it once a day. */
async function tellOfRobot(
  trx: Transaction<Database>,
  robot: number,
  detail: string,
  at: Date,
): Promise<void> {
  const found = await trx.selectFrom('webhook').select('name').where('id', '=', robot).executeTakeFirst();
  const accounts = await trx
    .selectFrom('account')
    .select('id')
    .where('role', '=', 'system')
    .where('disabled', '=', false)
    .execute();
  await notify(
    trx,
    accounts.map(({ id }) => ({
      account: id,
      key: `robot-failed:${robot}:${today(at)}`,
      kind: 'system' as const,
      title: `群机器人“${found?.name ?? ''}”没有收下消息`,
      body: `${detail}。请在“通知与函件”里检查地址和密钥，再发测试消息。`,
      href: '/settings/notices',
    })),
    at,
  );
}
