import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { encodeTwoByte, encodeUtf16, sampleLines, solidLines } from './gazette.testing.ts';
import { MAX_SOURCE_BYTES, type ReadText, readSource } from './index.ts';

const sample = sampleLines.join('\n\n');
const utf8 = (text: string) => new TextEncoder().encode(text);

async function read(name: string, bytes: Uint8Array): Promise<ReadText> {
  const outcome = await readSource(name, bytes);
  if (!outcome.ok) throw new Error(`${outcome.code} ${outcome.message}`);
  return outcome;
}

async function refusal(name: string, bytes: Uint8Array) {
  const outcome = await readSource(name, bytes);
  if (outcome.ok) throw new Error(`read as ${outcome.format}: ${outcome.text.slice(0, 80)}`);
  return outcome;
}

describe('plain text', () => {
  it.each([
    ['UTF-8', utf8(sample)],
    ['UTF-8', Uint8Array.of(0xef, 0xbb, 0xbf, ...utf8(sample))],
    ['UTF-16LE', Uint8Array.of(0xff, 0xfe, ...encodeUtf16(sample, 'LE'))],
    ['UTF-16BE', Uint8Array.of(0xfe, 0xff, ...encodeUtf16(sample, 'BE'))],
    ['UTF-16LE', encodeUtf16(sample, 'LE')],
    ['UTF-16BE', encodeUtf16(sample, 'BE')],
    ['GB18030', encodeTwoByte(sample, 'gb18030')],
  ])('in %s is read to the letter', async (encoding, bytes) => {
    const outcome = await read('公报.txt', bytes);
    expect(outcome.text).toBe(sample);
    expect(outcome.encoding).toBe(encoding);
    expect(outcome.format).toBe('text');
  });

  it('in Big5 is recognised beside GB18030', async () => {
    const traditional = '各鄉鎮公所應於每年三月三十一日前完成檢查，並將結果報送縣政府備查。\n'.repeat(5);
    const outcome = await read('公報.txt', encodeTwoByte(traditional, 'big5'));
    expect(outcome).toMatchObject({ text: traditional, encoding: 'Big5' });
  });

  it('cut inside its last character is read and says so', async () => {
    const whole = utf8(`${sample}完`);
    const outcome = await read('公报.txt', whole.subarray(0, whole.length - 1));
    expect(outcome.text).toBe(sample);
    expect(outcome.notes.join()).toContain('没有传完');
    const gb = encodeTwoByte(`${sample}完`, 'gb18030');
    expect((await read('公报.txt', gb.subarray(0, gb.length - 1))).text).toBe(sample);
  });

  it('keeps going over a broken byte and marks the place', async () => {
    const bytes = utf8(sample.repeat(3));
    bytes[300] = 0xff;
    const outcome = await read('公报.txt', bytes);
    expect(outcome.encoding).toBe('UTF-8');
    expect(outcome.text).toContain('\u{fffd}');
    expect(outcome.notes.join()).toContain('无法识别');
  });

  it('tells Markdown by its name only', async () => {
    expect((await read('公报.md', utf8(`# ${sample}`))).format).toBe('markdown');
  });
});

describe('refusals', () => {
  it('names the size of a file that is too large', async () => {
    const outcome = await refusal('大.txt', new Uint8Array(MAX_SOURCE_BYTES + 1024 * 1024));
    expect(outcome.code).toBe('ZL9001');
    expect(outcome.message).toContain('65.0 MB');
    expect(outcome.message).toContain('64.0 MB');
    const page = new Uint8Array(17 * 1024 * 1024).fill(0x20);
    page.set(utf8('<!DOCTYPE html>'));
    expect((await refusal('大.html', page)).message).toContain('16.0 MB');
  });

  it.each([
    ['空.txt', new Uint8Array(0), 'ZL9002', '空文件'],
    ['白.txt', utf8(' \n\t\r\n '), 'ZL9002', '没有文字'],
    ['图.txt', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0), 'ZL9003', 'PNG'],
    ['照片.pdf', Uint8Array.of(0xff, 0xd8, 0xff, 0xe0, 0, 0x10), 'ZL9003', 'JPEG'],
    ['旧.doc', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1), 'ZL9003', '旧版 Office'],
    ['程序.txt', Uint8Array.of(0x7f, 0x45, 0x4c, 0x46, 2, 1, 1, 0), 'ZL9003', '程序'],
    [
      '未知.txt',
      Uint8Array.from({ length: 4096 }, (_, at) => (at * 7919 + (at >> 3) * 104729) & 0xff),
      'ZL9003',
      '二进制',
    ],
    ['半.docx', Uint8Array.of(0x50, 0x4b, 3, 4, 20, 0, 0, 0), 'ZL9005', 'Word'],
    ['半.pdf', utf8('%PDF-1.7\n1 0 obj <<'), 'ZL9007', 'PDF'],
  ])('%s', async (name, bytes, code, words) => {
    const outcome = await refusal(name, bytes);
    expect(outcome.code).toBe(code);
    expect(outcome.message).toContain(words);
    expect(outcome.message).toContain(name);
    expect(outcome.hint).not.toBe('');
  });

  it('an encoding that makes no sense is refused, not guessed', async () => {
    const bytes = Uint8Array.from({ length: 3000 }, (_, at) => 0x80 + ((at * 31 + (at >> 4) * 17) % 64));
    expect((await refusal('乱.txt', bytes)).code).toBe('ZL9004');
  });
});

