import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { chmod, chown, mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Kysely } from 'kysely';
import pg from 'pg';
import { afterAll, beforeAll } from 'vitest';
import { copyBinaries, makeRunnable, packagedBinaries } from './binaries.ts';
import { type RunningCluster, startCluster } from './cluster.ts';
import { connect } from './connection.ts';
import type { ClusterPlace } from './layout.ts';
import { migrate } from './migrate.ts';
import { runningAsRoot, systemOwner } from './owner.ts';
import type { Database } from './schema.ts';

/** Where Debian keeps the oldest PostgreSQL that we promise to work with. */
const debianPostgres15 = '/usr/lib/postgresql/15/bin';

/** For `describe.each`: the servers that storage tests run on. Says so where PostgreSQL 15 is not installed. */
export function testServers(): readonly {
  readonly name: string;
  readonly options: { readonly bin?: string };
}[] {
  const embedded = { name: 'the embedded PostgreSQL', options: {} };
  if (existsSync(join(debianPostgres15, 'postgres'))) {
    return [embedded, { name: 'PostgreSQL 15 of Debian', options: { bin: debianPostgres15 } }];
  }
  console.warn('PostgreSQL 15 is not installed: its storage tests are skipped');
  return [embedded];
}

export interface TestDatabases {
  /** A fresh database with all tables and nothing in them, closed when the file's tests end. */
  create(): Promise<Kysely<Database>>;
  /** The same as an address for `--database-url`. */
  createUrl(): Promise<string>;
}

/**
 * A real PostgreSQL for the tests of one file, started before them and removed after them. Databases are copies of a
 * migrated template, so that each test has its own at little cost. Call it once, at the top of the file.
 */
export function testDatabases(options: { readonly bin?: string } = {}): TestDatabases {
  let home = '';
  let cluster: RunningCluster | null = null;
  const opened: Kysely<Database>[] = [];

  beforeAll(async () => {
    const place = await temporaryPlace(options.bin);
    home = join(place.data, '..');
    cluster = await startCluster(place, { durable: false });
    await command(cluster, 'create database template_gazette');
    const db = connect({ cluster: cluster.address, database: 'template_gazette' }, 1);
    await migrate(db);
    await db.destroy();
  });

  afterAll(async () => {
    await Promise.all(opened.map((db) => db.destroy()));
    await cluster?.stop();
    if (home !== '') await rm(home, { recursive: true, force: true });
  });

  function running(): RunningCluster {
    if (cluster === null)
      throw new Error('databases exist only while tests run: call create() inside a test or hook');
    return cluster;
  }

  async function copyTemplate(): Promise<string> {
    const name = `test_${randomBytes(6).toString('hex')}`;
    await command(running(), `create database ${name} template template_gazette`);
    return name;
  }

  return {
    async create() {
      const db = connect({ cluster: running().address, database: await copyTemplate() }, 8);
      opened.push(db);
      return db;
    },
    async createUrl() {
      const { host, port, user } = running().address;
      return `postgresql://${user}@${encodeURIComponent(host)}:${port}/${await copyTemplate()}`;
    },
  };
}

async function temporaryPlace(bin: string | undefined): Promise<ClusterPlace> {
  const tell = () => undefined;
  const owner = runningAsRoot() ? systemOwner(tell) : null;
  const home = await mkdtemp('/tmp/zl-pg-');
  await chmod(home, 0o700);
  if (owner !== null) await chown(home, owner.uid, owner.gid);
  const packaged = await packagedBinaries();
  const binaries =
    bin !== undefined
      ? { bin, root: null, build: 'system' }
      : owner !== null
        ? await copyBinaries(packaged, '/var/lib/zhengling/programs')
        : packaged;
  if (bin === undefined) await makeRunnable(binaries);
  return { binaries, data: join(home, 'data'), socket: home, log: join(home, 'server.log'), owner };
}

async function command(cluster: RunningCluster, text: string): Promise<void> {
  const client = new pg.Client({ ...cluster.address, database: 'postgres' });
  await client.connect();
  try {
    await client.query(text);
  } finally {
    await client.end();
  }
}
