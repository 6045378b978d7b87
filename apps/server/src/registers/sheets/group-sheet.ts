import type { Kysely } from 'kysely';
import type { Database } from '../../database/schema.ts';
import type { Column } from '../../sheets/index.ts';
import { organisationIdOf } from '../ensure-organisation.ts';
import { bodiesOf, bodyFaults, broughtBody, organisationFields } from './organisation-sheet.ts';
import {
  daysInOrder,
  endsColumn,
  fieldsAsked,
  orEmpty,
  type RegisterSheet,
  type SheetEntry,
  startsColumn,
} from './register-sheet.ts';

const columns: readonly Column[] = [
  { key: 'name', title: '名称', kind: 'text', required: true, maxLength: 110 },
  { key: 'parent', title: '上级', kind: 'unit', hint: '专项小组填它所在的领导小组' },
  { key: 'hosts', title: '办公室设在', kind: 'unit', multiple: true },
  { key: 'passes', title: '席位随职务承接', kind: 'yes-no', empty: false },
  { key: 'functions', title: '职责', kind: 'text', maxLength: 20_000 },
  { key: 'endsWithTask', title: '期限', kind: 'text', hint: '如：工作任务完成后自行撤销' },
  startsColumn('成立日期'),
  endsColumn('撤销日期'),
  { key: 'successor', title: '承接单位', kind: 'unit' },
  { key: 'number', title: '依据', aliases: ['发文字号'], kind: 'text', maxLength: 100 },
];

/** Leading groups, committees and headquarters; their seats are a sheet of their own. */
export async function groupSheet(db: Kysely<Database>): Promise<RegisterSheet> {
  const [rows, bodies] = await Promise.all([
    db
      .selectFrom('committee')
      .innerJoin('organisation', 'organisation.id', 'committee.id')
      .selectAll('committee')
      .select([
        'organisation.name',
        'organisation.parent_id',
        'organisation.starts',
        'organisation.ends',
        'organisation.successor_id',
        'organisation.version as body_version',
      ])
      .where('committee.withdrawn_at', 'is', null)
      .orderBy('committee.id')
      .execute(),
    bodiesOf(db),
  ]);
  const faults = bodyFaults(bodies);
  const byName = new Map(bodies.map(({ id, name }) => [name, id]));
  const idOf = (name: string): string => byName.get(name) ?? organisationIdOf(name);
  return {
    title: '领导小组',
    columns,
    identity: ['name'],
    numbered: true,
    entries: rows.map(
      (row): SheetEntry => ({
        id: row.id,
        versions: [
          { table: 'committee', version: row.version },
          { table: 'organisation', version: row.body_version },
        ],
        values: {
          name: row.name,
          parent: row.parent_id,
          hosts: row.hosts,
          passes: row.passes,
          functions: orEmpty(row.functions),
          endsWithTask: orEmpty(row.ends_with_task ?? ''),
          starts: row.starts,
          ends: row.ends,
          successor: row.successor_id,
          number: orEmpty(row.number ?? ''),
        },
      }),
    ),
    brings: broughtBody,
    unitOf: ({ parent }, entry) => entry?.id ?? (typeof parent === 'string' ? parent : null),
    check: (values, entry) => [
      ...daysInOrder(values),
      ...faults(values, entry?.id ?? byName.get(String(values.name)) ?? null),
    ],
    async enter(trx, cells) {
      const name = cells.text('name');
      const id = idOf(name);
      const days = { starts: cells.textOrNull('starts'), ends: cells.textOrNull('ends'), edited: true };
      await trx
        .insertInto('organisation')
        .values({ id, name, kind: 'committee', origin: 'imported', ...days })
        .onConflict((conflict) => conflict.column('id').doUpdateSet(days))
        .execute();
      const fields = {
        hosts: [],
        passes: cells.flag('passes') ?? false,
        functions: cells.textOrNull('functions') ?? '',
        ends_with_task: cells.textOrNull('endsWithTask'),
        number: cells.textOrNull('number'),
        origin: 'imported',
        edited: true,
        withdrawn_at: null,
      } as const;
      await trx
        .insertInto('committee')
        .values({ id, ...fields })
        .onConflict((conflict) => conflict.column('id').doUpdateSet(fields))
        .execute();
      return { table: 'committee', id, detail: { name } };
    },
    async connect(trx, fresh) {
      for (const cells of fresh) {
        const id = idOf(cells.text('name'));
        await trx
          .updateTable('organisation')
          .set({ parent_id: cells.textOrNull('parent'), successor_id: cells.textOrNull('successor') })
          .where('id', '=', id)
          .execute();
        await trx
          .updateTable('committee')
          .set({ hosts: cells.list('hosts') })
          .where('id', '=', id)
          .execute();
      }
    },
    fieldsOf: (keys, cells) => [
      { table: 'organisation', fields: organisationFields(keys, cells) },
      {
        table: 'committee',
        fields: fieldsAsked(keys, {
          hosts: ['hosts', () => cells.list('hosts')],
          passes: ['passes', () => cells.flag('passes') ?? false],
          functions: ['functions', () => cells.textOrNull('functions') ?? ''],
          endsWithTask: ['ends_with_task', () => cells.textOrNull('endsWithTask')],
          number: ['number', () => cells.textOrNull('number')],
        }),
      },
    ],
  };
}
