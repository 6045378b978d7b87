import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { link, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { CannotRun } from '../problem.ts';

/** Who works with a data directory. */
export interface Holder {
  readonly pid: number;
  /** Tells one process from a later one with the same number; null where the system does not say. */
  readonly started: string | null;
  readonly since: string;
}

export interface DirectoryLock {
  release(): Promise<void>;
}

const fileName = 'zhengling.lock';

/**
 * Takes the data directory for this process, or throws `CannotRun` naming who has it.
 * The lock of a process that is gone is taken over. The file appears whole under its name or not at all.
 */
export async function lockDirectory(dataDir: string, now: Date): Promise<DirectoryLock> {
  await mkdir(dataDir, { recursive: true });
  const path = join(dataDir, fileName);
  const mine = JSON.stringify({
    pid: process.pid,
    started: processStart(process.pid),
    since: now.toISOString(),
    token: randomUUID(),
  });
  const draft = `${path}.${process.pid}.${randomUUID()}`;
  await writeFile(draft, mine);
  try {
    for (let attempt = 0; attempt < 20; attempt += 1) {
      if (await linked(draft, path)) {
        return {
          async release() {
            if ((await readFile(path, 'utf8').catch(() => '')) === mine) await rm(path, { force: true });
          },
        };
      }
      const standing = await readFile(path, 'utf8').catch(() => null);
      if (standing === null) continue;
      const holder = parseHolder(standing);
      if (holder !== null && isAlive(holder)) {
        throw new CannotRun(
          'ZL9501',
          `数据目录 ${dataDir} 正由另一个进程使用（进程号 ${holder.pid}，自 ${holder.since} 起）`,
          '请先停止那个进程，或者用 --data 指定另一个目录。',
        );
      }
      await removeStale(path, standing);
    }
  } finally {
    await rm(draft, { force: true });
  }
  throw new CannotRun('ZL9501', `数据目录 ${dataDir} 的锁正被几个进程争用`, '请稍候再试。');
}

/** The live process that has the directory, or null. */
export async function directoryHolder(dataDir: string): Promise<Holder | null> {
  const standing = await readFile(join(dataDir, fileName), 'utf8').catch(() => null);
  const holder = standing === null ? null : parseHolder(standing);
  return holder !== null && isAlive(holder) ? holder : null;
}

async function linked(draft: string, path: string): Promise<boolean> {
  try {
    await link(draft, path);
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw error;
  }
}

/** Removes the lock only if it still is the stale one: of several processes that try, one moves it away. */
async function removeStale(path: string, stale: string): Promise<void> {
  const aside = `${path}.${randomUUID()}`;
  await rename(path, aside).catch(() => undefined);
  const moved = await readFile(aside, 'utf8').catch(() => null);
  if (moved !== null && moved !== stale) await link(aside, path).catch(() => undefined);
  await rm(aside, { force: true });
}

function parseHolder(text: string): Holder | null {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value !== 'object' || value === null || !('pid' in value) || typeof value.pid !== 'number') {
      return null;
    }
    return {
      pid: value.pid,
      started: 'started' in value && typeof value.started === 'string' ? value.started : null,
      since: 'since' in value && typeof value.since === 'string' ? value.since : '',
    };
  } catch {
    return null;
  }
}

function isAlive(holder: Holder): boolean {
  if (!processExists(holder.pid)) return false;
  return holder.started === null || holder.started === processStart(holder.pid);
}

/** True where a process with this number exists, ours or not. */
export function processExists(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

/** Boot and clock tick at which the process began, on Linux. */
function processStart(pid: number): string | null {
  try {
    const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The second field is the command in parentheses and may hold blanks; the start is the 22nd.
    const start = stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19];
    return start === undefined ? null : `${boot}:${start}`;
  } catch {
    return null;
  }
}
