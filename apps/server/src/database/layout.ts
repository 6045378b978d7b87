import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { chmod, chown, mkdir, readFile, realpath, rename, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CannotRun } from '../problem.ts';
import { type Binaries, copyBinaries, makeRunnable, packagedBinaries } from './binaries.ts';
import { type Owner, runningAsRoot, systemOwner } from './owner.ts';

/** Where a cluster lies and who runs it. */
export interface ClusterPlace {
  readonly binaries: Binaries;
  /** PostgreSQL's own data directory. */
  readonly data: string;
  /** Directory of the socket, open to the owner only. */
  readonly socket: string;
  readonly log: string;
  /** The system user to run as; null to run as we are. */
  readonly owner: Owner | null;
}

/** Where clusters lie that root's servers use: PostgreSQL refuses root, and root's directories may be closed to others. */
const systemHome = '/var/lib/zhengling';
const pointerName = 'cluster.json';

/** Longest path of a Unix socket on Linux and macOS less one, in bytes; PostgreSQL refuses more. */
const socketPathLimit = 103;

/** Finds, and as far as needed makes, the place of the data directory's cluster. */
export async function clusterPlace(dataDir: string, tell: (message: string) => void): Promise<ClusterPlace> {
  await mkdir(dataDir, { recursive: true });
  const real = await realpath(dataDir);
  const packaged = await packagedBinaries();
  if (!runningAsRoot()) {
    const home = join(real, 'postgres');
    await mkdir(home, { recursive: true, mode: 0o700 });
    const binaries = (await makeRunnable(packaged))
      ? packaged
      : await copyBinaries(packaged, join(home, 'programs'));
    const socket = await socketDirectory(join(home, 'run'), real);
    return { binaries, data: join(home, 'data'), socket, log: join(home, 'server.log'), owner: null };
  }
  const owner = systemOwner(tell);
  for (const path of [systemHome, join(systemHome, 'programs'), join(systemHome, 'clusters')]) {
    await mkdir(path, { recursive: true });
    // Whatever the umask: the owner has to pass through.
    await chmod(path, 0o755);
  }
  const binaries = await copyBinaries(packaged, join(systemHome, 'programs'));
  const home = await systemCluster(real, tell);
  await mkdir(join(home, 'run'), { recursive: true, mode: 0o700 });
  for (const path of [home, join(home, 'run')]) await chown(path, owner.uid, owner.gid);
  return {
    binaries,
    data: join(home, 'data'),
    socket: join(home, 'run'),
    log: join(home, 'server.log'),
    owner,
  };
}

/**
 * The cluster of a data directory under `/var/lib/zhengling`. The data directory remembers its cluster and the cluster
 * its data directory, so that a directory that was moved finds its data, a copy is refused, and a directory that was
 * removed and made anew begins empty, with the earlier data set aside and not deleted.
 */
async function systemCluster(dataDir: string, tell: (message: string) => void): Promise<string> {
  const pointer = join(dataDir, pointerName);
  const remembered = await readField(pointer, 'cluster');
  if (remembered !== null && existsSync(remembered)) {
    const origin = await readField(join(remembered, 'origin.json'), 'dataDir');
    if (origin !== dataDir) {
      if (origin !== null && (await readField(join(origin, pointerName), 'cluster')) === remembered) {
        throw new CannotRun(
          'ZL9505',
          `数据目录 ${dataDir} 是 ${origin} 的副本，二者指向同一个数据库（${remembered}）`,
          `请使用原目录；若要另立一个库，请删除副本中的 ${pointerName} 后再启动。`,
        );
      }
      await writeFile(join(remembered, 'origin.json'), JSON.stringify({ dataDir }));
    }
    return remembered;
  }
  const home = join(systemHome, 'clusters', shortDigest(dataDir));
  if (existsSync(join(home, 'data'))) {
    const aside = `${home}.${Math.floor(Date.now() / 1000)}`;
    await rename(home, aside);
    tell(`数据目录 ${dataDir} 是新建的；它从前的数据库已移到 ${aside}，没有删除。`);
  }
  await mkdir(home, { recursive: true, mode: 0o700 });
  await writeFile(join(home, 'origin.json'), JSON.stringify({ dataDir }));
  await writeFile(pointer, JSON.stringify({ cluster: home }));
  return home;
}

/** The directory itself, or a short one for temporary files where the socket's path would be too long. */
async function socketDirectory(wanted: string, dataDir: string): Promise<string> {
  const longest = Buffer.byteLength(join(wanted, '.s.PGSQL.5432'));
  const path =
    longest <= socketPathLimit
      ? wanted
      : join(
          process.env.XDG_RUNTIME_DIR ?? tmpdir(),
          `zhengling-${process.getuid?.() ?? 0}-${shortDigest(dataDir)}`,
        );
  await mkdir(path, { recursive: true, mode: 0o700 });
  return path;
}

async function readField(path: string, field: string): Promise<string | null> {
  try {
    const value: unknown = JSON.parse(await readFile(path, 'utf8'));
    if (typeof value !== 'object' || value === null) return null;
    const found = Object.entries(value).find(([name]) => name === field)?.[1];
    return typeof found === 'string' ? found : null;
  } catch {
    return null;
  }
}

function shortDigest(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 16);
}
