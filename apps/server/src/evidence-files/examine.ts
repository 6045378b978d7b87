import { readdir, stat } from 'node:fs/promises';
import type { Kysely } from 'kysely';
import type { Database } from '../database/schema.ts';
import { evidenceHome, evidencePath } from './place.ts';
import { digestOf } from './settle.ts';

/** A content that somebody handed in and that is not what it was. */
interface LostContent {
  readonly sha256: string;
  readonly why: 'missing' | 'damaged';
  /** What its owners called it. */
  readonly names: readonly string[];
}

export interface Examined {
  readonly files: number;
  readonly contents: number;
  readonly lost: readonly LostContent[];
  /** Contents that no row names: cleaned up a day after they came. */
  readonly unnamed: number;
}

/** Reads every content that was handed in and compares it with its digest. Changes nothing. */
export async function examineEvidence(db: Kysely<Database>, dataDir: string): Promise<Examined> {
  const rows = await db.selectFrom('evidence_file').select(['sha256', 'name']).orderBy('id').execute();
  const names = new Map<string, string[]>();
  for (const { sha256, name } of rows) names.set(sha256, [...(names.get(sha256) ?? []), name]);
  const lost: LostContent[] = [];
  for (const [sha256, called] of names) {
    const why = await fault(evidencePath(dataDir, sha256), sha256);
    if (why !== null) lost.push({ sha256, why, names: [...new Set(called)] });
  }
  const there = await storedContents(dataDir);
  return {
    files: rows.length,
    contents: names.size,
    lost,
    unnamed: there.filter((sha256) => !names.has(sha256)).length,
  };
}

async function fault(path: string, sha256: string): Promise<LostContent['why'] | null> {
  if ((await stat(path).catch(() => null)) === null) return 'missing';
  return (await digestOf(path)) === sha256 ? null : 'damaged';
}

/** Digests of everything that lies there. */
export async function storedContents(dataDir: string): Promise<readonly string[]> {
  const found: string[] = [];
  const folders = await readdir(evidenceHome(dataDir)).catch((): string[] => []);
  for (const folder of folders.filter((name) => /^[0-9a-f]{2}$/u.test(name)))
    for (const rest of await readdir(`${evidenceHome(dataDir)}/${folder}`))
      if (/^[0-9a-f]{62}$/u.test(rest)) found.push(folder + rest);
  return found;
}
