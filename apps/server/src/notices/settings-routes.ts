import { requireAct } from '../access/index.ts';
import type { App, ServerContext } from '../http/context.ts';
import { recordEvent } from '../identity/event.ts';
import { sendRefusal } from '../identity/guard.ts';
import { actorOf, refusals, sessionOf } from '../identity/index.ts';
import type { Refusal } from '../identity/refusal.ts';
import { addressIn, openMailLine } from './mail-line.ts';
import { signature } from './notify.ts';
import { post } from './robots.ts';
import {
  DispatchBody,
  DoneSchema,
  IdParams,
  LettersBody,
  MailBody,
  RobotBody,
  RobotChangeBody,
  SettingsSchema,
  TestMailBody,
} from './schemas.ts';
import { loadSeal, type Seal } from './seal.ts';
import { dispatchSettings, letterSettings, mailSettings, writeSetting } from './settings.ts';

const tags = ['desk'];

/** How notices leave the house: for the system administrator. No secret is ever shown again. */
export async function noticeSettingsRoutes(scope: App, context: ServerContext): Promise<void> {
  const { db, now } = context;
  const seal = await loadSeal(context.dataDir);
  const readable = requireAct('settings', 'read');
  const changeable = requireAct('settings', 'change');
  const response = { 200: SettingsSchema, ...refusals };

  scope.get(
    '/settings/notices',
    { onRequest: readable, schema: { tags, summary: '通知与函件设置', response } },
    () => show(),
  );

  scope.patch(
    '/settings/notices/dispatch',
    { onRequest: changeable, schema: { tags, summary: '改发送时间', body: DispatchBody, response } },
    async (request, reply) => {
      const address = request.body.address.trim().replace(/\/+$/, '');
      if (address !== '' && !/^https?:\/\/[^\s/]+$/.test(address)) return sendRefusal(reply, badAddress);
      await db.transaction().execute(async (trx) => {
        await writeSetting(trx, 'dispatch', { ...request.body, address });
        await recordEvent(
          trx,
          actorOf(sessionOf(request).account),
          'settings.changed',
          { kind: 'settings', id: 'dispatch' },
          { ...request.body, address },
        );
      });
      return show();
    },
  );

  scope.patch(
    '/settings/notices/mail',
    { onRequest: changeable, schema: { tags, summary: '改发信服务器', body: MailBody, response } },
    async (request, reply) => {
      const { password, ...rest } = request.body;
      if (rest.host.trim() === '' || !addressIn(rest.from).includes('@'))
        return sendRefusal(reply, badServer);
      const before = await mailSettings(db);
      const sealed = password === undefined ? (before?.password ?? '') : seal.seal(password);
      await db.transaction().execute(async (trx) => {
        await writeSetting(trx, 'mail', { ...rest, host: rest.host.trim(), password: sealed });
        await recordEvent(
          trx,
          actorOf(sessionOf(request).account),
          'settings.changed',
          { kind: 'settings', id: 'mail' },
          { ...rest, passwordChanged: password !== undefined },
        );
      });
      return show();
    },
  );

  scope.patch(
    '/settings/notices/letters',
    { onRequest: changeable, schema: { tags, summary: '改发文机关和代字', body: LettersBody, response } },
    async (request, reply) => {
      const issuer = request.body.issuer.trim();
      const series = request.body.series.trim();
      if (issuer === '' || series === '' || /[〔〕\s]/.test(series)) return sendRefusal(reply, badIssuer);
      await db.transaction().execute(async (trx) => {
        await writeSetting(trx, 'letters', { ...request.body, issuer, series });
        await recordEvent(
          trx,
          actorOf(sessionOf(request).account),
          'settings.changed',
          { kind: 'settings', id: 'letters' },
          { issuer, series },
        );
      });
      return show();
    },
  );

  scope.post(
    '/settings/notices/test-mail',
    {
      onRequest: changeable,
      schema: {
        tags,
        summary: '发一封测试邮件',
        body: TestMailBody,
        response: { 200: DoneSchema, ...refusals },
      },
    },
    async (request, reply) => {
      const settings = await mailSettings(db);
      const password = settings === null ? null : seal.unseal(settings.password);
      if (settings === null || password === null) return sendRefusal(reply, noServer);
      try {
        const line = await openMailLine({ ...settings, password });
        const at = now();
        const done = await line.hand(
          {
            key: `test:${at.getTime()}`,
            to: request.body.to.trim(),
            subject: '政令通测试邮件',
            text: `收到这封信，说明发信设置可用。\n\n${signature}`,
          },
          at,
        );
        line.close();
        return done;
      } catch (error) {
        return { outcome: 'failed', detail: error instanceof Error ? error.message : String(error) };
      }
    },
  );

  scope.post(
    '/settings/notices/robots',
    { onRequest: changeable, schema: { tags, summary: '添加群机器人', body: RobotBody, response } },
    async (request, reply) => {
      const { name, format, address, secret } = request.body;
      if (!usableAddress(address.trim()) || name.trim() === '') return sendRefusal(reply, badRobot);
      await db.transaction().execute(async (trx) => {
        const { id } = await trx
          .insertInto('webhook')
          .values({
            name: name.trim(),
            format,
            address: seal.seal(address.trim()),
            secret: seal.seal(secret.trim()),
          })
          .returning('id')
          .executeTakeFirstOrThrow();
        await recordEvent(
          trx,
          actorOf(sessionOf(request).account),
          'settings.changed',
          { kind: 'settings', id: `robot:${id}` },
          { name: name.trim(), format },
        );
      });
      return show();
    },
  );

  scope.patch(
    '/settings/notices/robots/:id',
    {
      onRequest: changeable,
      schema: { tags, summary: '停用或启用群机器人', params: IdParams, body: RobotChangeBody, response },
    },
    async (request) => {
      await db.transaction().execute(async (trx) => {
        await trx
          .updateTable('webhook')
          .set({ enabled: request.body.enabled })
          .where('id', '=', request.params.id)
          .execute();
        await recordEvent(
          trx,
          actorOf(sessionOf(request).account),
          'settings.changed',
          { kind: 'settings', id: `robot:${request.params.id}` },
          request.body,
        );
      });
      return show();
    },
  );

  scope.post(
    '/settings/notices/robots/:id/test',
    {
      onRequest: changeable,
      schema: {
        tags,
        summary: '向群机器人发测试消息',
        params: IdParams,
        response: { 200: DoneSchema, ...refusals },
      },
    },
    async (request, reply) => {
      const robot = await db
        .selectFrom('webhook')
        .selectAll()
        .where('id', '=', request.params.id)
        .executeTakeFirst();
      const opened = robot === undefined ? null : openRobot(robot, seal);
      if (robot === undefined || opened === null) {
        return sendRefusal(reply, badRobot);
      }
      return post(
        { format: robot.format, ...opened },
        '政令通测试消息',
        '收到这条消息，说明机器人可用。',
        `test:${now().getTime()}`,
        now(),
      );
    },
  );

  async function show() {
    const [dispatch, mail, letters, robots, states, problems] = await Promise.all([
      dispatchSettings(db),
      mailSettings(db),
      letterSettings(db),
      db.selectFrom('webhook').selectAll().orderBy('id').execute(),
      db
        .selectFrom('outbox')
        .select(({ fn }) => ['state', fn.countAll<number>().as('n')])
        .groupBy('state')
        .execute(),
      db
        .selectFrom('outbox')
        .select(['id', 'subject', 'state', 'problem', 'created_at as at'])
        .where('state', 'in', ['refused', 'uncertain'])
        .orderBy('id', 'desc')
        .limit(20)
        .execute(),
    ]);
    const count = (state: string) => states.find((one) => one.state === state)?.n ?? 0;
    return {
      dispatch,
      mail:
        mail === null
          ? null
          : {
              host: mail.host,
              port: mail.port,
              security: mail.security,
              user: mail.user,
              from: mail.from,
              hasPassword: mail.password !== '',
            },
      letters,
      robots: robots.map((robot) => {
        const opened = openRobot(robot, seal);
        return {
          id: robot.id,
          name: robot.name,
          format: robot.format,
          host: opened === null ? '打不开，请重新添加' : new URL(opened.address).host,
          signed: robot.secret !== '',
          enabled: robot.enabled,
        };
      }),
      outbox: {
        waiting: count('waiting'),
        sent: count('sent'),
        refused: count('refused'),
        uncertain: count('uncertain'),
        problems,
      },
    };
  }
}

