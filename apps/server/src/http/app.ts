import swagger from '@fastify/swagger';
import { Type, type TypeBoxTypeProvider } from '@fastify/type-provider-typebox';
import Fastify from 'fastify';
import { type Kysely, sql } from 'kysely';
import type { Database } from '../database/schema.ts';
import { registerDesk } from '../desk/index.ts';
import { publicDutyRoutes } from '../duties/index.ts';
import { calendarFeeds } from '../feeds/index.ts';
import { publicIndicators } from '../indicators/index.ts';
import { rulesApi } from '../rules/api/register.ts';
import { registerSearch } from '../search/index.ts';
import { registerSite } from '../site/index.ts';
import { publicSites } from '../sites/index.ts';
import { publicApi } from './api.ts';
import type { App, ServerContext } from './context.ts';
import { answerProblems } from './problems.ts';
import { protect } from './protection.ts';
import { answerUnreadable } from './unreadable.ts';

export interface AppOptions {
  readonly db: Kysely<Database>;
  readonly dataDir: string;
  readonly sample: boolean;
  readonly now?: () => Date;
  /** Lines of JSON on standard error from this level up; silent when absent. */
  readonly logLevel?: 'info' | 'warn' | 'error';
}

/** Longest decoded part of an address that is a parameter; a document number in percent-encoding is some 150. */
const longestParameter = 500;

/** The whole server as one application, not yet listening: `inject` works on it as requests do. */
export async function buildApp(options: AppOptions): Promise<App> {
  const app: App = Fastify({
    logger: options.logLevel === undefined ? false : { level: options.logLevel, stream: process.stderr },
    // A proxy on the same machine says who the reader is; nobody else is believed.
    trustProxy: 'loopback',
    clientErrorHandler: answerUnreadable,
    routerOptions: { maxParamLength: longestParameter },
  }).withTypeProvider<TypeBoxTypeProvider>();
  const context: ServerContext = {
    db: options.db,
    dataDir: options.dataDir,
    sample: options.sample,
    now: options.now ?? (() => new Date()),
    log: app.log,
  };
  answerProblems(app, context);
  await protect(app);
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: '政令通 Zhengling',
        version: '0.1.0',
        description:
          '政府公报的编译、检索与发布，规定的计算。Compiled government gazettes: issues, documents, validity, search, rules.',
        license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
      },
    },
  });
  await app.register(async (scope: App) => publicApi(scope, context), { prefix: '/api' });
  await app.register(async (scope: App) => rulesApi(scope, context), { prefix: '/api' });
  await app.register(async (scope: App) => publicDutyRoutes(scope, context), { prefix: '/api' });
  await app.register(async (scope: App) => publicSites(scope, context), { prefix: '/api' });
  await app.register(async (scope: App) => publicIndicators(scope, context), { prefix: '/api' });
  await registerSearch(app, context);
  await registerSite(app, context);
  calendarFeeds(app, context);
  await registerDesk(app, context);
  health(app, context);
  app.get('/api/openapi.json', { schema: { hide: true } }, async () => app.swagger());
  return app;
}

function health(app: App, { db }: ServerContext): void {
  app.get(
    '/healthz',
    {
      config: { rateLimit: false },
      schema: {
        summary: '能否处理请求',
        response: {
          200: Type.Object({ status: Type.Literal('ok') }),
          503: Type.Object({ status: Type.Literal('unavailable') }),
        },
      },
    },
    async (_request, reply) => {
      try {
        await sql`select 1`.execute(db);
        return { status: 'ok' as const };
      } catch {
        return reply.code(503).send({ status: 'unavailable' as const });
      }
    },
  );
}
