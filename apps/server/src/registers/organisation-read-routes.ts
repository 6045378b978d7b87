import { Type } from '@fastify/type-provider-typebox';
import { kindsNamed, membersOf } from '@zhengling/work';
import { requireAct } from '../access/index.ts';
import type { App, ServerContext } from '../http/context.ts';
import { today } from '../http/today.ts';
import { refusals, sendRefusal } from '../identity/index.ts';
import { noSuchEntry } from './change-entry.ts';
import { linkerOf } from './evidence.ts';
import { organisationList } from './lists.ts';
import { loadOrganisations } from './load.ts';
import {
  EvidenceSchema,
  HolderSchema,
  IdParams,
  ListQuery,
  Named,
  OnQuery,
  OrganisationLine,
  orNull,
} from './schemas.ts';
import { holders, namesOf } from './views.ts';

const tags = ['registers'];
const onRequest = requireAct('register', 'read');

/** All at once: the desk puts them under their parents. */
const WholeQuery = Type.Object({
  ...ListQuery.properties,
  whole: Type.Optional(Type.Boolean({ description: '不分页，给出全部' })),
});
const wholeTree = 20_000;

const Member = Type.Object({
  ...Named.properties,
  starts: orNull(Type.String()),
  ends: orNull(Type.String()),
});

/** Bodies as they are on a day: the list, the tree, and one with all that is known of it. */
export function organisationReadRoutes(scope: App, context: ServerContext): void {
  const { db } = context;
  const dayOf = (on: string | undefined) => on ?? today(context.now());

  scope.get(
    '/registers/organisations',
    {
      onRequest,
      schema: {
        tags,
        summary: '机构',
        querystring: WholeQuery,
        response: {
          200: Type.Object({ total: Type.Integer(), items: Type.Array(OrganisationLine) }),
          ...refusals,
        },
      },
    },
    (request) =>
      organisationList(
        db,
        request.query,
        dayOf(request.query.on),
        request.query.whole === true ? wholeTree : undefined,
      ),
  );

  scope.get(
    '/registers/organisations/:id',
    {
      onRequest,
      schema: {
        tags,
        summary: '一个机构：别名、上下级、成员、职务和席位',
        params: IdParams,
        querystring: OnQuery,
        response: {
          200: Type.Object({
            ...OrganisationLine.properties,
            on: Type.String(),
            note: Type.String(),
            edited: Type.Boolean(),
            version: Type.Integer(),
            evidence: EvidenceSchema,
            below: Type.Array(Named),
            collectives: Type.Array(Member),
            membersToday: Type.Array(Named),
            memberKinds: Type.Array(Type.String(), {
              description: '统称的名称本身指的机构类别：各街镇是街道和镇乡',
            }),
            holders: Type.Array(HolderSchema),
            group: Type.Boolean(),
            predecessors: Type.Array(Named),
            responsibilities: Type.Array(
              Type.Object({
                id: Type.String(),
                role: Type.String(),
                who: Type.String(),
                summary: Type.String(),
              }),
            ),
          }),
          ...refusals,
        },
      },
    },
    async (request, reply) => {
      const { id } = request.params;
      const on = dayOf(request.query.on);
      const row = await db.selectFrom('organisation').selectAll().where('id', '=', id).executeTakeFirst();
      if (row === undefined) return sendRefusal(reply, noSuchEntry);
      const all = await loadOrganisations(db);
      const own = all.memberships.filter(({ member }) => member === id);
      const inside = row.kind === 'collective' ? membersOf(id, on, all) : [];
      const name = await namesOf(db, [
        ...own.map(({ collective }) => collective),
        ...inside,
        ...[row.parent_id, row.successor_id].filter((one) => one !== null),
      ]);
      const [below, predecessors, committee, link, held, responsibilities, duties] = await Promise.all([
        db
          .selectFrom('organisation')
          .select(['id', 'name'])
          .where('parent_id', '=', id)
          .orderBy('name')
          .execute(),
        db.selectFrom('organisation').select(['id', 'name']).where('successor_id', '=', id).execute(),
        db
          .selectFrom('committee')
          .select('id')
          .where('id', '=', id)
          .where('withdrawn_at', 'is', null)
          .executeTakeFirst(),
        linkerOf(db),
        holders(db, { organisation: id }, on),
        db.selectFrom('responsibility').select(['id', 'role', 'who', 'summary', 'of']).execute(),
        db
          .selectFrom('duty_unit')
          .select(({ fn }) => fn.count<number>('duty_id').distinct().as('n'))
          .where('unit_id', '=', id)
          .executeTakeFirst(),
      ]);
      const named = new Set([
        row.name,
        ...row.aliases,
        ...own.map(({ collective }) => collective.replace('collective/', '')),
      ]);
      return {
        id,
        name: row.name,
        aliases: [...row.aliases],
        kind: row.kind,
        parent: row.parent_id === null ? null : name(row.parent_id),
        starts: row.starts,
        ends: row.ends,
        successor: row.successor_id === null ? null : name(row.successor_id),
        posts: new Set(held.map(({ post }) => post.id)).size,
        members: inside.length,
        duties: Number(duties?.n ?? 0),
        on,
        note: row.note,
        edited: row.edited,
        version: row.version,
        evidence: [...link(row.evidence)],
        below,
        collectives: own.map(({ collective, span }) => ({
          ...name(collective),
          starts: span.from,
          ends: span.to,
        })),
        membersToday: inside.map(name),
        memberKinds: row.kind === 'collective' ? [...kindsNamed(row.name)] : [],
        holders: [...held],
        group: committee !== undefined,
        predecessors,
        responsibilities: responsibilities
          .filter(({ of }) => of.some((one) => named.has(one)))
          .map(({ of: _of, ...rest }) => rest),
      };
    },
  );
}
