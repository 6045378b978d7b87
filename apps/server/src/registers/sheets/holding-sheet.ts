import { parseDate } from '@zhengling/calendar';
import type { Kysely } from 'kysely';
import type { Database } from '../../database/schema.ts';
import type { CellValue, Column } from '../../sheets/index.ts';
import { ensurePost } from '../derive.ts';
import {
  daysInOrder,
  endReasonColumn,
  endsColumn,
  fieldsAsked,
  noteColumn,
  orEmpty,
  type RegisterSheet,
  type SheetEntry,
  startsColumn,
} from './register-sheet.ts';

const columns: readonly Column[] = [
  { key: 'person', title: '姓名', kind: 'text', required: true, maxLength: 30 },
  { key: 'organisation', title: '单位', kind: 'unit', required: true, hint: '底账里的名称或简称' },
  { key: 'title', title: '职务', kind: 'text', required: true, maxLength: 40, hint: '如：局长' },
  startsColumn('任职日期'),
  endsColumn('免职日期'),
  { key: 'concurrent', title: '兼任', kind: 'yes-no', empty: false },
  { key: 'probationTo', title: '试用期至', kind: 'date' },
  {
    key: 'seen',
    title: '见于文件',
    kind: 'text',
    multiple: true,
    hint: '哪些日期的文件写他任此职，如 2020-01-16',
    check: everyDay,
  },
  endReasonColumn,
  noteColumn,
  { key: 'evidence', title: '依据', kind: 'text', told: true },
];

function everyDay(value: CellValue): string | null {
  const wrong = [value].flat().find((day) => typeof day === 'string' && !parseDate(day).ok);
  return wrong === undefined || wrong === null
    ? null
    : `“${String(wrong)}”不是日期，请写成 2020-01-16 的样子`;
}

/** Who was in which post from when to when. */
export async function holdingSheet(db: Kysely<Database>): Promise<RegisterSheet> {
  const rows = await db
    .selectFrom('holding')
    .innerJoin('post', 'post.id', 'holding.post_id')
    .selectAll('holding')
    .select(['post.organisation_id', 'post.title'])
    .where('holding.withdrawn_at', 'is', null)
    .orderBy('holding.id')
    .execute();
  return {
    title: '任职',
    columns,
    identity: ['person', 'organisation', 'title', 'starts'],
    numbered: true,
    entries: rows.map(
      (row): SheetEntry => ({
        id: String(row.id),
        versions: [{ table: 'holding', version: row.version }],
        values: {
          person: row.person,
          organisation: row.organisation_id,
          title: row.title,
          starts: row.starts,
          ends: row.ends,
          concurrent: row.concurrent,
          probationTo: row.probation_to,
          seen: row.seen,
          endReason: orEmpty(row.end_reason ?? ''),
          note: orEmpty(row.note),
          evidence: [...new Set(row.evidence.map(({ document }) => document))].join('、'),
        },
      }),
    ),
    unitOf: ({ organisation }, entry) => {
      const unit = entry?.values.organisation ?? organisation;
      return typeof unit === 'string' ? unit : null;
    },
    check: (values, entry) => [
      ...daysInOrder(values),
      // Another person in another post is another entry: this one ends, that one begins.
      ...(entry !== undefined &&
      ['person', 'organisation', 'title'].some((key) => values[key] !== entry.values[key])
        ? [
            {
              column: null,
              message: '编号是另一个人或另一个职务的；换了人或职务，请写明这一条的止，另起一行、不填编号',
            },
          ]
        : []),
    ],
    async enter(trx, cells) {
      const post = await ensurePost(trx, cells.text('organisation'), cells.text('title'), []);
      const person = cells.text('person').replace(/\s+/gu, '');
      const { id } = await trx
        .insertInto('holding')
        .values({
          post_id: post,
          person,
          starts: cells.textOrNull('starts'),
          ends: cells.textOrNull('ends'),
          seen: cells.list('seen'),
          concurrent: cells.flag('concurrent') ?? false,
          probation_to: cells.textOrNull('probationTo'),
          end_reason: cells.textOrNull('endReason'),
          note: cells.textOrNull('note') ?? '',
          origin: 'imported',
          edited: true,
        })
        .returning('id')
        .executeTakeFirstOrThrow();
      return { table: 'holding', id, detail: { post, person } };
    },
    fieldsOf: (keys, cells) => [
      {
        table: 'holding',
        fields: fieldsAsked(keys, {
          starts: ['starts', () => cells.textOrNull('starts')],
          ends: ['ends', () => cells.textOrNull('ends')],
          seen: ['seen', () => cells.list('seen')],
          concurrent: ['concurrent', () => cells.flag('concurrent') ?? false],
          probationTo: ['probation_to', () => cells.textOrNull('probationTo')],
          endReason: ['end_reason', () => cells.textOrNull('endReason')],
          note: ['note', () => cells.textOrNull('note') ?? ''],
        }),
      },
    ],
  };
}
