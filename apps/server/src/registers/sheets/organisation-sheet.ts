import { organisationKinds } from '@zhengling/work';
import type { Kysely } from 'kysely';
import type { Database } from '../../database/schema.ts';
import { type Cells, type Column, namedUnits, type Reason, type Values } from '../../sheets/index.ts';
import { organisationIdOf } from '../ensure-organisation.ts';
import {
  daysInOrder,
  endsColumn,
  fieldsAsked,
  noteColumn,
  numberKey,
  orEmpty,
  type RegisterSheet,
  type SheetEntry,
  startsColumn,
} from './register-sheet.ts';

const columns: readonly Column[] = [
  { key: 'name', title: '名称', kind: 'text', required: true, maxLength: 110 },
  {
    key: 'aliases',
    title: '其他名称',
    aliases: ['简称', '旧称'],
    kind: 'text',
    multiple: true,
    maxLength: 120,
  },
  {
    key: 'kind',
    title: '类别',
    kind: 'choice',
    empty: 'body',
    choices: Object.entries(organisationKinds).map(([value, title]) => ({ value, title, aliases: [value] })),
  },
  { key: 'parent', title: '上级', aliases: ['上级单位'], kind: 'unit', hint: '也可以是这张表里新增的' },
  startsColumn('成立日期'),
  endsColumn('撤销日期'),
  {
    key: 'successor',
    title: '承接单位',
    aliases: ['并入'],
    kind: 'unit',
    hint: '合并、更名的填接手的单位；还在的不填',
  },
  noteColumn,
];

/** Bodies with their names, parents, and the days on which they began, were abolished or merged. */
export async function organisationSheet(db: Kysely<Database>): Promise<RegisterSheet> {
  const rows = await db.selectFrom('organisation').selectAll().orderBy('id').execute();
  const entries = rows.map(
    (row): SheetEntry => ({
      id: row.id,
      versions: [{ table: 'organisation', version: row.version }],
      values: {
        name: row.name,
        aliases: row.aliases,
        kind: row.kind,
        parent: row.parent_id,
        starts: row.starts,
        ends: row.ends,
        successor: row.successor_id,
        note: orEmpty(row.note),
      },
    }),
  );
  const faults = bodyFaults(
    rows.map(({ id, name, aliases, parent_id }) => ({ id, name, aliases, parent: parent_id })),
  );
  return {
    title: '机构',
    columns,
    identity: ['name'],
    numbered: true,
    entries,
    brings: broughtBody,
    unitOf: ({ parent }, entry) => entry?.id ?? (typeof parent === 'string' ? parent : null),
    check: (values, entry) => [...daysInOrder(values), ...faults(values, entry?.id ?? null)],
    async enter(trx, cells) {
      const name = cells.text('name');
      const id = organisationIdOf(name);
      await trx
        .insertInto('organisation')
        .values({
          id,
          name,
          aliases: cells.list('aliases'),
          kind: cells.text('kind'),
          starts: cells.textOrNull('starts'),
          ends: cells.textOrNull('ends'),
          note: cells.textOrNull('note') ?? '',
          origin: 'imported',
          edited: true,
        })
        .execute();
      return { table: 'organisation', id, detail: { name } };
    },
    async connect(trx, fresh) {
      for (const cells of fresh)
        await trx
          .updateTable('organisation')
          .set({ parent_id: cells.textOrNull('parent'), successor_id: cells.textOrNull('successor') })
          .where('id', '=', organisationIdOf(cells.text('name')))
          .execute();
    },
    fieldsOf: (keys, cells) => [{ table: 'organisation', fields: organisationFields(keys, cells) }],
  };
}

export const organisationFields = (keys: ReadonlySet<string>, cells: Cells) =>
  fieldsAsked(keys, {
    name: ['name', () => cells.text('name')],
    aliases: ['aliases', () => cells.list('aliases')],
    kind: ['kind', () => cells.text('kind')],
    parent: ['parent_id', () => cells.textOrNull('parent')],
    starts: ['starts', () => cells.textOrNull('starts')],
    ends: ['ends', () => cells.textOrNull('ends')],
    successor: ['successor_id', () => cells.textOrNull('successor')],
    note: ['note', () => cells.textOrNull('note') ?? ''],
  });

/** A row of a file is a body that other rows of it may name. */
export function broughtBody({ name, aliases, [numberKey]: number }: Values) {
  if (typeof name !== 'string') return null;
  return {
    id: typeof number === 'string' ? number : organisationIdOf(name),
    name,
    aliases: Array.isArray(aliases) ? aliases : [],
  };
}

export async function bodiesOf(db: Kysely<Database>) {
  const units = await namedUnits(db);
  const parents = await db.selectFrom('organisation').select(['id', 'parent_id']).execute();
  const parentOf = new Map(parents.map(({ id, parent_id }) => [id, parent_id]));
  return units.map((unit) => ({ ...unit, parent: parentOf.get(unit.id) ?? null }));
}

/** What is wrong with a body beside the others, those of the rows before it among them. */
export function bodyFaults(
  bodies: readonly {
    readonly id: string;
    readonly name: string;
    readonly aliases: readonly string[];
    readonly parent: string | null;
  }[],
): (values: Values, stored: string | null) => readonly Reason[] {
  const names = new Map(bodies.map(({ id, name }) => [id, name]));
  const parents = new Map(bodies.map(({ id, parent }) => [id, parent]));
  const owners = new Map<string, { readonly id: string; readonly name: string }>();
  for (const { id, name, aliases } of bodies) for (const alias of aliases) owners.set(alias, { id, name });
  for (const { id, name } of bodies) owners.set(name, { id, name });
  return (values, stored) => {
    const name = String(values.name);
    const id = stored ?? organisationIdOf(name);
    const owner = owners.get(name);
    const renamed = stored === null || names.get(stored) !== name;
    if (renamed && owner !== undefined && owner.id !== id)
      return [
        {
          column: 'name',
          message:
            owner.name === name
              ? `名称：已经有${name}`
              : `名称：“${name}”是${owner.name}的其他名称，请写${owner.name}`,
        },
      ];
    if (stored === null && parents.has(id)) return [{ column: 'name', message: `名称：已经有${name}` }];
    const { parent, successor, ends } = values;
    if (successor === id) return [{ column: 'successor', message: '承接单位：不能是它自己' }];
    if (typeof successor === 'string' && ends === null)
      return [{ column: 'ends', message: '止：写了承接单位，没有写最后一日' }];
    const above = typeof parent === 'string' ? parent : null;
    for (
      let at = above, steps = 0;
      at !== null && steps <= parents.size;
      at = parents.get(at) ?? null, steps += 1
    )
      if (at === id) return [{ column: 'parent', message: '上级：它现在归这一条管，不能反过来作上级' }];
    parents.set(id, above);
    owners.set(name, { id, name });
    return [];
  };
}
