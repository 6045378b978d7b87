import { Type } from '@fastify/type-provider-typebox';
import { conditionOf, may, type Subject } from '@zhengling/access';
import { allowedRows, requireAct, subjectOf } from '../access/index.ts';
import {
  type KeptFile,
  photoName,
  received,
  recordFile,
  sendEvidence,
  takePiece,
} from '../evidence-files/index.ts';
import type { App, ServerContext } from '../http/context.ts';
import {
  type Account,
  actorOf,
  type Refusal,
  recordEvent,
  refusals,
  requireSignedIn,
  sendRefusal,
  sessionOf,
} from '../identity/index.ts';
import { accessRecord, visitColumns } from './columns.ts';
import { PhotoParams, PhotoStateSchema, PieceQuery } from './schemas.ts';
import { tellPhoto, toldPhotos } from './told-photos.ts';

const tags = ['inspections'];
const pieceLimit = 1024 * 1024;

/** Photographs of inspections: they come in pieces after the answer that names them, and are files of evidence then. */
export function photoRoutes(scope: App, context: ServerContext): void {
  const { db, dataDir } = context;

  scope.get(
    '/inspections/photos/:sha256/state',
    {
      onRequest: requireSignedIn,
      schema: {
        tags,
        summary: '照片收到多少了：从断的地方接着传',
        params: PhotoParams,
        response: { 200: PhotoStateSchema, ...refusals },
      },
    },
    async (request) => {
      const { account } = sessionOf(request);
      const told = await toldPhotos(db, subjectOf(request), account.id, request.params.sha256);
      return stateOf(told, account.id, request.params.sha256);
    },
  );

  void scope.register(async (pieces: App) => {
    pieces.addContentTypeParser(
      'application/octet-stream',
      { parseAs: 'buffer', bodyLimit: pieceLimit },
      (_request, body, done) => done(null, body),
    );
    pieces.post(
      '/inspections/photos/:sha256',
      {
        onRequest: requireSignedIn,
        bodyLimit: pieceLimit,
        schema: {
          tags,
          summary: '传照片的一段；传过的不再传',
          params: PhotoParams,
          querystring: PieceQuery,
          response: { 200: PhotoStateSchema, ...refusals },
        },
      },
      async (request, reply) => {
        const { sha256 } = request.params;
        const { from, size, finding } = request.query;
        const subject = subjectOf(request);
        const { account } = sessionOf(request);
        if (finding !== undefined && !(await tellOfFinding(subject, account.id, finding, sha256)))
          return sendRefusal(reply, untold);
        const told = await toldPhotos(db, subject, account.id, sha256);
        if (told.length === 0) return sendRefusal(reply, untold);
        const before = await stateOf(told, account.id, sha256);
        if (before.stored) return before;
        const bytes = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0);
        const taken = await takePiece(dataDir, { sha256, account: account.id }, { from, size, bytes });
        switch (taken.state) {
          case 'mismatch':
            return sendRefusal(reply, damaged);
          case 'no-image':
            return sendRefusal(reply, noImage);
          case 'whole':
            await attach(account, taken.value, [...new Set(told.map(({ visit_id }) => visit_id))]);
            return { stored: true, received: size };
          // Where the pieces do not join, the answer says from where to go on.
          case 'gap':
          case 'part':
            return stateOf(told, account.id, sha256);
        }
      },
    );
  });

  scope.get(
    '/inspections/photos/:sha256',
    {
      onRequest: requireAct('inspection', 'read'),
      schema: { tags, summary: '一张照片', params: PhotoParams, response: { 200: Type.Any(), ...refusals } },
    },
    async (request, reply) => {
      const file = await db
        .selectFrom('inspection_photo as photo')
        .innerJoin('inspection_visit as visit', 'visit.id', 'photo.visit_id')
        .innerJoin('evidence_file as file', 'file.id', 'photo.file_id')
        .select(['file.sha256', 'file.name', 'file.type', 'file.size'])
        .where('photo.sha256', '=', request.params.sha256)
        .where(allowedRows(conditionOf(subjectOf(request), 'inspection', 'read'), visitColumns))
        .limit(1)
        .executeTakeFirst();
      return file === undefined ? sendRefusal(reply, notHere) : sendEvidence(reply, dataDir, file);
    },
  );

  async function stateOf(
    told: readonly { readonly size: number | null }[],
    account: number,
    sha256: string,
  ): Promise<{ readonly stored: boolean; readonly received: number }> {
    const [size] = told.map((photo) => photo.size);
    if (typeof size === 'number' && told.every((photo) => photo.size !== null))
      return { stored: true, received: size };
    return { stored: false, received: await received(dataDir, { sha256, account }) };
  }

  /** Who puts right or rechecks shows it in pictures; false where this reader does neither. */
  async function tellOfFinding(
    subject: Subject,
    account: number,
    id: number,
    sha256: string,
  ): Promise<boolean> {
    const row = await db.selectFrom('inspection_finding').selectAll().where('id', '=', id).executeTakeFirst();
    if (row === undefined) return false;
    const record = accessRecord(row);
    if (!may(subject, 'inspection', 'fix', record) && !may(subject, 'inspection', 'recheck', record))
      return false;
    await db
      .transaction()
      .execute((trx) => tellPhoto(trx, { visit: row.visit_id, point: row.point, sha256, account }));
    return true;
  }

  /** What has come is a file of whoever sent it, on every visit of theirs that waited for it. */
  async function attach(account: Account, kept: KeptFile, visits: readonly number[]): Promise<void> {
    await db.transaction().execute(async (trx) => {
      const name = photoName(kept.sha256, kept.type);
      const handedIn = { account: account.id, unit: account.unitId, at: context.now() };
      const file = await recordFile(trx, name, kept, handedIn);
      await trx
        .updateTable('inspection_photo')
        .set({ file_id: file.id })
        .where('sha256', '=', kept.sha256)
        .where('visit_id', 'in', visits)
        .where('file_id', 'is', null)
        .execute();
      for (const visit of visits)
        await recordEvent(
          trx,
          actorOf(account),
          'evidence.stored',
          { kind: 'visit', id: visit },
          { file: file.id, name, sha256: kept.sha256, size: kept.size },
        );
    });
  }
}

const untold: Refusal = {
  status: 403,
  code: 'photo-untold',
  message: '没有哪一次检查提到这张照片。',
  hint: '请先上传检查的内容，再传照片。',
};
const damaged: Refusal = {
  status: 422,
  code: 'photo-damaged',
  message: '照片在路上损坏了，没有保存。',
  hint: '程序会从头再传一次。',
};
const noImage: Refusal = {
  status: 415,
  code: 'photo-no-image',
  message: '这不是照片（只收 JPEG、PNG、WebP）。',
  hint: '请重新拍照。',
};
const notHere: Refusal = {
  status: 404,
  code: 'photo-not-found',
  message: '照片还没有传上来，或者与你的单位无关。',
  hint: '手机连上网以后会接着传。',
};
