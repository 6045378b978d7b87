import type { FastifyReply } from 'fastify';
import { requireAct, subjectOf } from '../access/index.ts';
import { libraryCalendar } from '../holidays/index.ts';
import type { App, ServerContext } from '../http/context.ts';
import { today } from '../http/today.ts';
import { actorOf, refusals, sendRefusal, sessionOf } from '../identity/index.ts';
import type { Outcome } from '../identity/refusal.ts';
import { letterSettings } from '../notices/settings.ts';
import { pressPaper } from '../press/index.ts';
import {
  approveLetter,
  editLetter,
  issueLetter,
  noSuchLetter,
  receiveLetter,
  submitLetter,
  voidLetter,
} from './change.ts';
import { letterDocx } from './docx.ts';
import { insertDraft } from './draft.ts';
import { letterDefinitions } from './library.ts';
import { recordOpening } from './opening.ts';
import { findLetter, type LetterDetail, listLetters, paperOfLetter } from './queries.ts';
import { letterRegisterRoute } from './register.ts';
import {
  AnswerBody,
  DefinitionsSchema,
  EditBody,
  LetterListSchema,
  LetterParams,
  LetterQuery,
  LetterSchema,
  NewLetterBody,
  ReasonBody,
  SeenBody,
} from './schemas.ts';
import { letterSource } from './typst.ts';
import { unreadBefore } from './unread.ts';

const tags = ['desk'];
const wordType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** Official letters: drafted by the ladder or by hand, approved, numbered and issued, printed, received. */
export function letterRoutes(scope: App, context: ServerContext): void {
  const { db, now } = context;

  scope.get(
    '/letters',
    {
      onRequest: requireAct('letter', 'read'),
      schema: {
        tags,
        summary: '函件列表',
        querystring: LetterQuery,
        response: { 200: LetterListSchema, ...refusals },
      },
    },
    async (request) => {
      const { overdue, ...filter } = request.query;
      const { unreadWorkdays } = await letterSettings(db);
      const before = unreadBefore(await libraryCalendar(db), today(now()), unreadWorkdays);
      return listLetters(
        db,
        subjectOf(request),
        overdue === true ? { ...filter, unreadBefore: before ?? '1000-01-01' } : filter,
        before,
      );
    },
  );

  scope.get(
    '/letters/definitions',
    {
      onRequest: requireAct('letter', 'draft'),
      schema: { tags, summary: '有哪些函件格式', response: { 200: DefinitionsSchema, ...refusals } },
    },
    async () =>
      [...letterDefinitions.values()].map(({ id, name, basis, approval, blanks }) => ({
        id,
        name,
        basis,
        needsLeader: approval === 'leader',
        blanks: Object.entries(blanks).map(([blank, { label, hint = '', example }]) => ({
          name: blank,
          label,
          hint,
          example,
        })),
      })),
  );

  letterRegisterRoute(scope, context);

  scope.get(
    '/letters/:id',
    {
      onRequest: requireAct('letter', 'read'),
      schema: {
        tags,
        summary: '一份函件',
        params: LetterParams,
        response: { 200: LetterSchema, ...refusals },
      },
    },
    async (request, reply) => (await opened(request)) ?? sendRefusal(reply, noSuchLetter),
  );

  scope.post(
    '/letters',
    {
      onRequest: requireAct('letter', 'draft'),
      schema: {
        tags,
        summary: '按格式起草',
        body: NewLetterBody,
        response: { 200: LetterSchema, ...refusals },
      },
    },
    async (request, reply) => {
      const definition = letterDefinitions.get(request.body.definition);
      if (definition === undefined) return sendRefusal(reply, noSuchForm);
      const { units, values } = request.body;
      const known = await db
        .selectFrom('organisation')
        .select(['id', 'name'])
        .where('id', 'in', ['', ...units])
        .execute();
      if (known.length !== new Set(units).size) return sendRefusal(reply, noSuchUnit);
      const unit = known.map(({ name }) => name).join('，');
      const id = await db
        .transaction()
        .execute((trx) =>
          insertDraft(
            trx,
            { definition, values: { unit, ...values }, units },
            actorOf(sessionOf(request).account),
            now(),
          ),
        );
      return (await findLetter(db, subjectOf(request), id)) ?? sendRefusal(reply, noSuchLetter);
    },
  );

  scope.patch(
    '/letters/:id',
    {
      onRequest: requireAct('letter', 'draft'),
      schema: {
        tags,
        summary: '修改草稿',
        params: LetterParams,
        body: EditBody,
        response: { 200: LetterSchema, ...refusals },
      },
    },
    async (request, reply) => {
      const { seen, ...words } = request.body;
      return answer(reply, request, await editLetter(db, of(request, seen), words));
    },
  );

  scope.post(
    '/letters/:id/submit',
    {
      onRequest: requireAct('letter', 'draft'),
      schema: {
        tags,
        summary: '送领导审定',
        params: LetterParams,
        body: SeenBody,
        response: { 200: LetterSchema, ...refusals },
      },
    },
    async (request, reply) => answer(reply, request, await submitLetter(db, of(request, request.body.seen))),
  );

  scope.post(
    '/letters/:id/approve',
    {
      onRequest: requireAct('letter', 'approve'),
      schema: {
        tags,
        summary: '领导审定或退回',
        params: LetterParams,
        body: AnswerBody,
        response: { 200: LetterSchema, ...refusals },
      },
    },
    async (request, reply) =>
      answer(reply, request, await approveLetter(db, of(request, request.body.seen), request.body)),
  );

  scope.post(
    '/letters/:id/issue',
    {
      onRequest: requireAct('letter', 'issue'),
      schema: {
        tags,
        summary: '签发：编号、定日期、送达',
        params: LetterParams,
        body: SeenBody,
        response: { 200: LetterSchema, ...refusals },
      },
    },
    async (request, reply) => answer(reply, request, await issueLetter(db, of(request, request.body.seen))),
  );

  scope.post(
    '/letters/:id/void',
    {
      onRequest: requireAct('letter', 'issue'),
      schema: {
        tags,
        summary: '作废，编号保留',
        params: LetterParams,
        body: ReasonBody,
        response: { 200: LetterSchema, ...refusals },
      },
    },
    async (request, reply) =>
      answer(reply, request, await voidLetter(db, of(request, request.body.seen), request.body.reason)),
  );

  scope.post(
    '/letters/:id/receive',
    {
      onRequest: requireAct('letter', 'receive'),
      schema: { tags, summary: '签收', params: LetterParams, response: { 200: LetterSchema, ...refusals } },
    },
    async (request, reply) => {
      const { unit } = subjectOf(request);
      const letter = await findLetter(db, subjectOf(request), request.params.id);
      if (letter === null || unit === null) return sendRefusal(reply, noSuchLetter);
      const received = await receiveLetter(db, letter.id, unit, actorOf(sessionOf(request).account), now());
      return answer(reply, request, received.ok ? { ok: true, value: 0 } : received);
    },
  );

  scope.get(
    '/letters/:id/file.pdf',
    {
      onRequest: requireAct('letter', 'read'),
      schema: { tags, summary: '函件 PDF', params: LetterParams, response: refusals },
    },
    async (request, reply) => {
      const letter = await opened(request);
      if (letter === null) return sendRefusal(reply, noSuchLetter);
      return print(reply, letter, 'pdf');
    },
  );

  scope.get(
    '/letters/:id/preview.svg',
    {
      onRequest: requireAct('letter', 'read'),
      schema: { tags, summary: '函件版式预览', params: LetterParams, response: refusals },
    },
    async (request, reply) => {
      const letter = await findLetter(db, subjectOf(request), request.params.id);
      if (letter === null) return sendRefusal(reply, noSuchLetter);
      return print(reply, letter, 'svg');
    },
  );

  scope.get(
    '/letters/:id/file.docx',
    {
      onRequest: requireAct('letter', 'read'),
      schema: { tags, summary: '函件 Word 文件', params: LetterParams, response: refusals },
    },
    async (request, reply) => {
      const letter = await opened(request);
      if (letter === null) return sendRefusal(reply, noSuchLetter);
      return sendWord(reply, letter);
    },
  );

  type Request = Parameters<typeof sessionOf>[0] & { readonly params: { readonly id: number } };

  const of = (request: Request, seen: number) => ({
    id: request.params.id,
    seen,
    by: actorOf(sessionOf(request).account),
    now: now(),
  });

  /** The letter for somebody who reads it; that an officer of an addressee did is written down. */
  async function opened(request: Request): Promise<LetterDetail | null> {
    const { role, unit, account } = subjectOf(request);
    const letter = await findLetter(db, subjectOf(request), request.params.id);
    if (letter === null || letter.state !== 'issued' || role !== 'officer') return letter;
    if (unit === null || account === null) return letter;
    await recordOpening(db, letter, unit, account, actorOf(sessionOf(request).account), now());
    return findLetter(db, subjectOf(request), request.params.id);
  }

  async function answer(reply: FastifyReply, request: Request, outcome: Outcome<number>) {
    if (!outcome.ok) return sendRefusal(reply, outcome.refusal);
    return (await findLetter(db, subjectOf(request), request.params.id)) ?? sendRefusal(reply, noSuchLetter);
  }
}

