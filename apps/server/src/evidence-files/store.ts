import { createHash, randomBytes } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { acceptedWords, typeOfFile } from './format.ts';
import { maxEvidenceBytes } from './limits.ts';
import { arrivingHome } from './place.ts';
import { headOf, settle } from './settle.ts';

/** What came in and lies in the data directory now. */
export interface KeptFile {
  readonly sha256: string;
  readonly type: string;
  readonly size: number;
}

export type KeptOutcome =
  | { readonly ok: true; readonly value: KeptFile }
  | { readonly ok: false; readonly why: 'empty' | 'too-large' | 'type' };

/**
 * Takes a file in as it arrives, never whole in memory. The content is stored once under its digest, and is there for
 * good before this answers; what is too large or of another kind than its name says leaves nothing behind.
 */
export async function keepEvidence(
  dataDir: string,
  name: string,
  content: Readable & { readonly truncated?: boolean },
): Promise<KeptOutcome> {
  await mkdir(arrivingHome(dataDir), { recursive: true, mode: 0o700 });
  const arriving = join(arrivingHome(dataDir), randomBytes(12).toString('hex'));
  const digest = createHash('sha256');
  let size = 0;
  try {
    await pipeline(
      content,
      async function* (chunks: AsyncIterable<Buffer>) {
        for await (const chunk of chunks) {
          size += chunk.length;
          digest.update(chunk);
          yield chunk;
        }
      },
      createWriteStream(arriving, { mode: 0o600 }),
    );
    if (content.truncated === true || size > maxEvidenceBytes) return { ok: false, why: 'too-large' };
    if (size === 0) return { ok: false, why: 'empty' };
    const type = typeOfFile(name, await headOf(arriving));
    if (type === null) return { ok: false, why: 'type' };
    const sha256 = digest.digest('hex');
    await settle(arriving, dataDir, sha256);
    return { ok: true, value: { sha256, type, size } };
  } finally {
    await rm(arriving, { force: true });
  }
}

/** Why a file was not taken, and what to do. */
export function keptProblem(why: 'empty' | 'too-large' | 'type', name: string) {
  switch (why) {
    case 'empty':
      return {
        status: 422 as const,
        code: 'file-empty',
        message: `“${name}”是空文件。`,
        hint: '请检查文件是否完整。',
      };
    case 'too-large':
      return {
        status: 413 as const,
        code: 'file-too-large',
        message: `“${name}”超过了 ${maxEvidenceBytes / 1024 / 1024} MB 的上限，没有接收。`,
        hint: '请压缩或拆分后再上传。',
      };
    case 'type':
      return {
        status: 415 as const,
        code: 'file-type',
        message: `“${name}”的内容与文件名不符，或者不是可以接收的类型。`,
        hint: `可以上传：${acceptedWords}。`,
      };
  }
}
