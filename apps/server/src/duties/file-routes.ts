// Types only: the desk registers the plugin for all its routes.

import type {} from '@fastify/multipart';
import type { FastifyRequest } from 'fastify';
import { requireAct, subjectOf } from '../access/index.ts';
import {
  fileName,
  keepEvidence,
  keptProblem,
  maxEvidenceBytes,
  recordFile,
  sendEvidence,
} from '../evidence-files/index.ts';
import type { App, ServerContext } from '../http/context.ts';
import { actorOf, type Refusal, recordEvent, refusals, sendRefusal, sessionOf } from '../identity/index.ts';
import { readableRows, takingPart } from './readable.ts';
import { inOneStep } from './run-command.ts';
import { DutyParams, EvidenceFileSchema, FileParams } from './schemas.ts';

const tags = ['duties'];

/** Evidence: handed in before the report that names it, and read by those who may read a task that it was given for. */
export function fileRoutes(scope: App, context: ServerContext): void {
  const { db } = context;

  scope.post(
    '/duties/:id/files',
    {
      onRequest: requireAct('duty', 'report'),
      schema: {
        tags,
        summary: '上传附件（multipart/form-data，字段 file）；填报时写上得到的 id',
        consumes: ['multipart/form-data'],
        params: DutyParams,
        response: { 200: EvidenceFileSchema, ...refusals },
      },
    },
    async (request, reply) => {
      const { account } = sessionOf(request);
      const acting = {
        subject: subjectOf(request),
        actor: { ...actorOf(account), unit: account.unitId, now: context.now() },
      };
      const allowed = await inOneStep(db, acting, async (step) =>
        step.hold(request.params.id, 'report', null),
      );
      if (!allowed.ok) return sendRefusal(reply, allowed.refusal);
      const file = await partOf(request);
      if (file === null) return sendRefusal(reply, noFile);
      const name = fileName(file.filename);
      const kept = await keepEvidence(context.dataDir, name, file.file);
      if (!kept.ok) return sendRefusal(reply, keptProblem(kept.why, name));
      const { sha256, size } = kept.value;
      return db.transaction().execute(async (trx) => {
        const row = await recordFile(trx, name, kept.value, {
          account: account.id,
          unit: account.unitId,
          at: context.now(),
        });
        const { id } = request.params;
        await recordEvent(
          trx,
          actorOf(account),
          'evidence.stored',
          { kind: 'duty', id },
          { file: row.id, name, sha256, size },
        );
        return row;
      });
    },
  );

  scope.get(
    '/duties/:id/files/:file',
    {
      onRequest: requireAct('duty', 'read'),
      schema: { tags, summary: '附件的内容', params: FileParams, response: refusals },
    },
    async (request, reply) => {
      const { id, file } = request.params;
      const { unitId } = sessionOf(request).account;
      const row = await db
        .selectFrom('evidence_file')
        .select(['evidence_file.sha256', 'evidence_file.name', 'evidence_file.type', 'evidence_file.size'])
        .where('evidence_file.id', '=', file)
        .where((where) =>
          where.or([
            where('evidence_file.unit_id', '=', unitId),
            where.exists(
              where
                .selectFrom('duty_report_file')
                .innerJoin('duty_report_duty', 'duty_report_duty.report_id', 'duty_report_file.report_id')
                .select('duty_report_file.file_id')
                .whereRef('duty_report_file.file_id', '=', 'evidence_file.id')
                .where('duty_report_duty.duty_id', '=', id),
            ),
          ]),
        )
        .where((where) =>
          where.exists(
            where.selectFrom('duty').select('duty.id').where('duty.id', '=', id).where(workingRows(request)),
          ),
        )
        .executeTakeFirst();
      if (row === undefined) return sendRefusal(reply, noSuchFile);
      return sendEvidence(reply, context.dataDir, row);
    },
  );

  /** Evidence is read by those who work with the task; that it is disclosed discloses no files. */
  const workingRows = (request: FastifyRequest) => {
    const subject = subjectOf(request);
    const all = subject.role === 'supervisor' || subject.role === 'leader' || subject.role === 'editor';
    return all ? readableRows(subject) : takingPart(subject.unit);
  };
}

async function partOf(request: FastifyRequest) {
  if (!request.isMultipart()) return null;
  return (await request.file({ limits: { fileSize: maxEvidenceBytes, files: 1 } })) ?? null;
}

const noFile: Refusal = {
  status: 400,
  code: 'no-files',
  message: '没有收到附件。',
  hint: '请选择一个文件再上传。',
};
const noSuchFile: Refusal = {
  status: 404,
  code: 'file-not-found',
  message: '没有这份附件，或者与你所在的单位无关。',
  hint: '请从任务的填报记录打开附件。',
};
