import { findClause } from '@zhengling/gazette';
import type { ClauseView } from '@zhengling/web/site';
import type { Kysely } from 'kysely';
import type { Database } from '../database/schema.ts';
import { addressOf } from '../search/address.ts';
import { sharedNumbers } from '../site/documents.ts';

/** A clause of a document, named as officials name it. */
export interface ClauseRef {
  readonly document: string;
  readonly clause: string;
}

/** Where published documents and their clauses are read; null where no published issue holds the document. */
export interface ClauseLinks {
  clause(ref: ClauseRef): ClauseView;
  document(number: string): string | null;
}

/** Documents of which the places of clauses are remembered. */
const kept = 400;

/**
 * Finds the clauses that rules cite in the published documents. A document is read only where a clause of it is asked
 * for the first time since it was published in its present form; where it is published is asked each time, so that a
 * withdrawn one is linked no more.
 */
export function clauseLinks(db: Kysely<Database>): (refs: readonly ClauseRef[]) => Promise<ClauseLinks> {
  const places = new Map<string, Map<string, string | null>>();
  return async (refs) => {
    const numbers = [...new Set(refs.map(({ document }) => document))];
    const documents = await publishedDocuments(db, numbers);
    const unread = new Map<
      number,
      { readonly known: Map<string, string | null>; readonly names: string[] }
    >();
    for (const { document, clause } of refs) {
      const one = documents.get(document);
      if (one === undefined) continue;
      const known = remembered(places, one.key);
      if (known.has(clause)) continue;
      const waiting = unread.get(one.id) ?? { known, names: [] };
      waiting.names.push(clause);
      unread.set(one.id, waiting);
    }
    if (unread.size > 0) {
      const rows = await db
        .selectFrom('document')
        .select(['id', 'content'])
        .where('id', 'in', [...unread.keys()])
        .execute();
      for (const { id, content } of rows) {
        const { known, names } = unread.get(id) ?? { known: null, names: [] };
        for (const name of names) known?.set(name, findClause(content, name)?.nodes[0]?.id ?? null);
      }
    }
    const document = (number: string) => documents.get(number)?.href ?? null;
    return {
      document,
      clause: (ref) => {
        const one = documents.get(ref.document);
        const node = one === undefined ? null : (places.get(one.key)?.get(ref.clause) ?? null);
        const href = one === undefined ? null : `${one.href}${node === null ? '' : `#${node}`}`;
        return { label: ref.clause, document: ref.document, href };
      },
    };
  };
}

interface Published {
  readonly id: number;
  readonly href: string;
  /** Another once the document is published in another form. */
  readonly key: string;
}

/** The latest print of each number among the published issues. */
async function publishedDocuments(
  db: Kysely<Database>,
  numbers: readonly string[],
): Promise<ReadonlyMap<string, Published>> {
  if (numbers.length === 0) return new Map();
  const rows = await db
    .selectFrom('document')
    .innerJoin('issue', 'issue.id', 'document.issue_id')
    .select(['document.id', 'document.number', 'document.position', 'issue.slug'])
    .select('issue.published_version_id as version')
    .where('issue.state', '=', 'published')
    .where('document.number', 'in', numbers)
    .orderBy('issue.year')
    .orderBy('issue.number')
    .orderBy('document.id')
    .execute();
  const shared = await sharedNumbers(db, numbers);
  return new Map(
    rows.flatMap(({ id, number, slug, position, version }) =>
      number === null
        ? []
        : [
            [
              number,
              {
                id,
                key: `${id}@${version ?? 0}`,
                href: addressOf({ type: 'document', slug, position, number, shared: shared.has(number) }),
              },
            ] as const,
          ],
    ),
  );
}

function remembered(
  places: Map<string, Map<string, string | null>>,
  key: string,
): Map<string, string | null> {
  const known = places.get(key) ?? new Map<string, string | null>();
  places.delete(key);
  places.set(key, known);
  for (const oldest of places.keys()) {
    if (places.size <= kept) break;
    places.delete(oldest);
  }
  return known;
}
