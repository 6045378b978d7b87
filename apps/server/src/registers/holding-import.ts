import { may } from '@zhengling/access';
import type { IsoDate } from '@zhengling/calendar';
import { requireAct, subjectOf } from '../access/index.ts';
import type { App, ServerContext } from '../http/context.ts';
import { recordEvent } from '../identity/index.ts';
import { identityOf, openImport, type SheetDefinition, sheetRoutes, type Values } from '../sheets/index.ts';
import { ensurePost } from './derive.ts';

interface HoldingRow {
  readonly organisation: string;
  readonly title: string;
  readonly person: string;
  readonly starts: IsoDate | null;
  readonly ends: IsoDate | null;
  readonly concurrent: boolean;
  readonly probationTo: IsoDate | null;
}

const definition: SheetDefinition<HoldingRow> = {
  title: '任职',
  columns: [
    { key: 'person', title: '姓名', kind: 'text', required: true, maxLength: 30 },
    { key: 'organisation', title: '单位', kind: 'unit', required: true, hint: '底账里的名称或简称' },
    { key: 'title', title: '职务', kind: 'text', required: true, maxLength: 40, hint: '如：局长' },
    { key: 'starts', title: '起', aliases: ['任职日期', '开始日期'], kind: 'date' },
    { key: 'ends', title: '止', aliases: ['免职日期', '结束日期'], kind: 'date', hint: '最后一日' },
    { key: 'concurrent', title: '兼任', kind: 'yes-no' },
    { key: 'probationTo', title: '试用期至', kind: 'date' },
  ],
  identity: ['person', 'organisation', 'title', 'starts'],
  stored: 'refuse',
  check: ({ starts, ends }) =>
    typeof starts === 'string' && typeof ends === 'string' && starts > ends
      ? [{ column: 'ends', message: '最后一日早于开始的一日，请核对两个日期' }]
      : [],
  make: (cells) => ({
    person: cells.text('person').replace(/\s+/gu, ''),
    organisation: cells.text('organisation'),
    title: cells.text('title').trim(),
    starts: cells.textOrNull('starts'),
    ends: cells.textOrNull('ends'),
    concurrent: cells.flag('concurrent') ?? false,
    probationTo: cells.textOrNull('probationTo'),
  }),
};

/** People in posts from a sheet: judged row by row, previewed, the good ones taken in one transaction. */
export function holdingImportRoutes(scope: App, context: ServerContext): void {
  sheetRoutes(scope, context, {
    path: '/registers/holders/sheet',
    subject: '任职',
    onRequest: requireAct('register', 'edit'),
    open: async (request) =>
      openImport<HoldingRow>({
        purpose: 'registers/holdings',
        definition,
        stored: async (db) => {
          const rows = await db
            .selectFrom('holding')
            .innerJoin('post', 'post.id', 'holding.post_id')
            .select([
              'person',
              'post.organisation_id',
              'post.title',
              'holding.starts',
              'holding.ends',
              'concurrent',
              'probation_to',
            ])
            .where('holding.withdrawn_at', 'is', null)
            .execute();
          return new Map(
            rows.flatMap((row): [string, Values][] => {
              const values: Values = {
                person: row.person,
                organisation: row.organisation_id,
                title: row.title,
                starts: row.starts,
                ends: row.ends,
                concurrent: row.concurrent,
                probationTo: row.probation_to,
              };
              const identity = identityOf(definition, values);
              return identity === null ? [] : [[identity, values]];
            }),
          );
        },
        check: ({ organisation }) =>
          may(subjectOf(request), 'register', 'edit', {
            unit: typeof organisation === 'string' ? organisation : null,
          })
            ? []
            : [{ column: 'organisation', message: '这个单位的底账不归你管' }],
        take: async (trx, rows, actor) => {
          for (const { row } of rows) {
            const post = await ensurePost(trx, row.organisation, row.title, []);
            const { id } = await trx
              .insertInto('holding')
              .values({
                post_id: post,
                person: row.person,
                starts: row.starts,
                ends: row.ends,
                concurrent: row.concurrent,
                probation_to: row.probationTo,
                origin: 'imported',
                edited: true,
              })
              .returning('id')
              .executeTakeFirstOrThrow();
            await recordEvent(
              trx,
              actor,
              'holding.imported',
              { kind: 'holding', id },
              { post, person: row.person },
            );
          }
        },
      }),
  });
}
