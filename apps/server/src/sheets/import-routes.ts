import { randomBytes } from 'node:crypto';
// Types only: the desk registers the plugin for all its routes.
import type {} from '@fastify/multipart';
import { Type } from '@fastify/type-provider-typebox';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { sql } from 'kysely';
import type { App, ServerContext } from '../http/context.ts';
import { actorOf, type Refusal, refusals, sendRefusal, sessionOf } from '../identity/index.ts';
import { countRows } from './judge.ts';
import { MAX_SHEET_BYTES } from './limits.ts';
import { PreviewSchema, previewOf, TakenSchema } from './preview.ts';
import { readAside } from './read-aside.ts';
import { writeRejects } from './rejects.ts';
import { sendFile } from './send-sheet.ts';
import { digestOf, namedUnits, type OpenedImport } from './sheet-import.ts';
import { writeTemplate } from './write-sheet.ts';

export interface SheetRoutesOptions {
  /** `/sites/:kind/sheet`: the routes hang under it. */
  readonly path: string;
  /** 对象名录, for the summaries of the API. */
  readonly subject: string;
  /** `requireAct(kind, act)` */
  readonly onRequest: (request: FastifyRequest, reply: FastifyReply) => Promise<void>;
  /** The import that the request's address names. */
  readonly open: (request: FastifyRequest) => Promise<OpenedImport | Refusal>;
}

const tags = ['desk'];
const dayMs = 86_400_000;
const Token = Type.Object({ token: Type.String({ minLength: 20, maxLength: 100 }) });

/**
 * The two steps of every import: `POST path/preview` judges a file, `POST path/take` stores what was good in one
 * transaction, `GET path/rejects` gives the rest back with reasons; `GET path/template` is an empty form.
 */
