import type { Migration } from 'kysely';
import { type Kysely, sql } from 'kysely';

/**
 * A search in one statement whose plans are kept: `search_find`, called by `search/find-pieces.ts`.
 *
 * `search_text` has the texts of each segment as it stood, some hundred characters: a term longer than the runs in the
 * index is compared with them, so that a common one reads a row for many clauses. The segments themselves may then be as
 * long as a piece: those written before this step are shorter, which changes no answer.
 */
export const searchAtOnce: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    for (const statement of statements) await sql.raw(statement).execute(db);
  },
};

/** As `ranks` in `search/ranks.ts`. */
const rank = { number: '-1', title: '0', heading: '1', word: '2', text: '3' };

const statements: readonly string[] = [
  'drop function search_long_term',
  `create table search_text (
    piece_id bigint not null references search_piece on delete cascade,
    titles text not null,
    headings text not null,
    plain text not null
  )`,
  `insert into search_text
    select segment.piece_id,
      coalesce(string_agg(plain, e'\\n' order by position) filter (where part = 'title'), ''),
      coalesce(string_agg(left(plain, head), e'\\n' order by position) filter (where part = 'text' and head > 0), ''),
      string_agg(plain, e'\\n' order by position)
    from (select distinct piece_id, first, last from search_segment) segment
      join clause on clause.piece_id = segment.piece_id
        and clause.position between segment.first and segment.last
    group by segment.piece_id, segment.first, segment.last
    order by segment.piece_id, segment.first`,
  'create index search_text_piece on search_text (piece_id)',

  // The pieces with a term, and how well the best of their clauses fits. A term that the index holds as it is comes with
  // four look-ups that say where it stands; one that is longer (title is null then) with all of its runs, to be compared.
  // Index first, always: the planner takes the terms for cheap to read, which they are not, and cannot guess how few
  // segments have them.
  `create function search_term(term text, every tsquery, title tsquery, heading tsquery, word tsquery)
    returns table (piece_id bigint, fit real)
    language plpgsql stable parallel safe rows 500
    set plan_cache_mode = force_generic_plan
    set enable_seqscan = off set enable_hashjoin = off set enable_mergejoin = off as $$
    #variable_conflict use_column
    begin
      if title is null then
        return query
          select stretch.piece_id, min(case
            when strpos(stretch.titles, term) > 0 then ${rank.title}
            when strpos(stretch.headings, term) > 0 then ${rank.heading}
            else ${rank.word} end)::real
          from (select distinct piece_id from search_segment where terms @@ every) segment
            join search_text stretch on stretch.piece_id = segment.piece_id
          where strpos(stretch.plain, term) > 0
          group by stretch.piece_id;
      else
        return query
          select place.piece_id, min(place.fit) from (
            select piece_id, ${rank.title}::real as fit from search_segment where terms @@ title
            union all select piece_id, ${rank.heading}::real from search_segment where terms @@ heading
            union all select piece_id, ${rank.word}::real from search_segment where terms @@ word
            union all select piece_id, ${rank.text}::real from search_segment where terms @@ every) place
          group by place.piece_id;
      end if;
    end
  $$`,

  // The pieces that match, published or not: those with at least so many of the terms, or with the number asked for.
  // What follows the terms asked for is all of them in one: terms that adjoin in print move up half a step.
  // Nothing asked for: all pieces.
  `create function search_candidates(
      terms text[], every tsquery[], title tsquery[], heading tsquery[], word tsquery[],
      asked integer, at_least integer, wanted_series text, wanted_year integer, wanted_serial integer)
    returns table (piece_id bigint, fit real)
    language plpgsql stable parallel safe rows 500
    set plan_cache_mode = force_generic_plan as $$
    #variable_conflict use_column
    declare
      last integer := cardinality(terms);
      numbered boolean := num_nonnulls(wanted_series, wanted_year, wanted_serial) > 0;
    begin
      if asked = 0 and not numbered then
        return query select id, ${rank.text}::real from search_piece;
      elsif last = 1 and not numbered then
        return query select found.piece_id, found.fit
          from search_term(terms[1], every[1], title[1], heading[1], word[1]) found;
      else
        return query
          select way.piece_id, min(way.fit) from (
            select found.piece_id, (avg(found.fit) + asked - count(*))::real as fit
              from generate_series(1, asked) as ordinal,
                search_term(terms[ordinal], every[ordinal], title[ordinal], heading[ordinal], word[ordinal]) found
              group by found.piece_id having count(*) >= at_least
            union all
            select found.piece_id, (found.fit - 0.5)::real
              from search_term(terms[last], every[last], title[last], heading[last], word[last]) found
              where last > asked
            union all
            select numbered.piece_id, (${rank.number} + case
                when wanted_series is null or numbered.series = wanted_series then 0 else 0.25 end)::real
              from (
                select search_piece.id as piece_id, document.series, document.year
                  from document join search_piece on search_piece.document_id = document.id
                  where document.serial = wanted_serial
                union all
                select search_piece.id, document.series, document.year
                  from document join search_piece on search_piece.document_id = document.id
                  where wanted_serial is null and num_nonnulls(wanted_series, wanted_year) > 0) numbered
              where (wanted_year is null or numbered.year = wanted_year)
                and (wanted_series is null or strpos(numbered.series, wanted_series) > 0)) way
          group by way.piece_id;
      end if;
    end
  $$`,

  // In force on a day: begun, not expired by its own words, and not repealed by a published document in force by then.
  // A document that says no beginning is in force from its signature; one without signature cannot be said to be.
  `create function search_in_force(wanted bigint, day date) returns boolean
    language sql stable strict parallel safe as $$
    select exists (
      select from document where document.id = wanted
        and coalesce(document.in_force_from, document.signed) <= day
        and coalesce(document.in_force_to, 'infinity'::date) >= day
        and not exists (
          select from repeal
            join document repealing on repealing.id = repeal.document_id
            join issue printed on printed.id = repealing.issue_id and printed.state = 'published'
          where (repeal.number = document.number or (repeal.number is null
              and repeal.title in (document.title, document.content -> 'instrument' ->> 'title')))
            and repealing.id <> document.id
            and coalesce(repealing.in_force_from, repealing.signed, printed.published, day) <= day))
  $$`,

  // Everything that matches is gone through once and counted; a page of it is read out with the best clauses of each
  // piece: those with the most terms first, headings before text, in the order of reading, titles last.
  `create function search_find(
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
        select candidate.piece_id, candidate.fit, search_piece.form, search_piece.issuers, search_piece.year,
          search_piece.date,
          only_kind is null or coalesce(search_piece.form = only_kind, false) as of_kind,
          only_issuer is null or only_issuer = any (search_piece.issuers) as of_issuer,
          only_year is null or coalesce(search_piece.year = only_year, false) as of_year
        from candidate
          join search_piece on search_piece.id = candidate.piece_id
          join issue on issue.id = search_piece.issue_id and issue.state = 'published'
        where (not only_duties or search_piece.duty_count > 0)
          and (only_day is null or coalesce(search_in_force(search_piece.document_id, only_day), false))),
      page as (
        select * from visible where of_kind and of_issuer and of_year
        order by fit, date desc nulls last, piece_id
        limit page_size offset page_offset)
      select
        (select count(*) from visible where of_kind and of_issuer and of_year),
        (select count(*) from candidate),
        (select coalesce(json_agg(json_build_object('value', value, 'count', count) order by count desc, value), '[]')
          from (select form as value, count(*) as count from visible
            where of_issuer and of_year and form is not null
            group by 1 order by 2 desc, 1 limit most_values) facet),
        (select coalesce(json_agg(json_build_object('value', value, 'count', count) order by count desc, value), '[]')
          from (select value, count(*) as count from visible, unnest(visible.issuers) as value
            where of_kind and of_year
            group by 1 order by 2 desc, 1 limit most_values) facet),
        (select coalesce(json_agg(json_build_object('value', value::text, 'count', count)
            order by count desc, value::text), '[]')
          from (select year as value, count(*) as count from visible
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
