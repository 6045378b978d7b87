import { type Kysely, Migrator } from 'kysely';
import { CannotRun, reason } from '../problem.ts';
import { migrations } from './migrations/index.ts';
import type { Database } from './schema.ts';

/** Brings the tables to this program's version; answers the names of the steps taken. Safe to run at once from two processes. */
export async function migrate(db: Kysely<Database>): Promise<readonly string[]> {
  const migrator = new Migrator({ db, provider: { getMigrations: async () => ({ ...migrations }) } });
  const { error, results } = await migrator.migrateToLatest();
  if (error !== undefined) {
    throw new CannotRun(
      'ZL9511',
      `数据库结构无法升级：${reason(error)}`,
      '数据没有改动。请确认程序不早于建立该数据库的版本，并且数据库用户有建表权限。',
      { cause: error },
    );
  }
  return (results ?? [])
    .filter(({ status }) => status === 'Success')
    .map(({ migrationName }) => migrationName);
}
