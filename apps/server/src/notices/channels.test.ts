import { createHmac } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SMTPServer } from 'smtp-server';
import { afterEach, describe, expect, it } from 'vitest';
import { type MailServer, openMailLine } from './mail-line.ts';
import { post, type Robot, robotBody } from './robots.ts';
import { loadSeal } from './seal.ts';

const closing: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});
const now = new Date('2024-06-20T02:00:00Z');

interface Heard {
  readonly url: string;
  readonly body: string;
}

async function robotThat(
  answer: (heard: Heard) => { status: number; body: string } | 'hang up',
): Promise<{ address: string; heard: Heard[] }> {
  const heard: Heard[] = [];
  const server: Server = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk: Buffer) => {
      body += chunk.toString();
    });
    request.on('end', () => {
      const one = { url: request.url ?? '', body };
      heard.push(one);
      const said = answer(one);
      if (said === 'hang up') return request.socket.destroy();
      response.statusCode = said.status;
      return response.end(said.body);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  closing.push(() => new Promise<void>((resolve) => server.close(() => resolve())));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return { address: `http://127.0.0.1:${address.port}/robot/send?access_token=abc`, heard };
}

describe('robots', () => {
  it('get what their makers define; DingTalk a signature that its secret verifies', async () => {
    const { address, heard } = await robotThat(() => ({ status: 200, body: '{"errcode":0,"errmsg":"ok"}' }));
    const dingtalk: Robot = { format: 'dingtalk', address, secret: 'SEC123' };
    expect((await post(dingtalk, '标题', '甲\n乙', 'k', now)).outcome).toBe('accepted');
    const asked = new URL(heard[0]?.url ?? '', 'http://robot');
    const timestamp = asked.searchParams.get('timestamp');
    expect(timestamp).toBe(String(now.getTime()));
    expect(asked.searchParams.get('sign')).toBe(
      createHmac('sha256', 'SEC123').update(`${timestamp}\nSEC123`).digest('base64'),
    );
    expect(asked.searchParams.get('access_token')).toBe('abc');
    expect(JSON.parse(heard[0]?.body ?? '')).toEqual({
      msgtype: 'markdown',
      markdown: { title: '标题', text: '**标题**\n\n甲\n\n乙' },
    });
    await post({ format: 'wecom', address, secret: '' }, '标题', '甲', 'k', now);
    expect(heard[1]?.url).not.toContain('sign');
    expect(JSON.parse(heard[1]?.body ?? '')).toEqual({
      msgtype: 'markdown',
      markdown: { content: '**标题**\n甲' },
    });
    expect(Buffer.byteLength(JSON.stringify(robotBody('wecom', '标题', '字'.repeat(5_000))))).toBeLessThan(
      4_096,
    );
  });

  it('tell refused from passing trouble from not knowing', async () => {
    const outcomeOf = async (answer: Parameters<typeof robotThat>[0]) => {
      const { address } = await robotThat(answer);
      return (await post({ format: 'wecom', address, secret: '' }, '标题', '文', 'k', now)).outcome;
    };
    expect(
      await outcomeOf(() => ({ status: 200, body: '{"errcode":93000,"errmsg":"invalid webhook url"}' })),
    ).toBe('refused');
    expect(
      await outcomeOf(() => ({ status: 200, body: '{"errcode":45009,"errmsg":"api freq out of limit"}' })),
    ).toBe('failed');
    expect(await outcomeOf(() => ({ status: 502, body: '<html>' }))).toBe('failed');
    expect(await outcomeOf(() => ({ status: 404, body: 'no' }))).toBe('refused');
    expect(await outcomeOf(() => 'hang up')).toBe('uncertain');
    expect(
      (await post({ format: 'wecom', address: 'http://127.0.0.1:9', secret: '' }, '标题', '文', 'k', now))
        .outcome,
    ).not.toBe('accepted');
  });
});

describe('mail', () => {
  async function serverThat(options: ConstructorParameters<typeof SMTPServer>[0]): Promise<MailServer> {
    const server = new SMTPServer({ disabledCommands: ['STARTTLS'], allowInsecureAuth: true, ...options });
    server.on('error', () => undefined);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    closing.push(() => new Promise<void>((resolve) => server.close(resolve)));
    const address = server.server.address();
    if (address === null || typeof address === 'string') throw new Error('no port');
    return {
      host: '127.0.0.1',
      port: address.port,
      security: 'none',
      user: 'u',
      password: 'p',
      from: '督查室 <ducha@example.test>',
    };
  }
  const mail = { key: 'mail:1', to: 'a@example.test', subject: '催办：甲事', text: '正文' };
  const drain = (stream: NodeJS.ReadableStream, done: (text: string) => void) => {
    let text = '';
    stream.on('data', (chunk: Buffer) => {
      text += chunk.toString();
    });
    stream.on('end', () => done(text));
  };

  it('is handed over signed in, with an id that is the same for the same key', async () => {
    const heard: string[] = [];
    const server = await serverThat({
      onAuth: (auth, _session, done) => done(auth.password === 'p' ? null : new Error('no'), { user: 'u' }),
      onData: (stream, _session, done) =>
        drain(stream, (text) => {
          heard.push(text);
          done();
        }),
    });
    const line = await openMailLine(server);
    expect((await line.hand(mail, now)).outcome).toBe('accepted');
    expect((await line.hand(mail, now)).outcome).toBe('accepted');
    line.close();
    const ids = heard.map((text) => /^Message-ID: (.+)$/m.exec(text)?.[1]);
    expect(ids[0]).toMatch(/@example\.test>/);
    expect(ids[0]).toBe(ids[1]);
    expect(heard[0]).toContain('Auto-Submitted: auto-generated');
    await expect(openMailLine({ ...server, password: 'wrong' })).rejects.toThrow();
  });

  it('tells refused from passing trouble from not knowing, and goes on after a refusal', async () => {
    let cut = (): void => undefined;
    const taken = new Promise<void>((resolve) => {
      cut = resolve;
    });
    const server = await serverThat({
      authOptional: true,
      onAuth: (_auth, _session, done) => done(null, { user: 'u' }),
      onRcptTo: (address, _session, done) => {
        if (address.address.startsWith('nobody'))
          return done(Object.assign(new Error('no such user'), { responseCode: 550 }));
        if (address.address.startsWith('later'))
          return done(Object.assign(new Error('try later'), { responseCode: 450 }));
        return done();
      },
      onData: (stream, session, done) =>
        drain(stream, () => {
          const [to] = session.envelope.rcptTo;
          // A mail for `cut` is taken and never answered for.
          return to?.address.startsWith('cut') === true ? cut() : done();
        }),
    });
    const line = await openMailLine(server);
    expect((await line.hand({ ...mail, to: 'nobody@example.test' }, now)).outcome).toBe('refused');
    expect((await line.hand({ ...mail, to: 'later@example.test' }, now)).outcome).toBe('failed');
    expect((await line.hand(mail, now)).outcome).toBe('accepted');
    // The server goes away with the mail in its hands.
    const handing = line.hand({ ...mail, to: 'cut@example.test' }, now);
    await taken;
    line.close();
    expect((await handing).outcome).toBe('uncertain');
    expect(line.open).toBe(false);
  });
});

describe('a seal', () => {
  it('opens for the instance that made it and for nobody else', async () => {
    const [one, two] = [await mkdtemp(join(tmpdir(), 'zl-seal-')), await mkdtemp(join(tmpdir(), 'zl-seal-'))];
    closing.push(
      () => rm(one, { recursive: true }),
      () => rm(two, { recursive: true }),
    );
    const [seal, other] = [await loadSeal(one), await loadSeal(two)];
    const sealed = seal.seal('geheim');
    expect(sealed).not.toContain('geheim');
    expect((await loadSeal(one)).unseal(sealed)).toBe('geheim');
    expect(other.unseal(sealed)).toBeNull();
    expect(seal.unseal(`${sealed.slice(0, -2)}AA`)).toBeNull();
    expect(seal.unseal(seal.seal(''))).toBe('');
  });
});
