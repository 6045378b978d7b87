import { isDeepStrictEqual } from 'node:util';
import type { IsoDate } from '@zhengling/calendar';
import { foldHoldings, foldLists, isSingle } from '@zhengling/work';
import { sql, type Transaction } from 'kysely';
import { toJsonb } from '../database/json.ts';
import type { Database } from '../database/schema.ts';
import type { StatedGroup, StatedHolding, StatedHonour, StatedSeat, Statement } from './statement.ts';
import { postId } from './statements-of.ts';
import type { Evidence, Origin } from './tables.ts';

type Trx = Transaction<Database>;
type EntryTable = 'holding' | 'seat' | 'honour' | 'committee';

/** Rewrites the entries of these subjects from what all published documents say of them. */
export async function deriveEntries(
  trx: Trx,
  subjects: readonly { readonly kind: Statement['payload']['type']; readonly subject: string }[],
): Promise<void> {
  const of = (kind: Statement['payload']['type']) =>
    new Set(subjects.filter((one) => one.kind === kind).map(({ subject }) => subject));
  const groups = of('group');
  const ended = of('end');
  for (const id of new Set([...groups, ...ended])) await deriveGroup(trx, id);
  for (const subject of of('holding')) await deriveHolding(trx, subject);
  for (const subject of of('honour')) await deriveHonour(trx, subject);
}

async function statementsAbout(trx: Trx, kind: Statement['payload']['type'], subject: string) {
  return trx
    .selectFrom('register_statement')
    .select(['document', 'stated', 'node', 'text', 'payload'])
    .where('kind', '=', kind)
    .where('subject', '=', subject)
    .orderBy('stated')
    .orderBy('id')
    .execute();
}

async function deriveHolding(trx: Trx, subject: string): Promise<void> {
  const rows = (await statementsAbout(trx, 'holding', subject)).flatMap(({ payload, ...row }) =>
    payload.type === 'holding' ? [{ ...row, payload }] : [],
  );
  const stands: Derived[] = [];
  const [first] = rows;
  if (first !== undefined) {
    const { post, person } = first.payload;
    await ensurePost(trx, post.organisation, post.title, evidenceOf(rows));
    const times = foldHoldings(rows.map(({ stated, payload }) => ({ ...factOf(payload), on: stated })));
    times.forEach((time, at) => {
      const own = rows.filter(({ stated }) => within(stated, time.span, time.seen));
      stands.push({
        key: `${subject}|${at + 1}`,
        fields: {
          post_id: postId(post),
          person,
          starts: time.span.from,
          ends: time.span.to,
          seen: time.seen,
          concurrent: time.concurrent,
          probation_to: time.probationTo,
        },
        evidence: evidenceOf(own.length > 0 ? own : rows),
        origin: 'read',
      });
    });
  }
  await settle(trx, 'holding', `${subject}|`, stands);
}

const factOf = ({ act, concurrent, probationTo }: StatedHolding) => ({ act, concurrent, probationTo });

function within(
  on: IsoDate | null,
  span: { readonly from: IsoDate | null; readonly to: IsoDate | null },
  seen: readonly IsoDate[],
): boolean {
  if (on === null) return false;
  if (seen.includes(on) || on === span.from) return true;
  return span.to !== null && on > span.to && !seen.some((day) => day > on);
}

