import type { FastifyReply, FastifyRequest } from 'fastify';
import type { App, ServerContext } from '../http/context.ts';
import { actorOf, normaliseUsername, setPassword } from './account.ts';
import { accountRoutes } from './account-routes.ts';
import { Attempts } from './attempts.ts';
import { type DemoAccounts, ensureDemoAccounts } from './demo.ts';
import { eventRoutes } from './event-routes.ts';
import { clearSessionCookie, csrfToken, sendRefusal, sessionOf, setSessionCookie } from './guard.ts';
import { verifyPassword } from './password.ts';
import type { Refusal } from './refusal.ts';
import { requireSignedIn } from './require-act.ts';
import { PasswordBody, refusals, SessionSchema, SetupBody, SignInBody } from './schemas.ts';
import { closeSession, type OpenSession, openSession, signIn } from './session.ts';
import {
  claimFirstAdministrator,
  codeMatches,
  codeWrong,
  isLocalRequest,
  makeSetupCode,
  needsFirstAdministrator,
} from './setup.ts';

const windowMs = 15 * 60_000;
const tags = ['desk'];

/** Signing in and out, the first administrator, one's own password, accounts. `scope` stands under `/api/desk`. */
export async function identityRoutes(scope: App, context: ServerContext): Promise<void> {
  const demo = context.sample ? await ensureDemoAccounts(context.db) : null;
  const setupCode = makeSetupCode();
  const byAccount = new Attempts({ max: 8, windowMs, now: context.now });
  const byAddress = new Attempts({ max: 40, windowMs, now: context.now });
  const needsSetup = async () => !context.sample && (await needsFirstAdministrator(context.db));
  if (await needsSetup()) announceSetup(scope, setupCode);

  const answer = async (request: FastifyRequest, reply: FastifyReply, demoAccounts: DemoAccounts | null) => ({
    account: request.signedIn?.account ?? null,
    csrfToken: csrfToken(request, reply),
    setup: (await needsSetup()) ? { codeRequired: !isLocalRequest(request) } : null,
    demo:
      demoAccounts === null
        ? null
        : { password: demoAccounts.password, accounts: demoAccounts.accounts.map((one) => ({ ...one })) },
  });
  const begin = (
    request: FastifyRequest,
    reply: FastifyReply,
    opened: { token: string; session: OpenSession },
  ) => {
    request.signedIn = opened.session;
    setSessionCookie(reply, opened.token);
    return answer(request, reply, demo);
  };
  /** Counts a try for the account and for the address; the later of two ends is the one to wait for. */
  const limited = (request: FastifyRequest, name: string): Refusal | null => {
    const waits = [byAddress.take(addressKey(request.ip)), byAccount.take(name)];
    const until = Math.max(...waits.map((wait) => wait?.getTime() ?? 0));
    return until === 0 ? null : tooManyTries(new Date(until), context.now());
  };

  scope.get(
    '/session',
    { schema: { tags, summary: '当前登录', response: { 200: SessionSchema, ...refusals } } },
    (request, reply) => answer(request, reply, demo),
  );

  scope.post(
    '/session',
    { schema: { tags, summary: '登录', body: SignInBody, response: { 200: SessionSchema, ...refusals } } },
    async (request, reply) => {
      const name = normaliseUsername(request.body.username);
      const wait = limited(request, name);
      if (wait !== null) return sendRefusal(reply, wait);
      const opened = await signIn(context.db, request.body, context);
      if (opened === null) return sendRefusal(reply, wrongCredentials);
      byAccount.forget(name);
      if (request.signedIn !== null) await closeSession(context.db, request.signedIn);
      return begin(request, reply, opened);
    },
  );

  scope.delete(
    '/session',
    { schema: { tags, summary: '退出', response: { 200: SessionSchema, ...refusals } } },
    async (request, reply) => {
      if (request.signedIn !== null) await closeSession(context.db, request.signedIn);
      request.signedIn = null;
      clearSessionCookie(reply);
      return answer(request, reply, demo);
    },
  );

  scope.post(
    '/setup',
    {
      schema: {
        tags,
        summary: '设立第一位管理员',
        body: SetupBody,
        response: { 200: SessionSchema, ...refusals },
      },
    },
    async (request, reply) => {
      if (!isLocalRequest(request)) {
        const wait = limited(request, 'setup');
        if (wait !== null) return sendRefusal(reply, wait);
        if (!codeMatches(setupCode, request.body.code ?? '')) return sendRefusal(reply, codeWrong);
      }
      const made = context.sample ? sampleMode : await claimFirstAdministrator(context.db, request.body);
      if (!made.ok) return sendRefusal(reply, made.refusal);
      return begin(request, reply, await openSession(context.db, made.value, context));
    },
  );

  scope.post(
    '/password',
    {
      onRequest: requireSignedIn,
      schema: {
        tags,
        summary: '修改自己的密码',
        body: PasswordBody,
        response: { 200: SessionSchema, ...refusals },
      },
    },
    async (request, reply) => {
      const { account, sid } = sessionOf(request);
      const wait = limited(request, account.username);
      if (wait !== null) return sendRefusal(reply, wait);
      const row = await context.db
        .selectFrom('account')
        .select('password_hash')
        .where('id', '=', account.id)
        .executeTakeFirstOrThrow();
      if (!(await verifyPassword(row.password_hash, request.body.current)))
        return sendRefusal(reply, wrongCurrent);
      byAccount.forget(account.username);
      const changed = await setPassword(context.db, account.id, request.body.next, actorOf(account), sid);
      if (!changed.ok) return sendRefusal(reply, changed.refusal);
      return answer(request, reply, demo);
    },
  );

  accountRoutes(scope, context);
  eventRoutes(scope, context);
}

