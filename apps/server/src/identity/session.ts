import { createHash, randomBytes } from 'node:crypto';
import type { Kysely } from 'kysely';
import { toJsonb } from '../database/json.ts';
import type { Database } from '../database/schema.ts';
import { type Account, actorOf, normaliseUsername, toAccount } from './account.ts';
import { recordEvent } from './event.ts';
import { verifyPassword } from './password.ts';

const hour = 3_600_000;
/** Without a request for this long a session ends. */
const idleMs = 8 * hour;
/** However busy, a session ends after this long. */
export const lifetimeMs = 24 * hour;
/** The end is moved at most this often: reading pages does not write at every request. */
const touchMs = hour / 12;

export interface OpenSession {
  /** SHA-256 of the token: what the table holds, so that a copy of the table opens nothing. */
  readonly sid: string;
  readonly account: Account;
}

/** Whether a demo account may sign in is decided by how the server was started, never by the database alone. */
export interface SessionRules {
  readonly now: () => Date;
  readonly sample: boolean;
}

const digest = (token: string): string => createHash('sha256').update(token).digest('base64url');

/**
 * Opens a session for the right name and password; null otherwise, after the same work whether the name exists or
 * not. The token goes into the cookie and is stored nowhere.
 */
export async function signIn(
  db: Kysely<Database>,
  credentials: { readonly username: string; readonly password: string },
  rules: SessionRules,
): Promise<{ readonly token: string; readonly session: OpenSession } | null> {
  const row = await db
    .selectFrom('account')
    .selectAll()
    .where('username', '=', normaliseUsername(credentials.username))
    .executeTakeFirst();
  const usable = row !== undefined && !row.disabled && (!row.demo || rules.sample) ? row : null;
  const right = await verifyPassword(usable?.password_hash ?? null, credentials.password);
  if (usable === null || !right) return null;
  return openSession(db, toAccount(usable), rules);
}

export async function openSession(
  db: Kysely<Database>,
  account: Account,
  rules: SessionRules,
): Promise<{ readonly token: string; readonly session: OpenSession }> {
  const token = randomBytes(32).toString('base64url');
  const sid = digest(token);
  const now = rules.now();
  await db.transaction().execute(async (trx) => {
    await trx.deleteFrom('session').where('expires', '<', now.toISOString()).execute();
    await trx
      .insertInto('session')
      .values({
        sid,
        account_id: account.id,
        data: toJsonb({ opened: now.toISOString() }),
        expires: new Date(now.getTime() + idleMs),
      })
      .execute();
    await recordEvent(trx, actorOf(account), 'session.opened', { kind: 'account', id: account.id });
  });
  return { token, session: { sid, account } };
}

/** The session a cookie's token belongs to; null when there is none, it has run out, or its account may not sign in. */
export async function findSession(
  db: Kysely<Database>,
  token: string,
  rules: SessionRules,
): Promise<OpenSession | null> {
  const sid = digest(token);
  const now = rules.now();
  const row = await db
    .selectFrom('session')
    .innerJoin('account', 'account.id', 'session.account_id')
    .selectAll('account')
    .select(['session.expires', 'session.data'])
    .where('session.sid', '=', sid)
    .where('session.expires', '>', now.toISOString())
    .executeTakeFirst();
  if (row === undefined || row.disabled || (row.demo && !rules.sample)) return null;
  const end = openedAt(row.data) + lifetimeMs;
  if (end <= now.getTime()) return null;
  const next = Math.min(now.getTime() + idleMs, end);
  if (next - Date.parse(row.expires) >= touchMs) {
    await db
      .updateTable('session')
      .set({ expires: new Date(next) })
      .where('sid', '=', sid)
      .execute();
  }
  return { sid, account: toAccount(row) };
}

export async function closeSession(db: Kysely<Database>, session: OpenSession): Promise<void> {
  const { account } = session;
  await db.transaction().execute(async (trx) => {
    await trx.deleteFrom('session').where('sid', '=', session.sid).execute();
    await recordEvent(trx, actorOf(account), 'session.closed', { kind: 'account', id: account.id });
  });
}

/** Without a readable date the session is taken to have begun at the epoch, that is, to have run out. */
function openedAt(data: object): number {
  const opened = 'opened' in data && typeof data.opened === 'string' ? Date.parse(data.opened) : Number.NaN;
  return Number.isNaN(opened) ? 0 : opened;
}
