import type { Migration } from 'kysely';
import { type Kysely, sql } from 'kysely';

/**
 * Runs of eight characters are looked up like those of one to four (`search/terms.ts`); segments written before this
 * step get theirs. `search_find` counts pieces of one kind, year and issuers together before it tells what each filter
 * would leave.
 */
export const searchRuns: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    for (const statement of statements) await sql.raw(statement).execute(db);
  },
};

const statements: readonly string[] = [
  // A clause longer than a window stands in several segments: its runs come in segments of their own, below.
  `update search_segment set terms = search_segment.terms || added.terms
    from (
      select segment.ctid as at, array_to_tsvector(array_agg(distinct mark || substr(line, place, 8))) as terms
      from search_segment segment
        join clause on clause.piece_id = segment.piece_id
          and clause.position between segment.first and segment.last and length(clause.plain) <= 6000
        cross join lateral (
          select '' as mark, plain as body
          union all select 'T', plain where part = 'title'
          union all select 'H', left(plain, head) where part = 'text' and head > 0) marked
        cross join lateral unnest(string_to_array(body, e'\\n')) as line
        cross join lateral generate_series(1, length(line) - 7) as place
      group by segment.ctid) added
    where search_segment.ctid = added.at`,
  `insert into search_segment
    select clause.piece_id, clause.position, clause.position,
      array_to_tsvector(array_agg(distinct substr(line, place, 8)))
    from clause
      cross join lateral generate_series(1, length(plain), 5000) as start
      cross join lateral unnest(string_to_array(substr(plain, start, 6000), e'\\n')) as line
      cross join lateral generate_series(1, length(line) - 7) as place
    where length(plain) > 6000
    group by clause.piece_id, clause.position, start`,

  // As many as a common word has: for fewer, going through the pieces costs little.
  'alter function search_candidates rows 2000',
  `create or replace function search_find(
      terms text[], every tsquery[], title tsquery[], heading tsquery[], word tsquery[],
      asked integer, at_least integer, wanted_series text, wanted_year integer, wanted_serial integer,
      only_kind text, only_issuer text, only_year integer, only_day date, only_duties boolean,
      page_size integer, page_offset integer, most_values integer, most_clauses integer)
    returns table (total bigint, unfiltered bigint, kinds json, issuers json, years json, pieces json)
    language plpgsql stable parallel safe rows 1
    set plan_cache_mode = force_generic_plan as $$
    #variable_conflict use_column
    begin
      return query
      with candidate as materialized (
        select * from search_candidates(terms, every, title, heading, word, asked, at_least,
          wanted_series, wanted_year, wanted_serial)),
      visible as materialized (
        select * from (
        select candidate.piece_id, candidate.fit, search_piece.document_id, search_piece.date, search_piece.form,
          search_piece.issuers, search_piece.year
        from candidate
          join search_piece on search_piece.id = candidate.piece_id
          join issue on issue.id = search_piece.issue_id and issue.state = 'published'
        where not only_duties or search_piece.duty_count > 0
        offset 0) every_one
        where only_day is null or coalesce(search_in_force(document_id, only_day), false)),
      alike as materialized (
        select form, issuers, year, count(*) as count,
          only_kind is null or coalesce(form = only_kind, false) as of_kind,
          only_issuer is null or only_issuer = any (issuers) as of_issuer,
          only_year is null or coalesce(year = only_year, false) as of_year
        from visible group by form, issuers, year),
      page as (
        select * from visible
        where (only_kind is null or form = only_kind) and (only_issuer is null or only_issuer = any (issuers))
          and (only_year is null or year = only_year)
        order by fit, date desc nulls last, piece_id
        limit page_size offset page_offset)
      select
        (select coalesce(sum(count), 0)::bigint from alike where of_kind and of_issuer and of_year),
        (select count(*) from candidate),
        (select coalesce(json_agg(json_build_object('value', value, 'count', count) order by count desc, value), '[]')
          from (select form as value, sum(count) as count from alike
            where of_issuer and of_year and form is not null
            group by 1 order by 2 desc, 1 limit most_values) facet),
        (select coalesce(json_agg(json_build_object('value', value, 'count', count) order by count desc, value), '[]')
          from (select value, sum(count) as count from alike, unnest(alike.issuers) as value
            where of_kind and of_year
            group by 1 order by 2 desc, 1 limit most_values) facet),
        (select coalesce(json_agg(json_build_object('value', value::text, 'count', count)
            order by count desc, value::text), '[]')
          from (select year as value, sum(count) as count from alike
            where of_kind and of_issuer and year is not null
            group by 1 order by 2 desc, 1 limit most_values) facet),
        (select coalesce(json_agg(json_build_object(
            'fit', page.fit, 'type', search_piece.kind, 'documentId', document.id,
            'position', document.position, 'title', search_piece.title, 'number', document.number,
            'shared', exists (
              select from document other join issue elsewhere on elsewhere.id = other.issue_id
              where other.number = document.number and other.id <> document.id and elsewhere.state = 'published'),
            'kind', page.form, 'issuers', page.issuers, 'signed', document.signed,
            'dutyCount', coalesce(document.duty_count, 0), 'slug', issue.slug, 'issueTitle', issue.title,
            'issueYear', issue.year, 'issueNumber', issue.number,
            'clauseCount', best.count, 'clauses', coalesce(best.clauses, '[]'))
            order by page.fit, page.date desc nulls last, page.piece_id), '[]')
          from page
            join search_piece on search_piece.id = page.piece_id
            join issue on issue.id = search_piece.issue_id
            left join document on document.id = search_piece.document_id
            cross join lateral (
              select count(*) as count, json_agg(json_build_object(
                'part', part, 'node', node, 'label', label, 'heading', heading, 'text', text)
                order by place) filter (where place <= most_clauses) as clauses
              from (
                select part, node, label, heading, text, row_number() over (
                  order by part = 'title', matched desc,
                    not exists (select from unnest(terms[1:asked]) as term where strpos(plain, term) between 1 and head),
                    position) as place
                from (
                  select *, (select count(*) from unnest(terms) as term where strpos(plain, term) > 0) as matched
                  from clause where clause.piece_id = page.piece_id offset 0) every_clause
                where matched > 0) matching) best);
    end
  $$`,
];
