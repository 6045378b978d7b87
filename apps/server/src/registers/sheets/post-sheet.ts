import { isSingle } from '@zhengling/work';
import type { Kysely } from 'kysely';
import type { Database } from '../../database/schema.ts';
import type { Column } from '../../sheets/index.ts';
import { ensurePost } from '../derive.ts';
import {
  daysInOrder,
  endsColumn,
  fieldsAsked,
  noteColumn,
  orEmpty,
  type RegisterSheet,
  startsColumn,
} from './register-sheet.ts';

const columns: readonly Column[] = [
  { key: 'organisation', title: '单位', kind: 'unit', required: true, hint: '底账里的名称或简称' },
  { key: 'title', title: '职务', kind: 'text', required: true, maxLength: 40, hint: '如：局长' },
  { key: 'single', title: '只设一人', kind: 'yes-no', hint: '不填的按职务名称判断：局长是，副局长否' },
  startsColumn('设立日期'),
  endsColumn('撤销日期'),
  noteColumn,
];

/** The posts of bodies, held or vacant. */
export async function postSheet(db: Kysely<Database>): Promise<RegisterSheet> {
  const rows = await db
    .selectFrom('post')
    .selectAll()
    .where('withdrawn_at', 'is', null)
    .orderBy('organisation_id')
    .orderBy('title')
    .execute();
  return {
    title: '职务',
    columns,
    identity: ['organisation', 'title'],
    numbered: false,
    entries: rows.map((row) => ({
      id: row.id,
      versions: [{ table: 'post', version: row.version }],
      values: {
        organisation: row.organisation_id,
        title: row.title,
        single: row.single,
        starts: row.starts,
        ends: row.ends,
        note: orEmpty(row.note),
      },
    })),
    unitOf: ({ organisation }) => (typeof organisation === 'string' ? organisation : null),
    check: daysInOrder,
    async enter(trx, cells) {
      const title = cells.text('title');
      const id = await ensurePost(trx, cells.text('organisation'), title, []);
      await trx
        .updateTable('post')
        .set({
          single: cells.flag('single') ?? isSingle(title),
          starts: cells.textOrNull('starts'),
          ends: cells.textOrNull('ends'),
          note: cells.textOrNull('note') ?? '',
          origin: 'imported',
          edited: true,
          withdrawn_at: null,
        })
        .where('id', '=', id)
        .execute();
      return { table: 'post', id, detail: { title } };
    },
    fieldsOf: (keys, cells) => [
      {
        table: 'post',
        fields: fieldsAsked(keys, {
          single: ['single', () => cells.flag('single') ?? isSingle(cells.text('title'))],
          starts: ['starts', () => cells.textOrNull('starts')],
          ends: ['ends', () => cells.textOrNull('ends')],
          note: ['note', () => cells.textOrNull('note') ?? ''],
        }),
      },
    ],
  };
}
