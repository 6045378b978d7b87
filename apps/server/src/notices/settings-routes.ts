import { requireAct } from '../access/index.ts';
import type { App, ServerContext } from '../http/context.ts';
import { recordEvent } from '../identity/event.ts';
import { sendRefusal } from '../identity/guard.ts';
import { actorOf, refusals, sessionOf } from '../identity/index.ts';
import type { Refusal } from '../identity/refusal.ts';
import { addressIn, openMailLine } from './mail-line.ts';
import { signature } from './notify.ts';
import { DispatchBody, DoneSchema, LettersBody, MailBody, SettingsSchema, TestMailBody } from './schemas.ts';
import { loadSeal } from './seal.ts';
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
          { ...request.body, issuer, series },
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

  async function show() {
    const [dispatch, mail, letters, states, problems] = await Promise.all([
      dispatchSettings(db),
      mailSettings(db),
      letterSettings(db),
      db
        .selectFrom('outbox')
        .select(({ fn }) => ['state', fn.countAll<number>().as('n')])
        .groupBy('state')
        .execute(),
      db
        .selectFrom('outbox')
        .select(['id', 'subject', 'state', 'problem', 'attempts', 'created_at as at'])
        .where((eb) =>
          eb.or([
            eb('state', 'in', ['refused', 'uncertain']),
            eb.and([eb('state', '=', 'waiting'), eb('attempts', '>', 0)]),
          ]),
        )
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
const noServer = refusal(
  'mail-server-missing',
  '还没有设置发信服务器，或密码打不开。',
  '请先填写并保存发信服务器。',
  'host',
);
