import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import type { FastifyReply } from 'fastify';
import { type Refusal, sendRefusal } from '../identity/index.ts';
import { disposition } from './file-name.ts';
import { opensInline } from './format.ts';
import { evidencePath } from './place.ts';

/**
 * Sends a file to a reader who may have it, in a room of its own: whatever was handed in, nothing of it runs on our
 * pages. A content that is gone or no longer as long as it was is said so instead of sent.
 */
export async function sendEvidence(
  reply: FastifyReply,
  dataDir: string,
  file: { readonly sha256: string; readonly name: string; readonly type: string; readonly size: number },
): Promise<FastifyReply> {
  const path = evidencePath(dataDir, file.sha256);
  const there = await stat(path).catch(() => null);
  if (there === null || there.size !== file.size) return sendRefusal(reply, lost);
  return reply
    .header('content-disposition', disposition(opensInline(file.type) ? 'inline' : 'attachment', file.name))
    .header('content-length', file.size)
    .header('content-security-policy', "default-src 'none'; sandbox")
    .header('x-content-type-options', 'nosniff')
    .type(file.type)
    .send(createReadStream(path));
}

const lost: Refusal = {
  status: 404,
  code: 'file-lost',
  message: '这份文件有登记，但内容已缺失或损坏。',
  hint: '请联系系统管理员用 zhengling evidence check 核对，从备份恢复；也可以请上传的人再传一次。',
};
