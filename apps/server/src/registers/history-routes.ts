import { Type } from '@fastify/type-provider-typebox';
import { requireAct } from '../access/index.ts';
import type { App, ServerContext } from '../http/context.ts';
import { refusals } from '../identity/index.ts';
import { historyOf } from './history.ts';
import { ChangesSchema } from './schemas.ts';

/** What was changed in an entry, by whom and why. */
export function historyRoutes(scope: App, { db }: ServerContext): void {
  scope.get(
    '/registers/:table/:id/history',
    {
      onRequest: requireAct('register', 'read'),
      schema: {
        tags: ['registers'],
        summary: '一条底账改过什么',
        params: Type.Object({
          table: Type.Union(
            (['organisation', 'holding', 'committee', 'seat', 'honour'] as const).map((one) =>
              Type.Literal(one),
            ),
          ),
          id: Type.String({ maxLength: 200 }),
        }),
        response: {
          200: Type.Array(
            Type.Object({
              at: Type.String(),
              actor: Type.String(),
              action: Type.String(),
              reason: Type.String(),
              changes: ChangesSchema,
            }),
          ),
          ...refusals,
        },
      },
    },
    (request) => historyOf(db, request.params.table, request.params.id),
  );
}
