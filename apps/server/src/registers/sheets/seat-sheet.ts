import { type Kysely, sql } from 'kysely';
import type { Database } from '../../database/schema.ts';
import {
  type Cells,
  type Choice,
  type Column,
  namedUnits,
  type Reason,
  type Values,
} from '../../sheets/index.ts';
import {
  daysInOrder,
  endReasonColumn,
  endsColumn,
  fieldsAsked,
  orEmpty,
  type RegisterSheet,
  type SheetEntry,
  startsColumn,
} from './register-sheet.ts';

const columnsWith = (posts: readonly Choice[]): readonly Column[] => [
  { key: 'group', title: '领导小组', aliases: ['小组', '机构'], kind: 'unit', required: true },
  { key: 'role', title: '席位', kind: 'text', required: true, maxLength: 120, hint: '如：组长、成员' },
  { key: 'position', title: '次序', kind: 'integer', min: 0, max: 100_000 },
  { key: 'person', title: '姓名', kind: 'text', maxLength: 30 },
  {
    key: 'posts',
    title: '职务',
    kind: 'choice',
    multiple: true,
    choices: posts,
    hint: '单位和职务连写，如：区财政局局长；没有的先登记职务',
  },
  { key: 'organisation', title: '单位', kind: 'unit' },
  {
    key: 'rank',
    title: '由谁出席',
    kind: 'choice',
    choices: [
      { value: 'principal', title: '主要负责人' },
      { value: 'in-charge', title: '分管负责人' },
      { value: 'any', title: '负责人' },
    ],
  },
  { key: 'office', title: '办公室', kind: 'yes-no', empty: false, hint: '是不是办公室的席位' },
  { key: 'task', title: '分工', kind: 'text' },
  startsColumn(),
  endsColumn(),
  endReasonColumn,
];

/** The seats of groups: a person by name, a post whose holder sits, or a unit that sends somebody. */
export async function seatSheet(db: Kysely<Database>): Promise<RegisterSheet> {
  const [rows, groups, posts] = await Promise.all([
    db
      .selectFrom('seat')
      .selectAll()
      .where('withdrawn_at', 'is', null)
      .orderBy('committee_id')
      .orderBy('position')
      .orderBy('id')
      .execute(),
    db.selectFrom('committee').select('id').where('withdrawn_at', 'is', null).execute(),
    postsAsChoices(db),
  ]);
  const known = new Set(groups.map(({ id }) => id));
  return {
    title: '席位',
    columns: columnsWith(posts),
    identity: ['group', 'role', 'person', 'posts', 'organisation', 'starts'],
    numbered: true,
    entries: rows.map(
      (row): SheetEntry => ({
        id: String(row.id),
        versions: [{ table: 'seat', version: row.version }],
        values: {
          group: row.committee_id,
          role: row.role,
          position: row.position,
          person: row.person,
          posts: row.posts,
          organisation: row.organisation_id,
          rank: row.rank,
          office: row.office,
          task: orEmpty(row.task),
          starts: row.starts,
          ends: row.ends,
          endReason: orEmpty(row.end_reason ?? ''),
        },
      }),
    ),
    unitOf: ({ group }, entry) => {
      const own = entry?.values.group ?? group;
      return typeof own === 'string' ? own : null;
    },
    check: (values, entry) => [
      ...daysInOrder(values),
      ...(known.has(String(values.group))
        ? []
        : [{ column: 'group', message: '领导小组：这个机构没有席位，请先在“领导小组”里登记它' }]),
      ...(entry !== undefined && values.group !== entry.values.group
        ? [{ column: 'group', message: '领导小组：编号是另一个小组的席位；新的一条不填编号' }]
        : []),
      ...nobody(values),
    ],
    async enter(trx, cells) {
      const group = cells.text('group');
      const role = cells.text('role');
      const position = cells.numberOrNull('position');
      const { id } = await trx
        .insertInto('seat')
        .values({
          committee_id: group,
          ...fieldsOf(cells),
          position:
            position ??
            sql<number>`(select coalesce(max(position), 0) + 1 from seat where committee_id = ${group})`,
          starts: cells.textOrNull('starts'),
          ends: cells.textOrNull('ends'),
          end_reason: cells.textOrNull('endReason'),
          origin: 'imported',
          edited: true,
        })
        .returning('id')
        .executeTakeFirstOrThrow();
      return { table: 'seat', id, detail: { group, role } };
    },
    fieldsOf: (keys, cells) => {
      const now = fieldsOf(cells);
      return [
        {
          table: 'seat',
          fields: fieldsAsked(keys, {
            role: ['role', () => now.role],
            position: ['position', () => cells.numberOrNull('position') ?? 0],
            person: ['person', () => now.person],
            posts: ['posts', () => now.posts],
            organisation: ['organisation_id', () => now.organisation_id],
            rank: ['rank', () => now.rank],
            office: ['office', () => now.office],
            task: ['task', () => now.task],
            starts: ['starts', () => cells.textOrNull('starts')],
            ends: ['ends', () => cells.textOrNull('ends')],
            endReason: ['end_reason', () => cells.textOrNull('endReason')],
          }),
        },
      ];
    },
  };
}

interface SeatFields {
  readonly role: string;
  readonly person: string | null;
  readonly posts: readonly string[];
  readonly organisation_id: string | null;
  readonly rank: 'principal' | 'in-charge' | 'any' | null;
  readonly office: boolean;
  readonly task: string;
}

function fieldsOf(cells: Cells): SeatFields {
  const rank = cells.textOrNull('rank');
  return {
    role: cells.text('role'),
    person: cells.textOrNull('person')?.replace(/\s+/gu, '') ?? null,
    posts: cells.list('posts'),
    organisation_id: cells.textOrNull('organisation'),
    rank: rank === 'principal' || rank === 'in-charge' || rank === 'any' ? rank : null,
    office: cells.flag('office') ?? false,
    task: cells.textOrNull('task') ?? '',
  };
}

function nobody({ person, posts, organisation }: Values): readonly Reason[] {
  const named = person !== null || organisation !== null || [posts ?? []].flat().length > 0;
  return named ? [] : [{ column: 'person', message: '没有写谁坐这个席位：请填姓名、职务或单位中的一项' }];
}

/** Every post under body and title run together; of two that read the same the second by its number. */
async function postsAsChoices(db: Kysely<Database>): Promise<readonly Choice[]> {
  const [units, posts] = await Promise.all([
    namedUnits(db),
    db.selectFrom('post').select(['id', 'organisation_id', 'title']).orderBy('id').execute(),
  ]);
  const names = new Map(units.map((unit) => [unit.id, unit]));
  const taken = new Set<string>();
  return posts.map(({ id, organisation_id, title }) => {
    const unit = names.get(organisation_id);
    const name = `${unit?.name ?? organisation_id}${title}`;
    const own = taken.has(name) ? id : name;
    taken.add(name);
    return { value: id, title: own, aliases: [id, ...(unit?.aliases ?? []).map((one) => `${one}${title}`)] };
  });
}
