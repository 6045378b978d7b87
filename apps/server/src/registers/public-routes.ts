import { Type } from '@fastify/type-provider-typebox';
import type { IsoDate } from '@zhengling/calendar';
import {
  type RegisterEntry,
  type RegisterPageView,
  renderRegister,
  type SiteView,
} from '@zhengling/web/site';
import type { App, ServerContext } from '../http/context.ts';
import { ProblemSchema } from '../http/problems.ts';
import { today } from '../http/today.ts';
import { send } from '../site/send.ts';
import { groupList, publishedGroups } from './lists.ts';
import { GroupLine, HolderSchema, IdParams, orNull, SittingSchema } from './schemas.ts';
import { groupView, type HolderView, holders, type SittingView } from './views.ts';

const tags = ['开放数据'];
const Asked = Type.Object({
  on: Type.Optional(Type.String({ format: 'date', description: '看哪一天的；不填是今天' })),
  q: Type.Optional(Type.String({ maxLength: 100 })),
});

/** Who chairs what and who holds which post, as published documents say: open data and two pages. */
export function publicRegisterRoutes(app: App, context: ServerContext, site: () => Promise<SiteView>): void {
  const { db } = context;
  const dayOf = (on: string | undefined): IsoDate => on ?? today(context.now());

  app.get(
    '/api/registers/groups',
    {
      schema: {
        tags,
        summary: '议事协调机构：某一天由谁牵头',
        querystring: Asked,
        response: { 200: Type.Array(GroupLine) },
      },
    },
    (request) => groupList(db, request.query, dayOf(request.query.on), true),
  );

  app.get(
    '/api/registers/groups/:id',
    {
      schema: {
        tags,
        summary: '一个议事协调机构某一天的席位',
        params: IdParams,
        querystring: Asked,
        response: {
          200: Type.Object({
            id: Type.String(),
            name: Type.String(),
            on: Type.String(),
            stands: Type.Boolean(),
            number: orNull(Type.String()),
            sittings: Type.Array(SittingSchema),
          }),
          404: ProblemSchema,
        },
      },
    },
    async (request, reply) => {
      const { id } = request.params;
      const view = (await publishedGroups(db)).has(id)
        ? await groupView(db, id, dayOf(request.query.on))
        : null;
      if (view === null)
        return reply.code(404).send({
          code: 'ZL9201',
          message: '没有这个议事协调机构。',
          hint: '请从 /api/registers/groups 的列表里选。',
        });
      const { name, on, stands, number, sittings } = view;
      return { id, name, on, stands, number, sittings };
    },
  );

  app.get(
    '/api/registers/posts',
    {
      schema: {
        tags,
        summary: '某一天谁任什么职，按公文',
        querystring: Asked,
        response: { 200: Type.Array(HolderSchema) },
      },
    },
    async (request) => publicHolders(await holders(db, asked(request.query), dayOf(request.query.on))),
  );

  app.get('/registers/groups', { schema: { hide: true, querystring: Asked } }, async (request, reply) => {
    const on = dayOf(request.query.on);
    const query = request.query.q ?? '';
    const lines = await groupList(db, { q: query }, on, true);
    const entries = await Promise.all(
      lines.map(async (line): Promise<RegisterEntry> => {
        const view = await groupView(db, line.id, on);
        const leading = (view?.sittings ?? []).filter(({ role }) => !/成员|责任单位|配合单位/.test(role));
        return {
          id: line.id,
          name: line.name,
          address: null,
          lines: leading.map(sittingLine),
          document: documentOf(line.number),
        };
      }),
    );
    const view: RegisterPageView = {
      ...(await site()),
      title: '议事协调机构',
      summary: '领导小组、委员会、指挥部由谁牵头、办公室设在哪里，按已公布的公文。',
      on,
      action: '/registers/groups',
      query,
      entries,
      empty: '这一天没有查到；换一天，或换个词。',
      other: { title: '各单位职务', address: `/registers/posts?on=${on}` },
      data: `/api/registers/groups?on=${on}`,
    };
    return send(request, reply, renderRegister(view));
  });

  app.get('/registers/posts', { schema: { hide: true, querystring: Asked } }, async (request, reply) => {
    const on = dayOf(request.query.on);
    const query = request.query.q ?? '';
    const found = publicHolders(await holders(db, asked(request.query), on));
    const byBody = new Map<string, HolderView[]>();
    for (const one of found) {
      const { id } = one.post.organisation;
      byBody.set(id, [...(byBody.get(id) ?? []), one]);
    }
    const view: RegisterPageView = {
      ...(await site()),
      title: '职务',
      summary: '各单位的职务由谁担任，按已公布的任免和名单。',
      on,
      action: '/registers/posts',
      query,
      entries: [...byBody].map(([id, own]) => ({
        id,
        name: own[0]?.post.organisation.name ?? id,
        address: null,
        lines: own.map(({ post, person, certainty, evidence }) => ({
          role: post.title,
          person,
          about: '',
          documents: [
            ...new Map(
              evidence.flatMap(({ document, address }) =>
                address === null ? [] : [[document, { number: document, address }] as const],
              ),
            ).values(),
          ],
          remark: certainty === 'presumed' ? '推定' : '',
        })),
        document: null,
      })),
      empty: '这一天没有查到；换一天，或换个词。',
      other: { title: '议事协调机构', address: `/registers/groups?on=${on}` },
      data: `/api/registers/posts?on=${on}`,
    };
    return send(request, reply, renderRegister(view));
  });
}

const asked = ({ q }: { readonly q?: string }) => (q === undefined ? {} : { q });

/** What published documents vouch for; who was entered by hand is not disclosed. */
const publicHolders = (found: readonly HolderView[]): HolderView[] =>
  found.filter(
    ({ certainty, evidence }) => certainty !== null && evidence.some(({ address }) => address !== null),
  );

const documentOf = (number: string | null) =>
  number === null ? null : { number, address: `/documents/${encodeURIComponent(number)}` };

function sittingLine({ role, person, named, posts, organisation, rank, how, certainty }: SittingView) {
  const about =
    organisation === null
      ? posts.map((post) => `${post.organisation.name}${post.title}`).join('、')
      : `${organisation.name}${rankWords(rank)}`;
  const remarks = [
    how === 'passed' ? `原为${named ?? ''}，由接任者承接` : '',
    certainty === 'presumed' ? '推定' : '',
    how === 'open' && named !== null ? `名单上是${named}，已有变动` : '',
  ];
  return {
    role,
    person: person ?? '',
    about,
    documents: [],
    remark: remarks.filter((part) => part !== '').join('，'),
  };
}

function rankWords(rank: string | null): string {
  switch (rank) {
    case 'principal':
      return '主要负责人';
    case 'in-charge':
      return '分管负责人';
    case 'any':
      return '负责人';
    default:
      return '';
  }
}
