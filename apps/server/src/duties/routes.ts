import { Type } from '@fastify/type-provider-typebox';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { requireAct, subjectOf } from '../access/index.ts';
import { libraryCalendar } from '../holidays/store.ts';
import type { App, ServerContext } from '../http/context.ts';
import { today } from '../http/today.ts';
import { actorOf, type Refusal, refusals, sendRefusal, sessionOf } from '../identity/index.ts';
import { actOnMany } from './bulk.ts';
import { handlers } from './commands.ts';
import { contestContactRoute } from './contest-contact.ts';
import { createManually } from './create-manually.ts';
import { actOf, dutyDetail } from './detail.ts';
import { fileRoutes } from './file-routes.ts';
import { type Asking, countDuties, listDuties, tallyDocuments } from './list.ts';
import { reportDraft } from './report-draft.ts';
import { type Acting, inOneStep, noSuchDuty, type StepOutcome } from './run-command.ts';
import {
  BulkBody,
  BulkResultSchema,
  type CommandBody,
  commandBodies,
  commandNames,
  type DeskCommandName,
  DocumentTallySchema,
  DutyConflictSchema,
  DutyCountsSchema,
  DutyDetailSchema,
  DutyListQuery,
  DutyListSchema,
  DutyParams,
  NewDutyBody,
  ReportDraftSchema,
  UnitChoicesSchema,
  UnitQuery,
} from './schemas.ts';
import { dutySheetRoutes } from './sheet-routes.ts';
import { unitChoices } from './unit-choices.ts';

const tags = ['duties'];
/** A report has at most 20,000 characters and 60 figures. */
const bodyLimit = 1024 * 1024;

const summaries: { readonly [N in DeskCommandName]: string } = {
  confirm: '确认为任务，可同时更正',
  correct: '更正名称、单位、期限等',
  split: '拆分为几项',
  merge: '把别的条目并入这一项',
  drop: '不作为任务（只是说明、倡导）',
  restore: '恢复为待确认',
  'settle-source': '原文改动：采用新文字或保持原样',
  assign: '分派到单位；统称展开到成员单位',
  unfold: '补充展开到成员单位',
  plan: '分解为有自己期限的部分，日期可倒排',
  accept: '签收',
  report: '填报：文字、数据、附件；可一次用于几项任务',
  close: '申请办结',
  sign: '会签',
  decline: '退签',
  check: '核查：办结或退回',
  extend: '申请延期',
  approve: '批复延期',
  suspend: '中止',
  resume: '恢复办理',
  cancel: '取消',
  contest: '对办结提出异议',
  'answer-contest': '答复异议',
};

