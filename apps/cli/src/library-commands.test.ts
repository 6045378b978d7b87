import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { Directories, type Ran, start, zhengling } from './zhengling.testing.ts';

const sample = fileURLToPath(new URL('../../../samples/sample-2024-4.txt', import.meta.url));
const directories = new Directories();
let data = '';
let first: Ran;

beforeAll(async () => {
  data = directories.make();
  first = await zhengling(['import', sample, '--data', data, '--json']);
});
afterAll(() => directories.remove());

const servers: ReturnType<typeof start>[] = [];
afterEach(async () => {
  for (const { child, ended } of servers.splice(0)) {
    child.kill('SIGKILL');
    await ended;
  }
});

async function serving(...args: string[]) {
  const server = start(['serve', '--port', '0', ...args]);
  servers.push(server);
  const said = await server.said('政令通已启动：');
  const url = /http:\/\/localhost:\d+/.exec(said)?.[0] ?? '';
  return { ...server, url, text: said };
}

describe('zhengling evidence check', () => {
  it('says that all is sound where nothing was handed in', async () => {
    const { code, out } = await zhengling(['evidence', 'check', '--data', data, '--json']);
    expect([code, JSON.parse(out)]).toEqual([0, { files: 0, contents: 0, lost: [], unnamed: 0 }]);
  });
});

describe('zhengling import', () => {
  it('stores an issue and says what it became', () => {
    expect(first.code).toBe(0);
    expect(JSON.parse(first.out)).toMatchObject([
      { ok: true, outcome: 'created', slug: '2024-04', documents: 8 },
    ]);
  });

  it('changes nothing when repeated, and goes on where one file is no gazette', async () => {
    const other = join(directories.make(), 'other.txt');
    writeFileSync(other, '购物清单：苹果、梨。');
    const { code, out, err } = await zhengling(['import', other, sample, '--data', data, '--json']);
    expect(code).toBe(1);
    expect(JSON.parse(out)).toMatchObject([
      { ok: false, problem: { code: 'ZL9020' } },
      { ok: true, outcome: 'unchanged' },
    ]);
    expect(err).toContain('other.txt');
  });

  it('says what the public sees of an issue that was stored before and is published now', async () => {
    const own = directories.make();
    expect((await zhengling(['import', sample, '--data', own])).out).toContain('未发布');
    const { code, out } = await zhengling(['import', sample, '--data', own, '--publish']);
    expect([code, out.includes('没有变化'), out.includes('已发布')]).toEqual([0, true, true]);
  });
});

describe('zhengling validity', () => {
  it('answers from the imported issues', async () => {
    const number = '示例府发[2024]6号';
    const later = await zhengling(['validity', number, '--on', '2024-12-31', '--data', data, '--json']);
    expect(JSON.parse(later.out)).toMatchObject({
      number: '示例府发〔2024〕6号',
      inForce: true,
      status: 'in-force',
    });
    const before = await zhengling(['validity', number, '--on', '2023-01-01', '--data', data]);
    expect(before.out).toContain('尚未施行');
  });

  it('says that it does not know a document that nobody names', async () => {
    const { code, out } = await zhengling(['validity', '某府发〔2001〕1号', '--data', data, '--json']);
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ inForce: null, status: 'unknown' });
  });

  it('makes no data directory where there is none', async () => {
    const missing = join(directories.make(), 'nothing');
    const { code, err } = await zhengling(['validity', '某府发〔2001〕1号', '--data', missing]);
    expect([code, err.includes('ZL9305'), existsSync(missing)]).toEqual([2, true, false]);
    expect((await zhengling(['validity', '随便', '--data', data])).code).toBe(2);
  });
});

describe('zhengling rules eval', () => {
  it('says that the rule ended where an imported document repeals its document', async () => {
    const file = join(directories.make(), 'repeal.txt');
    writeFileSync(
      file,
      [
        '示例区人民政府公报',
        '2024年第5期（总第80期）',
        '2024年5月30日出版',
        '',
        '示例区应急管理局文件',
        '示应急发〔2024〕7号',
        '示例区应急管理局关于废止举报奖励办法的通知',
        '各镇人民政府：',
        '经研究，决定废止《关于印发〈示例区安全生产举报奖励办法〉的通知》（綦应急发〔2021〕41号）。',
        '示例区应急管理局',
        '2024年5月20日',
      ].join('\n'),
    );
    const input = join(directories.make(), 'input.json');
    writeFileSync(input, '{"matter":"violation","penalty":100000}');
    const own = directories.make();
    expect((await zhengling(['import', file, '--data', own])).code).toBe(0);
    const evaluate = async (...more: string[]) => {
      const { out } = await zhengling([
        ...['rules', 'eval', 'whistleblower/reward', '--input', input, '--json'],
        ...more,
      ]);
      return JSON.parse(out);
    };
    expect(await evaluate('--on', '2024-05-20', '--data', own)).toMatchObject({
      value: { amount: 15_000 },
      validity: { state: 'ended', message: expect.stringContaining('示应急发〔2024〕7号') },
    });
    expect((await evaluate('--on', '2024-05-19', '--data', own)).validity.state).toBe('in-force');
    expect((await evaluate('--on', '2024-05-20')).validity.state).toBe('in-force');
  });
});

