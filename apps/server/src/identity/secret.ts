import { randomBytes } from 'node:crypto';
import { chmod, link, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

const fileName = 'session-secret';

/**
 * The secret that signs cookies: 32 random bytes, made at the first start and kept in the data directory, readable
 * by the owner alone. Two starts at once agree on one secret.
 */
export async function loadSecret(dataDirectory: string): Promise<Buffer> {
  const path = join(dataDirectory, fileName);
  const existing = await read(path);
  if (existing !== null) return existing;
  await mkdir(dataDirectory, { recursive: true });
  const draft = `${path}.${randomBytes(6).toString('hex')}`;
  await writeFile(draft, `${randomBytes(32).toString('base64url')}\n`, { mode: 0o600, flag: 'wx' });
  try {
    // A link, unlike a rename, refuses to replace what another start has just written.
    await link(draft, path);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
  } finally {
    await rm(draft, { force: true });
  }
  const made = await read(path);
  if (made === null) throw new Error(`无法读取会话密钥 ${path}。请检查数据目录的权限。`);
  return made;
}

async function read(path: string): Promise<Buffer | null> {
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
  const secret = Buffer.from(text.trim(), 'base64url');
  if (secret.length < 32) {
    throw new Error(
      `会话密钥 ${path} 不完整。请删除这个文件后重新启动：所有人需要重新登录，其他数据不受影响。`,
    );
  }
  await chmod(path, 0o600);
  return secret;
}