describe('any bytes at all', () => {
  it('never throw', async () => {
    const heads = [
      [],
      [0x25, 0x50, 0x44, 0x46, 0x2d],
      [0x50, 0x4b, 3, 4],
      [0xff, 0xfe],
      [0x3c, 0x68, 0x74, 0x6d, 0x6c, 0x3e],
    ];
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...heads), fc.uint8Array({ maxLength: 400 }), async (head, tail) => {
        const outcome = await readSource('任意', Uint8Array.of(...head, ...tail));
        expect(outcome.ok ? outcome.text.trim() : outcome.message).not.toBe('');
      }),
      { numRuns: 150 },
    );
  });
});

describe('web pages', () => {
  it('become the same lines, without scripts and hidden parts', async () => {
    const body = sampleLines.map((line) => `<p style="text-indent:2em">${line}</p>`).join('\n');
    const html = `<!DOCTYPE html><html><head><title>页</title><style>p{}</style></head><body><script>alert(1)</script>
      <nav>首页 &gt; 公报</nav><div>${body}</div><div style="display: none">暗处</div></body></html>`;
    const outcome = await read('公报.txt', utf8(html));
    expect(outcome.format).toBe('html');
    expect(solidLines(outcome.text)).toEqual(solidLines(sample));
  });

  it('in GB2312 are read by what they hold', async () => {
    const html = `<html><head><meta charset="gb2312"></head><body><p>${sampleLines.join('<br>')}</p></body></html>`;
    const outcome = await read('a.html', encodeTwoByte(html, 'gb18030'));
    expect(outcome.encoding).toBe('GB18030');
    expect(solidLines(outcome.text)).toEqual(solidLines(sample));
  });

  it('keep the columns of tables with merged cells', async () => {
    const html = `<html><body><table><caption>任务表</caption>
      <tr><th rowspan=2>序号</th><th colspan="2">单位</th></tr><tr><th>牵头</th><th>配合</th></tr>
      <tr><td>1</td><td>区民政局</td><td rowspan=2>各街镇<br>区财政局</td></tr><tr><td>2</td><td>区教委</td></tr></table></body></html>`;
    expect((await read('a.html', utf8(html))).text.trim().split('\n')).toEqual([
      '任务表',
      '',
      '| 序号 | 单位 |  |',
      '|---|---|---|',
      '|  | 牵头 | 配合 |',
      '| 1 | 区民政局 | 各街镇 区财政局 |',
      '| 2 | 区教委 |  |',
    ]);
  });

  it('keep the numbers of lists and flatten tables that only arrange the page', async () => {
    const html = `<html><body><table><tr><td><p>甲</p><ol start=3><li>乙</li><li>丙</li></ol></td></tr></table></body></html>`;
    expect(solidLines((await read('a.html', utf8(html))).text)).toEqual(['甲', '3.乙', '4.丙']);
  });

  it('end however deep they nest and however wide their cells claim to be', async () => {
    const deep = `<html><body>${'<div>'.repeat(20_000)}底${'</div>'.repeat(20_000)}</body></html>`;
    expect((await read('a.html', utf8(deep))).text).toContain('底');
    const wide = `<html><body><table><tr><td colspan=99999999 rowspan=99999999>甲</td><td>乙</td></tr><tr><td>丙</td></tr></table></body></html>`;
    expect((await read('a.html', utf8(wide))).text.length).toBeLessThan(2000);
  });
});
