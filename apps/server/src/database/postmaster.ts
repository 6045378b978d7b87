import { existsSync } from 'node:fs';
import { readFile, readlink, realpath, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { CannotRun } from '../problem.ts';
import { processExists } from './lock.ts';

/**
 * Clears what an earlier process of ours left when it died: a server still running on the cluster is shut down, and
 * lock files whose number now belongs to another program are removed. The caller holds the directory's lock.
 */
export async function endPostmaster(data: string, socket: string): Promise<void> {
  await endServer(data);
  for (const name of ['.s.PGSQL.5432', '.s.PGSQL.5432.lock']) await rm(join(socket, name), { force: true });
}

async function endServer(data: string): Promise<void> {
  const file = join(data, 'postmaster.pid');
  const pid = Number((await readFile(file, 'utf8').catch(() => '')).split('\n')[0]);
  if (!Number.isInteger(pid) || pid <= 0) return;
  if (!processExists(pid) || !(await servesCluster(pid, data))) {
    await rm(file, { force: true });
    return;
  }
  process.kill(pid, 'SIGINT');
  const patience = 600;
  for (let tenths = 0; tenths < patience; tenths += 1) {
    if (!processExists(pid)) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new CannotRun(
    'ZL9510',
    `上次留下的数据库进程（进程号 ${pid}）没有结束`,
    `请结束该进程（kill -INT ${pid}）后再启动。`,
  );
}

/** A server works in its data directory. Where the system does not tell, the number is believed. */
async function servesCluster(pid: number, data: string): Promise<boolean> {
  if (!existsSync('/proc/self/cwd')) return true;
  const directory = await readlink(`/proc/${pid}/cwd`).catch(() => null);
  return directory === (await realpath(data));
}
