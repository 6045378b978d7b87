import type { Kysely, Transaction } from 'kysely';
import { storable } from '../database/json.ts';
import type { Database, ImportOutcome } from '../database/schema.ts';
import { type Actor, recordEvent } from '../identity/event.ts';
import { readSource } from '../intake/index.ts';
import { failure, type Result, success } from '../problem.ts';
import { type Compiled, compileInLibrary, isNoGazette } from './compiler.ts';
import { retryRaces } from './conflict.ts';
import { identityOf, issueColumns, slugBase } from './derive.ts';
import { addVersion, digestOf, type Source } from './store.ts';

export interface ImportRequest {
  /** File name, for messages and as the name of the source. */
  readonly name: string;
  /** The file as it came, or its text where that is known already. */
  readonly content: Uint8Array | string;
  readonly by: Actor;
  /** Hears of the stage that begins; `done` runs from 0 to 1. */
  readonly progress?: (stage: 'reading' | 'compiling' | 'storing', done: number) => void | Promise<void>;
}

export interface ImportedIssue {
  readonly outcome: ImportOutcome;
  readonly issueId: number;
  /** The newest version. */
  readonly versionId: number;
  readonly ordinal: number;
  /** The version that has the text imported: an earlier one where somebody has changed it since. */
  readonly textOrdinal: number;
  /** The version the public sees; null while it sees none. */
  readonly publishedOrdinal: number | null;
  readonly slug: string;
  readonly title: string;
  readonly documents: number;
  readonly diagnostics: number;
  /** What reading the file had to guess or repair, in Chinese. */
  readonly notes: readonly string[];
}

/**
 * Reads, compiles and stores an issue in one transaction with its event.
 * A text that is stored already, as any version, changes nothing: a second import never undoes an editor's correction.
 * The same issue with another text becomes a new version; earlier versions stay, and while the issue is published the
 * public goes on seeing the one it saw.
 */
export async function importIssue(
  db: Kysely<Database>,
  request: ImportRequest,
): Promise<Result<ImportedIssue>> {
  const { name, content, by } = request;
  await request.progress?.('reading', 0.05);
  const read = await textOf(name, content);
  if (!read.ok) return read;
  const { notes } = read.value;
  const text = storable(read.value.text);
  const source: Source = { name, text, digest: digestOf(text) };

  const known = await findStored(db, source.digest);
  if (known !== undefined) return success({ ...known, outcome: 'unchanged', notes });

  await request.progress?.('compiling', 0.3);
  const outcome = await compileInLibrary(db, text, name);
  if (!outcome.ok) return outcome;
  const compiled = outcome.value;
  if (isNoGazette(compiled.issue)) return notAGazette(name);

  await request.progress?.('storing', 0.7);
  const stored = await retryRaces(() =>
    db.transaction().execute((trx) => storeImport(trx, source, compiled, by)),
  );
  return success({ ...stored, notes });
}

/** Shared with editing, where a text may cease to be a gazette. */
export function notAGazette(name: string): Result<never> {
  return failure(
    'ZL9020',
    `“${name}”不像是政府公报：里面没有找到期号，也没有找到任何公文。`,
    '请确认选对了文件。公报应当有“2019年第11期”这样的期号，或者带发文字号、标题、落款的公文。',
  );
}

async function textOf(
  name: string,
  content: Uint8Array | string,
): Promise<Result<{ text: string; notes: readonly string[] }>> {
  if (typeof content === 'string') {
    if (content.trim() !== '') return success({ text: content, notes: [] });
    return failure(
      'ZL9002',
      `“${name}”是空文件，里面没有文字。`,
      '请检查文件是否完整，或换一份文件重新导入。',
    );
  }
  const read = await readSource(name, content);
  return read.ok
    ? success({ text: read.text, notes: read.notes })
    : failure(read.code, read.message, read.hint);
}

type Stored = Omit<ImportedIssue, 'notes'>;

async function storeImport(
  trx: Transaction<Database>,
  source: Source,
  compiled: Compiled,
  by: Actor,
): Promise<Stored> {
  const columns = issueColumns(compiled.issue);
  const identity = identityOf(compiled.issue, source.digest);
  const existing = await trx
    .selectFrom('issue')
    .select(['id', 'slug'])
    .where('identity', '=', identity)
    .forUpdate()
    .executeTakeFirst();
  // Another import of the same text may have finished between the look-up and the lock.
  const known = await findStored(trx, source.digest);
  if (known !== undefined) return { ...known, outcome: 'unchanged' };
  const row =
    existing ??
    (await trx
      .insertInto('issue')
      .values({ ...columns, identity, slug: await freeSlug(trx, slugBase(compiled.issue, source.digest)) })
      .returning(['id', 'slug'])
      .executeTakeFirstOrThrow());
  const outcome: ImportOutcome = existing === undefined ? 'created' : 'updated';
  const version = await addVersion(trx, row.id, source, compiled, by);
  await recordEvent(
    trx,
    by,
    'issue.imported',
    { kind: 'issue', id: row.id },
    {
      outcome,
      slug: row.slug,
      version: version.ordinal,
      file: source.name,
      sha256: source.digest,
    },
  );
  const published = await trx
    .selectFrom('issue')
    .innerJoin('issue_version', 'issue_version.id', 'issue.published_version_id')
    .select('issue_version.ordinal')
    .where('issue.id', '=', row.id)
    .executeTakeFirst();
  return {
    outcome,
    issueId: row.id,
    versionId: version.id,
    ordinal: version.ordinal,
    textOrdinal: version.ordinal,
    publishedOrdinal: published?.ordinal ?? null,
    slug: row.slug,
    title: columns.title,
    documents: compiled.issue.documents.length,
    diagnostics: compiled.diagnostics.length,
  };
}

/** The issue that has this text as any of its versions, with its newest version. */
async function findStored(
  db: Kysely<Database>,
  digest: string,
): Promise<Omit<Stored, 'outcome'> | undefined> {
  const row = await db
    .selectFrom('issue_version as known')
    .innerJoin('issue', 'issue.id', 'known.issue_id')
    .innerJoin('issue_version as newest', 'newest.id', 'issue.version_id')
    .leftJoin('issue_version as public', 'public.id', 'issue.published_version_id')
    .select([
      'issue.id as issueId',
      'issue.slug',
      'issue.title',
      'newest.id as versionId',
      'newest.ordinal',
      'newest.diagnostics',
      'newest.document_count as documents',
      'known.ordinal as textOrdinal',
      'public.ordinal as publishedOrdinal',
    ])
    .where('known.source_sha256', '=', digest)
    .orderBy('known.ordinal', 'desc')
    .executeTakeFirst();
  if (row === undefined) return undefined;
  return { ...row, diagnostics: row.diagnostics.length };
}

/** The base, or the base with the first free number; a race for it ends in a unique violation and another try. */
async function freeSlug(trx: Transaction<Database>, base: string): Promise<string> {
  const taken = await trx
    .selectFrom('issue')
    .select('slug')
    .where((eb) => eb.or([eb('slug', '=', base), eb('slug', 'like', `${base}-%`)]))
    .execute();
  const slugs = new Set(taken.map(({ slug }) => slug));
  for (let n = 1; ; n += 1) {
    const slug = n === 1 ? base : `${base}-${n}`;
    if (!slugs.has(slug)) return slug;
  }
}
