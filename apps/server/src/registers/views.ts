import type { IsoDate } from '@zhengling/calendar';
import { type Certainty, type Groups, groupAsOf, type Sitting, seatsOf, whoHolds } from '@zhengling/work';
import type { Kysely } from 'kysely';
import type { Database } from '../database/schema.ts';
import { type LinkedEvidence, linkerOf } from './evidence.ts';
import { loadGroups, loadPosts } from './load.ts';

type Db = Kysely<Database>;

export interface NamedView {
  readonly id: string;
  readonly name: string;
}

/** Names of bodies by id; an id that is not there answers itself. */
export async function namesOf(db: Db, ids: Iterable<string>): Promise<(id: string) => NamedView> {
  const wanted = [...new Set(ids)];
  const rows =
    wanted.length === 0
      ? []
      : await db.selectFrom('organisation').select(['id', 'name']).where('id', 'in', wanted).execute();
  const names = new Map(rows.map(({ id, name }) => [id, name]));
  return (id) => ({ id, name: names.get(id) ?? id });
}

export interface HolderView {
  readonly id: number;
  readonly post: { readonly id: string; readonly title: string; readonly organisation: NamedView };
  readonly person: string;
  readonly starts: string | null;
  readonly ends: string | null;
  readonly seen: string[];
  readonly concurrent: boolean;
  readonly probationTo: string | null;
  readonly certainty: Certainty | null;
  readonly endReason: string | null;
  readonly note: string;
  readonly edited: boolean;
  readonly version: number;
  readonly evidence: LinkedEvidence[];
}

/** Everything known of who was in which post: of a body, of a person, or matching a word; each as it is on the day. */
export async function holders(
  db: Db,
  of: {
    readonly organisation?: string;
    readonly person?: string;
    readonly q?: string;
    readonly limit?: number;
  },
  on: IsoDate,
): Promise<readonly HolderView[]> {
  let query = db
    .selectFrom('holding')
    .innerJoin('post', 'post.id', 'holding.post_id')
    .innerJoin('organisation', 'organisation.id', 'post.organisation_id')
    .selectAll('holding')
    .select(['post.title', 'post.organisation_id', 'organisation.name'])
    .where('holding.withdrawn_at', 'is', null)
    .orderBy('organisation.name')
    .orderBy('post.single', 'desc')
    .orderBy('post.title')
    .orderBy('holding.id')
    .limit(of.limit ?? 2_000);
  if (of.organisation !== undefined) query = query.where('post.organisation_id', '=', of.organisation);
  if (of.person !== undefined) query = query.where('holding.person', '=', of.person);
  const word = of.q?.trim() ?? '';
  if (word !== '')
    query = query.where((where) =>
      where.or([
        where(where.fn('strpos', ['holding.person', where.val(word)]), '>', 0),
        where(where.fn('strpos', ['organisation.name', where.val(word)]), '>', 0),
        where(where.fn('strpos', ['post.title', where.val(word)]), '>', 0),
      ]),
    );
  const rows = await query.execute();
  const { posts, holdings } = await loadPosts(db, [
    ...new Set(rows.map(({ organisation_id }) => organisation_id)),
  ]);
  const link = await linkerOf(db);
  const current = new Map<string, Certainty>();
  for (const post of posts.values())
    for (const { holding, certainty } of whoHolds(post, on, holdings)) current.set(holding.id, certainty);
  return rows.map((row) => ({
    id: row.id,
    post: { id: row.post_id, title: row.title, organisation: { id: row.organisation_id, name: row.name } },
    person: row.person,
    starts: row.starts,
    ends: row.ends,
    seen: [...row.seen],
    concurrent: row.concurrent,
    probationTo: row.probation_to,
    certainty: current.get(String(row.id)) ?? null,
    endReason: row.end_reason,
    note: row.note,
    edited: row.edited,
    version: row.version,
    evidence: [...link(row.evidence)],
  }));
}

export interface SittingView {
  readonly id: number;
  readonly role: string;
  readonly office: boolean;
  readonly person: string | null;
  readonly named: string | null;
  readonly posts: { readonly id: string; readonly title: string; readonly organisation: NamedView }[];
  readonly organisation: NamedView | null;
  readonly rank: string | null;
  readonly task: string;
  readonly how: Sitting['how'];
  readonly certainty: Certainty | null;
  readonly candidates: string[];
  readonly starts: string | null;
  readonly ends: string | null;
  readonly edited: boolean;
  readonly version: number;
  readonly evidence: LinkedEvidence[];
}

