import type { Kysely } from 'kysely';
import type { Database } from '../database/schema.ts';
import type { Evidence } from './tables.ts';

export interface LinkedEvidence extends Evidence {
  readonly address: string | null;
}

/** Links evidence to the clauses on the public site, where the document is published. */
export async function linkerOf(
  db: Kysely<Database>,
): Promise<(evidence: readonly Evidence[]) => readonly LinkedEvidence[]> {
  const rows = await db
    .selectFrom('document')
    .innerJoin('issue', 'issue.id', 'document.issue_id')
    .select('document.number')
    .where('issue.state', '=', 'published')
    .where('document.number', 'is not', null)
    .execute();
  const published = new Set(rows.map(({ number }) => number));
  return (evidence) =>
    evidence.map((one) => ({
      ...one,
      address: published.has(one.document)
        ? `/documents/${encodeURIComponent(one.document)}${one.node === '' ? '' : `#${one.node}`}`
        : null,
    }));
}
