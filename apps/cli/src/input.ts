import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { type ExitCode, exit, type Trouble } from './exit.ts';

/** A file named on the command line, as text; or why there is none. */
export type Input =
  | { readonly ok: true; readonly file: string; readonly text: string; readonly notes: readonly string[] }
  | { readonly ok: false; readonly file: string; readonly trouble: Trouble; readonly exit: ExitCode };

export const standardInput = '-';
const readable = /\.(txt|text|md|markdown|docx|pdf|html?)$/i;

/** The files named; a directory stands for the gazette files in it, in order of their names. */
export async function filesOf(named: readonly string[]): Promise<readonly string[]> {
  const files: string[] = [];
  for (const name of named) {
    const isDirectory = name !== standardInput && (await stat(name).catch(() => null))?.isDirectory();
    if (!isDirectory) {
      files.push(name);
      continue;
    }
    const inside = (await readdir(name)).filter((entry) => readable.test(entry)).sort();
    files.push(...inside.map((entry) => join(name, entry)));
  }
  return files;
}

/** The bytes of a file or of standard input. */
export async function bytesOf(file: string): Promise<Input | Uint8Array> {
  try {
    return file === standardInput ? await standardInputBytes() : await readFile(file);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : '';
    const message =
      code === 'ENOENT'
        ? `找不到文件“${file}”`
        : code === 'EACCES'
          ? `没有权限读取“${file}”`
          : `读不了“${file}”：${error instanceof Error ? error.message : String(error)}`;
    const trouble = { code: 'ZL9301', message, hint: '请检查路径；“-”表示从标准输入读取。' };
    return { ok: false, file, trouble, exit: exit.couldNotRun };
  }
}

/** Reads a file as text, whatever its format and encoding. */
export async function inputOf(file: string): Promise<Input> {
  const bytes = await bytesOf(file);
  if (!(bytes instanceof Uint8Array)) return bytes;
  const { readSource } = await import('@zhengling/server/intake');
  const read = await readSource(file === standardInput ? '标准输入' : file, bytes);
  if (read.ok) return { ok: true, file, text: read.text, notes: read.notes };
  const { code, message, hint } = read;
  return { ok: false, file, trouble: { code, message, hint }, exit: exit.foundErrors };
}

async function standardInputBytes(): Promise<Uint8Array> {
  const parts: Buffer[] = [];
  for await (const part of process.stdin) parts.push(Buffer.isBuffer(part) ? part : Buffer.from(part));
  return Buffer.concat(parts);
}
