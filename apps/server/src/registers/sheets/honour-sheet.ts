import { maskedName } from '@zhengling/work';
import type { Kysely } from 'kysely';
import type { Database } from '../../database/schema.ts';
import type { Cells, Column, Reason, Values } from '../../sheets/index.ts';
import { namedUnits } from '../../sheets/index.ts';
import { unitsNamed } from '../lists.ts';
import {
  endReasonColumn,
  endsColumn,
  fieldsAsked,
  orEmpty,
  type RegisterSheet,
  type SheetEntry,
} from './register-sheet.ts';

const columns: readonly Column[] = [
  { key: 'title', title: '称号', aliases: ['荣誉'], kind: 'text', required: true, maxLength: 120 },
  { key: 'recipient', title: '获得者', kind: 'text', required: true, maxLength: 120 },
  {
    key: 'kind',
    title: '个人或单位',
    kind: 'choice',
    empty: 'person',
    choices: [
      { value: 'person', title: '个人' },
      { value: 'organisation', title: '单位', aliases: ['集体'] },
    ],
  },
  { key: 'minor', title: '未成年人', kind: 'yes-no', empty: false, hint: '是的，姓名和事由默认遮去' },
  { key: 'about', title: '事由', aliases: ['单位或事迹'], kind: 'text', maxLength: 200 },
  { key: 'awarded', title: '授予日期', kind: 'date' },
  { key: 'by', title: '授予单位', kind: 'text', maxLength: 120 },
  { key: 'number', title: '依据', aliases: ['发文字号'], kind: 'text', maxLength: 100 },
  endsColumn('撤销日期'),
  endReasonColumn,
];

/** Titles and prizes. A pupil's name leaves and comes back masked; the masked row is the entry of its number. */
export async function honourSheet(db: Kysely<Database>): Promise<RegisterSheet> {
  const rows = await db
    .selectFrom('honour')
    .selectAll()
    .where('withdrawn_at', 'is', null)
    .orderBy('id')
    .execute();
  const stored = await unitsNamed(
    db,
    rows.map(({ by_name }) => by_name),
  );
  const units = await namedUnits(db);
  const byName = new Map(
    units.flatMap(({ id, name, aliases }) => [...aliases, name].map((one) => [one, id] as const)),
  );
  return {
    title: '荣誉',
    columns,
    identity: ['title', 'recipient', 'awarded'],
    numbered: true,
    entries: rows.map((row): SheetEntry => {
      const base = {
        title: row.title,
        kind: row.kind,
        minor: row.minor,
        awarded: row.awarded,
        by: orEmpty(row.by_name),
        number: orEmpty(row.number ?? ''),
        ends: row.ends,
        endReason: orEmpty(row.end_reason ?? ''),
        about: row.minor ? null : orEmpty(row.about),
      };
      return {
        id: String(row.id),
        versions: [{ table: 'honour', version: row.version }],
        values: { ...base, recipient: row.minor ? maskedName(row.recipient) : row.recipient },
        known: { ...base, recipient: row.recipient },
      };
    }),
    unitOf: ({ by }, entry) => {
      const name = entry === undefined ? by : entry.values.by;
      return typeof name === 'string' ? (stored.get(name) ?? byName.get(name) ?? null) : null;
    },
    check: masked,
    async enter(trx, cells) {
      const fields = fieldsOf(cells);
      const { id } = await trx
        .insertInto('honour')
        .values({ ...fields, origin: 'imported', edited: true })
        .returning('id')
        .executeTakeFirstOrThrow();
      return { table: 'honour', id, detail: { title: fields.title } };
    },
    fieldsOf: (keys, cells) => {
      const now = fieldsOf(cells);
      return [
        {
          table: 'honour',
          fields: fieldsAsked(keys, {
            title: ['title', () => now.title],
            recipient: ['recipient', () => now.recipient],
            kind: ['kind', () => now.kind],
            minor: ['minor', () => now.minor],
            about: ['about', () => now.about],
            awarded: ['awarded', () => now.awarded],
            by: ['by_name', () => now.by_name],
            number: ['number', () => now.number],
            ends: ['ends', () => now.ends],
            endReason: ['end_reason', () => now.end_reason],
          }),
        },
      ];
    },
  };
}

function fieldsOf(cells: Cells) {
  return {
    title: cells.text('title'),
    recipient: cells.text('recipient'),
    kind: cells.text('kind') === 'organisation' ? ('organisation' as const) : ('person' as const),
    minor: cells.flag('minor') ?? false,
    about: cells.textOrNull('about') ?? '',
    awarded: cells.textOrNull('awarded'),
    by_name: cells.textOrNull('by') ?? '',
    number: cells.textOrNull('number'),
    ends: cells.textOrNull('ends'),
    end_reason: cells.textOrNull('endReason'),
  };
}

/** A masked name is not written over the one it stands for. */
function masked(values: Values, entry: SheetEntry | undefined): readonly Reason[] {
  const { recipient, ends, awarded } = values;
  if (typeof recipient === 'string' && recipient.includes('×') && recipient !== entry?.values.recipient)
    return [{ column: 'recipient', message: '获得者：遮去的姓名不能登记；导出的表要带着编号，新的要写全名' }];
  if (entry?.values.minor === true && values.minor === false && recipient === entry.values.recipient)
    return [{ column: 'minor', message: '未成年人：要改成“否”，请在荣誉里先看姓名，再更正' }];
  if (typeof ends === 'string' && typeof awarded === 'string' && ends < awarded)
    return [{ column: 'ends', message: '止：早于授予的日期，请核对' }];
  return [];
}
