import type { IsoDate } from '@zhengling/gazette';
import type { Kysely } from 'kysely';
import type { Database } from '../database/schema.ts';
import { addressOf } from '../search/address.ts';

/** What lists and links say of a document. */
export interface DocumentLine {
  readonly id: number;
  readonly slug: string;
  readonly position: number;
  readonly number: string | null;
  readonly title: string;
  readonly kind: string | null;
  readonly signed: IsoDate | null;
  readonly page: number | null;
  readonly dutyCount: number;
}

function lines(db: Kysely<Database>) {
  return db
    .selectFrom('document')
    .innerJoin('issue', 'issue.id', 'document.issue_id')
    .select(['document.id', 'issue.slug', 'document.position', 'document.number', 'document.title'])
    .select(['document.kind', 'document.signed', 'document.page', 'document.duty_count as dutyCount'])
    .where('issue.state', '=', 'published');
}

export async function documentsOf(db: Kysely<Database>, issueId: number): Promise<readonly DocumentLine[]> {
  return lines(db).where('issue.id', '=', issueId).orderBy('document.position').execute();
}

/** The latest signed first. */
export async function recentDocuments(db: Kysely<Database>, count: number): Promise<readonly DocumentLine[]> {
  return lines(db)
    .orderBy('document.signed', (order) => order.desc().nullsLast())
    .orderBy('issue.id', 'desc')
    .orderBy('document.position')
    .limit(count)
    .execute();
}

/** Those of the numbers that more than one published document has, so that they are no address. */
export async function sharedNumbers(
  db: Kysely<Database>,
  numbers: readonly string[],
): Promise<ReadonlySet<string>> {
  if (numbers.length === 0) return new Set();
  const rows = await db
    .selectFrom('document')
    .innerJoin('issue', 'issue.id', 'document.issue_id')
    .select('document.number')
    .where('issue.state', '=', 'published')
    .where('document.number', 'in', [...new Set(numbers)])
    .groupBy('document.number')
    .having(({ fn }) => fn.countAll<number>(), '>', 1)
    .execute();
  return new Set(rows.flatMap(({ number }) => number ?? []));
}

/** The address of each document, by id. */
export async function addresses(
  db: Kysely<Database>,
  documents: readonly DocumentLine[],
): Promise<ReadonlyMap<number, string>> {
  const shared = await sharedNumbers(
    db,
    documents.flatMap(({ number }) => number ?? []),
  );
  return new Map(
    documents.map(({ id, slug, position, number }) => [
      id,
      addressOf({ type: 'document', slug, position, number, shared: number !== null && shared.has(number) }),
    ]),
  );
}

/** Addresses of the published documents among the numbers: what citations lead to. */
export async function citedAddresses(
  db: Kysely<Database>,
  numbers: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (numbers.length === 0) return new Map();
  const found = await lines(db)
    .where('document.number', 'in', [...new Set(numbers)])
    .orderBy('issue.year')
    .orderBy('issue.number')
    .execute();
  const hrefs = await addresses(db, found);
  return new Map(found.map(({ id, number }) => [number ?? '', hrefs.get(id) ?? '/']));
}
