import { type Kysely, sql } from 'kysely';
import type { Database } from '../database/schema.ts';

export interface FoundClauseRow {
  readonly pieceId: number;
  /** Clauses of the piece in which a term was found. */
  readonly count: number;
  readonly part: 'title' | 'text';
  readonly node: string;
  readonly label: string;
  readonly heading: string;
  readonly text: string;
}

/** Clauses shown under a piece. */
const clausesPerPiece = 3;

/**
 * The best clauses of each piece: those with the whole query first, then by how many terms they have, headings before
 * text, in the order of reading. Titles are counted among them only where nothing else has the terms.
 */
export async function findClauses(
  db: Kysely<Database>,
  pieces: readonly number[],
  terms: readonly string[],
  whole: string | null,
): Promise<readonly FoundClauseRow[]> {
  if (pieces.length === 0 || terms.length === 0) return [];
  const has = (term: string) => sql`(strpos(plain, ${term}::text) > 0)::integer`;
  const matched = sql.join([...terms, ...(whole === null ? [] : [whole])].map(has), sql` + `);
  const inHeading = sql.join(
    terms.map((term) => sql`strpos(plain, ${term}::text) between 1 and head`),
    sql` or `,
  );
  const { rows } = await sql<FoundClauseRow>`
    select piece_id as "pieceId", count, part, node, label, heading, text
    from (
      select *, count(*) over (partition by piece_id) as count,
        row_number() over (partition by piece_id
          order by part = 'title', matched desc, not in_heading, position) as place
      from (
        select piece_id, position, part, node, label, heading, text,
          ${matched} as matched, (${inHeading}) as in_heading
        from clause where piece_id = any(${[...pieces]}::bigint[])) every_clause
      where matched > 0) matching
    where place <= ${sql.lit(clausesPerPiece)}
    order by piece_id, place`.execute(db);
  return rows;
}
