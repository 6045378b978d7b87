import { existsSync } from 'node:fs';
import { mkdir, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Readable } from 'node:stream';
import type { Kysely } from 'kysely';
import { describe, expect, it } from 'vitest';
import type { Database } from '../database/schema.ts';
import { testDatabases } from '../database/testing.ts';
import { clearOut } from './clear-out.ts';
import { contentsOf, photograph, sha256Of, testHomes } from './evidence.testing.ts';
import { examineEvidence } from './examine.ts';
import { takePiece } from './pieces.ts';
import { evidencePath } from './place.ts';
import { recordFile } from './record.ts';
import { keepEvidence } from './store.ts';
import { takeOverPhotos } from './take-over.ts';

const databases = testDatabases();
const home = testHomes();
const day = 24 * 3_600_000;
const now = new Date();
const ago = (days: number) => new Date(now.getTime() - days * day);

/** A file as if handed in so many days ago. */
async function handIn(db: Kysely<Database>, dataDir: string, text: string, days: number) {
  const kept = await keepEvidence(dataDir, `${text}.txt`, Readable.from([Buffer.from(text)]));
  if (!kept.ok) throw new Error(kept.why);
  const path = evidencePath(dataDir, kept.value.sha256);
  await utimes(path, ago(days), ago(days));
  const owner = { account: null, unit: null, at: ago(days) };
  const file = await db.transaction().execute((trx) => recordFile(trx, `${text}.txt`, kept.value, owner));
  return { ...file, path };
}

async function visitWith(db: Kysely<Database>, sha256: string, file: number | null): Promise<number> {
  const { id } = await db
    .insertInto('inspection_visit')
    .values({ checklist: 'c', place_key: 'p', place: '甲', stage: 'planned', state: '{}' })
    .returning('id')
    .executeTakeFirstOrThrow();
  await db
    .insertInto('inspection_photo')
    .values({ visit_id: id, sha256, point: 'x', file_id: file })
    .execute();
  return id;
}

describe('clearing out', () => {
  it('takes away only what is evidence of nothing, and says in the record what went', async () => {
    const db = await databases.create();
    const dataDir = await home();
    const fresh = await handIn(db, dataDir, '刚上传', 29);
    const named = await handIn(db, dataDir, '有人引用', 400);
    const forgotten = await handIn(db, dataDir, '没有人引用', 31);
    await visitWith(db, named.sha256, named.id);
    const unrecorded = await handIn(db, dataDir, '没有登记', 2);
    await db.deleteFrom('evidence_file').where('id', '=', unrecorded.id).execute();
    const arriving = await handIn(db, dataDir, '正在登记', 0);
    await db.deleteFrom('evidence_file').where('id', '=', arriving.id).execute();

    expect(await clearOut(db, dataDir, now)).toEqual({ arriving: 0, files: 1, contents: 2 });
    expect(new Set(await contentsOf(dataDir))).toEqual(new Set([fresh.path, named.path, arriving.path]));
    const events = await db.selectFrom('event').select(['action', 'detail']).execute();
    expect(events).toMatchObject([
      { action: 'evidence.discarded', detail: { name: '没有人引用.txt', sha256: forgotten.sha256 } },
    ]);
    expect(await clearOut(db, dataDir, now)).toEqual({ arriving: 0, files: 0, contents: 0 });
  });

  it('keeps a content as long as one of its files has a report, and gives up halves after a week', async () => {
    const db = await databases.create();
    const dataDir = await home();
    const first = await handIn(db, dataDir, '同一内容', 40);
    const second = await handIn(db, dataDir, '同一内容', 50);
    await visitWith(db, second.sha256, second.id);
    const bytes = photograph(3);
    const half = { from: 0, size: bytes.length, bytes: bytes.subarray(0, 100) };
    await takePiece(dataDir, { sha256: sha256Of(bytes), account: 1 }, half);
    await takePiece(dataDir, { sha256: sha256Of(bytes), account: 2 }, half);
    await utimes(join(dataDir, 'evidence', 'arriving', `1-${sha256Of(bytes)}`), ago(8), ago(8));
    expect(await clearOut(db, dataDir, now)).toEqual({ arriving: 1, files: 1, contents: 0 });
    expect(existsSync(first.path)).toBe(true);
  });
});

describe('the check', () => {
  it('names what is gone and what is no longer the same', async () => {
    const db = await databases.create();
    const dataDir = await home();
    await handIn(db, dataDir, '完好', 0);
    const gone = await handIn(db, dataDir, '丢了', 0);
    const damaged = await handIn(db, dataDir, '坏了', 0);
    await rm(gone.path);
    await writeFile(damaged.path, '变了');
    expect(await examineEvidence(db, dataDir)).toEqual({
      files: 3,
      contents: 3,
      lost: [
        { sha256: gone.sha256, why: 'missing', names: ['丢了.txt'] },
        { sha256: damaged.sha256, why: 'damaged', names: ['坏了.txt'] },
      ],
      unnamed: 0,
    });
  });
});

describe('photographs of the store that inspections had', () => {
  async function formerly(dataDir: string, name: string, bytes: Buffer) {
    const path = join(dataDir, 'inspection-photos', name.slice(0, 2), name);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, bytes);
    return path;
  }

  it('move once, shown where they were shown; halves begin again', async () => {
    const db = await databases.create();
    const dataDir = await home();
    const bytes = photograph(9);
    const sha256 = sha256Of(bytes);
    await formerly(dataDir, sha256, bytes);
    await formerly(dataDir, `${'ab'.repeat(32)}.part`, bytes);
    const visits = [await visitWith(db, sha256, null), await visitWith(db, sha256, null)];
    const said: string[] = [];
    expect(await takeOverPhotos(db, dataDir, (words) => said.push(words))).toBe(1);
    expect(await readFile(evidencePath(dataDir, sha256))).toEqual(bytes);
    expect(existsSync(join(dataDir, 'inspection-photos'))).toBe(false);
    const shown = await db
      .selectFrom('inspection_photo as photo')
      .innerJoin('evidence_file as file', 'file.id', 'photo.file_id')
      .select(['photo.visit_id', 'file.type', 'file.size'])
      .orderBy('photo.visit_id')
      .execute();
    expect(shown).toEqual(visits.map((visit_id) => ({ visit_id, type: 'image/jpeg', size: bytes.length })));
    expect(await takeOverPhotos(db, dataDir, (words) => said.push(words))).toBe(0);
    expect(said).toEqual(['检查照片已移入 evidence/：1 张。']);
  });

  it('that are damaged or told of by nobody stay and are named', async () => {
    const db = await databases.create();
    const dataDir = await home();
    const damaged = await formerly(dataDir, 'cd'.repeat(32), photograph(1));
    await visitWith(db, 'cd'.repeat(32), null);
    const untold = await formerly(dataDir, sha256Of(photograph(2)), photograph(2));
    const said: string[] = [];
    expect(await takeOverPhotos(db, dataDir, (words) => said.push(words))).toBe(0);
    expect([existsSync(damaged), existsSync(untold)]).toEqual([true, true]);
    expect(said).toHaveLength(1);
    expect(said[0]).toContain('2 张');
  });
});
