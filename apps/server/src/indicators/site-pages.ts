import { publicSubject } from '@zhengling/access';
import { renderIndicator, renderIndicators, renderMessage, type SiteView } from '@zhengling/web/site';
import type { App, ServerContext } from '../http/context.ts';
import { today } from '../http/today.ts';
import { clauseLinks } from '../rules/clause-links.ts';
import { html, send } from '../site/send.ts';
import { publicDetail } from './public-detail.ts';
import { readIndicators } from './read-list.ts';
import { Params } from './schemas.ts';

/** `/indicators`: what documents promised in figures and how far it has come, of what the policy discloses. */
export function registerIndicatorPages(
  app: App,
  { db, now }: ServerContext,
  site: () => Promise<SiteView>,
): void {
  const links = clauseLinks(db);

  app.get('/indicators', { schema: { hide: true } }, async (request, reply) => {
    const day = today(now());
    const { lit } = await readIndicators(db, publicSubject, {}, day, links);
    const documents = new Map(lit.map((line) => [line.document, line]));
    return send(
      request,
      reply,
      renderIndicators({
        ...(await site()),
        today: day,
        data: '/api/indicators',
        documents: [...documents.values()].map(({ document, documentTitle, href }) => ({
          number: document,
          title: documentTitle,
          href: href === null ? null : `/documents/${encodeURIComponent(document)}`,
          lines: lit.filter((line) => line.document === document),
        })),
      }),
    );
  });

  app.get('/indicators/:slug/:name', { schema: { hide: true, params: Params } }, async (request, reply) => {
    const { slug, name } = request.params;
    const detail = await publicDetail(db, `${slug}/${name}`, today(now()), links);
    if (detail === null)
      return reply
        .code(404)
        .header('cache-control', 'no-store')
        .type(html)
        .send(
          renderMessage({
            ...(await site()),
            status: 404,
            title: '没有公开的这项指标',
            lines: ['地址不对，或者这项指标没有公开。'],
            links: [{ href: '/indicators', label: '公开的指标' }],
          }),
        );
    return send(
      request,
      reply,
      renderIndicator({ ...(await site()), ...detail, data: `/api/indicators/${slug}/${name}` }),
    );
  });
}
