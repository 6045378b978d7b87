import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import fastifyStatic from '@fastify/static';
import type {} from '@fastify/swagger';
import type { App } from '../http/context.ts';

/** Where `npm run build:web` puts the desk. */
export const builtDesk = fileURLToPath(new URL('../../../web/dist/desk', import.meta.url));

/** antd and the editor write their styles at run time; scripts come from files only. */
const policy = [
  "default-src 'self'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join('; ');

/** Serves the built single-page app: its files under `/desk/assets`, its one page at every other address. */
export async function deskPages(app: App, directory: string): Promise<void> {
  await app.register(
    async (scope) => {
      await scope.register(fastifyStatic, {
        root: join(directory, 'assets'),
        prefix: '/assets/',
        decorateReply: false,
        immutable: true,
        maxAge: '365d',
      });
      const page = async () => readFile(join(directory, 'index.html'), 'utf8').catch(() => null);
      for (const url of ['/', '/*']) {
        scope.get(url, { schema: { hide: true } }, async (_request, reply) => {
          const html = await page();
          reply.header('content-security-policy', policy).header('cache-control', 'no-cache');
          reply.type('text/html; charset=utf-8');
          return html ?? reply.code(503).send(notBuilt);
        });
      }
    },
    { prefix: '/desk' },
  );
}

const notBuilt =
  '<!doctype html><html lang="zh-Hans-CN"><meta charset="utf-8"><title>编辑台还没有构建</title>' +
  '<p>编辑台的网页还没有构建。请在项目目录运行 <code>npm run build:web</code>，再刷新这一页。</p></html>';
