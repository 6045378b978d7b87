import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Fastify, { type InjectOptions } from 'fastify';
import type { Kysely } from 'kysely';
import type { Database } from '../database/schema.ts';
import type { App, ServerContext } from '../http/context.ts';
import { registerDesk } from './index.ts';

/** A server with nothing but the desk, on a real database; requests go in without a network. */
export interface TestDesk {
  readonly app: App;
  readonly dataDir: string;
  /** A browser of its own: keeps cookies and the CSRF token as the desk's pages do. */
  browser(options?: { readonly address?: string; readonly headers?: Record<string, string> }): TestBrowser;
  close(): Promise<void>;
}

export interface Answer {
  readonly status: number;
  // biome-ignore lint/suspicious/noExplicitAny: tests read whatever JSON came back
  readonly body: any;
  readonly headers: Readonly<Record<string, unknown>>;
}

export async function openTestDesk(
  db: Kysely<Database>,
  options: { readonly sample?: boolean; readonly now?: () => Date; readonly dataDir?: string } = {},
): Promise<TestDesk> {
  const own = options.dataDir === undefined;
  const dataDir = options.dataDir ?? (await mkdtemp(join(tmpdir(), 'zhengling-desk-')));
  const app: App = Fastify({ logger: false });
  const context: ServerContext = {
    db,
    dataDir,
    sample: options.sample ?? false,
    now: options.now ?? (() => new Date()),
    log: app.log,
  };
  await registerDesk(app, context);
  await app.ready();
  return {
    app,
    dataDir,
    browser: (from) => new TestBrowser(app, from?.address ?? '127.0.0.1', from?.headers ?? {}),
    async close() {
      await app.close();
      if (own) await rm(dataDir, { recursive: true, force: true });
    },
  };
}

type Method = 'GET' | 'POST' | 'PATCH' | 'DELETE';

export class TestBrowser {
  readonly cookies = new Map<string, string>();
  csrf: string | null = null;
  readonly #app: App;
  readonly #address: string;
  readonly #headers: Record<string, string>;

  constructor(app: App, address: string, headers: Record<string, string>) {
    this.#app = app;
    this.#address = address;
    this.#headers = headers;
  }

  async send(
    method: Method,
    path: string,
    payload?: object | string,
    headers: Record<string, string> = {},
  ): Promise<Answer> {
    const request: InjectOptions = {
      method,
      url: `/api/desk${path}`,
      remoteAddress: this.#address,
      headers: {
        host: 'localhost',
        ...(this.cookies.size === 0
          ? {}
          : { cookie: [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ') }),
        ...(this.csrf === null ? {} : { 'x-csrf-token': this.csrf }),
        ...this.#headers,
        ...headers,
      },
      ...(payload === undefined ? {} : { payload }),
    };
    const response = await this.#app.inject(request);
    for (const { name, value, expires } of response.cookies) {
      if (value === '' || (expires !== undefined && expires.getTime() === 0)) this.cookies.delete(name);
      else this.cookies.set(name, encodeURIComponent(value));
    }
    const body = response.body === '' ? null : response.json();
    if (typeof body?.csrfToken === 'string') this.csrf = body.csrfToken;
    return { status: response.statusCode, body, headers: response.headers };
  }

  get = (path: string) => this.send('GET', path);
  post = (path: string, payload: object = {}) => this.send('POST', path, payload);
  patch = (path: string, payload: object) => this.send('PATCH', path, payload);
  delete = (path: string) => this.send('DELETE', path);
}
