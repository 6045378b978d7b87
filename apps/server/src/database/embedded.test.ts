import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import {
  chownSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, it } from 'vitest';
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

describe.each(users)('the data directory, opened by $name', ({ uid }) => {
  const made: string[] = [];
  const children: ChildProcess[] = [];

  function directory(): string {
    const path = mkdtempSync('/tmp/zl-data-');
    if (runningAsRoot()) chownSync(path, uid, uid);
    made.push(path);
    return path;
  }

  function start(dataDir: string, ...args: string[]) {
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
        if (out.includes('\n')) resolve(JSON.parse(out));
      });
      child.stderr.on('data', (part: Buffer) => {
        err += part.toString();
      });
      child.once('close', () => reject(new Error(`the process ended without a word: ${err}`)));
    });
    first.catch(() => undefined);
    return { child, first, ended };
  }

  async function runOnce(dataDir: string, ...args: string[]): Promise<Said> {
    const { first, ended } = start(dataDir, ...args);
    const said = await first;
    await ended;
    return said;
  }

  afterEach(async () => {
    for (const child of children.splice(0)) child.kill('SIGTERM');
    for (const path of made.splice(0)) {
      const pointer = join(path, 'cluster.json');
      if (existsSync(pointer))
        rmSync(JSON.parse(readFileSync(pointer, 'utf8')).cluster, { recursive: true, force: true });
      rmSync(path, { recursive: true, force: true });
    }
  });

  it('keeps what was stored, on a socket only, with every commit on disk', async () => {
    const dataDir = directory();
    const first = await runOnce(dataDir, 'serve');
    expect(first).toMatchObject({ starts: 1, joined: false, listen: '', fsync: 'on' });
    expect((await runOnce(dataDir, 'serve')).starts).toBe(2);
    expect(first.data?.startsWith(uid === 0 ? '/var/lib/zhengling/' : dataDir)).toBe(true);
    expect(existsSync(join(dataDir, 'zhengling.lock'))).toBe(false);
    expect(existsSync(join(first.data ?? '', 'postmaster.pid'))).toBe(false);
  });

  it('refuses a second server, lets a tool join, and is free after a clean stop', async () => {
    const dataDir = directory();
    const server = start(dataDir, 'serve', 'hold');
    await server.first;
    const second = await runOnce(dataDir, 'serve');
    expect(second.problem?.code).toBe('ZL9501');
    expect(second.problem?.message).toContain(`进程号 ${server.child.pid}`);
    expect(await runOnce(dataDir, 'share')).toMatchObject({ joined: true, starts: 2 });
    server.child.kill('SIGTERM');
    expect(await server.ended).toBe(0);
    expect(await runOnce(dataDir, 'serve')).toMatchObject({ joined: false, starts: 3 });
  });

  it('recovers when the process is killed and its database server lives on', async () => {
    const dataDir = directory();
    const server = start(dataDir, 'serve', 'hold');
    const { data = '' } = await server.first;
    server.child.kill('SIGKILL');
    await server.ended;
    expect(existsSync(join(data, 'postmaster.pid'))).toBe(true);
    expect(existsSync(join(dataDir, 'zhengling.lock'))).toBe(true);
    expect(await runOnce(dataDir, 'serve')).toMatchObject({ starts: 2 });
  });

  it('recovers when both are killed and the number of the database server belongs to another program', async () => {
    const dataDir = directory();
    const server = start(dataDir, 'serve', 'hold');
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
    expect(await runOnce(dataDir, 'serve')).toMatchObject({ starts: 2 });
    expect(stranger.exitCode).toBeNull();
  });

  it('takes over the lock of a process that is gone even where its number is in use again', async () => {
    const dataDir = directory();
    writeFileSync(
      join(dataDir, 'zhengling.lock'),
      JSON.stringify({ pid: process.pid, started: 'another boot:1', since: '2020-01-01T00:00:00.000Z' }),
    );
    expect(await runOnce(dataDir, 'serve')).toMatchObject({ starts: 1 });
  });

  it('starts again after a first start that was cut off while making the cluster', async () => {
    const dataDir = directory();
    const { data = '' } = await runOnce(dataDir, 'serve');
    renameSync(data, `${data}.new`);
    expect(await runOnce(dataDir, 'serve')).toMatchObject({ starts: 1 });
    expect(existsSync(`${data}.new`)).toBe(false);
  });

  it('refuses a damaged cluster without touching it', async () => {
    const dataDir = directory();
    const { data = '' } = await runOnce(dataDir, 'serve');
    rmSync(join(data, 'PG_VERSION'));
    expect((await runOnce(dataDir, 'serve')).problem?.code).toBe('ZL9515');
    expect(existsSync(join(data, 'base'))).toBe(true);
  });

  it('works where the path is longer than a socket address may be', async () => {
    const dataDir = join(directory(), '很长的目录名称'.repeat(6));
    mkdirSync(dataDir);
    if (runningAsRoot()) chownSync(dataDir, uid, uid);
    made.unshift(dataDir);
    const said = await runOnce(dataDir, 'serve');
    expect(said.starts).toBe(1);
    expect(Buffer.byteLength(`${said.socket}/.s.PGSQL.5432`)).toBeLessThanOrEqual(107);
    if (uid !== 0) rmSync(said.socket ?? '', { recursive: true, force: true });
  });

  it('finds its data after the directory was moved', async () => {
    const dataDir = directory();
    await runOnce(dataDir, 'serve');
    const moved = `${dataDir}-moved`;
    renameSync(dataDir, moved);
    made.push(moved);
    expect(await runOnce(moved, 'serve')).toMatchObject({ starts: 2 });
  });
});
