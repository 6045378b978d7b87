import type { Migration } from 'kysely';
import { type Kysely, sql } from 'kysely';

/**
 * What search filters by and counts is a small number: pieces that are alike in kind, issuers, year and in whether they
 * oblige somebody share a row of `search_group`, and there are some hundred of these for thousands of pieces. A segment
 * carries the group of its piece, so that a term which the index holds is counted without any other table, and only as
 * many pieces are ranked as a page needs. A longer term is compared with the texts of a piece only up to the first that
 * has it.
 */
export const searchGroups: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    for (const statement of statements) await sql.raw(statement).execute(db);
  },
};

/** As `ranks` in `search/ranks.ts`. */
const rank = { title: '0', heading: '1', word: '2', text: '3' };

/** The published ones. */
const visible = `issue_id in (select id from issue where state = 'published')`;

/** The filters that a group answers, by its columns. */
const ofKind = 'only_kind is null or coalesce(form = only_kind, false)';
const ofIssuer = 'only_issuer is null or only_issuer = any (issuers)';
const ofYear = 'only_year is null or coalesce(year = only_year, false)';
const ofAll = `(${ofKind}) and (${ofIssuer}) and (${ofYear}) and (not only_duties or duties)`;

const statements: readonly string[] = [
  `create table search_group (
    id integer generated always as identity primary key,
    form text,
    issuers text[] not null,
    year integer,
    duties boolean not null,
    unique nulls not distinct (form, issuers, year, duties)
  )`,
  `insert into search_group (form, issuers, year, duties)
    select distinct form, issuers, year, duty_count > 0 from search_piece`,
  'alter table search_piece add column group_id integer references search_group',
  `update search_piece set group_id = search_group.id from search_group
    where search_group.form is not distinct from search_piece.form and search_group.issuers = search_piece.issuers
      and search_group.year is not distinct from search_piece.year
      and search_group.duties = (search_piece.duty_count > 0)`,
  `alter table search_piece alter column group_id set not null,
    drop column form, drop column issuers, drop column year, drop column duty_count`,

  // Without its index while every row changes: made at once it is smaller, and sooner done.
  'drop index search_segment_terms',
  `alter table search_segment
    add column issue_id bigint, add column group_id integer, add column date date, add column whole boolean`,
  `update search_segment set issue_id = piece.issue_id, group_id = piece.group_id, date = piece.date,
      whole = segments.count = 1
    from search_piece piece,
      (select piece_id, count(*) as count from search_segment group by piece_id) segments
    where piece.id = search_segment.piece_id and segments.piece_id = search_segment.piece_id`,
  `alter table search_segment alter column issue_id set not null, alter column group_id set not null,
    alter column whole set not null`,
  `set local maintenance_work_mem = '256MB'`,
  'create index search_segment_terms on search_segment using gin (terms)',

  // The group of that name, which is made where there is none.
  `create function search_group_of(wanted_form text, wanted_issuers text[], wanted_year integer, wanted_duties boolean)
    returns integer language plpgsql as $$
    declare
      found_id integer;
    begin
      loop
        select id into found_id from search_group
          where form is not distinct from wanted_form and issuers = wanted_issuers
            and year is not distinct from wanted_year and duties = wanted_duties;
        exit when found_id is not null;
        insert into search_group (form, issuers, year, duties)
          values (wanted_form, wanted_issuers, wanted_year, wanted_duties)
          on conflict do nothing returning id into found_id;
        exit when found_id is not null;
      end loop;
      return found_id;
    end
  $$`,

  // How many published pieces of each group have what is looked up. Most pieces are one segment: only those of several
  // are told apart.
  `create function search_tally(wanted tsquery) returns table (group_id integer, count bigint)
    language plpgsql stable strict parallel safe rows 100
    set plan_cache_mode = force_generic_plan
    set enable_seqscan = off set enable_nestloop = off set enable_mergejoin = off set enable_sort = off as $$
    #variable_conflict use_column
    begin
      return query
        select group_id, sum(case when part = 0 then segments else 1 end)::bigint
        from (
          select group_id, case when whole then 0 else piece_id end as part, count(*) as segments
          from search_segment where terms @@ wanted and ${visible}
          group by 1, 2) parts
        group by group_id;
    end
  $$`,

  // The newest published pieces that have what is looked up, but for those taken already; of certain groups, or of all.
  `create function search_newest(wanted tsquery, taken bigint[], groups integer[], most integer)
    returns table (piece_id bigint)
    language plpgsql stable parallel safe rows 10
    set plan_cache_mode = force_generic_plan
    set enable_seqscan = off set enable_nestloop = off set enable_mergejoin = off set enable_sort = off as $$
    #variable_conflict use_column
    begin
      return query
        select piece_id from (
          select piece_id, date from search_segment
          where terms @@ wanted and ${visible}
            and (groups is null or group_id = any (groups))
            and piece_id not in (select unnest(taken))
          group by piece_id, date) piece
        order by date desc nulls last, piece_id limit most;
    end
  $$`,

  // A term that the index does not hold comes without a look-up of words. Titles and headings that have all of its runs
  // are few, and tell how high a piece ranks; whether it has the term is settled by the first text that does.
  `create or replace function search_term(term text, every tsquery, title tsquery, heading tsquery, word tsquery)
    returns table (piece_id bigint, fit real)
    language plpgsql stable parallel safe rows 500
    set plan_cache_mode = force_generic_plan
    set enable_seqscan = off set enable_hashjoin = off set enable_mergejoin = off as $$
    #variable_conflict use_column
    begin
      if word is null then
        return query
          select piece_id, (case
            when piece_id in (
              select segment.piece_id from search_segment segment where segment.terms @@ title
                and exists (select from search_text stretch
                  where stretch.piece_id = segment.piece_id and strpos(stretch.titles, term) > 0)) then ${rank.title}
            when piece_id in (
              select segment.piece_id from search_segment segment where segment.terms @@ heading
                and exists (select from search_text stretch
                  where stretch.piece_id = segment.piece_id and strpos(stretch.headings, term) > 0)) then ${rank.heading}
            else ${rank.word} end)::real
          from (select piece_id from search_segment where terms @@ every group by piece_id) piece
          where exists (select from search_text stretch
            where stretch.piece_id = piece.piece_id and strpos(stretch.plain, term) > 0);
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

  // One term that the index holds: the groups are counted, and the page is filled from titles, then headings, words and
  // text, until it is full. Anything else: all candidates are gone through. Then what the filters would leave is told
  // from the groups, and the page is read out with the best clauses of each piece: those with the most terms first,
  // headings before text, in the order of reading, titles last.
  'drop function search_find',
  `create function search_find(
      terms text[], every tsquery[], title tsquery[], heading tsquery[], word tsquery[],
      asked integer, at_least integer, wanted_series text, wanted_year integer, wanted_serial integer,
      only_kind text, only_issuer text, only_year integer, only_day date, only_duties boolean,
      page_size integer, page_offset integer, most_values integer, most_clauses integer)
    returns table (total bigint, matched boolean, kinds json, issuers json, years json, pieces json)
    language plpgsql stable parallel safe rows 1
    set plan_cache_mode = force_generic_plan as $$
    #variable_conflict use_column
    declare
      places tsquery[] := array[title[1], heading[1], word[1], every[1]];
      filtered boolean := only_duties or num_nonnulls(only_kind, only_issuer, only_year) > 0;
      wanted integer := page_offset + page_size;
      tally_groups integer[];
      tally_counts bigint[];
      passing integer[];
      more bigint[];
      page_pieces bigint[] := '{}';
      page_fits real[] := '{}';
      has_candidates boolean;
    begin
      if asked = 1 and cardinality(terms) = 1 and word[1] is not null
        and num_nonnulls(wanted_series, wanted_year, wanted_serial, only_day) = 0
      then
        select array_agg(tally.group_id), array_agg(tally.count) into tally_groups, tally_counts
          from search_tally(every[1]) tally;
        has_candidates := tally_groups is not null or exists (select from search_look_up(every[1]));
        if filtered then
          select coalesce(array_agg(id), '{}') into passing
            from search_group where id = any (tally_groups) and ${ofAll};
        end if;
        for step in 1 .. case when tally_groups is null or passing = '{}' then 0 else 4 end loop
          more := array(select piece_id
            from search_newest(places[step], page_pieces, passing, wanted - cardinality(page_pieces)));
          page_pieces := page_pieces || more;
          page_fits := page_fits || array_fill((step - 1)::real, array[cardinality(more)]);
          exit when cardinality(page_pieces) >= wanted;
        end loop;
        page_pieces := page_pieces[page_offset + 1 : wanted];
        page_fits := page_fits[page_offset + 1 : wanted];
      else
        with candidate as materialized (
          select * from search_candidates(terms, every, title, heading, word, asked, at_least,
            wanted_series, wanted_year, wanted_serial)),
        visible as materialized (
          select * from (
            select candidate.piece_id, candidate.fit, search_piece.document_id, search_piece.date, search_piece.group_id
            from candidate
              join search_piece on search_piece.id = candidate.piece_id
              join issue on issue.id = search_piece.issue_id and issue.state = 'published'
            offset 0) every_one
          where only_day is null or coalesce(search_in_force(document_id, only_day), false)),
        tally as (select group_id, count(*) as count from visible group by group_id),
        page as (
          select * from visible
          where not filtered or group_id in (select id from search_group where ${ofAll})
          order by fit, date desc nulls last, piece_id
          limit page_size offset page_offset)
        select (select array_agg(group_id order by group_id) from tally),
          (select array_agg(count order by group_id) from tally),
          (select array_agg(piece_id order by fit, date desc nulls last, piece_id) from page),
          (select array_agg(fit order by fit, date desc nulls last, piece_id) from page),
          exists (select from candidate)
        into tally_groups, tally_counts, page_pieces, page_fits, has_candidates;
      end if;

      return query
      with alike as materialized (
        select form, issuers, year, counted.count, ${ofKind} as of_kind, ${ofIssuer} as of_issuer, ${ofYear} as of_year
        from unnest(tally_groups, tally_counts) as counted (group_id, count)
          join search_group on search_group.id = counted.group_id
        where not only_duties or duties),
      page as (
        select * from unnest(page_pieces, page_fits) with ordinality as listed (piece_id, fit, place))
      select
        (select coalesce(sum(count), 0)::bigint from alike where of_kind and of_issuer and of_year),
        has_candidates,
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
            'kind', search_group.form, 'issuers', search_group.issuers, 'signed', document.signed,
            'dutyCount', coalesce(document.duty_count, 0), 'slug', issue.slug, 'issueTitle', issue.title,
            'issueYear', issue.year, 'issueNumber', issue.number,
            'clauseCount', best.count, 'clauses', coalesce(best.clauses, '[]'))
            order by page.place), '[]')
          from page
            join search_piece on search_piece.id = page.piece_id
            join search_group on search_group.id = search_piece.group_id
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
                  select *, case
                    when cardinality(terms) = 1 then (strpos(plain, terms[1]) > 0)::integer
                    else (select count(*) from unnest(terms) as term where strpos(plain, term) > 0) end as matched
                  from clause where clause.piece_id = page.piece_id offset 0) every_clause
                where matched > 0) matching) best);
    end
  $$`,
];
