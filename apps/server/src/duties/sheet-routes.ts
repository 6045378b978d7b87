import { Type } from '@fastify/type-provider-typebox';
import { type DutyCreated, type DutyPart, type DutyUnit, datesOf } from '@zhengling/work';
import type { Kysely } from 'kysely';
import { requireAct, subjectOf } from '../access/index.ts';
import type { Database } from '../database/schema.ts';
import { libraryCalendar } from '../holidays/store.ts';
import type { App, ServerContext } from '../http/context.ts';
import { today } from '../http/today.ts';
import { recordEvent, refusals, sessionOf } from '../identity/index.ts';
import {
  type Cells,
  identityOf,
  openImport,
  sendSheet,
  sheetOf,
  sheetRoutes,
  type Values,
} from '../sheets/index.ts';
import { everyDuty } from './list.ts';
import { type DutyLine, DutyListQuery } from './schemas.ts';
import { createDuties } from './store.ts';

const tags = ['duties'];
/** Excel shows a million rows; a list of tasks that nobody can read is no export. */
const mostExported = 50_000;

interface EnteredDuty {
  readonly title: string;
  readonly number: string | null;
  readonly clause: string;
  readonly dueOn: string | null;
  readonly leader: string | null;
  readonly public: boolean;
  readonly units: readonly { readonly unit: string; readonly part: DutyPart }[];
}

const entered = sheetOf<EnteredDuty>({
  title: '任务',
  columns: [
    {
      key: 'title',
      title: '任务',
      aliases: ['任务名称', '工作任务', '目标任务', '事项', '工作内容', '主要任务'],
      kind: 'text',
      required: true,
      maxLength: 300,
      hint: '一句话写明要做什么',
      width: 50,
    },
    {
      key: 'lead',
      title: '牵头单位',
      aliases: ['牵头部门'],
      kind: 'unit',
      multiple: true,
      hint: '几个单位用顿号分开',
    },
    {
      key: 'responsible',
      title: '责任单位',
      aliases: ['责任部门', '承办单位'],
      kind: 'unit',
      multiple: true,
    },
    {
      key: 'cooperating',
      title: '配合单位',
      aliases: ['配合部门', '协办单位'],
      kind: 'unit',
      multiple: true,
    },
    { key: 'dueOn', title: '完成时限', aliases: ['期限', '完成时间', '时限', '截止日期'], kind: 'date' },
    { key: 'number', title: '文号', aliases: ['发文字号', '文件'], kind: 'text', maxLength: 120 },
    { key: 'clause', title: '条款', kind: 'text', maxLength: 120 },
    { key: 'leader', title: '分管领导', aliases: ['责任领导'], kind: 'text', maxLength: 120 },
    { key: 'public', title: '公开', kind: 'yes-no', hint: '是：公众能看到牵头单位和办理状态' },
  ],
  identity: ['title', 'number'],
  stored: 'refuse',
  check: (values) =>
    empty(values.lead) && empty(values.responsible)
      ? [{ column: 'lead', message: '牵头单位和责任单位至少写一个' }]
      : [],
  make: (cells) => ({
    title: cells.text('title'),
    number: cells.textOrNull('number'),
    clause: cells.textOrNull('clause') ?? '',
    dueOn: cells.textOrNull('dueOn'),
    leader: cells.textOrNull('leader'),
    public: cells.flag('public') ?? false,
    units: [...inPart(cells, 'lead'), ...inPart(cells, 'responsible'), ...inPart(cells, 'cooperating')],
  }),
});

const empty = (value: Values[string] | undefined): boolean =>
  value === undefined || value === null || (Array.isArray(value) && value.length === 0);

const inPart = (cells: Cells, part: DutyPart) => cells.list(part).map((unit) => ({ unit, part }));

