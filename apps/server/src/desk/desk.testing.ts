import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Role, roleName } from '@zhengling/access';
import type { Diagnostic, Issue } from '@zhengling/gazette';
import type { InjectOptions } from 'fastify';
import type { Kysely } from 'kysely';
import type { Database } from '../database/schema.ts';
import { buildApp } from '../http/app.ts';
import type { App } from '../http/context.ts';
import { insertAccount } from '../identity/index.ts';

/** The whole server on a real database; requests go in without a network. */
export interface TestDesk {
  readonly app: App;
  readonly dataDir: string;
  /** A browser of its own: keeps cookies and the CSRF token as the desk's pages do. */
  browser(options?: { readonly address?: string; readonly headers?: Record<string, string> }): TestBrowser;
  /** A browser signed in as a new account of this role and, mostly, of a unit that is in the register. */
  as(role: Role, unitId?: string): Promise<TestBrowser>;
  close(): Promise<void>;
}

const testPassword = 'kelp-orbit-tinder-94';
let accounts = 0;

/** Every field some answer of the desk has: tests read those that theirs should have. */
export interface AnswerBody {
  readonly [name: string]: unknown;
  readonly id: number;
  readonly code: string;
  readonly message: string;
  readonly csrfToken: string;
  readonly disabled: boolean;
  readonly account: { readonly id: number; readonly username: string; readonly displayName: string } | null;
  readonly setup: { readonly codeRequired: boolean } | null;
  readonly demo: {
    readonly password: string;
    readonly accounts: readonly { readonly username: string; readonly role: string }[];
  } | null;
  readonly slug: string;
  readonly text: string;
  readonly issue: Issue;
  readonly diagnostics: readonly Diagnostic[];
  readonly items: readonly { readonly slug: string }[];
  readonly events: readonly { readonly actor: string; readonly action: string; readonly detail: object }[];
}

export interface Answer {
  readonly status: number;
  readonly body: AnswerBody;
  /** The body where it is a list. */
  readonly list: readonly AnswerBody[];
  readonly headers: Readonly<Record<string, unknown>>;
}

export async function openTestDesk(
  db: Kysely<Database>,
  options: { readonly sample?: boolean; readonly now?: () => Date; readonly dataDir?: string } = {},
): Promise<TestDesk> {
  const own = options.dataDir === undefined;
  const dataDir = options.dataDir ?? (await mkdtemp(join(tmpdir(), 'zhengling-desk-')));
  const app = await buildApp({
    db,
    dataDir,
    sample: options.sample ?? false,
    ...(options.now === undefined ? {} : { now: options.now }),
  });
  await app.ready();
  return {
    app,
    dataDir,
    browser: (from) => new TestBrowser(app, from?.address ?? '127.0.0.1', from?.headers ?? {}),
    async as(role, unitId) {
      accounts += 1;
      const username = `${role}-${accounts}`;
      const displayName = unitId === undefined ? roleName(role) : `${unitId}的${roleName(role)}`;
      const made = await db
        .transaction()
        .execute((trx) =>
          insertAccount(
            trx,
            { username, displayName, role, unitId: unitId ?? null, password: testPassword },
            null,
          ),
        );
      if (!made.ok) throw new Error(made.refusal.message);
      const browser = new TestBrowser(app, '127.0.0.1', {});
      await browser.get('/session');
      const opened = await browser.post('/session', { username, password: testPassword });
      if (opened.status !== 200) throw new Error(opened.body.message);
      return browser;
    },
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
    payload?: object | string | Buffer,
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
    const body = response.json<AnswerBody>();
    if (typeof body.csrfToken === 'string') this.csrf = body.csrfToken;
    const list = Array.isArray(body) ? body : [];
    return { status: response.statusCode, body, list, headers: response.headers };
  }

  get = (path: string) => this.send('GET', path);
  post = (path: string, payload: object = {}) => this.send('POST', path, payload);
  patch = (path: string, payload: object) => this.send('PATCH', path, payload);
  delete = (path: string) => this.send('DELETE', path);
}
