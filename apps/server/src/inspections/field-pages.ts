import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import fastifyStatic from '@fastify/static';
import type {} from '@fastify/swagger';
import type { App } from '../http/context.ts';

/** Where `npm run build:web` puts the app that inspectors carry. */
const builtField = fileURLToPath(new URL('../../../web/dist/field', import.meta.url));

const policy = [
  "default-src 'self'",
  "script-src 'self'",
  "style-src 'self'",
  // Photographs that were just taken are shown from memory.
  "img-src 'self' data: blob:",
  "connect-src 'self'",
  "worker-src 'self'",
  "manifest-src 'self'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join('; ');

/** Beside the page: each is asked for anew, so that a new version is noticed. */
const files = {
  'sw.js': 'text/javascript; charset=utf-8',
  'manifest.webmanifest': 'application/manifest+json; charset=utf-8',
  'icon.svg': 'image/svg+xml',
} as const;

/** Serves the inspectors' app under `/field`: its page, its service worker and what they load. */
export async function fieldPages(app: App, directory: string = builtField): Promise<void> {
  await app.register(
    async (scope) => {
      await scope.register(fastifyStatic, {
        root: join(directory, 'assets'),
        prefix: '/assets/',
        decorateReply: false,
        immutable: true,
        maxAge: '365d',
      });
      for (const [name, type] of Object.entries(files))
        scope.get(`/${name}`, { schema: { hide: true } }, async (_request, reply) => {
          const content = await readFile(join(directory, name)).catch(() => null);
          reply.header('cache-control', 'no-cache');
          return content === null ? reply.callNotFound() : reply.type(type).send(content);
        });
      for (const url of ['/', '/*'])
        scope.get(url, { schema: { hide: true } }, async (_request, reply) => {
          const html = await readFile(join(directory, 'index.html'), 'utf8').catch(() => null);
          reply.header('content-security-policy', policy).header('cache-control', 'no-cache');
          reply.type('text/html; charset=utf-8');
          return html ?? reply.code(503).send(notBuilt);
        });
    },
    { prefix: '/field' },
  );
}

const notBuilt =
  '<!doctype html><html lang="zh-Hans-CN"><meta charset="utf-8"><title>现场检查还没有构建</title>' +
  '<p>现场检查的网页还没有构建。请在项目目录运行 <code>npm run build:web</code>，再刷新这一页。</p></html>';
