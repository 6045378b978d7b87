import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { Directories, zhengling } from './zhengling.testing.ts';

const sample = fileURLToPath(new URL('../../../samples/sample-2024-4.txt', import.meta.url));
const directories = new Directories();
afterAll(() => directories.remove());

describe('zhengling compile', () => {
  it('prints an array of one Issue per file, and nothing else, on standard output', async () => {
    const { code, out, err } = await zhengling(['compile', sample, sample, '--json']);
    const issues = JSON.parse(out);
    expect([code, err]).toEqual([0, '']);
    expect(issues).toHaveLength(2);
    expect(issues[0]).toMatchObject({ schema: 'zhengling/issue@1', issue: { year: 2024, number: 4 } });
  });

  it('reads standard input, GB18030 too, and says on standard error what it had to recognise', async () => {
    const text = await zhengling(['compile', '-', '--json'], readFileSync(sample, 'utf8'));
    expect(JSON.parse(text.out)[0].documents).toHaveLength(8);
    const directory = directories.make();
    // 国务院公报 in GB18030, twice over so that there is something to judge by.
    const gb18030 = Buffer.from('b9fab1b3d4bab9abb1a8'.repeat(8), 'hex');
    writeFileSync(join(directory, 'gb.txt'), gb18030);
    const { out, err } = await zhengling(['compile', join(directory, 'gb.txt'), '--json']);
    expect(JSON.parse(out)).toHaveLength(1);
    expect(err).toContain('GB18030');
  });

  it('shows people a table of documents', async () => {
    const { out } = await zhengling(['compile', sample]);
    expect(out).toContain('2024年第4期');
    expect(out).toMatch(/示例府发〔2024〕6号\s+2024-04-09\s+通知/);
  });

  it('writes every format asked for under the names of the files', async () => {
    const out = directories.make();
    const { code, err } = await zhengling([
      'compile',
      sample,
      sample,
      '--out',
      out,
      '--format',
      'json,html,akn',
    ]);
    expect([code, err.includes('已写入')]).toEqual([0, true]);
    expect(readdirSync(out).sort()).toEqual([
      'sample-2024-4-2.akn',
      'sample-2024-4-2.html',
      'sample-2024-4-2.json',
      'sample-2024-4.akn',
      'sample-2024-4.html',
      'sample-2024-4.json',
    ]);
    expect(readdirSync(join(out, 'sample-2024-4.akn'))).toHaveLength(8);
    expect(JSON.parse(readFileSync(join(out, 'sample-2024-4.json'), 'utf8')).documents).toHaveLength(8);
    expect(readFileSync(join(out, 'sample-2024-4.html'), 'utf8')).toMatch(/^<!doctype html>/i);
  });

  it('writes a book, and a PDF where there is a Chinese font or says that there is none', async () => {
    const out = directories.make();
    const { code, err } = await zhengling(['compile', sample, '--out', out, '--format', 'epub,pdf']);
    const head = (name: string) => readFileSync(join(out, name)).subarray(0, 4).toString('latin1');
    expect(head('sample-2024-4.epub')).toBe('PK\u0003\u0004');
    if (code !== 0) {
      expect(err).toMatch(/字体/);
      return;
    }
    expect(head('sample-2024-4.pdf')).toBe('%PDF');
    const again = await zhengling(['compile', join(out, 'sample-2024-4.pdf'), '--json']);
    const printed = await zhengling(['compile', sample, '--json']);
    const numbers = (json: string) =>
      JSON.parse(json)[0].documents.map((one: { number: { text: string } }) => one.number.text);
    expect(numbers(again.out)).toEqual(numbers(printed.out));
  });

  it('compiles the others when one file cannot be read, and exits 1', async () => {
    const empty = join(directories.make(), 'empty.txt');
    writeFileSync(empty, '');
    const { code, out, err } = await zhengling(['compile', empty, sample, '--json']);
    expect(code).toBe(1);
    expect(JSON.parse(out)).toHaveLength(1);
    expect(err).toMatch(/ZL9002.*empty\.txt/);
  });

  it('exits 2 where a file is not there, naming it', async () => {
    const { code, err } = await zhengling(['compile', '/no/such/file.txt', '--json']);
    expect(code).toBe(2);
    expect(err).toMatch(/ZL9301.*\/no\/such\/file\.txt/);
  });

  it('shows progress where it is asked for, on standard error', async () => {
    const { out, err } = await zhengling(['compile', sample, sample, '--json', '--progress']);
    expect(err).toContain('2/2');
    expect(JSON.parse(out)).toHaveLength(2);
  });
});

