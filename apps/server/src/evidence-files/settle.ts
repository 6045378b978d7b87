import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { link, mkdir, open, rename, utimes } from 'node:fs/promises';
import { dirname } from 'node:path';
import { alone } from './alone.ts';
import { evidencePath } from './place.ts';

/**
 * Gives a whole file the place of its content, for good before this answers. Whoever brought the same content before has
 * given it already; where that copy has been damaged since, the fresh one takes its place.
 */
export function settle(arriving: string, dataDir: string, sha256: string): Promise<void> {
  return alone(sha256, async () => {
    const path = evidencePath(dataDir, sha256);
    await mkdir(dirname(path), { recursive: true, mode: 0o700 });
    await flush(arriving);
    try {
      await link(arriving, path);
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
      if ((await digestOf(path)) !== sha256) await rename(arriving, path);
      // Cleaning up looks at the time: what somebody is about to name is no leftover.
      else await utimes(path, new Date(), new Date());
    }
    await flush(dirname(path));
  });
}

async function flush(path: string): Promise<void> {
  const file = await open(path, 'r');
  try {
    await file.sync();
  } finally {
    await file.close();
  }
}

/** SHA-256 of what lies there. */
export async function digestOf(path: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(path)) hash.update(chunk);
  return hash.digest('hex');
}

/** What a file begins with: enough to know its kind. */
export async function headOf(path: string): Promise<Uint8Array> {
  const file = await open(path, 'r');
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(4096), 0, 4096, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}
