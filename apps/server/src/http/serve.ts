import { mkdir } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { resolve } from 'node:path';
import { openDatabase } from '../database/open.ts';
import { takeOverPhotos } from '../evidence-files/index.ts';
import type { DemoAccounts } from '../identity/demo.ts';
import { catchUp } from '../issues/catch-up.ts';
import { CannotRun, reason } from '../problem.ts';
import { importSamples, makeQuarter } from '../sample/index.ts';
import { type Sweeping, startSweeping } from '../sweep/start.ts';
import { type AppOptions, buildApp } from './app.ts';
import type { App } from './context.ts';
import { today } from './today.ts';

export interface ServeOptions {
  readonly host: string;
  /** 0 for any free one. */
  readonly port: number;
  readonly dataDir: string;
  readonly databaseUrl?: string | undefined;
  /** Import and publish the invented issues, and make demo accounts. */
  readonly sample: boolean;
  readonly logLevel?: AppOptions['logLevel'];
  /** Hears, in Chinese, of what an administrator should know. */
  readonly tell: (message: string) => void;
}

export interface RunningServer {
  /** `http://localhost:8080` */
  readonly url: string;
  /** Names and password of the demo accounts while the sample is served. */
  readonly demo: DemoAccounts | null;
  /** Resolves if the database ends by itself: nothing can be served any more. */
  readonly lost: Promise<void>;
  /** Stops accepting, ends requests and jobs, then the database; the data directory is free afterwards. */
  stop(): Promise<void>;
}

/** Requests that are not done by then are cut off. */
const patienceMs = 8_000;

/** Opens the database, builds the application and listens; throws `CannotRun` and leaves nothing behind. */
export async function serve(options: ServeOptions): Promise<RunningServer> {
  const dataDir = resolve(options.dataDir);
  await makeDirectory(dataDir);
  const database = await openDatabase({
    dataDir,
    databaseUrl: options.databaseUrl,
    use: 'serve',
    tell: options.tell,
  });
  let app: App | null = null;
  let sweeping: Sweeping | null = null;
  try {
    if (options.sample) await importSamples(database.db, options.tell);
    await catchUp(database.db, options.tell);
    await takeOverPhotos(database.db, dataDir, options.tell);
    if (options.sample) await makeQuarter(database.db, today(new Date()));
    app = await buildApp({
      db: database.db,
      dataDir,
      sample: options.sample,
      ...(options.logLevel === undefined ? {} : { logLevel: options.logLevel }),
    });
    await listen(app, options);
    sweeping = await startSweeping({
      db: database.db,
      dataDir,
      sample: options.sample,
      now: () => new Date(),
      log: app.log,
    });
  } catch (error) {
    await app?.close();
    await database.close();
    throw error;
  }
  const running = app;
  const swept = sweeping;
  return {
    url: urlOf(running, options.host),
    demo: options.sample ? await demoAccounts(running) : null,
    lost: database.lost,
    async stop() {
      const cut = setTimeout(() => running.server.closeAllConnections(), patienceMs);
      await swept.stop();
      await running.close();
      clearTimeout(cut);
      await database.close();
    },
  };
}

async function makeDirectory(dataDir: string): Promise<void> {
  try {
    await mkdir(dataDir, { recursive: true });
  } catch (cause) {
    throw new CannotRun(
      'ZL9521',
      `无法建立数据目录 ${dataDir}：${reason(cause)}`,
      '请用 --data 指定一个可写的目录。',
      { cause },
    );
  }
}

async function listen(app: App, { host, port }: ServeOptions): Promise<void> {
  try {
    await app.listen({ host, port });
  } catch (cause) {
    const code = cause instanceof Error && 'code' in cause ? cause.code : '';
    if (code === 'EADDRINUSE') {
      throw new CannotRun(
        'ZL9520',
        `端口 ${port} 已被占用`,
        `请用 --port 换一个端口（如 --port ${port === 65535 ? 8080 : port + 1}），或先停止占用它的程序。`,
        { cause },
      );
    }
    if (code === 'EACCES') {
      throw new CannotRun('ZL9520', `没有权限使用端口 ${port}`, '请用 --port 指定 1024 以上的端口。', {
        cause,
      });
    }
    throw new CannotRun(
      'ZL9520',
      `无法在 ${host}:${port} 上提供服务：${reason(cause)}`,
      '请检查 --host 与 --port。',
      { cause },
    );
  }
}

/** The desk makes the accounts at each start; its sign-in page is where their password is told. */
async function demoAccounts(app: App): Promise<DemoAccounts | null> {
  const answer = await app.inject('/api/desk/session');
  const session: { readonly demo?: DemoAccounts | null } = answer.json();
  return session.demo ?? null;
}

function urlOf(app: App, host: string): string {
  const address: AddressInfo | string | null = app.server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  const everywhere = ['127.0.0.1', '::1', '0.0.0.0', '::', 'localhost'].includes(host);
  return `http://${everywhere ? 'localhost' : host.includes(':') ? `[${host}]` : host}:${port}`;
}
