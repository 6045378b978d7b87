import { type Static, Type } from '@fastify/type-provider-typebox';
import { may } from '@zhengling/access';
import { type FindingEvent, stageName } from '@zhengling/work';
import { sql } from 'kysely';
import { requireAct, subjectOf } from '../access/index.ts';
import type { App, ServerContext } from '../http/context.ts';
import { today } from '../http/today.ts';
import {
  type Account,
  actorOf,
  recordEvent,
  refusals,
  requireSignedIn,
  sendRefusal,
  sessionOf,
} from '../identity/index.ts';
import { sendSheet } from '../sheets/index.ts';
import { applyToFinding } from './change-finding.ts';
import { accessRecord } from './columns.ts';
import { lockFinding } from './find-visit.ts';
import { everyFinding, findingsOwed, listFindings, readFinding } from './read-findings.ts';
import { changedMeanwhile, noSuchFinding, noSuchUnit, objectionRefusal } from './refusals.ts';
import {
  ActBody,
  FindingDetailSchema,
  FindingExportQuery,
  FindingListQuery,
  FindingListSchema,
  FindingSummarySchema,
  FindingUnitBody,
  IdParams,
} from './schemas.ts';

const tags = ['inspections'];
const lights = { green: '正常', yellow: '临近期限', red: '逾期', blue: '已了结', grey: '期限待定' } as const;