async function sendWord(reply: FastifyReply, letter: LetterDetail): Promise<FastifyReply> {
  return reply
    .type(wordType)
    .header('content-disposition', disposition(letter, 'docx'))
    .send(Buffer.from(await letterDocx(paperOfLetter(letter))));
}

async function print(reply: FastifyReply, letter: LetterDetail, as: 'pdf' | 'svg') {
  const pressed = await pressPaper((options) => letterSource(paperOfLetter(letter), options), as);
  if (!pressed.ok)
    return sendRefusal(reply, {
      status: 422,
      code: pressed.code,
      message: pressed.message,
      hint: pressed.hint,
    });
  return reply
    .type(as === 'pdf' ? 'application/pdf' : 'image/svg+xml')
    .header('content-disposition', as === 'pdf' ? disposition(letter, 'pdf') : 'inline')
    .send(Buffer.from(pressed.value));
}

function disposition(letter: LetterDetail, ending: string): string {
  const name = `${letter.name}${letter.number ?? '（草稿）'}.${ending}`;
  return `attachment; filename="letter-${letter.id}.${ending}"; filename*=UTF-8''${encodeURIComponent(name)}`;
}

const noSuchForm = {
  status: 404,
  code: 'letter-form-not-found',
  message: '没有这种函件格式。',
  hint: '请从列表里选。',
} as const;
const noSuchUnit = {
  status: 422,
  code: 'unit-unknown',
  message: '收文单位里有机构名录中没有的单位。',
  hint: '请从列表里选。',
  field: 'units',
} as const;
