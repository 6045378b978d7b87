import type { IsoDate } from '@zhengling/gazette';
import { type RawBuilder, sql } from 'kysely';
import type { SearchRequest } from './request.ts';

/** The conditions of a request, over `search_piece`. */
export interface Filters {
  readonly kind: RawBuilder<unknown>;
  readonly issuer: RawBuilder<unknown>;
  readonly year: RawBuilder<unknown>;
  /** Duties and validity: they have no facet of their own. */
  readonly others: RawBuilder<unknown>;
}

export function filtersOf(request: SearchRequest): Filters {
  const { kind, issuer, year, inForceOn, duties } = request;
  const others = [
    ...(duties === true ? [sql`search_piece.duty_count > 0`] : []),
    ...(inForceOn === undefined || inForceOn === null ? [] : [inForce(inForceOn)]),
  ];
  return {
    kind: isGiven(kind) ? sql`coalesce(search_piece.form = ${kind}, false)` : always,
    issuer: isGiven(issuer) ? sql`${issuer}::text = any(search_piece.issuers)` : always,
    year: isGiven(year) ? sql`coalesce(search_piece.year = ${year}::integer, false)` : always,
    others: others.length === 0 ? always : sql.join(others, sql` and `),
  };
}

const always = sql`true`;

function isGiven<T>(value: T | null | undefined): value is T {
  return value !== null && value !== undefined && value !== '';
}

/**
 * In force on a day: begun, not expired by its own words, and not repealed by a published document in force by then.
 * A document that says no beginning is in force from its signature; one without signature cannot be said to be.
 */
function inForce(day: IsoDate): RawBuilder<unknown> {
  return sql`exists (
    select from document where document.id = search_piece.document_id
      and coalesce(document.in_force_from, document.signed) <= ${day}::date
      and coalesce(document.in_force_to, 'infinity'::date) >= ${day}::date
      and not exists (
        select from repeal
          join document repealing on repealing.id = repeal.document_id
          join issue printed on printed.id = repealing.issue_id and printed.state = 'published'
        where (repeal.number = document.number or (repeal.number is null
            and repeal.title in (document.title, document.content -> 'instrument' ->> 'title')))
          and repealing.id <> document.id
          and coalesce(repealing.in_force_from, repealing.signed, printed.published, ${day}::date) <= ${day}::date))`;
}
