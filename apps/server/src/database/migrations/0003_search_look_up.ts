import type { Migration } from 'kysely';
import { type Kysely, sql } from 'kysely';

/**
 * The look-ups of `search/candidates.ts`. The rows of `search_segment` are few and small, their terms lie elsewhere: the
 * planner takes reading all of them for cheap, which it is not, as each has to be fetched and unpacked; and it cannot
 * know how few segments have a long term. A function can say for itself which way is to be taken.
 */
export const searchLookUp: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    for (const statement of statements) await sql.raw(statement).execute(db);
  },
};

const statements: readonly string[] = [
  `create function search_look_up(wanted tsquery)
    returns table (piece_id bigint, first integer, last integer)
    language plpgsql stable strict parallel safe rows 500
    set enable_seqscan = off set enable_indexscan = off as $$
    #variable_conflict use_column
    begin
      return query select piece_id, first, last from search_segment where terms @@ wanted;
    end
  $$`,
  // The clauses with a long term: those of the segments that have all of its grams, compared one by one.
  `create function search_long_term(grams tsquery, term text)
    returns table (piece_id bigint, part text, head integer, place integer)
    language plpgsql stable strict parallel safe rows 200
    set enable_seqscan = off set enable_hashjoin = off set enable_mergejoin = off as $$
    #variable_conflict use_column
    begin
      return query
        select clause.piece_id, clause.part, clause.head, strpos(clause.plain, term)
        from search_look_up(grams) segment
          join clause on clause.piece_id = segment.piece_id
            and clause.position between segment.first and segment.last
        where strpos(clause.plain, term) > 0;
    end
  $$`,
];
