import { Type } from '@fastify/type-provider-typebox';
import { checklists } from '@zhengling/qijiang';
import {
  type ListedPlaceView,
  type PublicListsView,
  renderPublicLists,
  type SiteView,
} from '@zhengling/web/site';
import type { App, ServerContext } from '../http/context.ts';
import { send } from '../site/send.ts';
import { publishedListings } from './listing-routes.ts';

const PlaceSchema = Type.Object({
  place: Type.String(),
  since: Type.String({ format: 'date', description: '公布日期' }),
  because: Type.Array(Type.String(), { description: '公布的原因' }),
});

/**
 * The lists that a document has made public (`training-schools` 六): what somebody has published and not taken off, by
 * name, day and reason. Notes, people, and what is only proposed stay inside.
 */
export function registerPublicLists(app: App, { db }: ServerContext, site: () => Promise<SiteView>): void {
  for (const { id, slug, document, clause, lists } of checklists.values()) {
    if (lists === undefined) continue;
    const places = async (list: 'white' | 'black'): Promise<ListedPlaceView[]> =>
      (await publishedListings(db, true))
        .filter((one) => one.checklist === id && one.list === list)
        .map(({ place, publishedOn, because }) => ({
          place,
          since: publishedOn,
          because: list === 'black' ? [...new Set(because)] : [],
        }));

    app.get(`/${slug}`, { schema: { hide: true } }, async (request, reply) => {
      const view: PublicListsView = {
        ...(await site()),
        title: lists.title,
        summary: lists.summary,
        document: { number: document, clause: `${lists.white.clause}、${lists.black.clause}` },
        publisher: lists.by,
        white: { consequence: lists.white.consequence, places: await places('white') },
        black: {
          consequence: `${lists.black.consequence}；${lists.unmended.consequence}`,
          places: await places('black'),
        },
        data: `/api/lists/${slug}`,
      };
      return send(request, reply, renderPublicLists(view));
    });

    app.get(
      `/api/lists/${slug}`,
      {
        schema: {
          tags: ['lists'],
          summary: `已公布的白名单、黑名单（${document} ${clause}）`,
          response: {
            200: Type.Object({
              document: Type.String(),
              white: Type.Array(PlaceSchema),
              black: Type.Array(PlaceSchema),
            }),
          },
        },
      },
      async () => ({
        document,
        white: mutable(await places('white')),
        black: mutable(await places('black')),
      }),
    );
  }
}

const mutable = (places: readonly ListedPlaceView[]) =>
  places.map(({ place, since, because }) => ({ place, since, because: [...because] }));
