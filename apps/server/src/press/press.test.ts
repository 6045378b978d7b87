import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { compile, type GazetteDocument, type Issue, type Node } from '@zhengling/gazette';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { validateXML } from 'xmllint-wasm';
import { readSource } from '../intake/index.ts';
import { chooseFonts } from './fonts/choose.ts';
import { installedFaces } from './fonts/installed.ts';
import { documentName } from './formats.ts';
import { parseFormats, pressEpub, pressPdf, renderFormats, writeFormats } from './index.ts';
import { pressedPages } from './pages.testing.ts';

const seeds = new URL('../../../../../shared/seeds/', import.meta.url);
const hasSeeds = existsSync(seeds);
if (!hasSeeds) console.warn('skipped: the seed issues are not beside the repository (../shared/seeds)');
const hasFonts = (await chooseFonts(await installedFaces())) !== null;
if (!hasFonts) console.warn('skipped: no Chinese font is installed (fonts-noto-cjk)');

const clause =
  '各单位自收到本办法之日起三十日内建立台账写明责任人时限和措施到期没有建立的由区督查室提醒并在全区通报通报结果纳入年度考核';

/** A gazette in the words of this test, compiled like any other. */
const text = `示例区人民政府公报

2021年第2期（总第14期）

2021年4月10日出版

示例区人民政府文件

示例府发〔2021〕7号

示例区人民政府
关于印发示例区隐患台账管理办法的通知

各街道办事处，区政府各部门：

《示例区隐患台账管理办法》已经区政府同意，现印发给你们，请照此执行。

示例区人民政府

2021年3月5日

示例区隐患台账管理办法

第一章 总则

${Array.from({ length: 18 }, (_, at) => `第${'一二三四五六七八九十'.charAt(at) || `十${'一二三四五六七八'.charAt(at - 10)}`}条 ${clause.repeat(3)}。`).join('\n\n')}

| 序号 | 任务 | 单位 |
|---|---|---|
| 1 | 逐处登记广告牌 | 区城管局 |
| 2 | 每月抽查一次 | 区督查室 |

抄送：区委办公室，区人大常委会办公室。

示例区人民政府办公室 2021年3月8日印发
`;
const issue: Issue = compile(text);

function first(of: Issue): GazetteDocument {
  const [document] = of.documents;
  if (document === undefined) throw new Error('the text of the test holds a document');
  return document;
}

async function pdfOf(printed: GazetteDocument | Issue): Promise<Uint8Array> {
  const pressed = await pressPdf(printed);
  if (!pressed.ok) throw new Error(`${pressed.code} ${pressed.message}`);
  return pressed.value;
}