describe('zhengling check and duties', () => {
  it('print arrays of Diagnostic and Duty', async () => {
    for (const command of ['check', 'duties']) {
      const { code, out } = await zhengling([command, sample, '--json']);
      const found = JSON.parse(out);
      expect(Array.isArray(found)).toBe(true);
      expect(code).toBe(found.some(({ severity }: { severity?: string }) => severity === 'error') ? 1 : 0);
    }
  });

  it('find a task of the sample with its unit and its date', async () => {
    const { out } = await zhengling(['duties', sample]);
    expect(out).toMatch(/责任：|牵头：/);
    expect(out).toContain('期限：');
  });

  it('show a place that an editor can jump to', async () => {
    const text = readFileSync(sample, 'utf8').replace('第二条', '第四条');
    const { out } = await zhengling(['check', '-'], text);
    expect(out).toMatch(/^-:\d+:\d+ (错误|警告|提示) ZL\d{4} /m);
  });

  it('report an unreadable file as an error diagnostic and exit 1', async () => {
    const empty = join(directories.make(), 'empty.txt');
    writeFileSync(empty, '  \n');
    const { code, out } = await zhengling(['check', empty, '--json']);
    expect(code).toBe(1);
    expect(JSON.parse(out)).toMatchObject([{ code: 'ZL9002', severity: 'error', file: empty, line: 1 }]);
  });
});

describe('zhengling deadline', () => {
  it('counts working days over a holiday with its make-up days', async () => {
    const { code, out } = await zhengling(['deadline', '2019-09-27', '7workdays', '--json']);
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ from: '2019-09-27', due: '2019-10-12' });
    expect((await zhengling(['deadline', '2019-09-27', '7workdays'])).out).toContain('2019年10月12日');
  });

  it('says what is wrong with a day or a period that is none', async () => {
    expect(await zhengling(['deadline', '2019-02-30', '7workdays'])).toMatchObject({ code: 2, out: '' });
    const { code, err } = await zhengling(['deadline', '2019-02-03', 'soon']);
    expect([code, err.includes('ZL7002')]).toEqual([2, true]);
  });
});

describe('the command line', () => {
  it.each([
    'compile',
    'check',
    'duties',
    'import',
    'serve',
    'validity',
    'deadline',
    'occurrences',
    'holidays',
  ])('helps with %s in Chinese and English', async (command) => {
    const { code, out } = await zhengling([command, '--help']);
    expect(code).toBe(0);
    expect(out).toMatch(/用法 Usage: zhengling/);
    expect(out).toMatch(/显示帮助 show help/);
  });

  it.each([
    [[]],
    [['nonsense']],
    [['compile']],
    [['compile', '--nonsense', 'x']],
    [['compile', 'x', '--format', 'doc']],
  ])('exits 2 on %j without printing data', async (args) => {
    const { code, out, err } = await zhengling(args);
    expect([code, out]).toEqual([2, '']);
    expect(err).not.toBe('');
  });

  it('loads neither server nor database nor typesetter to compile, check or list duties', () => {
    const loaded = (entry: string, seen = new Set<string>()): Set<string> => {
      if (seen.has(entry)) return seen;
      seen.add(entry);
      for (const [, path] of readFileSync(entry, 'utf8').matchAll(
        /^(?:import|export) (?!type )[^;]*?from '([^']+)'/gms,
      )) {
        if (path === undefined) continue;
        if (!path.startsWith('.')) seen.add(path);
        else if (existsSync(join(entry, '..', path))) loaded(join(entry, '..', path), seen);
      }
      return seen;
    };
    const commands = ['main.ts', 'commands/compile.ts', 'commands/check.ts', 'commands/duties.ts'];
    const packages = commands.flatMap((name) =>
      [...loaded(fileURLToPath(new URL(name, import.meta.url)))].filter((path) => !path.startsWith('/')),
    );
    expect([...new Set(packages)].filter((name) => name.startsWith('@zhengling/server'))).toEqual([]);
  });
});
