import { readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Kysely } from 'kysely';
import type { Database } from '../database/schema.ts';
import { typeOfImage } from './format.ts';
import { photoName } from './photo-name.ts';
import { recordFile } from './record.ts';
import { digestOf, headOf, settle } from './settle.ts';

/**
 * Photographs of inspections had a store of their own. Each moves here once and becomes a file of whoever told of it;
 * killed between, the next start goes on. What is damaged, or told of by nobody, stays where it is and is named to the
 * administrator.
 */
export async function takeOverPhotos(
  db: Kysely<Database>,
  dataDir: string,
  tell: (message: string) => void,
): Promise<number> {
  const old = join(dataDir, 'inspection-photos');
  let moved = 0;
  let left = 0;
  for (const folder of await readdir(old).catch((): string[] => []))
    for (const name of await readdir(join(old, folder)).catch((): string[] => [])) {
      const path = join(old, folder, name);
      // Halves: the phone still has the whole and begins again.
      if (name.endsWith('.part')) await rm(path, { force: true });
      else if (await takeOver(db, dataDir, path, name)) moved += 1;
      else left += 1;
    }
  if (moved > 0) tell(`检查照片已移入 evidence/：${moved} 张。`);
  if (left > 0) tell(`${old} 里有 ${left} 张照片已损坏，或者没有哪次检查提到，留在原处。请核对后自行处理。`);
  else if (moved > 0) await rm(old, { recursive: true, force: true });
  return moved;
}

async function takeOver(
  db: Kysely<Database>,
  dataDir: string,
  path: string,
  sha256: string,
): Promise<boolean> {
  const photos = await db
    .selectFrom('inspection_photo as photo')
    .leftJoin('account', 'account.id', 'photo.account_id')
    .select(['photo.account_id', 'photo.created_at', 'photo.file_id', 'account.unit_id'])
    .where('photo.sha256', '=', sha256)
    .orderBy('photo.created_at')
    .execute();
  const [first] = photos;
  if (first === undefined) return false;
  const type = typeOfImage(await headOf(path));
  if (type === null || (await digestOf(path)) !== sha256) return false;
  const { size } = await stat(path);
  await settle(path, dataDir, sha256);
  if (photos.some(({ file_id }) => file_id === null))
    await db.transaction().execute(async (trx) => {
      const kept = { sha256, type, size };
      const owner = { account: first.account_id, unit: first.unit_id, at: new Date(first.created_at) };
      const file = await recordFile(trx, photoName(sha256, type), kept, owner);
      await trx
        .updateTable('inspection_photo')
        .set({ file_id: file.id })
        .where('sha256', '=', sha256)
        .where('file_id', 'is', null)
        .execute();
    });
  await rm(path, { force: true });
  return true;
}