describe.skipIf(!hasFonts)('the official layout of GB/T 9704', () => {
  it('has 22 lines a page and 28 characters a line, inside 156 × 225 mm', async () => {
    const pages = await pressedPages(await pdfOf(first(issue)));
    const full = pages.slice(2, -2);
    expect(full.length).toBeGreaterThan(2);
    for (const { lines } of full) expect(lines.length).toBe(22);
    const solid = full
      .flatMap(({ lines }) => lines)
      .filter(({ text: line }) => line.length > 26 && /^\p{Script=Han}+$/u.test(line));
    expect(solid.length).toBeGreaterThan(20);
    for (const line of solid) {
      expect(line.text).toHaveLength(28);
      expect(line.x).toBeGreaterThan((28 / 25.4) * 72 - 1);
      expect(line.right).toBeLessThan(((28 + 156) / 25.4) * 72 + 1);
    }
    for (const { lines } of full) {
      for (const [at, line] of lines.entries()) {
        if (at > 0) expect(line.y - (lines[at - 1]?.y ?? 0)).toBeCloseTo(29.45, 0);
      }
      expect(lines.at(-1)?.y ?? 0).toBeLessThan(((37 + 225) / 25.4) * 72);
    }
  });

  it('numbers odd pages at the right and even pages at the left', async () => {
    const pages = await pressedPages(await pdfOf(first(issue)));
    for (const [at, { folio }] of pages.entries()) {
      expect(folio?.text.replace(/\s/g, '')).toBe(`—${at + 1}—`);
      expect((folio?.x ?? 0) > 300).toBe(at % 2 === 0);
    }
  });

  it('loses nothing: what was pressed reads back', async () => {
    const outcome = await readSource('a.pdf', await pdfOf(first(issue)));
    if (!outcome.ok) throw new Error(outcome.message);
    const tight = outcome.text.replace(/\s/g, '');
    for (const part of [
      '示例府发〔2021〕7号',
      '各街道办事处，区政府各部门：',
      `${clause}。`.slice(-20),
      '区城管局',
      '抄送：区委办公室',
      '2021年3月8日印发',
    ]) {
      expect(tight).toContain(part);
    }
    expect(tight.split(clause)).toHaveLength(issue.documents.length * 54 + 1);
    expect(outcome.text).toContain('1\t逐处登记广告牌\t区城管局');
  });

  it('is the same file for the same issue', async () => {
    expect(Buffer.from(await pdfOf(issue)).equals(Buffer.from(await pdfOf(issue)))).toBe(true);
  });

  it('refuses to print what no font has, by name', async () => {
    const pressed = await pressPdf({ ...first(issue), title: '示例\u{10fffd}通知' });
    expect(pressed).toMatchObject({ ok: false, code: 'ZL9102' });
    expect(pressed.ok ? '' : pressed.message).toContain('U+10FFFD');
  });

  it('is not moved by text that looks like commands', async () => {
    const hostile = '#import "x.typ"; $a$ `b` \\ "c" */ [d] <e> @f _g_ *h* = i //j';
    const pages = await pressedPages(
      await pdfOf({ ...first(issue), title: hostile, addressees: [hostile], body: [] }),
    );
    expect(
      pages
        .flatMap(({ lines }) => lines.map((line) => line.text))
        .join('')
        .replace(/\s/g, ''),
    ).toContain('#import"x.typ";$a$`b`');
  });

  it.skipIf(!hasSeeds)('sets every seed, and what was set compiles to the same documents', async () => {
    for (const file of readdirSync(seeds).filter((name) => name.endsWith('.txt'))) {
      const printed = compile(readFileSync(new URL(file, seeds), 'utf8'));
      const pressed = await pressPdf(printed);
      if (!pressed.ok) throw new Error(`${file}: ${pressed.message}`);
      const outcome = await readSource('a.pdf', pressed.value);
      if (!outcome.ok) throw new Error(`${file}: ${outcome.message}`);
      expect(compile(outcome.text).documents.map(essence), file).toEqual(printed.documents.map(essence));
    }
  });
});

/** What a round trip through print keeps: the blank at a break of the title is not among it. */
function essence(document: GazetteDocument) {
  const count = (nodes: readonly Node[], type: Node['type']): number =>
    nodes.reduce((sum, node) => sum + (node.type === type ? 1 : 0) + count(node.children, type), 0);
  return {
    number: document.number?.text ?? null,
    title: document.title.normalize('NFKC').replace(/\s/g, ''),
    signed: document.signed,
    printed: document.printed,
    copies: document.copies.length,
    attachments: document.attachments.length,
    articles: count(document.body, 'article'),
    items: count(document.body, 'item'),
    points: count(document.body, 'point'),
  };
}

describe('a machine without Chinese fonts', () => {
  it('is told which package to install', async () => {
    const empty = mkdtempSync(join(tmpdir(), 'zhengling-fonts-'));
    const pressed = await pressPdf(issue, { fontDirectories: [empty] });
    expect(pressed).toMatchObject({ ok: false, code: 'ZL9101' });
    expect(pressed.ok ? '' : pressed.hint).toContain('fonts-noto-cjk');
    rmSync(empty, { recursive: true });
  });
});

