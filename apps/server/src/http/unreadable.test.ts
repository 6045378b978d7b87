import { once } from 'node:events';
import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import Fastify from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { answerUnreadable } from './unreadable.ts';

const app = Fastify({ clientErrorHandler: answerUnreadable });
app.get('/documents/:number', (request) => request.params);
let port = 0;

beforeAll(async () => {
  await app.listen({ port: 0, host: '127.0.0.1' });
  const address = app.server.address();
  port = typeof address === 'object' ? (address?.port ?? 0) : 0;
});
afterAll(() => app.close());

/** What the server answers to these bytes. */
async function send(bytes: string | Uint8Array) {
  const socket = connect(port, '127.0.0.1');
  await once(socket, 'connect');
  socket.write(bytes);
  const answer = await text(socket);
  const [head = '', body = ''] = answer.split('\r\n\r\n');
  const location = /^Location: (.*)$/im.exec(head)?.[1] ?? null;
  return { status: Number(head.split(' ')[1]), head, location, problem: JSON.parse(body) };
}

describe('a request that cannot be read', () => {
  it('is sent on where the address only lacks its encoding', async () => {
    const { status, location, problem } = await send(
      'GET /documents/某府办发〔2019〕56号?词=a%20b HTTP/1.1\r\nHost: x\r\n\r\n',
    );
    expect([status, problem.code]).toEqual([308, 'ZL9209']);
    expect(location).toBe(
      `/documents/${encodeURIComponent('某府办发〔2019〕56号')}?${encodeURIComponent('词')}=a%20b`,
    );
    expect((await app.inject(location ?? '')).json()).toEqual({ number: '某府办发〔2019〕56号' });
  });

  it.each([
    ['leads to another server', 'GET //某.example/ HTTP/1.1\r\nHost: x\r\n\r\n'],
    ['names another server', 'GET http://某.example/ HTTP/1.1\r\nHost: x\r\n\r\n'],
    ['hides another server behind a backslash', 'GET /\\某.example HTTP/1.1\r\nHost: x\r\n\r\n'],
    ['would end the line of an answer', 'GET /某\rSet-Cookie:a=b HTTP/1.1\r\nHost: x\r\n\r\n'],
    ['is a change', 'POST /某 HTTP/1.1\r\nHost: x\r\n\r\n'],
    [
      'is not UTF-8',
      Uint8Array.from([...Buffer.from('GET /'), 0xd6, 0xd0, ...Buffer.from(' HTTP/1.1\r\n\r\n')]),
    ],
    ['is no HTTP', '你好\r\n\r\n'],
  ])('is refused in words where it %s', async (_what, bytes) => {
    expect(await send(bytes)).toMatchObject({
      status: 400,
      location: null,
      problem: { code: 'ZL9205', hint: expect.stringContaining('编码') },
    });
  });

  it('is refused in words where its head is too long', async () => {
    const long = `GET / HTTP/1.1\r\nHost: x\r\nX-Long: ${'a'.repeat(20_000)}\r\n\r\n`;
    expect(await send(long)).toMatchObject({ status: 431, problem: { code: 'ZL9204' } });
  });
});