/** Findings and their way to the end. */
export function findingRoutes(scope: App, context: ServerContext): void {
  const { db } = context;

  scope.get(
    '/inspections/findings',
    {
      onRequest: requireAct('inspection', 'read'),
      schema: {
        tags,
        summary: '检查发现的问题',
        querystring: FindingListQuery,
        response: { 200: FindingListSchema, ...refusals },
      },
    },
    (request) => listFindings(db, subjectOf(request), request.query, today(context.now())),
  );

  scope.get(
    '/inspections/findings/export',
    {
      onRequest: requireAct('inspection', 'read'),
      schema: {
        tags,
        summary: '列表导出为 Excel 或 CSV',
        querystring: FindingExportQuery,
        response: refusals,
      },
    },
    async (request, reply) => {
      const rows = await everyFinding(db, subjectOf(request), request.query, today(context.now()));
      return sendSheet(
        reply,
        [
          { title: '编号', numeric: true },
          { title: '场所', width: 24 },
          { title: '问题', width: 40 },
          { title: '检查表', width: 24 },
          { title: '依据', width: 28 },
          { title: '责任单位', width: 20 },
          { title: '发现日期' },
          { title: '整改时限' },
          { title: '最迟改好' },
          { title: '状态' },
          { title: '灯' },
          { title: '重大隐患' },
          { title: '挂牌日期' },
          { title: '重复出现' },
          { title: '退回次数', numeric: true },
          { title: '了结日期' },
        ],
        rows.map((row) => [
          row.id,
          row.place,
          row.title,
          row.checklistTitle,
          `${row.number} ${row.clause}`,
          row.unit?.name ?? '',
          row.foundOn,
          row.limitWords,
          row.dueOn ?? row.dueProblem ?? '待定',
          stageName(row.stage),
          lights[row.light],
          row.major ? '是' : '否',
          row.listedOn ?? '',
          row.repeats === null ? '' : `与编号${row.repeats}相同`,
          row.sentBack,
          row.closedOn ?? '',
        ]),
        { title: '检查整改问题', format: request.query.format },
      );
    },
  );

  scope.get(
    '/inspections/owed',
    {
      onRequest: requireAct('inspection', 'fix'),
      schema: {
        tags,
        summary: '本单位要整改的问题，最先到期的在前',
        response: { 200: Type.Array(FindingSummarySchema), ...refusals },
      },
    },
    (request) => {
      const { unit } = subjectOf(request);
      return unit === null ? [] : findingsOwed(db, unit, today(context.now()));
    },
  );

  scope.get(
    '/inspections/findings/:id',
    {
      onRequest: requireAct('inspection', 'read'),
      schema: {
        tags,
        summary: '一个问题和它的经过',
        params: IdParams,
        response: { 200: FindingDetailSchema, ...refusals },
      },
    },
    async (request, reply) =>
      (await readFinding(db, subjectOf(request), request.params.id, today(context.now()))) ??
      sendRefusal(reply, noSuchFinding),
  );

  scope.post(
    '/inspections/findings/:id/events',
    {
      // Which act it takes depends on the event: the handler asks the policy.
      onRequest: requireSignedIn,
      schema: {
        tags,
        summary: '五落实、上报整改、复查、挂牌督办、跟踪、销号、撤销',
        params: IdParams,
        body: ActBody,
        response: { 200: FindingDetailSchema, ...refusals },
      },
    },
    async (request, reply) => {
      const subject = subjectOf(request);
      const { account } = sessionOf(request);
      const { body } = request;
      const day = today(context.now());
      const refusal = await db.transaction().execute(async (trx) => {
        const row = await lockFinding(trx, request.params.id);
        if (row === null || !may(subject, 'inspection', actFor(body), accessRecord(row)))
          return noSuchFinding;
        if (row.version !== body.seen) return changedMeanwhile;
        const decided = await applyToFinding(trx, row, eventOf(body, account, day), actorOf(account));
        return decided.ok ? null : objectionRefusal(decided.objection);
      });
      const now = await readFinding(db, subject, request.params.id, day);
      if (refusal !== null)
        return sendRefusal(reply, refusal, refusal.status === 409 ? { conflict: now } : {});
      return now ?? sendRefusal(reply, noSuchFinding);
    },
  );

  scope.post(
    '/inspections/findings/:id/unit',
    {
      onRequest: requireAct('inspection', 'plan'),
      schema: {
        tags,
        summary: '定由哪个单位负责整改',
        params: IdParams,
        body: FindingUnitBody,
        response: { 200: FindingDetailSchema, ...refusals },
      },
    },
    async (request, reply) => {
      const subject = subjectOf(request);
      const by = actorOf(sessionOf(request).account);
      const { unit, seen } = request.body;
      const refusal = await db.transaction().execute(async (trx) => {
        const row = await lockFinding(trx, request.params.id);
        if (row === null || !may(subject, 'inspection', 'plan', accessRecord(row))) return noSuchFinding;
        if (row.version !== seen) return changedMeanwhile;
        const known = await trx
          .selectFrom('organisation')
          .select('id')
          .where('id', '=', unit)
          .executeTakeFirst();
        if (known === undefined) return noSuchUnit;
        await trx
          .updateTable('inspection_finding')
          .set({ unit_id: unit, updated_at: sql<string>`now()` })
          .where('id', '=', row.id)
          .execute();
        await recordEvent(
          trx,
          by,
          'finding.assigned',
          { kind: 'finding', id: row.id },
          { unit, before: row.unit_id },
        );
        return null;
      });
      const now = await readFinding(db, subject, request.params.id, today(context.now()));
      if (refusal !== null)
        return sendRefusal(reply, refusal, refusal.status === 409 ? { conflict: now } : {});
      return now ?? sendRefusal(reply, noSuchFinding);
    },
  );
}

type Act = Static<typeof ActBody>;

function actFor(act: Act): 'fix' | 'recheck' {
  switch (act.type) {
    case 'fixed':
    case 'evidenced':
      return 'fix';
    case 'rechecked':
    case 'listed':
    case 'followed':
    case 'struck':
    case 'withdrawn':
      return 'recheck';
  }
}

function eventOf(act: Act, account: Account, on: string): FindingEvent {
  const happened = { on, by: { account: account.id, name: account.displayName } };
  switch (act.type) {
    case 'fixed': {
      const { duty, person, task, limit, means } = act;
      return { ...happened, type: 'fixed', five: { duty, person, task, limit, means } };
    }
    case 'evidenced':
      return { ...happened, type: 'evidenced', text: act.text, files: act.files };
    case 'rechecked':
      return { ...happened, type: 'rechecked', passed: act.passed, note: act.note, files: act.files };
    case 'listed':
      return { ...happened, type: 'listed', level: act.level, number: act.number };
    case 'followed':
      return { ...happened, type: 'followed', note: act.note };
    case 'struck':
      return { ...happened, type: 'struck', note: act.note };
    case 'withdrawn':
      return { ...happened, type: 'withdrawn', reason: act.reason };
  }
}
