import { createHash } from 'node:crypto';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach } from 'vitest';

/** Data directories for the tests of one file, removed after each. Call it once, at the top of the file. */
export function testHomes(): () => Promise<string> {
  const homes: string[] = [];
  afterEach(async () => {
    for (const home of homes.splice(0)) await rm(home, { recursive: true });
  });
  return async () => {
    const made = await mkdtemp(join(tmpdir(), 'zhengling-evidence-'));
    homes.push(made);
    return made;
  };
}

/** Every file of evidence that lies in a data directory, whole or not. */
export const contentsOf = async (dataDir: string): Promise<readonly string[]> =>
  (await readdir(join(dataDir, 'evidence'), { recursive: true, withFileTypes: true }))
    .filter((one) => one.isFile())
    .map(({ parentPath, name }) => join(parentPath, name));

export const sha256Of = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');

/** What begins as a photograph does. */
export const photograph = (fill: number, length = 5_000): Buffer =>
  Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0]), Buffer.alloc(length, fill)]);