async function deriveGroup(trx: Trx, id: string): Promise<void> {
  const lists = (await statementsAbout(trx, 'group', id)).flatMap(({ payload, ...row }) =>
    payload.type === 'group' ? [{ ...row, payload }] : [],
  );
  const ends = (await statementsAbout(trx, 'end', id)).flatMap(({ payload, ...row }) =>
    payload.type === 'end' ? [{ ...row, payload }] : [],
  );
  const end = ends.at(-1);
  const endedOn = end?.stated ?? null;
  const latest = lists.at(-1);
  const established = lists.find(({ payload }) => payload.act === 'established');
  const evidence = evidenceOf([...lists, ...ends]);
  const lastDay = endedOn === null ? null : sql<string>`${endedOn}::date - 1`;
  await trx
    .updateTable('organisation')
    .set({
      ...(latest === undefined
        ? {}
        : { kind: 'committee', parent_id: latest.payload.parent, starts: established?.stated ?? null }),
      ...(end === undefined ? {} : { ends: lastDay, successor_id: end.payload.successor }),
      evidence: toJsonb(evidence),
      updated_at: sql`now()`,
    })
    .where('id', '=', id)
    .where('edited', '=', false)
    .execute();
  if (latest === undefined) {
    await settle(trx, 'committee', id, [], 'id');
    await settle(trx, 'seat', `${id}|`, []);
    return;
  }
  const { hosts, functions, endsWithTask, origin } = latest.payload;
  // 今后由接任者自行承接: said once, it holds for the lists that follow.
  const passes = lists.some(({ payload }) => payload.passes);
  const spans = foldLists(
    lists.map(({ stated }) => stated),
    endedOn,
  );
  await settle(
    trx,
    'committee',
    id,
    [
      {
        key: id,
        fields: { hosts, passes, functions, ends_with_task: endsWithTask, number: latest.document },
        evidence: evidenceOf(lists),
        origin: origin === 'definition' ? 'definition' : 'read',
      },
    ],
    'id',
  );
  const seats: Derived[] = [];
  const seen = new Map<string, number>();
  for (const [at, { document, payload }] of lists.entries()) {
    for (const [position, seat] of payload.seats.entries()) {
      for (const post of seat.posts)
        await ensurePost(trx, post.organisation, post.title, [evidence1(document, seat)]);
      const base = `${id}|${document}|${seat.role}|${holderKey(seat)}`;
      const n = (seen.get(base) ?? 0) + 1;
      seen.set(base, n);
      seats.push({
        key: n === 1 ? base : `${base}|${n}`,
        fields: {
          committee_id: id,
          role: seat.role,
          office: seat.office,
          position: position + 1,
          person: seat.person,
          posts: seat.posts.map(postId),
          organisation_id: seat.organisation,
          rank: seat.rank,
          task: seat.task,
          starts: spans[at]?.from ?? null,
          ends: spans[at]?.to ?? null,
        },
        evidence: [evidence1(document, seat)],
        origin: originOf(payload),
      });
    }
  }
  await settle(trx, 'seat', `${id}|`, seats);
}

const originOf = ({ origin }: StatedGroup): Origin => origin;
const evidence1 = (document: string, { node, text }: StatedSeat): Evidence => ({ document, node, text });
const holderKey = ({ person, posts, organisation, rank }: StatedSeat): string =>
  person ?? `${organisation ?? posts.map(postId).join('、')}${rank === null ? '' : `:${rank}`}`;

async function deriveHonour(trx: Trx, subject: string): Promise<void> {
  const rows = (await statementsAbout(trx, 'honour', subject)).flatMap(({ payload, ...row }) =>
    payload.type === 'honour' ? [{ ...row, payload }] : [],
  );
  const stands = rows.map(({ document, stated, node, payload }): Derived => {
    const { title, recipient, kind, about, minor, by }: StatedHonour = payload;
    return {
      key: `${subject}|${document}`,
      fields: { title, recipient, kind, about, minor, awarded: stated, by_name: by, number: document },
      // The clause names people: what it says is shown with the entry, under the rules for personal data.
      evidence: [{ document, node, text: '' }],
      origin: 'read',
    };
  });
  await settle(trx, 'honour', `${subject}|`, stands);
}

export async function ensurePost(
  trx: Trx,
  organisation: string,
  title: string,
  evidence: readonly Evidence[],
): Promise<string> {
  const id = postId({ organisation, title });
  await trx
    .insertInto('post')
    .values({
      id,
      organisation_id: organisation,
      title,
      single: isSingle(title),
      evidence: toJsonb(evidence.slice(0, 1)),
    })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .execute();
  return id;
}

