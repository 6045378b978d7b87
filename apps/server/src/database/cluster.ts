import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, open, readFile, rename, rm, stat } from 'node:fs/promises';
import { totalmem } from 'node:os';
import { dirname, join } from 'node:path';
import pg from 'pg';
import { CannotRun, reason } from '../problem.ts';
import type { ClusterPlace } from './layout.ts';
import { endPostmaster } from './postmaster.ts';

/** How a client reaches a running cluster. */
export interface ClusterAddress {
  readonly host: string;
  readonly port: number;
  readonly user: string;
}

export interface RunningCluster {
  readonly address: ClusterAddress;
  /** Resolves when the server ends, whether asked to or not. */
  readonly ended: Promise<void>;
  /** Fast shutdown: sessions are closed, transactions rolled back, everything committed is on disk. */
  stop(): Promise<void>;
}

/** Part of the socket's name; nothing listens on a TCP port. */
const port = 5432;
const user = 'zhengling';

export function addressOf(place: ClusterPlace): ClusterAddress {
  return { host: place.socket, port, user };
}

/**
 * Makes the cluster where there is none: UTF-8, order of code points, nobody but the owner may connect.
 * It is made under another name and moved, so that what has the name is whole and is never made anew.
 */
async function initialise(place: ClusterPlace): Promise<void> {
  if (existsSync(place.data)) return;
  const draft = `${place.data}.new`;
  const common = ['-D', draft, '-U', user, '-A', 'trust', '-E', 'UTF8', '--no-instructions'];
  // Words of Chinese are letters to PostgreSQL only in a UTF-8 locale; systems without C.UTF-8 do with C.
  const ways = [['--locale=C', '--lc-ctype=C.UTF-8'], ['--locale=C']];
  let trouble = '';
  for (const locale of ways) {
    await rm(draft, { recursive: true, force: true });
    const ran = await run(place, 'initdb', [...common, ...locale]);
    if (ran.code === 0) return rename(draft, place.data);
    trouble = ran.output;
  }
  await rm(draft, { recursive: true, force: true });
  throw new CannotRun(
    'ZL9506',
    `无法建立数据库：${lastLines(trouble)}`,
    `请检查 ${dirname(place.data)} 的磁盘空间和权限，或者用 --database-url 指定已有的 PostgreSQL。`,
  );
}

/**
 * Starts the server of the cluster, on its Unix socket only. What a crash left behind (a server without its parent,
 * a stale `postmaster.pid`) is cleared away first. `durable: false` gives up safety against power loss: for tests.
 */
export async function startCluster(
  place: ClusterPlace,
  options: { readonly durable: boolean } = { durable: true },
): Promise<RunningCluster> {
  await initialise(place);
  await checkVersion(place);
  await endPostmaster(place.data, place.socket);
  await mkdir(place.socket, { recursive: true, mode: 0o700 });
  const settings = {
    listen_addresses: '',
    unix_socket_directories: place.socket,
    unix_socket_permissions: '0700',
    timezone: 'Asia/Shanghai',
    log_timezone: 'Asia/Shanghai',
    max_connections: '60',
    fsync: options.durable ? 'on' : 'off',
    synchronous_commit: options.durable ? 'on' : 'off',
    full_page_writes: options.durable ? 'on' : 'off',
    jit: 'off',
    // An issue adds a hundred thousand entries all over the index of search: where that is not in memory, every import
    // reads and writes most of it, and again in full after every checkpoint.
    shared_buffers: `${sharedMegabytes()}MB`,
    max_wal_size: '2GB',
    checkpoint_timeout: '15min',
  };
  const log = await openLog(place.log);
  const child = spawn(
    join(place.binaries.bin, 'postgres'),
    [
      '-D',
      place.data,
      '-p',
      String(port),
      ...Object.entries(settings).flatMap(([k, v]) => ['-c', `${k}=${v}`]),
    ],
    // A session of its own: Ctrl-C in the terminal must reach us only, for the server is stopped last.
    { ...identity(place), detached: true, stdio: ['ignore', log.fd, log.fd] },
  );
  const ended = new Promise<void>((resolve) => {
    child.once('exit', () => resolve());
    child.once('error', () => resolve());
  });
  await log.close();
  const onExit = () => child.kill('SIGINT');
  process.once('exit', onExit);
  const address = addressOf(place);
  try {
    await untilReady(child, address, place.log);
  } catch (error) {
    child.kill('SIGINT');
    await ended;
    process.removeListener('exit', onExit);
    throw error;
  }
  child.unref();
  return {
    address,
    ended,
    async stop() {
      child.ref();
      child.kill('SIGINT');
      await ended;
      process.removeListener('exit', onExit);
    },
  };
}

