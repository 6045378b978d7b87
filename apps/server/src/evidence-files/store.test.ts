import { readFile, writeFile } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { contentsOf, testHomes } from './evidence.testing.ts';
import { disposition, fileName } from './file-name.ts';
import { maxEvidenceBytes } from './limits.ts';
import { evidencePath } from './place.ts';
import { keepEvidence } from './store.ts';

const home = testHomes();

describe('evidence', () => {
  it('lies once under its digest, however often and under whatever name it comes', async () => {
    const dataDir = await home();
    const [first, second] = await Promise.all(
      ['a.pdf', 'b.PDF'].map((name) =>
        keepEvidence(dataDir, name, Readable.from([Buffer.from('%PDF-1.7 x')])),
      ),
    );
    expect(first).toEqual(second);
    if (first?.ok !== true) throw new Error('not kept');
    expect(first.value).toMatchObject({ type: 'application/pdf', size: 10 });
    expect(await contentsOf(dataDir)).toEqual([evidencePath(dataDir, first.value.sha256)]);
    expect(await readFile(evidencePath(dataDir, first.value.sha256), 'utf8')).toBe('%PDF-1.7 x');
  });

  it('that has been damaged is mended by whoever brings it again', async () => {
    const dataDir = await home();
    const bring = () => keepEvidence(dataDir, 'a.pdf', Readable.from([Buffer.from('%PDF-1.7 x')]));
    const first = await bring();
    if (!first.ok) throw new Error('not kept');
    const path = evidencePath(dataDir, first.value.sha256);
    await writeFile(path, '%PDF-1.7 y');
    await bring();
    expect(await readFile(path, 'utf8')).toBe('%PDF-1.7 x');
    expect(await contentsOf(dataDir)).toEqual([path]);
  });

  it.each([
    ['page.html', '<script>', 'type'],
    ['program.pdf', 'MZ', 'type'],
    ['picture.png', '%PDF-1.7', 'type'],
    ['noending', '%PDF-1.7', 'type'],
    ['empty.txt', '', 'empty'],
  ])('refuses %s and leaves nothing of it behind', async (name, content, why) => {
    const dataDir = await home();
    expect(await keepEvidence(dataDir, name, Readable.from([Buffer.from(content)]))).toEqual({
      ok: false,
      why,
    });
    expect(await contentsOf(dataDir)).toEqual([]);
  });

  it('refuses what is too large, and does not read it into memory', async () => {
    const dataDir = await home();
    const chunk = Buffer.alloc(1024 * 1024, 0x20);
    const chunks = Array.from({ length: maxEvidenceBytes / chunk.length + 1 }, () => chunk);
    expect(await keepEvidence(dataDir, 'big.txt', Readable.from(chunks))).toEqual({
      ok: false,
      why: 'too-large',
    });
    expect(await contentsOf(dataDir)).toEqual([]);
  });

  it('has a name without a path, said so that every browser saves it', () => {
    expect(fileName('C:\\资料\\..\\整改 报告.pdf')).toBe('整改 报告.pdf');
    expect(fileName('')).toBe('未命名');
    expect(disposition('attachment', '整改"报告.pdf')).toBe(
      'attachment; filename="_____.pdf"; filename*=UTF-8\'\'%E6%95%B4%E6%94%B9%22%E6%8A%A5%E5%91%8A.pdf',
    );
  });
});