interface Derived {
  readonly key: string;
  readonly fields: Readonly<Record<string, unknown>>;
  readonly evidence: readonly Evidence[];
  readonly origin: Origin;
}

/**
 * Makes the entries under a prefix of keys what documents say. An entry changed by hand stays as it is: where the
 * documents now say something else than they did, the difference is proposed. What documents no longer say is
 * withdrawn and kept.
 */
async function settle(
  trx: Trx,
  table: EntryTable,
  prefix: string,
  derived: readonly Derived[],
  column: 'key' | 'id' = 'key',
): Promise<void> {
  const name = sql.table(table);
  const key = sql.ref(column);
  const found = await sql<{
    id: string;
    key: string;
    edited: boolean;
    read: object | null;
    withdrawn_at: string | null;
    origin: Origin;
  }>`
    select id::text as id, ${key}::text as key, edited, read, withdrawn_at, origin from ${name}
    where ${column === 'id' ? sql`id = ${prefix}` : sql`starts_with(key, ${prefix})`}`.execute(trx);
  const before = new Map(found.rows.map((row) => [row.key, row]));
  for (const { key: own, fields, evidence, origin } of derived) {
    const stored = before.get(own);
    before.delete(own);
    const read = JSON.parse(toJsonb(fields)) as object;
    if (stored === undefined) {
      const all = { ...fields, [column]: own, evidence: toJsonb(evidence), read: toJsonb(fields), origin };
      await insert(trx, table, all);
      continue;
    }
    if (stored.origin === 'entered' || stored.origin === 'imported') continue;
    const same = isDeepStrictEqual(stored.read, read);
    if (stored.edited) {
      if (!same) await propose(trx, table, stored.id, evidence, stored.read ?? {}, read);
      await sql`update ${name} set read = ${toJsonb(fields)}::jsonb where ${key} = ${own}`.execute(trx);
      continue;
    }
    if (same && stored.withdrawn_at === null) continue;
    const assignments = Object.entries({ ...fields, evidence: toJsonb(evidence), read: toJsonb(fields) }).map(
      ([field, value]) => sql`${sql.ref(field)} = ${value}`,
    );
    await sql`update ${name} set ${sql.join(assignments)}, withdrawn_at = null, version = version + 1,
      updated_at = now() where ${key} = ${own}`.execute(trx);
  }
  const gone = [...before.values()].filter(
    ({ edited, origin, withdrawn_at }) =>
      !edited && withdrawn_at === null && (origin === 'read' || origin === 'definition'),
  );
  if (gone.length > 0)
    await sql`update ${name} set withdrawn_at = now(), version = version + 1, updated_at = now()
      where ${key} in (${sql.join(gone.map((row) => row.key))})`.execute(trx);
}

async function insert(trx: Trx, table: EntryTable, values: Readonly<Record<string, unknown>>): Promise<void> {
  const entries = Object.entries(values);
  await sql`insert into ${sql.table(table)} (${sql.join(entries.map(([field]) => sql.ref(field)))})
    values (${sql.join(entries.map(([, value]) => sql`${value}`))})`.execute(trx);
}

async function propose(
  trx: Trx,
  kind: EntryTable,
  entryId: string,
  evidence: readonly Evidence[],
  before: object,
  after: object,
): Promise<void> {
  await sql`insert into register_proposal (kind, entry_id, document, before, after)
    values (${kind}, ${entryId}, ${evidence.at(-1)?.document ?? ''}, ${toJsonb(before)}, ${toJsonb(after)})
    on conflict (kind, entry_id) where state = 'open'
    do update set document = excluded.document, after = excluded.after, created_at = now()`.execute(trx);
}

function evidenceOf(
  rows: readonly { readonly document: string; readonly node: string; readonly text: string }[],
): readonly Evidence[] {
  const seen = new Set<string>();
  return rows
    .filter(({ document, node }) => !seen.has(`${document}#${node}`) && seen.add(`${document}#${node}`))
    .map(({ document, node, text }) => ({ document, node, text }));
}
