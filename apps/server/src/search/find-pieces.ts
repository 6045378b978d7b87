import type { IsoDate } from '@zhengling/gazette';
import { type Kysely, sql } from 'kysely';
import type { Database } from '../database/schema.ts';
import { candidates, type Matching } from './candidates.ts';
import { filtersOf } from './filters.ts';
import type { NumberQuery } from './number-query.ts';
import type { SearchRequest } from './request.ts';
import type { Facet } from './result.ts';

export interface PieceRow {
  readonly id: number;
  /** See `ranks`. */
  readonly fit: number;
  readonly type: 'document' | 'foreword' | 'news';
  readonly documentId: number | null;
  readonly position: number | null;
  readonly title: string;
  readonly number: string | null;
  readonly shared: boolean;
  readonly kind: string | null;
  readonly issuers: readonly string[];
  readonly signed: IsoDate | null;
  readonly dutyCount: number;
  readonly slug: string;
  readonly issueTitle: string;
  readonly issueYear: number | null;
  readonly issueNumber: number | null;
}

export interface Found {
  /** With the filters. */
  readonly total: number;
  /** Without them. */
  readonly unfiltered: number;
  readonly pieces: readonly PieceRow[];
  readonly kinds: readonly Facet[];
  readonly issuers: readonly Facet[];
  readonly years: readonly Facet[];
}

export interface Wanted {
  readonly matching: Matching;
  readonly number: NumberQuery | null;
  readonly request: SearchRequest;
  readonly offset: number;
  readonly limit: number;
}

/** Facet values shown. */
const mostValues = 20;

/** One statement: everything that matches is gone through once, and counted; only a page of it is read out. */
export async function findPieces(db: Kysely<Database>, wanted: Wanted): Promise<Found> {
  const filter = filtersOf(wanted.request);
  const facet = (values: string, conditions: string) => sql`(
    select coalesce(json_agg(json_build_object('value', value, 'count', count) order by count desc, value), '[]')
    from (select value, count(*) as count from (
        select ${sql.raw(values)} as value from visible where ${sql.raw(conditions)}) one
      where value is not null group by value order by 2 desc, 1 limit ${sql.lit(mostValues)}) facet)`;
  const { rows } = await sql<Found>`
    with candidate as materialized (${candidates(wanted.matching, wanted.number)}),
    visible as materialized (
      select candidate.piece_id, candidate.fit, search_piece.form as kind, search_piece.issuers, search_piece.year,
        search_piece.date,
        ${filter.kind} as of_kind, ${filter.issuer} as of_issuer, ${filter.year} as of_year
      from candidate
        join search_piece on search_piece.id = candidate.piece_id
        join issue on issue.id = search_piece.issue_id and issue.state = 'published'
      where ${filter.others}),
    page as (
      select * from visible where of_kind and of_issuer and of_year
      order by fit, date desc nulls last, piece_id
      limit ${sql.lit(wanted.limit)} offset ${sql.lit(wanted.offset)})
    select
      (select count(*) from visible where of_kind and of_issuer and of_year) as total,
      (select count(*) from candidate) as unfiltered,
      ${facet('kind', 'of_issuer and of_year')} as kinds,
      ${facet('unnest(issuers)', 'of_kind and of_year')} as issuers,
      ${facet('year::text', 'of_kind and of_issuer')} as years,
      (select coalesce(json_agg(json_build_object(
          'id', page.piece_id, 'fit', page.fit, 'type', search_piece.kind, 'documentId', document.id,
          'position', document.position, 'title', search_piece.title, 'number', document.number,
          'shared', exists (
            select from document other join issue elsewhere on elsewhere.id = other.issue_id
            where other.number = document.number and other.id <> document.id and elsewhere.state = 'published'),
          'kind', page.kind, 'issuers', page.issuers, 'signed', document.signed,
          'dutyCount', coalesce(document.duty_count, 0), 'slug', issue.slug, 'issueTitle', issue.title,
          'issueYear', issue.year, 'issueNumber', issue.number)
          order by page.fit, page.date desc nulls last, page.piece_id), '[]')
        from page
          join search_piece on search_piece.id = page.piece_id
          join issue on issue.id = search_piece.issue_id
          left join document on document.id = search_piece.document_id) as pieces`.execute(db);
  return rows[0] ?? nothing;
}

const nothing: Found = { total: 0, unfiltered: 0, pieces: [], kinds: [], issuers: [], years: [] };