/** An eighth of the machine's memory, at least PostgreSQL's own 128 megabytes and at most 512. */
function sharedMegabytes(): number {
  return Math.max(128, Math.min(512, Math.floor(totalmem() / 8 / 1_048_576)));
}

/** The directory is PostgreSQL's own and of the version of the programs. */
async function checkVersion(place: ClusterPlace): Promise<void> {
  const cluster = (await readFile(join(place.data, 'PG_VERSION'), 'utf8').catch(() => '')).trim();
  if (cluster === '') {
    throw new CannotRun(
      'ZL9515',
      `${place.data} 不是完整的数据库目录：没有 PG_VERSION`,
      '目录没有改动。请从备份恢复，或者把它移走后重新启动，从空库开始。',
    );
  }
  const programs = (await run(place, 'postgres', ['--version'])).output;
  const version = /(\d+)(?:\.\d+|devel|beta\d+|rc\d+)/.exec(programs)?.[1];
  if (version === undefined) {
    throw new CannotRun(
      'ZL9507',
      `PostgreSQL 程序无法运行：${lastLines(programs)}`,
      '请在项目根目录重新运行 npm install，或者用 --database-url 指定已有的 PostgreSQL。',
    );
  }
  if (version !== cluster) {
    throw new CannotRun(
      'ZL9508',
      `数据库由 PostgreSQL ${cluster} 建立，现有程序是 ${version}`,
      `请用原版本导出数据后再导入，或者用 --database-url 指定 PostgreSQL ${cluster} 的服务器。`,
    );
  }
}

async function untilReady(child: ChildProcess, address: ClusterAddress, log: string): Promise<void> {
  // Recovery after a crash may replay much: as long as the server lives, wait for it.
  for (;;) {
    const client = new pg.Client({ ...address, database: 'postgres' });
    client.on('error', () => undefined);
    try {
      await client.connect();
      await client.query('select 1');
      return;
    } catch {
      if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) {
        throw new CannotRun(
          'ZL9509',
          `数据库没有启动：${lastLines(await readFile(log, 'utf8').catch(() => ''))}`,
          `详情见 ${log}。`,
        );
      }
      await new Promise((resolve) => setTimeout(resolve, 30));
    } finally {
      await client.end().catch(() => undefined);
    }
  }
}

function run(place: ClusterPlace, program: string, args: readonly string[]) {
  return new Promise<{ code: number; output: string }>((resolve) => {
    const child = spawn(join(place.binaries.bin, program), [...args], {
      ...identity(place),
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    child.stdout.on('data', (part: Buffer) => {
      output += part.toString();
    });
    child.stderr.on('data', (part: Buffer) => {
      output += part.toString();
    });
    child.once('error', (error) => resolve({ code: -1, output: reason(error) }));
    child.once('close', (code) => resolve({ code: code ?? -1, output }));
  });
}

/** The user to run as, in a directory that this user may enter, with nothing of our surroundings but the path. */
function identity(place: ClusterPlace) {
  return {
    ...(place.owner === null ? {} : { uid: place.owner.uid, gid: place.owner.gid }),
    cwd: '/',
    env: { PATH: process.env.PATH ?? '/usr/bin:/bin', LC_ALL: 'C' },
  };
}

/** Opened by us and handed down, so that the owner needs no right to the directory; kept to a few megabytes. */
async function openLog(path: string) {
  const size = await stat(path).then(
    (found) => found.size,
    () => 0,
  );
  if (size > 8_000_000) await rename(path, `${path}.1`);
  return open(path, 'a', 0o600);
}

function lastLines(text: string): string {
  return text.trim().split('\n').slice(-4).join(' ');
}
