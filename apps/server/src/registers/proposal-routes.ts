import { Type } from '@fastify/type-provider-typebox';
import { sql } from 'kysely';
import { requireAct } from '../access/index.ts';
import type { App, ServerContext } from '../http/context.ts';
import { recordEvent, refusals, told } from '../identity/index.ts';
import { type ChangeableTable, changeEntry, noSuchEntry } from './change-entry.ts';
import { ChangesSchema, NumberParams, Reason, Written } from './schemas.ts';
import { wordChanges } from './wording.ts';
import { writerOf } from './writing.ts';

const tags = ['registers'];
const onRequest = requireAct('register', 'edit');

/** Where documents and entries changed by hand disagree: listed, and decided with a reason. */
export function proposalRoutes(scope: App, { db }: ServerContext): void {
  const write = writerOf(db);

  /** Who and what an entry is about; a pupil is not named. */
  const entryName = async (row: Readonly<Record<string, unknown>>, id: string): Promise<string> => {
    const text = (field: string): string => {
      const value = row[field];
      return typeof value === 'string' ? value : '';
    };
    if (text('post_id') !== '') {
      const post = text('post_id');
      const body = await nameOf(post.slice(0, post.lastIndexOf('/')));
      return `${text('person')} ${body}${post.slice(post.lastIndexOf('/') + 1)}`;
    }
    if (text('committee_id') !== '')
      return `${await nameOf(text('committee_id'))} ${text('role')} ${text('person')}`.trim();
    return text('title') !== '' ? text('title') : nameOf(id);
  };
  const nameOf = async (id: string): Promise<string> =>
    (await db.selectFrom('organisation').select('name').where('id', '=', id).executeTakeFirst())?.name ?? id;

  scope.get(
    '/registers/proposals',
    {
      onRequest,
      schema: {
        tags,
        summary: '文件与手工改过的底账不一致的地方',
        response: {
          200: Type.Array(
            Type.Object({
              id: Type.Integer(),
              kind: Type.String(),
              entryId: Type.String(),
              entry: Type.String(),
              document: Type.String(),
              changes: ChangesSchema,
            }),
          ),
          ...refusals,
        },
      },
    },
    async () => {
      const rows = await db
        .selectFrom('register_proposal')
        .selectAll()
        .where('state', '=', 'open')
        .orderBy('id')
        .execute();
      return Promise.all(
        rows.map(async ({ id, kind, entry_id, document, after }) => {
          const now = await sql<
            Record<string, unknown>
          >`select * from ${sql.table(kind)} where id::text = ${entry_id}`.execute(db);
          const stored = now.rows[0] ?? {};
          // A pupil's name is shown by revealing it, nowhere else.
          const [changes = []] = await wordChanges(db, [
            { before: told(kind, stored), after: told(kind, after) },
          ]);
          return {
            id,
            kind,
            entryId: entry_id,
            entry: await entryName(stored, entry_id),
            document,
            changes: [...changes],
          };
        }),
      );
    },
  );

  scope.post(
    '/registers/proposals/:id',
    {
      onRequest,
      schema: {
        tags,
        summary: '按文件改，或保留现在的',
        params: NumberParams,
        body: Type.Object({
          decision: Type.Union([Type.Literal('take'), Type.Literal('refuse')]),
          reason: Reason,
        }),
        response: { 200: Written, ...refusals },
      },
    },
    (request, reply) => {
      const { id } = request.params;
      const { decision, reason } = request.body;
      return write(request, reply, null, async (trx, by) => {
        const proposal = await trx
          .selectFrom('register_proposal')
          .selectAll()
          .where('id', '=', id)
          .where('state', '=', 'open')
          .forUpdate()
          .executeTakeFirst();
        if (proposal === undefined) return { ok: false, refusal: noSuchEntry };
        await trx
          .updateTable('register_proposal')
          .set({
            state: decision === 'take' ? 'taken' : 'refused',
            decided_by: by.id,
            decided_at: sql`now()`,
          })
          .where('id', '=', id)
          .execute();
        const { kind, entry_id, after, document } = proposal;
        if (decision === 'refuse') {
          await recordEvent(
            trx,
            by,
            'register.proposal-refused',
            { kind, id: entry_id },
            { document, reason },
          );
          return { ok: true, version: 1 };
        }
        const stored = await sql<{ version: number }>`
          select version from ${sql.table(kind)} where id::text = ${entry_id} for update`.execute(trx);
        const version = stored.rows[0]?.version ?? 0;
        const table: ChangeableTable = kind;
        return changeEntry(trx, {
          table,
          id: entry_id,
          version,
          values: { ...after },
          reason,
          action: 'register.proposal-taken',
          by,
        });
      });
    },
  );
}