function openRobot(robot: { readonly address: string; readonly secret: string }, seal: Seal) {
  const [address, secret] = [seal.unseal(robot.address), seal.unseal(robot.secret)];
  return address === null || secret === null ? null : { address, secret };
}

function usableAddress(address: string): boolean {
  try {
    return ['https:', 'http:'].includes(new URL(address).protocol);
  } catch {
    return false;
  }
}

const refusal = (code: string, message: string, hint: string, field: string): Refusal => ({
  status: 422,
  code,
  message,
  hint,
  field,
});
const badAddress = refusal(
  'address-invalid',
  '网址不对。',
  '请写成 https://zhengling.example.gov.cn，后面不带路径；没有就留空。',
  'address',
);
const badServer = refusal(
  'mail-server-invalid',
  '发信服务器或发信地址不对。',
  '服务器写主机名；发信地址写成 督查室 <ducha@example.gov.cn>。',
  'from',
);
const badIssuer = refusal(
  'letters-invalid',
  '发文机关和机关代字都要填，代字里不带年份和号。',
  '例如：示例区人民政府督查室，示府督。',
  'series',
);
const badRobot = refusal(
  'robot-invalid',
  '机器人的名称或地址不对。',
  '地址从群机器人的设置里复制，以 https:// 开头。',
  'address',
);
const noServer = refusal(
  'mail-server-missing',
  '还没有设置发信服务器，或密码打不开。',
  '请先填写并保存发信服务器。',
  'host',
);
