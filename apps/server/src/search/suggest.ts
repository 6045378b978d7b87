import { type Kysely, sql } from 'kysely';
import type { Database } from '../database/schema.ts';
import { addressOf, type Place } from './address.ts';
import { readQuery } from './query.ts';
import { allOf, gramsOfTerm, placedTerm } from './terms.ts';
import { cutWords } from './words.ts';

/** Something that leads on while one is still typing. */
export interface Suggestion {
  readonly type: 'document' | 'foreword' | 'news' | 'issuer';
  readonly href: string;
  /** The title of a document, the name of a unit. */
  readonly label: string;
  /** Its number, or what the link does. */
  readonly detail: string;
}

export const suggestionLimits = { usual: 8, most: 20, issuers: 2 } as const;

/** Documents by number, then units, then titles that have every term. Never fails; nothing typed, nothing suggested. */
export async function suggest(
  db: Kysely<Database>,
  typed: string,
  limit: number = suggestionLimits.usual,
): Promise<readonly Suggestion[]> {
  const query = readQuery(typed.slice(0, mostTyped));
  const most = Math.min(suggestionLimits.most, Math.max(1, Math.trunc(limit)));
  const { number } = query;
  const terms = query.terms.slice(0, 4);
  if (terms.length === 0) return [];
  const [numbered, issuers, titled] = await Promise.all([
    number === null
      ? []
      : titles(
          db,
          sql`document_id in (select id from document where ${sql.join(
            [
              ...(number.serial === null ? [] : [sql`serial = ${number.serial}::integer`]),
              ...(number.year === null ? [] : [sql`year = ${number.year}::integer`]),
              ...(number.series === null ? [] : [sql`strpos(series, ${number.series}::text) > 0`]),
            ],
            sql` and `,
          )})`,
          sql`0`,
          most,
        ),
    matchingIssuers(db, terms),
    titles(
      db,
      sql.join(
        terms.map(
          (term) => sql`strpos(search_piece.plain, ${term}::text) > 0 and search_piece.id in (
            select piece_id from search_look_up(${allOf(gramsOfTerm(term).map((gram) => placedTerm('title', gram)))}::tsquery))`,
        ),
        sql` and `,
      ),
      sql`strpos(search_piece.plain, ${terms[0] ?? ''}::text)`,
      most,
    ),
  ]);
  const seen = new Set<string>();
  return [...numbered, ...issuers, ...titled]
    .filter(({ href }) => !seen.has(href) && seen.add(href))
    .slice(0, most);
}

const mostTyped = 200;

interface TitleRow extends Place {
  readonly title: string;
  readonly issueTitle: string;
  readonly year: number | null;
  readonly issueNumber: number | null;
}

/** Published pieces that meet a condition: those that begin with what was typed first, then the newest. */
async function titles(
  db: Kysely<Database>,
  condition: ReturnType<typeof sql>,
  place: ReturnType<typeof sql>,
  limit: number,
): Promise<Suggestion[]> {
  const { rows } = await sql<TitleRow>`
    select search_piece.kind as type, search_piece.title, document.number, document.position, issue.slug,
      issue.title as "issueTitle", issue.year, issue.number as "issueNumber",
      exists (select from document other join issue elsewhere on elsewhere.id = other.issue_id
        where other.number = document.number and other.id <> document.id
          and elsewhere.state = 'published') as shared
    from search_piece
      join issue on issue.id = search_piece.issue_id and issue.state = 'published'
      left join document on document.id = search_piece.document_id
    where ${condition}
    order by ${place} <> 1, coalesce(document.signed, issue.published) desc nulls last, search_piece.id
    limit ${sql.lit(limit)}`.execute(db);
  return rows.map((row) => ({
    type: row.type,
    href: addressOf(row),
    label: row.title,
    detail: row.number ?? issueLabel(row),
  }));
}

function issueLabel({ issueTitle, year, issueNumber }: TitleRow): string {
  return year === null || issueNumber === null ? issueTitle : `${issueTitle}${year}年第${issueNumber}期`;
}

/**
 * Units that issued something published, by what their names contain: those in whose name it begins a word first
 * (民政 is 民政局 before 人民政府), then those with more documents.
 */
async function matchingIssuers(db: Kysely<Database>, terms: readonly string[]): Promise<Suggestion[]> {
  const { rows } = await sql<{ name: string; count: number }>`
    select name, count(*) as count
    from document join issue on issue.id = document.issue_id and issue.state = 'published',
      unnest(document.issuers) as name
    where ${sql.join(
      terms.map((term) => sql`strpos(name, ${term}::text) > 0`),
      sql` and `,
    )}
    group by name order by count desc, name limit 50`.execute(db);
  const beginsWord = ({ name }: { readonly name: string }) =>
    cutWords(name).some((word) => word.startsWith(terms[0] ?? '')) ? 0 : 1;
  return rows
    .sort((a, b) => beginsWord(a) - beginsWord(b))
    .slice(0, suggestionLimits.issuers)
    .map(({ name, count }) => ({
      type: 'issuer',
      href: `/search?issuer=${encodeURIComponent(name)}`,
      label: name,
      detail: `发文机关，${count}件`,
    }));
}