/** Tasks in tables: the list as somebody sees it, and tasks entered in Excel, judged row by row. */
export function dutySheetRoutes(scope: App, context: ServerContext): void {
  const { db } = context;

  scope.get(
    '/duties/export',
    {
      onRequest: requireAct('duty', 'read'),
      schema: {
        tags,
        summary: `任务列表导出（最多 ${mostExported} 行，筛选与列表相同）`,
        querystring: Type.Intersect([
          DutyListQuery,
          Type.Object({
            format: Type.Union([Type.Literal('xlsx'), Type.Literal('csv')], { default: 'xlsx' }),
          }),
        ]),
        response: refusals,
      },
    },
    async (request, reply) => {
      const { format, ...query } = request.query;
      const now = today(context.now());
      const asking = { subject: subjectOf(request), today: now, calendar: await libraryCalendar(db) };
      const rows: (string | number | null)[][] = [];
      for await (const line of everyDuty(db, query, asking)) {
        if (rows.length === mostExported) break;
        rows.push(exported(line));
      }
      return sendSheet(reply, exportColumns, rows, { title: `任务 ${now}`, format });
    },
  );

  sheetRoutes(scope, context, {
    path: '/duties/sheet',
    subject: '任务',
    onRequest: requireAct('duty', 'confirm'),
    open: async (request) => {
      const { account } = sessionOf(request);
      const now = context.now();
      return openImport({
        purpose: 'duties',
        definition: entered,
        stored: storedManually,
        take: async (trx, rows, actor) => {
          const calendar = await libraryCalendar(trx);
          const kinds = await kindsOf(
            trx,
            rows.flatMap(({ row }) => row.units.map(({ unit }) => unit)),
          );
          const documents = await documentsOf(
            trx,
            rows.flatMap(({ row }) => row.number ?? []),
          );
          const made = await createDuties(
            trx,
            rows.map(({ row }) => {
              const due = row.dueOn === null ? null : ({ type: 'date', date: row.dueOn } as const);
              const document = row.number === null ? undefined : documents.get(row.number);
              const { dates } = datesOf(due, { issued: document?.signed ?? null, calendar });
              const created: DutyCreated = {
                ...dates,
                type: 'created',
                origin: 'manual',
                state: 'confirmed',
                kind: 'once',
                title: row.title,
                number: row.number,
                node: null,
                clause: row.clause,
                quote: '',
                period: null,
                units: row.units.map(
                  ({ unit, part }): DutyUnit => ({
                    unit,
                    part,
                    collective: kinds.get(unit) === 'collective',
                  }),
                ),
                leader: row.leader,
                public: row.public,
                template: null,
              };
              return { created, key: null, parentId: null, documentId: document?.id ?? null };
            }),
            { ...actor, unit: account.unitId, now },
          );
          await recordEvent(
            trx,
            actor,
            'duties.imported',
            { kind: 'duty', id: 'sheet' },
            { rows: made.length },
          );
        },
      });
    },
  });
}

/** Tasks entered by hand before, by what two rows are the same by. */
async function storedManually(db: Kysely<Database>): Promise<ReadonlyMap<string, Values>> {
  const rows = await db
    .selectFrom('duty')
    .select(['title', 'number'])
    .where('origin', '=', 'manual')
    .where('state', 'not in', ['dropped', 'cancelled'])
    .execute();
  return new Map(rows.map(({ title, number }) => [identityOf(entered, { title, number }) ?? '', {}]));
}

async function kindsOf(db: Kysely<Database>, units: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (units.length === 0) return new Map();
  const rows = await db
    .selectFrom('organisation')
    .select(['id', 'kind'])
    .where('id', 'in', [...new Set(units)])
    .execute();
  return new Map(rows.map(({ id, kind }) => [id, kind]));
}

async function documentsOf(db: Kysely<Database>, numbers: readonly string[]) {
  if (numbers.length === 0) return new Map<string, { readonly id: number; readonly signed: string | null }>();
  const rows = await db
    .selectFrom('document')
    .innerJoin('issue', 'issue.id', 'document.issue_id')
    .select(['document.id', 'document.number'])
    .select(({ fn }) => fn.coalesce('document.signed', 'issue.published').as('signed'))
    .where('document.number', 'in', [...new Set(numbers)])
    .where('issue.state', '=', 'published')
    .execute();
  return new Map(rows.map(({ id, number, signed }) => [number ?? '', { id, signed }]));
}

const exportColumns = [
  { title: '任务', width: 50 },
  { title: '牵头单位' },
  { title: '责任单位' },
  { title: '配合单位' },
  { title: '完成时限' },
  { title: '期限说明' },
  { title: '文号' },
  { title: '条款' },
  { title: '分管领导' },
  { title: '状态' },
  { title: '灯' },
  { title: '进度' },
  { title: '所属期' },
  { title: '办结日期' },
  { title: '填报次数', numeric: true },
  { title: '公开' },
];

function exported(line: DutyLine): (string | number | null)[] {
  const names = (part: DutyPart) =>
    line.units
      .filter((unit) => unit.part === part)
      .map(({ name }) => name)
      .join('、');
  return [
    line.title,
    names('lead'),
    names('responsible'),
    names('cooperating'),
    line.dueOn,
    line.why,
    line.number,
    line.clause,
    line.leader,
    line.stateWords,
    line.light.words,
    line.progress === null ? '' : `${line.progress.closed}/${line.progress.total}`,
    line.periodName,
    line.closedOn,
    line.reports,
    line.public ? '是' : '否',
  ];
}
