import type { IsoDate } from '@zhengling/calendar';
import { chairOf, maskedName, membersOf } from '@zhengling/work';
import { type Kysely, type SqlBool, sql } from 'kysely';
import type { Database } from '../database/schema.ts';
import { linkerOf } from './evidence.ts';
import { loadGroups, loadOrganisations } from './load.ts';
import { namesOf } from './views.ts';

type Db = Kysely<Database>;

export interface ListFilter {
  readonly q?: string;
  readonly kind?: string;
  readonly ended?: boolean;
  readonly page?: number;
}

const pageSize = 50;

/** Bodies by name, alias and kind, on a day; `limit` null for an export. */
export async function organisationList(
  db: Db,
  filter: ListFilter,
  on: IsoDate,
  limit: number | null = pageSize,
) {
  const word = filter.q?.trim() ?? '';
  let query = db.selectFrom('organisation').where((where) => {
    const conditions = [];
    if (word !== '')
      conditions.push(
        sql<SqlBool>`(strpos(organisation.name, ${word}) > 0 or exists (
          select 1 from unnest(organisation.aliases) as one where strpos(one, ${word}) > 0))`,
      );
    if (filter.kind !== undefined && filter.kind !== '') conditions.push(where('kind', '=', filter.kind));
    if (filter.ended !== true)
      conditions.push(
        sql<SqlBool>`(organisation.ends is null or organisation.ends >= ${on})
          and (organisation.starts is null or organisation.starts <= ${on})`,
      );
    return where.and(conditions);
  });
  const { total } = await query
    .select(({ fn }) => fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow();
  if (limit !== null) query = query.limit(limit).offset(limit * ((filter.page ?? 1) - 1));
  const rows = await query
    .select(['id', 'name', 'aliases', 'kind', 'parent_id', 'starts', 'ends', 'successor_id'])
    .select([
      sql<number>`(select count(distinct post.id) from post join holding on holding.post_id = post.id
        where post.organisation_id = organisation.id and holding.withdrawn_at is null)::int`.as('posts'),
      sql<number>`(select count(distinct duty_id) from duty_unit where unit_id = organisation.id)::int`.as(
        'duties',
      ),
    ])
    .orderBy(sql`array_position(array['government','party','congress','court','department','street','town','park',
      'group','military','committee','enterprise','body','collective'], kind)`)
    .orderBy('name')
    .execute();
  const all = rows.some(({ kind }) => kind === 'collective') ? await loadOrganisations(db) : null;
  const name = await namesOf(
    db,
    rows.flatMap(({ parent_id, successor_id }) => [parent_id, successor_id].filter((id) => id !== null)),
  );
  return {
    total: Number(total),
    items: rows.map(({ parent_id, successor_id, ...row }) => ({
      ...row,
      aliases: [...row.aliases],
      members: all === null || row.kind !== 'collective' ? 0 : membersOf(row.id, on, all).length,
      parent: parent_id === null ? null : name(parent_id),
      successor: successor_id === null ? null : name(successor_id),
    })),
  };
}

/** Groups with who chairs them on a day. `publicOnly`: those that a published document speaks of. */
export async function groupList(db: Db, filter: ListFilter, on: IsoDate, publicOnly = false) {
  const register = await loadGroups(db, null);
  const numbers = await db.selectFrom('committee').select(['id', 'number']).execute();
  const numberOf = new Map(numbers.map(({ id, number }) => [id, number]));
  const disclosed = publicOnly ? await publishedGroups(db) : null;
  const word = filter.q?.trim() ?? '';
  const name = await namesOf(
    db,
    [...register.groups.values()].flatMap(({ hosts, parent }) => [
      ...hosts,
      ...(parent === null ? [] : [parent]),
    ]),
  );
  const bodies = await namesOf(
    db,
    [...register.posts.values()].map(({ organisation }) => organisation),
  );
  const lines = [...register.groups.values()].flatMap((group) => {
    if (disclosed !== null && !disclosed.has(group.id)) return [];
    const { from, to } = group.span;
    const stands = (from === null || from <= on) && (to === null || on <= to);
    if (!stands && filter.ended !== true) return [];
    const chairs = chairOf(group.id, on, register).map(({ seat, person, how, certainty }) => ({
      role: seat.role,
      person,
      how,
      certainty,
      named: seat.person,
      posts: seat.posts.flatMap((id) => {
        const post = register.posts.get(id);
        return post === undefined ? [] : [`${bodies(post.organisation).name}${post.title}`];
      }),
    }));
    const text = [group.name, ...chairs.map(({ person }) => person ?? '')].join(' ');
    if (word !== '' && !text.includes(word)) return [];
    return [
      {
        id: group.id,
        name: group.name,
        parent: group.parent === null ? null : name(group.parent),
        starts: from,
        ends: to,
        stands,
        hosts: group.hosts.map(name),
        chairs,
        seats: register.seats.filter(
          (seat) => seat.group === group.id && (seat.span.to === null || seat.span.to >= on),
        ).length,
        number: numberOf.get(group.id) ?? null,
      },
    ];
  });
  // Groups stand before those that belong to them.
  const order = (line: (typeof lines)[number]): string =>
    line.parent === null ? line.name : `${line.parent.name}\u0001${line.name}`;
  return lines.sort((a, b) => order(a).localeCompare(order(b), 'zh-Hans-CN'));
}

/** Ids of the groups that documents of published issues speak of: what the public may know. */
export async function publishedGroups(db: Db): Promise<ReadonlySet<string>> {
  const rows = await db
    .selectFrom('register_statement')
    .innerJoin('issue', 'issue.id', 'register_statement.issue_id')
    .select('subject')
    .distinct()
    .where('register_statement.kind', '=', 'group')
    .where('issue.state', '=', 'published')
    .execute();
  return new Set(rows.map(({ subject }) => subject));
}

/** Honours, newest first; names of minors and what is said about them are masked unless `revealed` names the entry. */
export async function honourList(db: Db, filter: ListFilter, revealed: ReadonlySet<number>, limit = 2_000) {
  const word = filter.q?.trim() ?? '';
  let query = db.selectFrom('honour').selectAll().where('withdrawn_at', 'is', null);
  if (filter.ended !== true) query = query.where('ends', 'is', null);
  if (word !== '')
    // A masked name is not found by looking for it.
    query = query.where(
      sql<SqlBool>`(strpos(title, ${word}) > 0 or (not minor and strpos(recipient, ${word}) > 0))`,
    );
  const rows = await query.orderBy('awarded', 'desc').orderBy('id').limit(limit).execute();
  const [link, units] = await Promise.all([
    linkerOf(db),
    unitsNamed(
      db,
      rows.map(({ by_name }) => by_name),
    ),
  ]);
  return rows.map((row) => {
    const masked = row.minor && !revealed.has(row.id);
    return {
      id: row.id,
      title: row.title,
      recipient: masked ? maskedName(row.recipient) : row.recipient,
      about: masked ? '' : row.about,
      kind: row.kind,
      minor: row.minor,
      masked,
      awarded: row.awarded,
      by: row.by_name,
      number: row.number ?? '',
      unit: units.get(row.by_name) ?? null,
      ends: row.ends,
      endReason: row.end_reason,
      edited: row.edited,
      version: row.version,
      evidence: [...link(row.evidence)],
    };
  });
}

/** The bodies that go by these names, official or in use; of several the one that is still there. */
export async function unitsNamed(db: Db, names: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const wanted = [...new Set(names)].filter((name) => name !== '');
  if (wanted.length === 0) return new Map();
  const { rows } = await sql<{ name: string; id: string }>`
    select distinct on (given.name) given.name, organisation.id
    from unnest(${wanted}::text[]) as given(name)
    join organisation on organisation.name = given.name or given.name = any (organisation.aliases)
    order by given.name, organisation.ends nulls first, organisation.name = given.name desc, organisation.id`.execute(
    db,
  );
  return new Map(rows.map(({ name, id }) => [name, id]));
}

/** Posts by words of body and title: what a seat can go with. */
export async function postChoices(db: Db, q: string) {
  const { rows } = await sql<{ id: string; name: string }>`
    select post.id, organisation.name || post.title as name
    from post join organisation on organisation.id = post.organisation_id
    where post.withdrawn_at is null and strpos(organisation.name || post.title, ${q.replace(/\s+/gu, '')}) > 0
    order by length(organisation.name || post.title), 2 limit 30`.execute(db);
  return rows;
}
