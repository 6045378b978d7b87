import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { appendFile, mkdir, open, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';

/** Photographs under their SHA-256 in the data directory. They arrive in pieces: a line that drops costs one piece. */
export interface PhotoStore {
  /** Bytes that are here: all of it where it is `stored`. */
  state(sha256: string): Promise<{ readonly stored: boolean; readonly received: number }>;
  /**
   * Takes the piece that begins at `from`. `gap`: it does not follow what is here. `mismatch`: the whole does not have
   * this digest; what had come is dropped.
   */
  take(
    sha256: string,
    piece: { readonly from: number; readonly size: number; readonly bytes: Buffer },
  ): Promise<'part' | 'stored' | 'gap' | 'mismatch' | 'no-image'>;
  open(sha256: string): Promise<{ readonly type: string; readonly stream: NodeJS.ReadableStream } | null>;
}

export function photoStore(dataDir: string): PhotoStore {
  const home = join(dataDir, 'inspection-photos');
  const pathOf = (sha256: string) => join(home, sha256.slice(0, 2), sha256);
  const partOf = (sha256: string) => `${pathOf(sha256)}.part`;
  const sizeOf = async (path: string) =>
    stat(path).then(
      ({ size }) => size,
      () => null,
    );
  /** One piece of one photograph at a time. */
  const waiting = new Map<string, Promise<unknown>>();
  const alone = async <T>(sha256: string, work: () => Promise<T>): Promise<T> => {
    const before = waiting.get(sha256) ?? Promise.resolve();
    const now = before.then(work, work);
    waiting.set(sha256, now);
    try {
      return await now;
    } finally {
      if (waiting.get(sha256) === now) waiting.delete(sha256);
    }
  };

  async function state(sha256: string) {
    const whole = await sizeOf(pathOf(sha256));
    if (whole !== null) return { stored: true, received: whole };
    return { stored: false, received: (await sizeOf(partOf(sha256))) ?? 0 };
  }

  return {
    state,
    take: (sha256, { from, size, bytes }) =>
      alone(sha256, async () => {
        const { stored, received } = await state(sha256);
        if (stored) return 'stored';
        if (from !== received || from + bytes.length > size) return 'gap';
        const part = partOf(sha256);
        await mkdir(join(part, '..'), { recursive: true, mode: 0o700 });
        await appendFile(part, bytes, { mode: 0o600 });
        if (from + bytes.length < size) return 'part';
        const { digest, type } = await examine(part);
        if (digest !== sha256 || type === null) {
          await rm(part, { force: true });
          return digest === sha256 ? 'no-image' : 'mismatch';
        }
        const file = await open(part, 'r+');
        await file.sync();
        await file.close();
        await rename(part, pathOf(sha256));
        return 'stored';
      }),
    async open(sha256) {
      const path = pathOf(sha256);
      if ((await sizeOf(path)) === null) return null;
      const { type } = await examine(path);
      return type === null ? null : { type, stream: createReadStream(path) };
    },
  };
}

async function examine(path: string): Promise<{ readonly digest: string; readonly type: string | null }> {
  const hash = createHash('sha256');
  let head = Buffer.alloc(0);
  for await (const chunk of createReadStream(path)) {
    const bytes = Buffer.from(chunk);
    hash.update(bytes);
    if (head.length < 12) head = Buffer.concat([head, bytes.subarray(0, 12)]);
  }
  return { digest: hash.digest('hex'), type: imageType(head) };
}

/** By its first bytes: what a name or a header claims does not count. */
function imageType(head: Buffer): string | null {
  if (head.subarray(0, 3).equals(Buffer.from([0xff, 0xd8, 0xff]))) return 'image/jpeg';
  if (head.subarray(0, 8).equals(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])))
    return 'image/png';
  if (head.subarray(0, 4).toString('latin1') === 'RIFF' && head.subarray(8, 12).toString('latin1') === 'WEBP')
    return 'image/webp';
  return null;
}