/** Written when the address is known, so that the line can be clicked. */
function announceSetup(scope: App, code: string): void {
  scope.addHook('onListen', async () => {
    const address = scope.server.address();
    const base = address !== null && typeof address === 'object' ? `http://localhost:${address.port}` : '';
    process.stderr.write(
      `\n首次使用：请打开 ${base}/desk/setup?code=${code} 设立第一位管理员。\n` +
        `在这台电脑上打开时不需要代码；从别处打开时，设立代码是 ${code}\n\n`,
    );
  });
}

/** An IPv6 subscriber holds a /64 of addresses: they count as one. */
function addressKey(ip: string): string {
  if (!ip.includes(':') || ip.includes('.')) return ip;
  const [head = '', tail] = ip.split('::');
  const groups = head.split(':').filter((group) => group !== '');
  if (tail !== undefined) while (groups.length < 4) groups.push('0');
  return groups.slice(0, 4).join(':');
}

const wrongCredentials: Refusal = {
  status: 401,
  code: 'sign-in-failed',
  message: '用户名或密码不对。',
  hint: '请检查大小写和输入法；忘记密码请找管理员重设。',
};
const wrongCurrent: Refusal = {
  status: 422,
  code: 'password-wrong',
  message: '当前密码不对。',
  hint: '请再输入一次；忘记密码请找管理员重设。',
  field: 'current',
};
const sampleMode = {
  ok: false,
  refusal: {
    status: 409,
    code: 'sample-mode',
    message: '现在是示例模式，不能设立正式的管理员。',
    hint: '请用页面上的演示账号登录，或换一个数据目录、不带示例启动服务。',
  },
} as const;

function tooManyTries(until: Date, now: Date): Refusal {
  const seconds = Math.max(1, Math.ceil((until.getTime() - now.getTime()) / 1000));
  const clock = new Intl.DateTimeFormat('zh-CN', {
    timeZone: 'Asia/Shanghai',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).format(new Date(until.getTime() + 59_999));
  return {
    status: 429,
    code: 'too-many-tries',
    message: `试的次数太多了，请在 ${clock} 之后再试（约 ${Math.ceil(seconds / 60)} 分钟）。`,
    hint: '忘记密码请找管理员重设，不必等待。',
    retryAfter: seconds,
  };
}
