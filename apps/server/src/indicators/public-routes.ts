import { Type } from '@fastify/type-provider-typebox';
import { publicSubject } from '@zhengling/access';
import type { App, ServerContext } from '../http/context.ts';
import { ProblemSchema } from '../http/problems.ts';
import { today } from '../http/today.ts';
import { clauseLinks } from '../rules/clause-links.ts';
import { publicDetail } from './public-detail.ts';
import { readIndicators } from './read-list.ts';
import { DetailSchema, LineSchema, Params } from './schemas.ts';

const tags = ['开放数据'];

/** `/api/indicators`: disclosed indicators with targets and values, as open data; nothing of who entered what. */
export function publicIndicators(app: App, { db, now }: ServerContext): void {
  const links = clauseLinks(db);
  app.addHook('onSend', async (_request, reply, payload) => {
    reply.header('access-control-allow-origin', '*').header('cross-origin-resource-policy', 'cross-origin');
    return payload;
  });

  app.get(
    '/indicators',
    {
      schema: {
        tags,
        summary: '公开的指标，按今天的情况',
        querystring: Type.Object({ document: Type.Optional(Type.String({ maxLength: 120 })) }),
        response: { 200: Type.Array(LineSchema) },
      },
    },
    async (request) => {
      const { lit } = await readIndicators(db, publicSubject, request.query, today(now()), links);
      return [...lit];
    },
  );

  app.get(
    '/indicators/:slug/:name',
    {
      schema: {
        tags,
        summary: '一项公开的指标：目标、直线和各街镇的数',
        params: Params,
        response: { 200: DetailSchema, 404: ProblemSchema },
      },
    },
    async (request, reply) => {
      const { slug, name } = request.params;
      const detail = await publicDetail(db, `${slug}/${name}`, today(now()), links);
      if (detail === null)
        return reply.code(404).send({
          code: 'ZL9221',
          message: '没有公开的这项指标',
          hint: '公开的指标见 /api/indicators。',
        });
      return detail;
    },
  );
}