export function sheetRoutes(scope: App, context: ServerContext, options: SheetRoutesOptions): void {
  const { db } = context;
  const { path, subject, onRequest } = options;
  // Addresses with a parameter say in `open` what it means.
  const names = [...path.matchAll(/:(\w+)/g)].map(([, name = '']) => name);
  const params = Type.Object(
    Object.fromEntries(names.map((name) => [name, Type.String({ maxLength: 200 })])),
  );

  scope.get(
    `${path}/template`,
    {
      onRequest,
      schema: { tags, summary: `${subject}：空白的导入模板（.xlsx）`, params, response: refusals },
    },
    async (request, reply) => {
      const opened = await options.open(request);
      if ('status' in opened) return sendRefusal(reply, opened);
      const { title, columns } = opened.definition;
      return sendFile(reply, await writeTemplate(title, columns), `${title}（模板）`, 'xlsx');
    },
  );

  scope.post(
    `${path}/preview`,
    {
      onRequest,
      schema: {
        tags,
        summary: `${subject}：上传表格（multipart/form-data），逐行判断，不保存`,
        consumes: ['multipart/form-data'],
        params,
        response: { 200: PreviewSchema, ...refusals },
      },
    },
    async (request, reply) => {
      const opened = await options.open(request);
      if ('status' in opened) return sendRefusal(reply, opened);
      if (!request.isMultipart()) return sendRefusal(reply, noFile);
      const file = await request.file({ limits: { fileSize: MAX_SHEET_BYTES, files: 1 } });
      if (file === undefined) return sendRefusal(reply, noFile);
      const content = await file.toBuffer();
      if (file.file.truncated) return sendRefusal(reply, tooLarge);
      const fileName = nameOf(file.filename);
      const read = await readAside(content, fileName);
      if (!read.ok) return sendRefusal(reply, { ...read.problem, status: 422 });
      const judged = await opened.judge(db, read.sheet);
      const token = randomBytes(24).toString('base64url');
      const now = context.now();
      await db
        .deleteFrom('sheet_upload')
        .where('created_at', '<', new Date(now.getTime() - dayMs).toISOString())
        .execute();
      await db
        .insertInto('sheet_upload')
        .values({
          token,
          account_id: sessionOf(request).account.id,
          purpose: opened.purpose,
          file_name: fileName,
          content,
          judged: digestOf(judged),
          created_at: now,
        })
        .execute();
      return previewOf(judged, opened.definition, { token, unitName: await unitNamer() });
    },
  );

  scope.post(
    `${path}/take`,
    {
      onRequest,
      schema: {
        tags,
        summary: `${subject}：导入预览过的好行`,
        params,
        body: Token,
        response: { 200: TakenSchema, ...refusals },
      },
    },
    async (request, reply) => {
      const opened = await options.open(request);
      if ('status' in opened) return sendRefusal(reply, opened);
      const { token } = request.body;
      const { account } = sessionOf(request);
      const outcome = await db.transaction().execute(async (trx) => {
        await sql`select pg_advisory_xact_lock(hashtextextended(${`sheet/${opened.purpose}`}, 0))`.execute(
          trx,
        );
        const upload = await trx
          .selectFrom('sheet_upload')
          .selectAll()
          .where('token', '=', token)
          .where('account_id', '=', account.id)
          .where('purpose', '=', opened.purpose)
          .forUpdate()
          .executeTakeFirst();
        if (upload === undefined) return gone;
        if (upload.taken_at !== null) return takenBefore;
        const read = await readAside(upload.content, upload.file_name);
        if (!read.ok) return { ...read.problem, status: 422 as const };
        const { judged, taken } = await opened.take(trx, read.sheet, upload.judged, actorOf(account));
        await trx
          .updateTable('sheet_upload')
          .set(
            taken
              ? { taken_at: context.now().toISOString(), rejects: Buffer.from(await writeRejects(judged)) }
              : { judged: digestOf(judged) },
          )
          .where('token', '=', token)
          .execute();
        return { judged, taken };
      });
      if ('status' in outcome) return sendRefusal(reply, outcome);
      if (!outcome.taken) {
        const preview = previewOf(outcome.judged, opened.definition, { token, unitName: await unitNamer() });
        return sendRefusal(reply, changedMeanwhile, { conflict: preview });
      }
      const counts = countRows(outcome.judged.rows);
      return { taken: counts.new + counts.changed, counts };
    },
  );

  scope.get(
    `${path}/rejects`,
    {
      onRequest,
      schema: {
        tags,
        summary: `${subject}：退回的行，每行带原因`,
        params,
        querystring: Token,
        response: refusals,
      },
    },
    async (request, reply) => {
      const opened = await options.open(request);
      if ('status' in opened) return sendRefusal(reply, opened);
      const upload = await db
        .selectFrom('sheet_upload')
        .select(['file_name', 'content', 'rejects'])
        .where('token', '=', request.query.token)
        .where('account_id', '=', sessionOf(request).account.id)
        .where('purpose', '=', opened.purpose)
        .executeTakeFirst();
      if (upload === undefined) return sendRefusal(reply, gone);
      const base = upload.file_name.replace(/\.[A-Za-z]{1,5}$/, '');
      const read = await readAside(upload.content, upload.file_name);
      if (!read.ok) return sendRefusal(reply, { ...read.problem, status: 422 });
      if (upload.rejects !== null)
        return sendFile(reply, upload.rejects, `${base}（退回）`, read.sheet.format);
      const judged = await opened.judge(db, read.sheet);
      return sendFile(reply, await writeRejects(judged), `${base}（退回）`, judged.format);
    },
  );

  async function unitNamer() {
    const names = new Map((await namedUnits(db)).map(({ id, name }) => [id, name]));
    return (id: string) => names.get(id);
  }
}

/** The last part of whatever path a browser sent, without control characters. */
function nameOf(sent: string): string {
  const name = (sent.split(/[\\/]/).at(-1) ?? '').replace(/\p{Cc}/gu, '').trim();
  return name === '' ? '未命名' : [...name].slice(0, 200).join('');
}

const noFile: Refusal = {
  status: 400,
  code: 'no-files',
  message: '没有收到表格。',
  hint: '请选择 .xlsx、.xls 或 .csv 文件再上传。',
};
const tooLarge: Refusal = {
  status: 413,
  code: 'file-too-large',
  message: `表格超过了 ${MAX_SHEET_BYTES / 1024 / 1024} MB 的上限，没有接收。`,
  hint: '请拆成几份，去掉图片和多余的工作表。',
};
const gone: Refusal = {
  status: 404,
  code: 'upload-not-found',
  message: '这次上传已经不在了：预览只保留一天，也只给上传的人看。',
  hint: '请重新上传文件。',
};
const takenBefore: Refusal = {
  status: 409,
  code: 'upload-taken',
  message: '这份表格已经导入过了。',
  hint: '要再导入，请重新上传。',
};
const changedMeanwhile: Refusal = {
  status: 409,
  code: 'preview-outdated',
  message: '预览之后，登记的内容有了变动，这一次没有导入。',
  hint: '请看新的预览，再决定是否导入。',
};
