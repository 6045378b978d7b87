import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { afterEach, describe, expect, it } from 'vitest';
import { disposition, fileName } from './file-name.ts';
import { keepEvidence, maxEvidenceBytes, openEvidence } from './store.ts';

const homes: string[] = [];
afterEach(async () => {
  for (const home of homes.splice(0)) await rm(home, { recursive: true });
});

async function home() {
  const made = await mkdtemp(join(tmpdir(), 'zhengling-evidence-'));
  homes.push(made);
  return made;
}

const contents = async (dataDir: string) =>
  (await readdir(join(dataDir, 'evidence'), { recursive: true, withFileTypes: true })).filter((one) =>
    one.isFile(),
  );

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
    expect(await contents(dataDir)).toHaveLength(1);
    const content = await openEvidence(dataDir, first.value.sha256);
    expect(content === null ? null : await text(content)).toBe('%PDF-1.7 x');
    expect(await openEvidence(dataDir, 'f'.repeat(64))).toBeNull();
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
    expect(await contents(dataDir)).toEqual([]);
  });

  it('refuses what is too large, and does not read it into memory', async () => {
    const dataDir = await home();
    const chunk = Buffer.alloc(1024 * 1024, 0x20);
    const chunks = Array.from({ length: maxEvidenceBytes / chunk.length + 1 }, () => chunk);
    expect(await keepEvidence(dataDir, 'big.txt', Readable.from(chunks))).toEqual({
      ok: false,
      why: 'too-large',
    });
    expect(await contents(dataDir)).toEqual([]);
  });

  it('has a name without a path, said so that every browser saves it', () => {
    expect(fileName('C:\\资料\\..\\整改 报告.pdf')).toBe('整改 报告.pdf');
    expect(fileName('')).toBe('未命名');
    expect(disposition('attachment', '整改"报告.pdf')).toBe(
      'attachment; filename="_____.pdf"; filename*=UTF-8\'\'%E6%95%B4%E6%94%B9%22%E6%8A%A5%E5%91%8A.pdf',
    );
  });
});
