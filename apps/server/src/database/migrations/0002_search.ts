import type { Migration } from 'kysely';
import { type Kysely, sql } from 'kysely';

/**
 * What search reads (`search/store.ts` writes it).
 *
 * A piece is what a search finds: a document, a foreword, a news item. The index does not stand on its clauses but on
 * segments of some hundred characters: their `terms` are long enough to be stored beside the row, so that a look-up
 * reads a page or two where one over clauses reads thousands, and a posting list is twenty times shorter.
 * Clauses written before this step are dropped: storing their issue again makes them anew.
 */
export const search: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    for (const statement of statements) await sql.raw(statement).execute(db);
  },
};

const statements: readonly string[] = [
  'delete from clause',
  `create table search_piece (
    id bigint generated always as identity primary key,
    issue_id bigint not null references issue on delete cascade,
    document_id bigint references document on delete cascade,
    kind text not null check (kind in ('document', 'foreword', 'news')),
    ordinal integer not null,
    title text not null,
    plain text not null
  )`,
  'create index search_piece_issue on search_piece (issue_id)',
  'create index search_piece_document on search_piece (document_id)',
  `create table search_segment (
    piece_id bigint not null references search_piece on delete cascade,
    first integer not null,
    last integer not null,
    terms tsvector not null
  )`,
  'alter table search_segment alter column terms set storage external',
  'create index search_segment_piece on search_segment (piece_id)',
  'create index search_segment_terms on search_segment using gin (terms)',

  'drop index clause_words',
  'alter table clause drop column tsv',
  `alter table clause
    add column piece_id bigint not null references search_piece on delete cascade,
    add column part text not null check (part in ('title', 'text')),
    add column plain text not null,
    add column head integer not null`,
  'create index clause_piece on clause (piece_id, position)',
  'create index document_serial on document (serial, year)',
];
