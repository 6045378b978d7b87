import type {
  Group,
  Groups,
  Holding,
  Membership,
  Organisation,
  Organisations,
  Post,
  Seat,
} from '@zhengling/work';
import type { Kysely } from 'kysely';
import type { Database } from '../database/schema.ts';

/** Posts with who was in them, of these posts or of all. */
export async function loadPosts(
  db: Kysely<Database>,
  organisations: readonly string[] | null,
): Promise<{ readonly posts: ReadonlyMap<string, Post>; readonly holdings: readonly Holding[] }> {
  if (organisations !== null && organisations.length === 0) return { posts: new Map(), holdings: [] };
  let posts = db
    .selectFrom('post')
    .select(['id', 'organisation_id', 'title', 'single'])
    .where('withdrawn_at', 'is', null);
  let holdings = db
    .selectFrom('holding')
    .innerJoin('post', 'post.id', 'holding.post_id')
    .select([
      'holding.id',
      'holding.post_id',
      'holding.person',
      'holding.starts',
      'holding.ends',
      'holding.seen',
      'holding.concurrent',
      'holding.probation_to',
    ])
    .where('holding.withdrawn_at', 'is', null)
    .orderBy('holding.id');
  if (organisations !== null) {
    posts = posts.where('organisation_id', 'in', organisations);
    holdings = holdings.where('post.organisation_id', 'in', organisations);
  }
  const [postRows, holdingRows] = await Promise.all([posts.execute(), holdings.execute()]);
  return {
    posts: new Map(
      postRows.map(({ id, organisation_id, title, single }) => [
        id,
        { id, organisation: organisation_id, title, single },
      ]),
    ),
    holdings: holdingRows.map((row) => ({
      id: String(row.id),
      post: row.post_id,
      person: row.person,
      span: { from: row.starts, to: row.ends },
      seen: row.seen,
      concurrent: row.concurrent,
      probationTo: row.probation_to,
    })),
  };
}

/** These groups, or all, with their seats and the posts that the seats go with. */
export async function loadGroups(db: Kysely<Database>, ids: readonly string[] | null): Promise<Groups> {
  if (ids !== null && ids.length === 0)
    return { groups: new Map(), seats: [], posts: new Map(), holdings: [] };
  let groups = db
    .selectFrom('committee')
    .innerJoin('organisation', 'organisation.id', 'committee.id')
    .select([
      'committee.id',
      'organisation.name',
      'organisation.parent_id',
      'organisation.starts',
      'organisation.ends',
      'committee.hosts',
      'committee.passes',
      'committee.functions',
    ])
    .where('committee.withdrawn_at', 'is', null)
    .orderBy('organisation.name');
  let seats = db
    .selectFrom('seat')
    .selectAll()
    .where('withdrawn_at', 'is', null)
    .orderBy('position')
    .orderBy('id');
  if (ids !== null) {
    groups = groups.where('committee.id', 'in', ids);
    seats = seats.where('committee_id', 'in', ids);
  }
  const [groupRows, seatRows] = await Promise.all([groups.execute(), seats.execute()]);
  const bodies = new Set(
    seatRows.flatMap(({ posts, organisation_id }) => [
      ...posts.map((post) => post.slice(0, post.lastIndexOf('/'))),
      ...(organisation_id === null ? [] : [organisation_id]),
    ]),
  );
  const posts = await loadPosts(db, ids === null ? null : [...bodies]);
  return {
    ...posts,
    groups: new Map(
      groupRows.map((row): [string, Group] => [
        row.id,
        {
          id: row.id,
          name: row.name,
          parent: row.parent_id,
          span: { from: row.starts, to: row.ends },
          hosts: row.hosts,
          passes: row.passes,
          functions: row.functions,
        },
      ]),
    ),
    seats: seatRows.map(
      (row): Seat => ({
        id: String(row.id),
        group: row.committee_id,
        role: row.role,
        office: row.office,
        position: row.position,
        person: row.person,
        posts: row.posts,
        organisation: row.organisation_id,
        rank: row.rank,
        span: { from: row.starts, to: row.ends },
      }),
    ),
  };
}

/** Bodies and who belongs to which class of them. */
export async function loadOrganisations(db: Kysely<Database>): Promise<Organisations> {
  const [bodies, members] = await Promise.all([
    db
      .selectFrom('organisation')
      .select(['id', 'name', 'aliases', 'kind', 'parent_id', 'starts', 'ends', 'successor_id'])
      .execute(),
    db.selectFrom('organisation_member').select(['collective_id', 'member_id', 'starts', 'ends']).execute(),
  ]);
  return {
    organisations: new Map(
      bodies.map((row): [string, Organisation] => [
        row.id,
        {
          id: row.id,
          name: row.name,
          aliases: row.aliases,
          kind: row.kind,
          parent: row.parent_id,
          span: { from: row.starts, to: row.ends },
          successor: row.successor_id,
        },
      ]),
    ),
    memberships: members.map(
      (row): Membership => ({
        collective: row.collective_id,
        member: row.member_id,
        span: { from: row.starts, to: row.ends },
      }),
    ),
  };
}
