import { createWriteStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import multipart, { type MultipartFile } from '@fastify/multipart';
import { Type } from '@fastify/type-provider-typebox';
import type { Kysely } from 'kysely';
import type { Database } from '../database/schema.ts';
import type { App, ServerContext } from '../http/context.ts';
import {
  type Account,
  actorOf,
  type Refusal,
  refusals,
  requireAct,
  sendRefusal,
  sessionOf,
} from '../identity/index.ts';
import { MAX_SOURCE_BYTES } from '../intake/index.ts';
import { ImportQueue } from './import-queue.ts';
import { ImportJobSchema, JobParams } from './schemas.ts';

const tags = ['desk'];
/** Files in one request: a year of issues with room to spare. */
const maxFiles = 50;
/** A request that announces more is not even read; below, every file is cut off at its own limit. Bytes. */
const maxRequestBytes = 1024 * 1024 * 1024;

/** Uploads and what becomes of them. Nothing is read into memory while it arrives: files go straight to the disk. */
export async function importRoutes(scope: App, context: ServerContext): Promise<void> {
  const { db } = context;
  const queue = new ImportQueue(context);
  await queue.open();
  scope.addHook('onClose', () => queue.close());
  await scope.register(multipart, {
    throwFileSizeLimit: false,
    limits: { fileSize: MAX_SOURCE_BYTES, files: maxFiles, fields: 10, fieldSize: 1024, headerPairs: 50 },
  });

  scope.post(
    '/imports',
    {
      onRequest: requireAct('issue', 'edit'),
      schema: {
        tags,
        summary: '导入文件（multipart/form-data，可以几个）',
        consumes: ['multipart/form-data'],
        response: { 202: Type.Array(ImportJobSchema), ...refusals },
      },
    },
    async (request, reply) => {
      if (!request.isMultipart()) return sendRefusal(reply, notFiles);
      if (Number(request.headers['content-length'] ?? 0) > maxRequestBytes) {
        reply.header('connection', 'close');
        return sendRefusal(reply, tooMuch);
      }
      const { account } = sessionOf(request);
      const received: number[] = [];
      const refused: string[] = [];
      for await (const file of request.files()) {
        const job = await receive(file, account);
        if (job === null) refused.push(file.filename);
        else received.push(job);
      }
      if (received.length === 0)
        return sendRefusal(reply, refused.length === 0 ? noFiles : tooLarge(refused));
      return reply.code(202).send(await jobs(db, received));
    },
  );

  scope.get(
    '/imports',
    {
      onRequest: requireAct('issue', 'edit'),
      schema: { tags, summary: '最近的导入', response: { 200: Type.Array(ImportJobSchema), ...refusals } },
    },
    () => jobs(db),
  );

  scope.get(
    '/imports/:id',
    {
      onRequest: requireAct('issue', 'edit'),
      schema: {
        tags,
        summary: '一次导入',
        params: JobParams,
        response: { 200: ImportJobSchema, ...refusals },
      },
    },
    async (request, reply) => (await jobs(db, [request.params.id]))[0] ?? sendRefusal(reply, noSuchJob),
  );

  /** The job of a file that came in whole; null where it was too large (its job then says so). */
  async function receive(file: MultipartFile, account: Account): Promise<number | null> {
    const name = fileName(file.filename);
    const { id } = await db
      .insertInto('import_job')
      .values({ file_name: name, size: 0, created_by: account.id })
      .returning('id')
      .executeTakeFirstOrThrow();
    const path = queue.path(id);
    let size = 0;
    file.file.on('data', (chunk: Buffer) => {
      size += chunk.length;
    });
    try {
      await pipeline(file.file, createWriteStream(path, { mode: 0o600 }));
    } catch (error) {
      await rm(path, { force: true });
      await fail(id, size, '文件没有传完。', '请检查网络，再导入一次。');
      throw error;
    }
    if (file.file.truncated) {
      await rm(path, { force: true });
      await fail(id, size, ...tooLargeWords([name]));
      return null;
    }
    await db.updateTable('import_job').set({ size }).where('id', '=', id).execute();
    queue.add(id, name, actorOf(account));
    return id;
  }

  async function fail(id: number, size: number, message: string, hint: string): Promise<void> {
    await db
      .updateTable('import_job')
      .set({ state: 'failed', size, message, hint })
      .where('id', '=', id)
      .execute();
  }
}

/** The jobs asked for, or the latest; newest first. */
async function jobs(db: Kysely<Database>, ids?: readonly number[]) {
  let query = db
    .selectFrom('import_job')
    .leftJoin('issue', 'issue.id', 'import_job.issue_id')
    .select([
      'import_job.id',
      'file_name as fileName',
      'size',
      'import_job.state',
      'progress',
      'message',
      'hint',
      'outcome',
      'issue.slug',
      'issue.title',
      'issue.year',
      'issue.number',
      'import_job.created_at as createdAt',
    ])
    .orderBy('import_job.id', 'desc')
    .limit(maxFiles);
  if (ids !== undefined) query = query.where('import_job.id', 'in', ids);
  const rows = await query.execute();
  return rows.map(({ year, number, title, ...job }) => ({
    ...job,
    title:
      title === null ? null : year === null || number === null ? title : `${title} ${year}年第${number}期`,
  }));
}

/** The last part of whatever path a browser sent, without control characters. */
function fileName(sent: string): string {
  const name = (sent.split(/[\\/]/).at(-1) ?? '').replace(/\p{Cc}/gu, '').trim();
  return name === '' ? '未命名' : [...name].slice(0, 200).join('');
}

const tooLargeWords = (names: readonly string[]): [string, string] => [
  `“${names.join('”“')}”超过了单个文件 ${MAX_SOURCE_BYTES / 1024 / 1024} MB 的上限，没有接收。`,
  '请按期拆分，或去掉其中的图片后再导入。',
];

function tooLarge(names: readonly string[]): Refusal {
  const [message, hint] = tooLargeWords(names);
  return { status: 413, code: 'file-too-large', message, hint };
}

const tooMuch: Refusal = {
  status: 413,
  code: 'request-too-large',
  message: '一次传送的文件加起来超过了 1 GB，没有接收。',
  hint: '请分几次导入。',
};
const notFiles: Refusal = {
  status: 415,
  code: 'not-multipart',
  message: '这个请求里没有文件。',
  hint: '请用 multipart/form-data 传送文件。',
};
const noFiles: Refusal = {
  status: 400,
  code: 'no-files',
  message: '没有收到文件。',
  hint: '请选择文件后再导入。',
};
const noSuchJob: Refusal = {
  status: 404,
  code: 'import-not-found',
  message: '没有这次导入。',
  hint: '请到期刊列表查看最近的导入。',
};