/** Sittings as they are shown, with what only the table knows. */
async function sittingViews(
  db: Db,
  sittings: readonly Sitting[],
  register: Groups,
): Promise<readonly SittingView[]> {
  if (sittings.length === 0) return [];
  const rows = await db
    .selectFrom('seat')
    .select(['id', 'task', 'edited', 'version', 'evidence'])
    .where(
      'id',
      'in',
      sittings.map(({ seat }) => Number(seat.id)),
    )
    .execute();
  const stored = new Map(rows.map((row) => [String(row.id), row]));
  const link = await linkerOf(db);
  const name = await namesOf(
    db,
    sittings.flatMap(({ seat }) => [
      ...(seat.organisation === null ? [] : [seat.organisation]),
      ...seat.posts.map((post) => register.posts.get(post)?.organisation ?? ''),
    ]),
  );
  return sittings.map(({ seat, person, how, certainty, candidates }) => {
    const row = stored.get(seat.id);
    return {
      id: Number(seat.id),
      role: seat.role,
      office: seat.office,
      person,
      named: seat.person,
      posts: seat.posts.flatMap((id) => {
        const post = register.posts.get(id);
        return post === undefined ? [] : [{ id, title: post.title, organisation: name(post.organisation) }];
      }),
      organisation: seat.organisation === null ? null : name(seat.organisation),
      rank: seat.rank,
      task: row?.task ?? '',
      how,
      certainty,
      candidates: [...candidates],
      starts: seat.span.from,
      ends: seat.span.to,
      edited: row?.edited ?? false,
      version: row?.version ?? 1,
      evidence: [...link(row?.evidence ?? [])],
    };
  });
}

/** The seats of a person on a day, each with its group. */
export async function seatsOfPerson(
  db: Db,
  person: string,
  on: IsoDate,
): Promise<readonly (SittingView & { readonly group: NamedView })[]> {
  const register = await loadGroups(db, null);
  const sittings = seatsOf(person, on, register);
  const views = await sittingViews(db, sittings, register);
  return views.map((view, at) => {
    const id = sittings[at]?.seat.group ?? '';
    return { ...view, group: { id, name: register.groups.get(id)?.name ?? id } };
  });
}

/** A group on a day as it is shown; null where there is none of this id. */
export async function groupView(db: Db, id: string, on: IsoDate) {
  const register = await loadGroups(db, [id]);
  const as = groupAsOf(id, on, register);
  if (as === null) return null;
  const row = await db
    .selectFrom('committee')
    .innerJoin('organisation', 'organisation.id', 'committee.id')
    .select([
      'committee.version',
      'committee.edited',
      'committee.evidence',
      'committee.number',
      'committee.ends_with_task',
      'organisation.aliases',
      'organisation.successor_id',
      'organisation.note',
    ])
    .where('committee.id', '=', id)
    .executeTakeFirstOrThrow();
  const below = await db
    .selectFrom('committee')
    .innerJoin('organisation', 'organisation.id', 'committee.id')
    .select(['committee.id', 'organisation.name'])
    .where('organisation.parent_id', '=', id)
    .where('committee.withdrawn_at', 'is', null)
    .orderBy('organisation.name')
    .execute();
  const { group, stands, sittings } = as;
  const name = await namesOf(db, [
    ...group.hosts,
    ...(group.parent === null ? [] : [group.parent]),
    ...(row.successor_id === null ? [] : [row.successor_id]),
  ]);
  const link = await linkerOf(db);
  return {
    id,
    name: group.name,
    aliases: [...row.aliases],
    parent: group.parent === null ? null : name(group.parent),
    below,
    starts: group.span.from,
    ends: group.span.to,
    successor: row.successor_id === null ? null : name(row.successor_id),
    stands,
    on,
    hosts: group.hosts.map(name),
    passes: group.passes,
    functions: group.functions,
    endsWithTask: row.ends_with_task,
    number: row.number,
    note: row.note,
    edited: row.edited,
    version: row.version,
    evidence: [...link(row.evidence)],
    sittings: [...(await sittingViews(db, sittings, register))],
  };
}
