import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { sql } from 'kysely';
import { SMTPServer } from 'smtp-server';
import { afterAll, describe, expect, it } from 'vitest';
import { connect } from '../database/connection.ts';
import { testDatabases } from '../database/testing.ts';
import { loadSeal } from '../notices/seal.ts';
import { makeAccount, makeUnit } from './late-tasks.testing.ts';

/**
 * A worker that is killed again and again (SIGKILL, two seconds after it says it is ready) makes every instance and
 * sends every reminder exactly once. `ZL_FAULT=full` does it with 10,000 of each; here are fewer.
 */
const databases = testDatabases();
const worker = fileURLToPath(new URL('worker.testing.ts', import.meta.url));
const moment = '2024-06-05T10:00:00+08:00';
const closing: (() => Promise<unknown>)[] = [];
afterAll(async () => {
  for (const close of closing) await close();
});

/** Runs the worker until it is done, killing it after each `lifeMs`; gives how often it was killed. */
async function runKilled(args: readonly string[], lifeMs: number): Promise<number> {
  for (let kills = 0; ; ) {
    const child = spawn(process.execPath, ['--import', 'tsx', worker, ...args], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let said = '';
    let timer: NodeJS.Timeout | null = null;
    child.stdout.on('data', (chunk: Buffer) => {
      said += chunk.toString();
      if (timer === null && said.includes('ready')) timer = setTimeout(() => child.kill('SIGKILL'), lifeMs);
    });
    const code = await new Promise<number | null>((resolve) => child.on('close', resolve));
    if (timer !== null) clearTimeout(timer);
    if (said.includes('done')) return kills;
    if (code !== null && code !== 0) throw new Error(`the worker failed: ${said}`);
    kills += 1;
    if (kills > 200) throw new Error('the worker makes no progress');
  }
}

/** A mail server that counts what it has accepted, by the key of the mail. */
async function receiveMail(accepted: string[]): Promise<number> {
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    onData(stream, _session, done) {
      let text = '';
      stream.on('data', (chunk: Buffer) => {
        text += chunk.toString();
      });
      stream.on('end', () => {
        // A slow server: many a kill falls between its acceptance and our note of it.
        setTimeout(() => {
          accepted.push(
            decodeURIComponent(
              /^X-Zhengling-Key: (.+?)\r?\n(?! )/ms.exec(text)?.[1]?.replace(/\s+/g, '') ?? '',
            ),
          );
          done();
        }, 15);
      });
    },
  });
  server.on('error', () => undefined);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  closing.push(() => new Promise<void>((resolve) => server.close(resolve)));
  const address: string | AddressInfo | null = server.server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return address.port;
}

