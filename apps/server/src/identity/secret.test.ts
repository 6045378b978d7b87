import { mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { loadSecret } from './secret.ts';

let directory: string;
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'zhengling-secret-'));
});
afterEach(() => rm(directory, { recursive: true, force: true }));

it('is made once, stays the same, and only its owner can read it', async () => {
  const first = await loadSecret(directory);
  expect(first.length).toBe(32);
  expect((await loadSecret(directory)).equals(first)).toBe(true);
  expect((await stat(join(directory, 'session-secret'))).mode & 0o777).toBe(0o600);
});

it('is one secret even when several starts race, and leaves no drafts behind', async () => {
  const all = await Promise.all(Array.from({ length: 8 }, () => loadSecret(directory)));
  expect(new Set(all.map((secret) => secret.toString('hex'))).size).toBe(1);
  expect(await readdir(directory)).toEqual(['session-secret']);
});

it('refuses a damaged file and says what to do', async () => {
  await writeFile(join(directory, 'session-secret'), 'abc');
  await expect(loadSecret(directory)).rejects.toThrow('重新启动');
});
