import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { chownSync, existsSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { runningAsRoot } from './owner.ts';

const script = fileURLToPath(new URL('./opened.testing.ts', import.meta.url));
const root = fileURLToPath(new URL('../../../..', import.meta.url));
const nobody = 65534;

/** Root sees both ways to run; an ordinary user sees its own. A checkout closed to others leaves root with one. */
const readableByNobody =
  runningAsRoot() &&
  spawnSync(process.execPath, ['-e', `require('fs').accessSync(${JSON.stringify(script)})`], {
    uid: nobody,
    gid: nobody,
    cwd: '/',
  }).status === 0;
const users = runningAsRoot()
  ? [{ name: 'root', uid: 0 }, ...(readableByNobody ? [{ name: 'an ordinary user', uid: nobody }] : [])]
  : [{ name: 'an ordinary user', uid: process.getuid?.() ?? 0 }];
if (runningAsRoot() && !readableByNobody) {
  console.warn('this checkout is closed to other users: the database is not tested as an ordinary user');
}

interface Said {
  readonly starts?: number;
  readonly joined?: boolean;
  readonly said?: readonly string[];
  readonly socket?: string;
  readonly listen?: string;
  readonly fsync?: string;
  readonly data?: string;
  readonly problem?: { readonly code: string; readonly message: string };
}

/** One data directory through its life: a first start makes a cluster, which takes long, so that most tests share it. */
describe.each(users)('the data directory, opened by $name', ({ uid }) => {
  const made: string[] = [];
  const children: ChildProcess[] = [];
  let dataDir = '';
  let first: Said = {};
  /** How often the shared directory has been opened: what it keeps. */
  let starts = 0;

  function directory(): string {
    const path = mkdtempSync('/tmp/zl-data-');
    if (runningAsRoot()) chownSync(path, uid, uid);
    made.push(path);
    return path;
  }

  function start(...args: string[]) {
    const child = spawn(process.execPath, ['--import', 'tsx', script, dataDir, ...args], {
      cwd: root,
      stdio: ['ignore', 'pipe', 'pipe'],
      ...(runningAsRoot() ? { uid, gid: uid } : {}),
      env: { ...process.env, HOME: dataDir },
    });
    children.push(child);
    let out = '';
    let err = '';
    const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
    const first = new Promise<Said>((resolve, reject) => {
      child.stdout.on('data', (part: Buffer) => {
        out += part.toString();
        if (out.includes('\n')) {
          const said: Said = JSON.parse(out);
          starts = said.starts ?? starts;
          resolve(said);
        }
      });
      child.stderr.on('data', (part: Buffer) => {
        err += part.toString();
      });
      child.once('close', () => reject(new Error(`the process ended without a word: ${err}`)));
    });
    first.catch(() => undefined);
    return { child, first, ended };
  }

  async function runOnce(...args: string[]): Promise<Said> {
    const { first, ended } = start(...args);
    const said = await first;
    await ended;
    return said;
  }

  /** Opens it as a server does and finds everything that was stored. */
  async function opensWhole(): Promise<Said> {
    const before = starts;
    const said = await runOnce('serve');
    expect(said).toMatchObject({ joined: false, starts: before + 1 });
    return said;
  }

  function move(to: string): void {
    renameSync(dataDir, to);
    made.push(to);
    dataDir = to;
  }

  beforeAll(async () => {
    dataDir = directory();
    first = await runOnce('serve');
  });

  afterEach(async () => {
    for (const child of children.splice(0)) child.kill('SIGTERM');
  });

  afterAll(() => {
    for (const path of made.splice(0)) {
      const pointer = join(path, 'cluster.json');
      if (existsSync(pointer))
        rmSync(JSON.parse(readFileSync(pointer, 'utf8')).cluster, { recursive: true, force: true });
      rmSync(path, { recursive: true, force: true });
    }
  });

  it('keeps what was stored, on a socket only, with every commit on disk', async () => {
    expect(first).toMatchObject({ starts: 1, joined: false, listen: '', fsync: 'on' });
    await opensWhole();
    expect(first.data?.startsWith(uid === 0 ? '/var/lib/zhengling/' : dataDir)).toBe(true);
    expect(existsSync(join(dataDir, 'zhengling.lock'))).toBe(false);
    expect(existsSync(join(first.data ?? '', 'postmaster.pid'))).toBe(false);
  });

  it('refuses a second server, lets a tool join, and is free after a clean stop', async () => {
    const server = start('serve', 'hold');
    const { starts: before = 0 } = await server.first;
    const second = await runOnce('serve');
    expect(second.problem?.code).toBe('ZL9501');
    expect(second.problem?.message).toContain(`进程号 ${server.child.pid}`);
    expect(await runOnce('share')).toMatchObject({ joined: true, starts: before + 1 });
    server.child.kill('SIGTERM');
    expect(await server.ended).toBe(0);
    await opensWhole();
  });

  it('recovers when the process is killed and its database server lives on', async () => {
    const server = start('serve', 'hold');
    const { data = '' } = await server.first;
    server.child.kill('SIGKILL');
    await server.ended;
    expect(existsSync(join(data, 'postmaster.pid'))).toBe(true);
    expect(existsSync(join(dataDir, 'zhengling.lock'))).toBe(true);
    await opensWhole();
  });

  it('recovers when both are killed and the number of the database server belongs to another program', async () => {
    const server = start('serve', 'hold');
    const { data = '' } = await server.first;
    const file = join(data, 'postmaster.pid');
    const lines = readFileSync(file, 'utf8').split('\n');
    server.child.kill('SIGKILL');
    process.kill(Number(lines[0]), 'SIGKILL');
    await server.ended;
    const stranger = spawn('sleep', ['60'], {
      stdio: 'ignore',
      ...(runningAsRoot() ? { uid, gid: uid } : {}),
    });
    children.push(stranger);
    writeFileSync(file, [stranger.pid, ...lines.slice(1)].join('\n'));
    await opensWhole();
    expect(stranger.exitCode).toBeNull();
  });

  it('takes over the lock of a process that is gone even where its number is in use again', async () => {
    writeFileSync(
      join(dataDir, 'zhengling.lock'),
      JSON.stringify({ pid: process.pid, started: 'another boot:1', since: '2020-01-01T00:00:00.000Z' }),
    );
    await opensWhole();
  });

  it('finds its data after the directory was moved, to a path longer than a socket address may be too', async () => {
    const before = dataDir;
    const parent = directory();
    move(join(parent, '很长的目录名称'.repeat(6)));
    const { socket = '' } = await opensWhole();
    expect(Buffer.byteLength(`${socket}/.s.PGSQL.5432`)).toBeLessThanOrEqual(107);
    if (uid !== 0) rmSync(socket, { recursive: true, force: true });
    move(before);
    await opensWhole();
  });

  it('refuses a damaged cluster without touching it', async () => {
    const { data = '' } = await opensWhole();
    const version = join(data, 'PG_VERSION');
    renameSync(version, `${version}.lost`);
    expect((await runOnce('serve')).problem?.code).toBe('ZL9515');
    expect(existsSync(join(data, 'base'))).toBe(true);
    renameSync(`${version}.lost`, version);
    await opensWhole();
  });

  it('starts again after a first start that was cut off while making the cluster', async () => {
    const { data = '' } = await opensWhole();
    renameSync(data, `${data}.new`);
    expect(await runOnce('serve')).toMatchObject({ starts: 1 });
    expect(existsSync(`${data}.new`)).toBe(false);
  });
});
