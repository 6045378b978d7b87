import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  type ImportedIssue,
  importIssue,
  type OpenedDatabase,
  openDatabase,
} from '../../apps/server/src/index.ts';
import { publishIssue } from '../../apps/server/src/issues/index.ts';
import { gazette } from './text/gazette.ts';

export type Db = OpenedDatabase['db'];

const by = { id: null, name: 'bench' };

/** A database as a server has it, fsync and all, in a directory of its own that is removed afterwards. */
export async function withDatabase<T>(work: (db: Db) => Promise<T>): Promise<T> {
  const dataDir = mkdtempSync(join(tmpdir(), 'zhengling-bench-'));
  try {
    const opened = await openDatabase({ dataDir, use: 'serve', tell: () => undefined });
    try {
      return await work(opened.db);
    } finally {
      await opened.close();
    }
  } finally {
    removeCluster(join(dataDir, 'cluster.json'));
    rmSync(dataDir, { recursive: true, force: true });
  }
}

/** Where root runs it, the cluster lies outside the data directory, which says where. */
function removeCluster(pointer: string): void {
  if (!existsSync(pointer)) return;
  const read: unknown = JSON.parse(readFileSync(pointer, 'utf8'));
  if (typeof read !== 'object' || read === null || !('cluster' in read)) return;
  if (typeof read.cluster === 'string') rmSync(read.cluster, { recursive: true, force: true });
}

/** Imports the issue of a seed, as a dropped file is; answers what came of it. */
export async function importSeed(db: Db, seed: number): Promise<ImportedIssue> {
  const result = await importIssue(db, { name: `${seed}.txt`, content: gazette(seed), by });
  if (!result.ok) throw new Error(`issue ${seed} refused: ${result.problem.message}`);
  if (result.value.outcome !== 'created')
    throw new Error(`issue ${seed} is not new: ${result.value.outcome}`);
  return result.value;
}

export async function publish(db: Db, { issueId, versionId }: ImportedIssue): Promise<void> {
  const result = await publishIssue(db, { issueId, seenVersionId: versionId, by });
  if (!result.ok) throw new Error(`issue ${issueId} is not published: ${result.problem.message}`);
}

/** How much is stored. */
export async function sizes(db: Db) {
  const count = async (table: 'issue' | 'document' | 'clause') =>
    (
      await db
        .selectFrom(table)
        .select(({ fn }) => fn.countAll<number>().as('n'))
        .executeTakeFirstOrThrow()
    ).n;
  const { length } = await db
    .selectFrom('issue_version')
    .select(({ fn }) => fn.sum<number>(fn('length', ['source_text'])).as('length'))
    .executeTakeFirstOrThrow();
  return {
    issues: await count('issue'),
    documents: await count('document'),
    clauses: await count('clause'),
    characters: Number(length),
  };
}