describe('zhengling serve', () => {
  it('serves, keeps a second server out, takes an import, and ends in order', async () => {
    const { url, child, ended } = await serving('--data', data);
    expect((await fetch(`${url}/healthz`)).status).toBe(200);
    expect(await (await fetch(`${url}/api/issues`)).json()).toEqual({ issues: [] });

    const second = await zhengling(['serve', '--port', '0', '--data', data]);
    expect(second.code).toBe(2);
    expect(second.err).toMatch(/ZL9501.*正由另一个进程使用/);

    const imported = await zhengling(['import', sample, '--publish', '--data', data]);
    expect(imported.code).toBe(0);
    expect(imported.err).toContain('服务正在运行');
    expect(await (await fetch(`${url}/api/issues`)).json()).toMatchObject({ issues: [{ slug: '2024-04' }] });

    const version = async () => (await (await fetch(`${url}/api/issues/2024-04`)).json()).version;
    const changed = join(directories.make(), 'changed.txt');
    writeFileSync(changed, readFileSync(sample, 'utf8').replace('江滨街道', '江北街道'));
    const waiting = await zhengling(['import', changed, '--data', data, '--json']);
    expect(JSON.parse(waiting.out)).toMatchObject([{ outcome: 'updated', ordinal: 2, publishedOrdinal: 1 }]);
    expect(waiting.err).toContain('公众看到的仍是第 1 版');
    expect(await version()).toBe(1);
    const published = await zhengling(['import', changed, '--publish', '--data', data]);
    expect([published.code, published.err.includes('公众看到的仍是')]).toEqual([0, false]);
    expect(await version()).toBe(2);

    child.kill('SIGTERM');
    expect((await ended).code).toBe(0);
    expect(existsSync(join(data, 'zhengling.lock'))).toBe(false);
  });

  it('ends in order on Ctrl-C too, with a connection open', async () => {
    const { url, child, ended } = await serving('--data', data);
    await fetch(url);
    child.kill('SIGINT');
    expect((await ended).code).toBe(0);
  });

  it('says which port is in use and leaves the directory free', async () => {
    const holder = createServer();
    await new Promise<void>((resolve) => holder.listen(0, '127.0.0.1', resolve));
    const address = holder.address();
    const port = typeof address === 'object' && address !== null ? address.port : 0;
    const { code, err } = await zhengling(['serve', '--port', String(port), '--data', data]);
    holder.close();
    expect(code).toBe(2);
    expect(err).toMatch(new RegExp(`ZL9520.*端口 ${port} 已被占用`));
    expect(existsSync(join(data, 'zhengling.lock'))).toBe(false);
    expect((await zhengling(['serve', '--port', 'http'])).code).toBe(2);
  });

  it('shows the sample with demo accounts that can sign in', async () => {
    const { url, text } = await serving('--sample', '--data', directories.make());
    const { issues } = await (await fetch(`${url}/api/issues`)).json();
    expect(issues.map(({ slug }: { slug: string }) => slug)).toContain('2024-04');
    expect(text).toContain('示例数据');
    const session = await (await fetch(`${url}/api/desk/session`)).json();
    expect(text.includes(session.demo.password)).toBe(true);
    expect((await fetch(url)).headers.get('content-type')).toContain('text/html');
  });

  it('keeps the demo password out of a server with data of its own', async () => {
    const { url, text } = await serving('--data', data);
    expect(text).not.toContain('演示');
    expect((await (await fetch(`${url}/api/desk/session`)).json()).demo).toBeNull();
  });
});

describe('--database-url', () => {
  it('says what is wrong with an address that leads nowhere', async () => {
    const url = 'postgresql://nobody:secret@127.0.0.1:1/nothing';
    const { code, err } = await zhengling(['import', sample, '--database-url', url]);
    expect(code).toBe(2);
    expect(err).toContain('ZL9513');
    expect(err).not.toContain('secret');
  });
});
