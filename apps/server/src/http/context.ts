import type { IncomingMessage, ServerResponse } from 'node:http';
import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox';
import type { FastifyBaseLogger, FastifyInstance, RawServerDefault } from 'fastify';
import type { Kysely } from 'kysely';
import type { Database } from '../database/schema.ts';

/** What every part of the server works with. A part is `export function registerX(app: App, context: ServerContext): Promise<void>`. */
export interface ServerContext {
  readonly db: Kysely<Database>;
  /** Absolute path; files that are no rows (uploads, keys) lie here, with `--database-url` too. */
  readonly dataDir: string;
  /** Serving the sample gazette: demo accounts exist and pages say so. */
  readonly sample: boolean;
  /** The one clock of the server. */
  readonly now: () => Date;
  readonly log: FastifyBaseLogger;
}

/** The Fastify instance with TypeBox schemas as its types. */
export type App = FastifyInstance<
  RawServerDefault,
  IncomingMessage,
  ServerResponse,
  FastifyBaseLogger,
  TypeBoxTypeProvider
>;
