import type { App, ServerContext } from '../http/context.ts';
import { ProblemSchema } from '../http/problems.ts';
import { today } from '../http/today.ts';
import { SearchAnswer, SearchQuery, SuggestAnswer, SuggestQuery } from './schemas.ts';
import { searchClauses } from './search.ts';
import { suggest } from './suggest.ts';

const tags = ['search'];
const refusals = { '4xx': ProblemSchema, '5xx': ProblemSchema };

/** `/api/search` and `/api/search/suggest`: for everyone, over published issues only. */
export async function registerSearch(app: App, { db, now }: ServerContext): Promise<void> {
  app.get(
    '/api/search',
    {
      schema: {
        tags,
        summary: '全文检索',
        querystring: SearchQuery,
        response: { 200: SearchAnswer, ...refusals },
      },
    },
    async ({ query }) => {
      const { q = '', inForce = false, on = today(now()), ...filters } = query;
      return searchClauses(db, { ...filters, query: q, inForceOn: inForce ? on : null });
    },
  );

  app.get(
    '/api/search/suggest',
    {
      schema: {
        tags,
        summary: '输入时的建议',
        querystring: SuggestQuery,
        response: { 200: SuggestAnswer, ...refusals },
      },
    },
    async ({ query }) => ({ suggestions: await suggest(db, query.q ?? '', query.limit) }),
  );
}
