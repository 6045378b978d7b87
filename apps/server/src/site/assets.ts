import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { siteAssets } from '@zhengling/web/site';
import type { App } from '../http/context.ts';

/** Serves /assets from memory; the version is their digest, so that what carries it may be kept for ever. */
export async function serveAssets(app: App): Promise<string> {
  const digest = createHash('sha256');
  for (const { name, type, parts } of siteAssets) {
    const content = Buffer.concat(await Promise.all(parts.map((part) => readFile(part))));
    digest.update(content);
    app.get<{ Querystring: { v?: string } }>(
      `/assets/${name}`,
      { schema: { hide: true } },
      (request, reply) =>
        reply
          .type(type)
          .header(
            'cache-control',
            request.query.v === undefined || request.query.v === ''
              ? 'public, max-age=300'
              : 'public, max-age=31536000, immutable',
          )
          .send(content),
    );
  }
  return digest.digest('hex').slice(0, 12);
}
