import { Type } from '@fastify/type-provider-typebox';
import { publicSubject } from '@zhengling/access';
import type { App, ServerContext } from '../http/context.ts';
import { ProblemSchema } from '../http/problems.ts';
import { today } from '../http/today.ts';
import { clauseLinks } from '../rules/clause-links.ts';
import { sendSheet } from '../sheets/index.ts';
import { circumstancesOn } from './circumstances.ts';
import { factsOf } from './facts.ts';
import { columnsOf, everyKind, findKind } from './kinds.ts';
import { countSites, sitesOn } from './read.ts';
import { readerOf } from './reader.ts';
import { Day, KindParams, KindSchema, SiteSchema } from './schemas.ts';
import { cellsOf, kindView, namesOf, rowView } from './view.ts';

const tags = ['开放数据'];
const reader = readerOf(publicSubject);

/** `/api/sites`: the registers that are public, as open data; nothing of persons, nothing internal. */
export function publicSites(app: App, { db, now }: ServerContext): void {
  const links = clauseLinks(db);
  app.addHook('onSend', async (_request, reply, payload) => {
    reply.header('access-control-allow-origin', '*').header('cross-origin-resource-policy', 'cross-origin');
    return payload;
  });

  app.get(
    '/sites',
    {
      schema: {
        tags,
        summary: '公开的名录',
        response: {
          200: Type.Array(
            Type.Object({
              id: Type.String(),
              title: Type.String(),
              summary: Type.String(),
              standing: Type.Integer({ description: '现有' }),
              json: Type.String(),
              csv: Type.String(),
            }),
          ),
        },
      },
    },
    async () => {
      const counts = await countSites(db, today(now()));
      return everyKind
        .filter((kind) => kind.public)
        .map(({ id, title, summary }) => ({
          id,
          title,
          summary,
          standing: counts.get(id)?.standing ?? 0,
          json: `/api/sites/${id}`,
          csv: `/api/sites/${id}?format=csv`,
        }));
    },
  );

  app.get(
    '/sites/:slug/:name',
    {
      schema: {
        tags,
        summary: '一种公开的名录，按某一天有效的内容；JSON 或 CSV',
        params: KindParams,
        querystring: Type.Object({
          on: Type.Optional(Day),
          format: Type.Optional(Type.Union([Type.Literal('json'), Type.Literal('csv')])),
        }),
        response: {
          200: Type.Object({ kind: KindSchema, on: Day, items: Type.Array(SiteSchema) }),
          404: ProblemSchema,
        },
      },
    },
    async (request, reply) => {
      const { slug, name } = request.params;
      const kind = findKind(`${slug}/${name}`);
      if (kind?.public !== true)
        return reply.code(404).send({
          code: 'ZL9220',
          message: '没有公开的这种名录',
          hint: '公开的名录见 /api/sites。',
        });
      const { on = today(now()), format = 'json' } = request.query;
      const rows = await sitesOn(db, kind, on, {}).rows();
      const units = await namesOf(db);
      if (format === 'csv') {
        const shown = kindView(kind, reader, null).fields.map(({ key }) => key);
        const columns = columnsOf(kind).filter(({ key }) => shown.includes(key));
        const table = rows.map((row) => {
          const cells = cellsOf(kind, row.values, row.unit, reader, units);
          return [...columns.map(({ key }) => cells[key] ?? ''), row.starts ?? ''];
        });
        return sendSheet(reply, [...columns, { title: '起始日期' }], table, { title: kind.title, format });
      }
      const facts = factsOf(kind, await circumstancesOn(db, on));
      const cited = await links([kind.basis]);
      return {
        kind: kindView(kind, reader, cited.clause(kind.basis).href),
        on,
        items: rows.map((row) => rowView(kind, row, facts(row.values), reader, units)),
      };
    },
  );
}
