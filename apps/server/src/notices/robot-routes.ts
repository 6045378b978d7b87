import type { Kysely } from 'kysely';
import { sql } from 'kysely';
import { requireAct } from '../access/index.ts';
import type { Database } from '../database/schema.ts';
import type { App, ServerContext } from '../http/context.ts';
import { recordEvent } from '../identity/event.ts';
import { sendRefusal } from '../identity/guard.ts';
import { actorOf, refusals, sessionOf } from '../identity/index.ts';
import type { Refusal } from '../identity/refusal.ts';
import { post } from './robots.ts';
import { DoneSchema, IdParams, RobotBody, RobotChangeBody, RobotsSchema } from './schemas.ts';
import { loadSeal, type Seal } from './seal.ts';

const tags = ['desk'];

/** Robots of groups, for the system administrator. Address and secret go in and never come out, nor into an event. */
export async function robotRoutes(scope: App, context: ServerContext): Promise<void> {
  const { db, now } = context;
  const seal = await loadSeal(context.dataDir);
  const changeable = requireAct('settings', 'change');
  const response = { 200: RobotsSchema, ...refusals };

  scope.get(
    '/settings/robots',
    { onRequest: requireAct('settings', 'read'), schema: { tags, summary: '群机器人', response } },
    () => showRobots(db, seal),
  );

  scope.post(
    '/settings/robots',
    { onRequest: changeable, schema: { tags, summary: '添加群机器人', body: RobotBody, response } },
    async (request, reply) => {
      const { format, secret, carries, unit = '' } = request.body;
      const [name, address] = [request.body.name.trim(), request.body.address.trim()];
      if (!usableAddress(address) || name === '') return sendRefusal(reply, badRobot);
      if (!(await isUnit(unit))) return sendRefusal(reply, noSuchUnit);
      await db.transaction().execute(async (trx) => {
        const { id } = await trx
          .insertInto('webhook')
          .values({
            name,
            format,
            address: seal.seal(address),
            secret: seal.seal(secret.trim()),
            carries,
            unit_id: unit === '' ? null : unit,
          })
          .returning('id')
          .executeTakeFirstOrThrow();
        await recordEvent(
          trx,
          actorOf(sessionOf(request).account),
          'settings.changed',
          { kind: 'settings', id: `robot:${id}` },
          { name, format, carries, ...(unit === '' ? {} : { unit }) },
        );
      });
      return showRobots(db, seal);
    },
  );

  scope.patch(
    '/settings/robots/:id',
    {
      onRequest: changeable,
      schema: { tags, summary: '改群机器人', params: IdParams, body: RobotChangeBody, response },
    },
    async (request, reply) => {
      const { enabled, carries, unit } = request.body;
      const [address, secret] = [request.body.address?.trim(), request.body.secret?.trim()];
      if (address !== undefined && !usableAddress(address)) return sendRefusal(reply, badRobot);
      if (unit !== undefined && !(await isUnit(unit))) return sendRefusal(reply, noSuchUnit);
      const found = await db.transaction().execute(async (trx) => {
        const before = await trx
          .selectFrom('webhook')
          .select(['name', 'enabled', 'carries'])
          .where('id', '=', request.params.id)
          .forUpdate()
          .executeTakeFirst();
        if (before === undefined) return false;
        await trx
          .updateTable('webhook')
          .set({
            enabled: enabled ?? before.enabled,
            carries: carries ?? before.carries,
            ...(unit === undefined ? {} : { unit_id: unit === '' ? null : unit }),
            ...(address === undefined ? {} : { address: seal.seal(address) }),
            ...(secret === undefined ? {} : { secret: seal.seal(secret) }),
          })
          .where('id', '=', request.params.id)
          .execute();
        await recordEvent(
          trx,
          actorOf(sessionOf(request).account),
          'settings.changed',
          { kind: 'settings', id: `robot:${request.params.id}` },
          {
            name: before.name,
            ...(enabled === undefined ? {} : { enabled }),
            ...(carries === undefined ? {} : { carries }),
            ...(unit === undefined ? {} : { unit }),
            ...(address === undefined ? {} : { addressChanged: true }),
            ...(secret === undefined ? {} : { secretChanged: true }),
          },
        );
        return true;
      });
      return found ? showRobots(db, seal) : sendRefusal(reply, noSuchRobot);
    },
  );

  scope.post(
    '/settings/robots/:id/test',
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
      if (robot === undefined) return sendRefusal(reply, noSuchRobot);
      const opened = openRobot(robot, seal);
      if (opened === null) return sendRefusal(reply, sealedElsewhere);
      const answer = await post(
        { format: robot.format, ...opened },
        '政令通测试消息',
        '收到这条消息，说明机器人可用。',
        `test:${now().getTime()}`,
        now(),
      );
      await db
        .transaction()
        .execute((trx) =>
          recordEvent(
            trx,
            actorOf(sessionOf(request).account),
            'settings.tested',
            { kind: 'settings', id: `robot:${robot.id}` },
            { name: robot.name, outcome: answer.outcome },
          ),
        );
      return answer;
    },
  );

  /** In the register; empty is all units. */
  async function isUnit(unit: string): Promise<boolean> {
    if (unit === '') return true;
    const found = await db.selectFrom('organisation').select('id').where('id', '=', unit).executeTakeFirst();
    return found !== undefined;
  }
}

async function showRobots(db: Kysely<Database>, seal: Seal) {
  const robots = await db
    .selectFrom('webhook')
    .leftJoin('organisation', 'organisation.id', 'webhook.unit_id')
    .selectAll('webhook')
    .select([
      'organisation.name as unitName',
      sql<
        string | null
      >`(select max(sent_at) from outbox o where o.webhook_id = webhook.id and o.state = 'sent')`.as(
        'sentAt',
      ),
      // The newest post that was taken or tried: a refusal before it is history.
      sql<string | null>`(select nullif(o.problem, '') from outbox o where o.webhook_id = webhook.id
        and (o.state <> 'waiting' or o.attempts > 0) order by o.id desc limit 1)`.as('problem'),
      sql<number>`(select count(*) from outbox o where o.webhook_id = webhook.id and o.state = 'waiting')`.as(
        'waiting',
      ),
    ])
    .orderBy('webhook.id')
    .execute();
  return robots.map((robot) => {
    const opened = openRobot(robot, seal);
    return {
      id: robot.id,
      name: robot.name,
      format: robot.format,
      host: opened === null ? '打不开，请重新填写' : new URL(opened.address).host,
      signed: robot.secret !== '',
      enabled: robot.enabled,
      carries: [...robot.carries],
      unit: robot.unit_id === null ? null : { id: robot.unit_id, name: robot.unitName ?? robot.unit_id },
      sentAt: robot.sentAt,
      problem: robot.problem,
      waiting: robot.waiting,
    };
  });
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

const badRobot: Refusal = {
  status: 422,
  code: 'robot-invalid',
  message: '机器人的名称或地址不对。',
  hint: '地址从群机器人的设置里复制，以 https:// 开头。',
  field: 'address',
};
const sealedElsewhere: Refusal = {
  status: 422,
  code: 'robot-sealed',
  message: '机器人的地址打不开，可能是换过数据目录。',
  hint: '请重新填写地址和密钥。',
};
const noSuchRobot: Refusal = {
  status: 404,
  code: 'robot-not-found',
  message: '没有这个机器人。',
  hint: '请重新载入页面。',
};
const noSuchUnit: Refusal = {
  status: 422,
  code: 'unit-unknown',
  message: '机构名录里没有这个单位。',
  hint: '请从列表里选。',
  field: 'unit',
};
