import { resolve } from 'node:path';
import { type Kysely, sql } from 'kysely';
import pg from 'pg';
import { CannotRun, reason } from '../problem.ts';
import { addressOf, type ClusterAddress, startCluster } from './cluster.ts';
import { clientConfig, connect, type Target } from './connection.ts';
import { clusterPlace } from './layout.ts';
import { directoryHolder, lockDirectory } from './lock.ts';
import { migrate } from './migrate.ts';
import type { Database } from './schema.ts';

export interface OpenOptions {
  /** The embedded server with its data here. */
  readonly dataDir?: string | undefined;
  /** Another server's database instead, PostgreSQL 15 or later. */
  readonly databaseUrl?: string | undefined;
  /**
   * `serve` has the data to itself and refuses where another does; `share` joins the server that has it, if one does.
   */
  readonly use: 'serve' | 'share';
  /** Hears, in Chinese, of what an administrator should know. */
  readonly tell: (message: string) => void;
}

export interface OpenedDatabase {
  readonly db: Kysely<Database>;
  /** True where another process of ours runs the database and this one has joined it. */
  readonly joined: boolean;
  /** Resolves if the database ends by itself. */
  readonly lost: Promise<void>;
  close(): Promise<void>;
}

const databaseName = 'zhengling';
/** Key of the advisory lock a serving process holds on a database that is not its own. */
const servingLock = 7_461_001;
const oldestVersion = 150_000;

/** Opens the database with its tables up to date, or throws `CannotRun`. */
export async function openDatabase(options: OpenOptions): Promise<OpenedDatabase> {
  if (options.databaseUrl !== undefined) return openRemote(options.databaseUrl, options);
  if (options.dataDir === undefined) throw new TypeError('openDatabase needs dataDir or databaseUrl');
  return openEmbedded(resolve(options.dataDir), options);
}

async function openEmbedded(dataDir: string, options: OpenOptions): Promise<OpenedDatabase> {
  if (options.use === 'share' && (await directoryHolder(dataDir)) !== null) {
    const place = await clusterPlace(dataDir, options.tell);
    return joinRunning({ cluster: addressOf(place), database: databaseName }, dataDir);
  }
  const lock = await lockDirectory(dataDir, new Date());
  try {
    const place = await clusterPlace(dataDir, options.tell);
    const cluster = await startCluster(place);
    try {
      await createDatabase(cluster.address);
      const db = connect({ cluster: cluster.address, database: databaseName });
      await migrate(db);
      return {
        db,
        joined: false,
        lost: cluster.ended,
        async close() {
          await db.destroy();
          await cluster.stop();
          await lock.release();
        },
      };
    } catch (error) {
      await cluster.stop();
      throw error;
    }
  } catch (error) {
    await lock.release();
    throw error;
  }
}

async function joinRunning(target: Target, dataDir: string): Promise<OpenedDatabase> {
  const db = connect(target, 4);
  try {
    await sql`select 1 from issue limit 1`.execute(db);
  } catch (cause) {
    await db.destroy();
    throw new CannotRun(
      'ZL9512',
      `数据目录 ${dataDir} 正由运行中的服务使用，它的数据库此刻连接不上`,
      '服务也许正在启动或停止。请稍候再试，或停止服务后再试。',
      { cause },
    );
  }
  return { db, joined: true, lost: never(), close: () => db.destroy() };
}

async function openRemote(url: string, options: OpenOptions): Promise<OpenedDatabase> {
  const target: Target = { url };
  const keeper = await connectOnce(target);
  const lost = new Promise<void>((settle) => {
    keeper.on('error', () => settle());
  });
  try {
    await checkServer(keeper);
    if (options.use === 'serve') {
      const { rows } = await keeper.query<{ taken: boolean }>('select pg_try_advisory_lock($1) as taken', [
        servingLock,
      ]);
      if (rows[0]?.taken !== true) {
        throw new CannotRun(
          'ZL9501',
          '这个数据库正由另一个政令通服务使用',
          '请先停止那个服务，或者用 --database-url 指定另一个数据库。',
        );
      }
    }
    const db = connect(target);
    try {
      await migrate(db);
    } catch (error) {
      await db.destroy();
      throw error;
    }
    return {
      db,
      joined: false,
      lost,
      async close() {
        await db.destroy();
        await keeper.end();
      },
    };
  } catch (error) {
    await keeper.end().catch(() => undefined);
    throw error;
  }
}

async function connectOnce(target: Target): Promise<pg.Client> {
  try {
    const client = new pg.Client({
      ...clientConfig(target),
      connectionTimeoutMillis: 15_000,
      keepAlive: true,
    });
    client.on('error', () => undefined);
    await client.connect();
    return client;
  } catch (cause) {
    throw new CannotRun(
      'ZL9513',
      `连接不上 --database-url 指定的数据库：${reason(cause)}`,
      '地址形如 postgresql://用户:口令@主机:5432/数据库；请检查地址、口令和网络，并确认数据库已建立。',
      { cause },
    );
  }
}

async function checkServer(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ version: string; encoding: string }>(
    `select current_setting('server_version_num') as version, current_setting('server_encoding') as encoding`,
  );
  const { version = '0', encoding = '' } = rows[0] ?? {};
  if (Number(version) < oldestVersion || encoding !== 'UTF8') {
    throw new CannotRun(
      'ZL9514',
      `数据库服务器不合用：版本 ${Math.floor(Number(version) / 10_000)}，编码 ${encoding}`,
      '需要 PostgreSQL 15 或更高版本，数据库编码为 UTF8。',
    );
  }
}

async function createDatabase(cluster: ClusterAddress): Promise<void> {
  const client = await connectOnce({ cluster, database: 'postgres' });
  try {
    const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [databaseName]);
    if (rowCount === 0) await client.query(`create database ${databaseName}`);
  } finally {
    await client.end();
  }
}

function never(): Promise<void> {
  return new Promise(() => undefined);
}