/** A robot that counts what it has accepted. */
async function receivePosts(accepted: string[]): Promise<number> {
  const server = createServer((request, response) => {
    request.resume();
    request.on('end', () => {
      setTimeout(() => {
        accepted.push(String(request.headers['idempotency-key']));
        response.setHeader('content-type', 'application/json');
        response.end(JSON.stringify({ errcode: 0, errmsg: 'ok' }));
      }, 15);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  closing.push(() => new Promise<void>((resolve) => server.close(() => resolve())));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return address.port;
}

describe('a worker that is killed every two seconds', () => {
  it('makes every instance and sends every reminder exactly once; receivers accept at most one for a key', {
    timeout: 600_000,
  }, async () => {
    const [tasks, series, mails, posts] =
      process.env.ZL_FAULT === 'full' ? [10_000, 10_000, 150, 100] : [800, 400, 60, 40];
    const url = await databases.createUrl();
    const db = connect({ url }, 4);
    closing.push(() => db.destroy());
    const dataDir = await mkdtemp(join(tmpdir(), 'zl-fault-'));
    closing.push(() => rm(dataDir, { recursive: true, force: true }));
    const seal = await loadSeal(dataDir);
    const [mailed, posted]: [string[], string[]] = [[], []];
    const smtp = await receiveMail(mailed);
    const http = await receivePosts(posted);
    await makeUnit(db, 'market', '示例区市场监督管理局');
    await makeAccount(db, 'officer', 'officer', 'market');
    await sql`insert into duty (origin, title, state, kind, due_on)
      select 'manual', '任务' || n, 'accepted', 'once', date '2024-06-13' from generate_series(1, ${tasks}) n`.execute(
      db,
    );
    await sql`insert into duty (origin, title, state, kind, due, starts, created_at)
      select 'manual', '月报' || n, 'accepted', 'series', ${JSON.stringify({ type: 'recurrence', rrule: 'FREQ=MONTHLY;BYMONTHDAY=25' })}::jsonb,
        date '2024-06-01', timestamptz '2024-06-01 10:00+08' from generate_series(1, ${series}) n`.execute(
      db,
    );
    await sql`insert into duty_unit (duty_id, unit_id, part) select id, 'market', 'lead' from duty`.execute(
      db,
    );
    await db
      .insertInto('setting')
      .values({
        name: 'mail',
        value: JSON.stringify({
          host: '127.0.0.1',
          port: smtp,
          security: 'none',
          user: '',
          password: '',
          from: '督查室 <ducha@example.test>',
        }),
      })
      .execute();
    const robot = await db
      .insertInto('webhook')
      .values({
        name: '群',
        format: 'dingtalk',
        address: seal.seal(`http://127.0.0.1:${http}/send`),
        secret: seal.seal('secret'),
      })
      .returning('id')
      .executeTakeFirstOrThrow();
    await db
      .insertInto('outbox')
      .values([
        ...Array.from({ length: mails }, (_, n) => ({
          key: `m${n}`,
          channel: 'mail' as const,
          address: 'a@example.test',
          subject: `提醒${n}`,
          body: '正文',
          not_before: moment,
        })),
        ...Array.from({ length: posts }, (_, n) => ({
          key: `p${n}`,
          channel: 'webhook' as const,
          webhook_id: robot.id,
          subject: `提醒${n}`,
          body: '正文',
          not_before: moment,
        })),
      ])
      .execute();

    const kills = await runKilled([url, dataDir, moment], 2_000);

    const count = async (query: ReturnType<typeof sql<{ n: number }>>) =>
      (await query.execute(db)).rows[0]?.n;
    expect(await count(sql`select count(*) as n from duty where origin = 'instance'`)).toBe(series);
    expect(await count(sql`select count(distinct key) as n from duty where origin = 'instance'`)).toBe(
      series,
    );
    expect(await count(sql`select count(*) as n from ladder_step where rung = 'remind'`)).toBe(tasks);
    expect(await count(sql`select count(*) as n from notice where kind = 'remind'`)).toBe(tasks);
    expect(await count(sql`select count(distinct duty_id) as n from notice where kind = 'remind'`)).toBe(
      tasks,
    );
    expect(await count(sql`select count(*) as n from event where action = 'ladder.remind'`)).toBe(tasks);

    const rows = await db.selectFrom('outbox').select(['key', 'channel', 'state']).execute();
    for (const [channel, accepted] of [
      ['mail', mailed],
      ['webhook', posted],
    ] as const) {
      const own = rows.filter((row) => row.channel === channel && /^[mp]\d+$/.test(row.key));
      const keys = accepted.filter((key) => /^[mp]\d+$/.test(key));
      expect(new Set(keys).size, `${channel}: nothing twice`).toBe(keys.length);
      // All are settled; what is sent was accepted, and what was cut off in the middle is known by name.
      expect(own.filter(({ state }) => state === 'waiting' || state === 'refused')).toEqual([]);
      for (const { key, state } of own) if (state === 'sent') expect(keys).toContain(key);
      expect(own.filter(({ state }) => state === 'uncertain').length).toBeLessThanOrEqual(kills);
    }
    console.log(
      `${kills} kills; ${mailed.length} mails, ${posted.length} posts accepted; uncertain: ${rows.filter(({ state }) => state === 'uncertain').length}`,
    );
    expect(kills).toBeGreaterThan(0);
  });
});
