import { randomInt, timingSafeEqual } from 'node:crypto';
import type { FastifyRequest } from 'fastify';
import type { Kysely } from 'kysely';
import { sql } from 'kysely';
import type { Database } from '../database/schema.ts';
import { type Account, insertAccount, type NewAccount } from './account.ts';
import { type Outcome, type Refusal, refuse } from './refusal.ts';

const alphabet = 'ABCDEFGHJKMNPQRSTUVWXYZ23456789';

/** Ten characters of 31, about 49 bits, shown once on the server's console: `7KQ2M-XN4RD`. */
export function makeSetupCode(): string {
  const letters = Array.from({ length: 10 }, () => alphabet[randomInt(alphabet.length)]).join('');
  return `${letters.slice(0, 5)}-${letters.slice(5)}`;
}

/** Demo accounts do not count: an instance that leaves the sample behind still needs its first administrator. */
export async function needsFirstAdministrator(db: Kysely<Database>): Promise<boolean> {
  const row = await db
    .selectFrom('account')
    .select('id')
    .where('demo', '=', false)
    .limit(1)
    .executeTakeFirst();
  return row === undefined;
}

const loopbackHost = /^(localhost|127(\.\d{1,3}){3}|\[::1\])(:\d{1,5})?$/i;
const loopbackAddress = /^(127(\.\d{1,3}){3}|::1|::ffff:127(\.\d{1,3}){3})$/;
const forwarding = ['forwarded', 'via', 'x-forwarded-for', 'x-forwarded-host', 'x-real-ip'] as const;

/**
 * Whether a request was made on the machine itself: the peer is loopback, was addressed by a loopback name, came
 * from a page of a loopback name, and no proxy left its mark (a proxy on the same machine is a loopback peer too).
 */
export function isLocalRequest(request: FastifyRequest): boolean {
  if (!loopbackAddress.test(request.socket.remoteAddress ?? '')) return false;
  if (forwarding.some((name) => request.headers[name] !== undefined)) return false;
  if (request.raw.httpVersion === '1.0') return false;
  if (!loopbackHost.test(request.headers.host ?? '')) return false;
  const { origin } = request.headers;
  return origin === undefined || loopbackHost.test(origin.replace(/^https?:\/\//, ''));
}

export function codeMatches(expected: string, given: string): boolean {
  const plain = (text: string) =>
    Buffer.from(
      text
        .normalize('NFKC')
        .toUpperCase()
        .replace(/[^A-Z0-9]/g, ''),
    );
  const [a, b] = [plain(expected), plain(given)];
  return a.length === b.length && timingSafeEqual(a, b);
}

/** Makes the first administrator; of two who try at the same moment one is refused. */
export function claimFirstAdministrator(
  db: Kysely<Database>,
  draft: Omit<NewAccount, 'role'>,
): Promise<Outcome<Account>> {
  return db.transaction().execute(async (trx) => {
    await sql`lock table account in share row exclusive mode`.execute(trx);
    if (!(await needsFirstAdministrator(trx))) return refuse(alreadySetUp);
    return insertAccount(trx, { ...draft, role: 'system' }, null);
  });
}

const alreadySetUp: Refusal = {
  status: 409,
  code: 'already-set-up',
  message: '已经有账号了，不能再设立第一位管理员。',
  hint: '请直接登录；忘记密码请找管理员重设。',
};

export const codeWrong: Refusal = {
  status: 403,
  code: 'setup-code-wrong',
  message: '设立代码不对。',
  hint: '代码在启动服务的窗口里，形如 7KQ2M-XN4RD；重新启动后会换一个。',
  field: 'code',
};
