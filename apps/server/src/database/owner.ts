import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { CannotRun, reason } from '../problem.ts';

/** The system user that owns the cluster and runs its server where we are root. */
export interface Owner {
  readonly uid: number;
  readonly gid: number;
}

/** Name of the system user that exists for nothing else. */
const ownerName = 'zhengling';

/** True where PostgreSQL would refuse to run as we are. */
export function runningAsRoot(): boolean {
  return process.getuid?.() === 0;
}

/** The system user, made where it is missing; `tell` hears of it. Only root may call this. */
export function systemOwner(tell: (message: string) => void): Owner {
  const found = lookUp();
  if (found !== null) return found;
  const made = createUser();
  const owner = lookUp();
  if (owner === null) {
    throw new CannotRun(
      'ZL9504',
      `PostgreSQL 不能以 root 运行，而系统用户 ${ownerName} 无法创建：${made}`,
      `请以普通用户运行本程序，或先执行 useradd --system ${ownerName}，或用 --database-url 指定已有的 PostgreSQL。`,
    );
  }
  tell(`PostgreSQL 不能以 root 运行：已创建系统用户 ${ownerName}，数据库由它运行。`);
  return owner;
}

function lookUp(): Owner | null {
  const line = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .find((entry) => entry.startsWith(`${ownerName}:`));
  const [, , uid, gid] = line?.split(':') ?? [];
  return uid === undefined || gid === undefined ? null : { uid: Number(uid), gid: Number(gid) };
}

/**
 * One process at a time: two `useradd` at once both find the name free, and the later gives the user another number
 * than the earlier has already answered. The lock is the kernel's and ends with the command.
 */
const lock = ['flock', '/run/zhengling-owner.lock'];

/** Debian and Red Hat have `useradd`, Alpine `adduser`; answers what went wrong. */
function createUser(): string {
  const ways: readonly (readonly [string, readonly string[]])[] = [
    [
      'useradd',
      [
        '--system',
        '--user-group',
        '--no-create-home',
        '--home-dir',
        '/var/lib/zhengling',
        '--shell',
        '/usr/sbin/nologin',
        ownerName,
      ],
    ],
    ['adduser', ['-S', '-D', '-H', '-h', '/var/lib/zhengling', '-s', '/sbin/nologin', ownerName]],
  ];
  const alone = available('flock') ? lock : [];
  let trouble = '';
  for (const [command, args] of ways) {
    if (!available(command)) continue;
    const [program = command, ...rest] = [...alone, command, ...args];
    try {
      execFileSync(program, rest, { stdio: ['ignore', 'ignore', 'pipe'] });
      return '';
    } catch (error) {
      trouble = reason(error).trim();
    }
  }
  return trouble || '系统没有 useradd 或 adduser 命令';
}

function available(command: string): boolean {
  return spawnSync('sh', ['-c', `command -v ${command}`]).status === 0;
}
