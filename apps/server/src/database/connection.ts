import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import type { ClusterAddress } from './cluster.ts';
import type { Database } from './schema.ts';

const { builtins } = pg.types;

/** How values leave the driver: see `schema.ts`. */
const types: pg.CustomTypesConfig = {
  getTypeParser(oid: number, format?: 'text' | 'binary') {
    if (format === 'binary') return pg.types.getTypeParser(oid, format);
    switch (oid) {
      case builtins.INT8:
        return Number;
      case builtins.DATE:
        return (text: string) => text;
      case builtins.TIMESTAMPTZ:
        return (text: string) => new Date(text.replace(' ', 'T').replace(/[+-]\d\d$/, '$&:00')).toISOString();
      default:
        return pg.types.getTypeParser(oid, 'text');
    }
  },
};

/** Where the tables are: a database of a cluster of ours, or another server's by its address. */
export type Target =
  | { readonly cluster: ClusterAddress; readonly database: string }
  | { readonly url: string };

export function clientConfig(target: Target): pg.ClientConfig {
  const options = '-c timezone=Asia/Shanghai';
  return 'url' in target
    ? { connectionString: target.url, types, options }
    : { ...target.cluster, database: target.database, types, options };
}

/** A pool of connections with kysely over it. Lost idle connections are replaced, not fatal. */
export function connect(target: Target, size = 16): Kysely<Database> {
  const pool = new pg.Pool({ ...clientConfig(target), max: size });
  pool.on('error', () => undefined);
  return new Kysely<Database>({ dialect: new PostgresDialect({ pool }) });
}