/** Tasks for those who work on them. */
export function dutyRoutes(scope: App, context: ServerContext): void {
  const { db } = context;

  const askingOf = async (request: FastifyRequest): Promise<Asking> => ({
    subject: subjectOf(request),
    today: today(context.now()),
    calendar: await libraryCalendar(db),
  });
  const actingOf = (request: FastifyRequest): Acting => {
    const { account } = sessionOf(request);
    return {
      subject: subjectOf(request),
      actor: { ...actorOf(account), unit: account.unitId, now: context.now() },
    };
  };
  const sendOutcome = async (
    request: FastifyRequest,
    reply: FastifyReply,
    id: number,
    outcome: StepOutcome<unknown>,
  ) => {
    if (!outcome.ok) {
      const { conflict, ...refusal } = outcome.refusal;
      return sendRefusal(reply, refusal, conflict === undefined ? {} : { conflict });
    }
    return (await dutyDetail(db, id, await askingOf(request))) ?? sendRefusal(reply, noSuchDuty);
  };

  scope.get(
    '/duties',
    {
      onRequest: requireAct('duty', 'read'),
      schema: {
        tags,
        summary: '任务列表',
        querystring: DutyListQuery,
        response: { 200: DutyListSchema, ...refusals },
      },
    },
    async (request) => listDuties(db, request.query, await askingOf(request)),
  );

  scope.get(
    '/duties/counts',
    {
      onRequest: requireAct('duty', 'read'),
      schema: {
        tags,
        summary: '各状态、各灯、等我办的各有几项',
        response: { 200: DutyCountsSchema, ...refusals },
      },
    },
    async (request) => countDuties(db, await askingOf(request)),
  );

  scope.get(
    '/duties/documents',
    {
      onRequest: requireAct('duty', 'read'),
      schema: {
        tags,
        summary: '各文件的任务确认到哪一步',
        response: { 200: DocumentTallySchema, ...refusals },
      },
    },
    async (request) => tallyDocuments(db, await askingOf(request)),
  );

  scope.get(
    '/duties/units',
    {
      onRequest: requireAct('duty', 'read'),
      schema: {
        tags,
        summary: '按名称找单位，供选择',
        querystring: UnitQuery,
        response: { 200: UnitChoicesSchema, ...refusals },
      },
    },
    async (request) => unitChoices(db, request.query.q, today(context.now())),
  );

  scope.get(
    '/duties/:id',
    {
      onRequest: requireAct('duty', 'read'),
      schema: {
        tags,
        summary: '一项任务',
        params: DutyParams,
        response: { 200: DutyDetailSchema, ...refusals },
      },
    },
    async (request, reply) =>
      (await dutyDetail(db, request.params.id, await askingOf(request))) ?? sendRefusal(reply, noSuchDuty),
  );

  scope.get(
    '/duties/:id/report-draft',
    {
      onRequest: requireAct('duty', 'report'),
      schema: {
        tags,
        summary: '填报的底稿：已知的数先填好',
        params: DutyParams,
        response: { 200: ReportDraftSchema, ...refusals },
      },
    },
    async (request, reply) =>
      (await reportDraft(db, request.params.id, await askingOf(request))) ?? sendRefusal(reply, noSuchDuty),
  );

  scope.post(
    '/duties',
    {
      onRequest: requireAct('duty', 'confirm'),
      bodyLimit,
      schema: {
        tags,
        summary: '人工录入一项任务',
        body: NewDutyBody,
        response: { 200: DutyDetailSchema, ...refusals },
      },
    },
    async (request, reply) => {
      const made = await inOneStep(db, actingOf(request), (step) => createManually(step, request.body));
      return sendOutcome(request, reply, made.ok ? made.value : 0, made);
    },
  );

  scope.post(
    '/duties/bulk',
    {
      onRequest: requireAct('duty', 'confirm'),
      bodyLimit,
      schema: {
        tags,
        summary: '成批确认、分派或标为不是任务；不能办的逐项说明',
        body: BulkBody,
        response: { 200: BulkResultSchema, ...refusals },
      },
    },
    async (request, reply) => {
      if (request.body.action === 'drop' && (request.body.reason ?? '').trim() === '')
        return sendRefusal(reply, reasonMissing);
      return actOnMany(db, actingOf(request), request.body);
    },
  );

  for (const name of commandNames) commandRoute(name);

  function commandRoute<N extends DeskCommandName>(name: N): void {
    const handler = handlers[name];
    scope.post(
      `/duties/:id/${name}`,
      {
        onRequest: requireAct('duty', actOf[name]),
        bodyLimit,
        schema: {
          tags,
          summary: summaries[name],
          params: DutyParams,
          body: commandBodies[name],
          response: {
            200: DutyDetailSchema,
            ...refusals,
            409: Type.Object({
              code: Type.String(),
              message: Type.String(),
              hint: Type.String(),
              conflict: Type.Optional(DutyConflictSchema),
            }),
          },
        },
      },
      async (request, reply) => {
        const { id } = request.params;
        const body: unknown = request.body;
        if (!isBodyOf(name, body)) return sendRefusal(reply, noSuchDuty);
        const outcome = await inOneStep(db, actingOf(request), (step) => handler(step, id, body));
        return sendOutcome(request, reply, id, outcome);
      },
    );
  }

  contestContactRoute(scope, context);
  fileRoutes(scope, context);
  dutySheetRoutes(scope, context);
}

/** The schema of the route has let the body through; TypeScript cannot follow a schema that depends on a name. */
function isBodyOf<N extends DeskCommandName>(name: N, body: unknown): body is CommandBody<N> {
  return name in commandBodies && typeof body === 'object' && body !== null;
}

const reasonMissing: Refusal = {
  status: 422,
  code: 'reason-missing',
  message: '请写明不作为任务的理由。',
  hint: '理由会写进每一项的办理记录。',
  field: 'reason',
};
