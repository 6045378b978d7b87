import { createHash, randomBytes } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { link, mkdir, open, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { acceptedWords, typeOfFile } from './format.ts';

/** The largest file of evidence, in bytes: a film of two minutes from a phone. */
export const maxEvidenceBytes = 50 * 1024 * 1024;

/** What came in and lies in the data directory now. */
export interface KeptFile {
  readonly sha256: string;
  readonly type: string;
  readonly size: number;
}

export type KeptOutcome =
  | { readonly ok: true; readonly value: KeptFile }
  | { readonly ok: false; readonly why: 'empty' | 'too-large' | 'type' };

const directory = (dataDir: string): string => join(dataDir, 'evidence');

/** Where a content lies: `evidence/ab/cd…`. */
const evidencePath = (dataDir: string, sha256: string): string =>
  join(directory(dataDir), sha256.slice(0, 2), sha256.slice(2));

/**
 * Takes a file in as it arrives, never whole in memory. The content is stored once under its digest, and is there for
 * good before this answers; what is too large or of another kind than its name says leaves nothing behind.
 */
export async function keepEvidence(
  dataDir: string,
  name: string,
  content: Readable & { readonly truncated?: boolean },
): Promise<KeptOutcome> {
  await mkdir(directory(dataDir), { recursive: true, mode: 0o700 });
  const arriving = join(directory(dataDir), `arriving-${randomBytes(12).toString('hex')}`);
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

/** Gives the file its name; whoever brought the same content before has given it already. */
async function settle(arriving: string, dataDir: string, sha256: string): Promise<void> {
  const path = evidencePath(dataDir, sha256);
  await mkdir(join(directory(dataDir), sha256.slice(0, 2)), { recursive: true, mode: 0o700 });
  const file = await open(arriving, 'r+');
  try {
    await file.sync();
  } finally {
    await file.close();
  }
  await link(arriving, path).catch((error: unknown) => {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
  });
}

async function headOf(path: string): Promise<Uint8Array> {
  const file = await open(path, 'r');
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(4096), 0, 4096, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

/** The content, or null where it has gone from the data directory. */
export async function openEvidence(dataDir: string, sha256: string): Promise<Readable | null> {
  const path = evidencePath(dataDir, sha256);
  const there = await stat(path).catch(() => null);
  return there === null ? null : createReadStream(path);
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
