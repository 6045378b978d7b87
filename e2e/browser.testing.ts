import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, expect } from 'vitest';
import { testDatabases } from '../apps/server/src/database/testing.ts';
import { buildApp } from '../apps/server/src/http/app.ts';
import type { App, ServerContext } from '../apps/server/src/http/context.ts';

/** What the tests in a real browser share: the browser, the whole server on a fresh database, pages that are watched. */

const executablePath = '/usr/bin/chromium';

/** Whether this machine has the browser. Tests that need it are skipped elsewhere, and their file says so. */
export const hasBrowser = existsSync(executablePath);
if (!hasBrowser) console.log(`no ${executablePath}: the tests in a browser are skipped`);

const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

export interface StageOptions {
  readonly sample?: boolean;
  readonly now?: () => Date;
  /** Fills the database before the server listens. */
  readonly prepare?: (db: ServerContext['db']) => Promise<unknown>;
  /** False starts nothing: every test of the file is skipped. */
  readonly wanted?: boolean;
}

interface VisitOptions {
  readonly width?: number;
  readonly javaScriptEnabled?: boolean;
}

/** The server and the browser of one file of tests; everything here exists only while tests run. */
export interface Stage {
  readonly app: App;
  readonly db: ServerContext['db'];
  /** `http://localhost:…`, where browsers take cookies marked secure, without a slash at the end. */
  readonly base: string;
  /** Another fresh database on the same PostgreSQL. */
  createDatabase(): Promise<ServerContext['db']>;
  /** A browser profile of its own, closed with the browser. */
  profile(options?: VisitOptions): Promise<BrowserContext>;
  /**
   * Opens a path in a fresh profile, hands the page to `look` and closes it. Fails on errors of scripts and on what
   * the content security policy refused.
   */
  withPage<T>(
    path: string,
    look: (page: Page, context: BrowserContext) => Promise<T>,
    options?: VisitOptions,
  ): Promise<T>;
}

/** Call it once, at the top of the file: it starts before the file's tests and is cleared away after them. */
export function stage({ sample = false, now, prepare, wanted = true }: StageOptions = {}): Stage {
  const databases = testDatabases();
  let running: Pick<Stage, 'app' | 'db' | 'base'> | null = null;
  let browser: Browser | null = null;
  let dataDir = '';

  beforeAll(async () => {
    if (!wanted) return;
    dataDir = await mkdtemp(join(tmpdir(), 'zhengling-e2e-'));
    const db = await databases.create();
    await prepare?.(db);
    const app = await buildApp({ db, dataDir, sample, ...(now !== undefined && { now }) });
    const listening = new URL(await app.listen({ port: 0, host: '127.0.0.1' }));
    running = { app, db, base: `http://localhost:${listening.port}` };
    if (hasBrowser) browser = await launch();
  });

  afterAll(async () => {
    await browser?.close();
    await running?.app.close();
    if (dataDir !== '') await rm(dataDir, { recursive: true, force: true });
  });

  function started(): Pick<Stage, 'app' | 'db' | 'base'> {
    if (running === null) throw new Error('the server runs only while tests run');
    return running;
  }

  async function profile({
    width = 1440,
    javaScriptEnabled = true,
  }: VisitOptions = {}): Promise<BrowserContext> {
    if (browser === null) throw new Error('no browser');
    return browser.newContext({
      viewport: { width, height: 900 },
      locale: 'zh-CN',
      javaScriptEnabled,
      // On a busy machine two frames of an opening dialog stand at one place, and a click lands beside its target.
      reducedMotion: 'reduce',
    });
  }

  return {
    get app() {
      return started().app;
    },
    get db() {
      return started().db;
    },
    get base() {
      return started().base;
    },
    createDatabase: () => databases.create(),
    profile,
    async withPage(path, look, options) {
      const context = await profile(options);
      try {
        const page = await context.newPage();
        const trouble: string[] = [];
        watch(page, trouble);
        await page.goto(`${started().base}${path}`);
        const result = await look(page, context);
        expect(trouble).toEqual([]);
        return result;
      } finally {
        await context.close();
      }
    },
  };
}

async function launch(): Promise<Browser> {
  return chromium.launch({
    executablePath,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
    ],
  });
}

/** Collects errors of the page's scripts and refusals of the content security policy. */
export function watch(page: Page, trouble: string[]): void {
  page.on('pageerror', (error) => trouble.push(error.message));
  page.on('console', (message) => {
    if (/Content Security Policy|violates/i.test(message.text())) trouble.push(message.text());
  });
}

/** What axe finds on the page as it stands, and whether the page scrolls sideways; empty is good. */
export async function faultsNow(page: Page): Promise<string[]> {
  // Through the protocol: a policy that refuses `eval` refuses the page, not its examiner.
  const client = await page.context().newCDPSession(page);
  const answer = await client.send('Runtime.evaluate', {
    expression: `${axe};axe.run().then((r) => r.violations.map((v) => v.id + ': ' + v.nodes[0].html + ' ' + v.nodes[0].failureSummary))`,
    awaitPromise: true,
    returnByValue: true,
  });
  await client.detach();
  if (answer.exceptionDetails !== undefined || !Array.isArray(answer.result.value))
    throw new Error(`axe did not run: ${answer.exceptionDetails?.text ?? typeof answer.result.value}`);
  const found = answer.result.value.map(String);
  const beyond = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  return beyond > 0 ? [...found, `the page is ${beyond} px too wide`] : found;
}

/** The same at the width of a desk and of a phone, on one page that is resized; left at the width of a desk. */
export async function faults(page: Page): Promise<string[]> {
  const found: string[] = [];
  for (const width of [1440, 390]) {
    await page.setViewportSize({ width, height: 900 });
    await page.waitForTimeout(400);
    found.push(...(await faultsNow(page)).map((fault) => `${width}: ${fault}`));
  }
  await page.setViewportSize({ width: 1440, height: 900 });
  return found;
}