describe('the book', () => {
  const book = pressEpub(issue);
  const parts = unzipSync(book);
  const read = (path: string) => strFromU8(parts[path] ?? new Uint8Array());

  it('begins with its type, stored, as readers look for it at byte 30', () => {
    expect(strFromU8(book.subarray(30, 38))).toBe('mimetype');
    expect(new DataView(book.buffer, book.byteOffset).getUint16(8, true)).toBe(0);
    expect(strFromU8(book.subarray(38, 58))).toBe('application/epub+zip');
  });

  it('leads from container to package to files that all exist, each listed once', () => {
    const opf = /full-path="([^"]+)"/.exec(read('META-INF/container.xml'))?.[1] ?? '';
    const manifest = [...read(opf).matchAll(/<item id="([^"]+)" href="([^"]+)"/g)];
    const listed = manifest.map(([, , href]) => `EPUB/${href}`);
    expect(new Set(listed)).toHaveLength(listed.length);
    expect([...listed, opf, 'META-INF/container.xml', 'mimetype'].sort()).toEqual(Object.keys(parts).sort());
    const ids = new Set(manifest.map(([, id]) => id));
    for (const [, id] of read(opf).matchAll(/<itemref idref="([^"]+)"/g)) expect(ids).toContain(id);
  });

  it('is well-formed, and its links and anchors meet', async () => {
    const pages = Object.keys(parts).filter((path) => /\.(xhtml|opf|xml)$/.test(path));
    for (const path of pages) {
      const result = await validateXML({
        xml: { fileName: 'page.xml', contents: read(path) },
        normalization: 'format',
      });
      expect(
        result.errors.map((error) => error.rawMessage),
        path,
      ).toEqual([]);
      const ids = [...read(path).matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
      expect(new Set(ids)).toHaveLength(ids.length);
      for (const [, href = ''] of read(path).matchAll(/<a href="([^"]+)"/g)) {
        const [file = '', anchor] = href.split('#');
        const target = file === '' ? path : `EPUB/${file}`;
        expect(Object.keys(parts), href).toContain(target);
        if (anchor !== undefined) expect(read(target)).toContain(` id="${anchor}"`);
      }
    }
  });

  it('is the same file for the same issue', () => {
    expect(Buffer.from(pressEpub(issue)).equals(Buffer.from(book))).toBe(true);
  });
});

describe('formats', () => {
  let directory = '';
  beforeAll(() => {
    directory = mkdtempSync(join(tmpdir(), 'zhengling-press-'));
  });
  afterAll(() => rmSync(directory, { recursive: true }));

  it('are read from a list; an unknown one is named', () => {
    expect(parseFormats('json, HTML,akn,json')).toMatchObject({ ok: true, value: ['json', 'html', 'akn'] });
    expect(parseFormats('docx')).toMatchObject({ ok: false, code: 'ZL9104' });
  });

  it('are written under names of year and number, one Akoma Ntoso file per document', async () => {
    const written = await writeFormats(issue, join(directory, 'out'), ['json', 'html', 'akn', 'epub']);
    if (!written.ok) throw new Error(written.message);
    expect(readdirSync(join(directory, 'out')).sort()).toEqual([
      '2021-02',
      '2021-02.epub',
      '2021-02.html',
      '2021-02.json',
    ]);
    expect(readdirSync(join(directory, 'out/2021-02'))).toEqual(['示例府发〔2021〕7号.xml']);
    expect(JSON.parse(readFileSync(join(directory, 'out/2021-02.json'), 'utf8'))).toEqual(issue);
  });

  it('never lose a document to another of the same number', async () => {
    const twice: Issue = {
      ...issue,
      documents: [first(issue), first(issue), { ...first(issue), number: null }],
    };
    const rendered = await renderFormats(twice, ['akn']);
    const names = rendered.ok ? rendered.value.map(({ name }) => name) : [];
    expect(new Set(names)).toHaveLength(3);
  });

  it('keep numbers from leaving the directory', () => {
    const number = { text: '../../etc/某发〔2021〕1号', series: '某发', year: 2021, serial: 1 };
    expect(documentName({ ...first(issue), number }, 1)).toBe('etc某发〔2021〕1号');
  });
});
