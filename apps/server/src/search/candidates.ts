import { type RawBuilder, sql } from 'kysely';
import type { NumberQuery } from './number-query.ts';
import { allOf, gramsOfTerm, longestGram, placedTerm } from './terms.ts';

/**
 * How well a piece fits, lower is better; for several terms the mean of theirs.
 * The order of search: exact number, title, heading, text; in text a term that is a word before one that only
 * happens to stand across two (会同 in 会同财政局, before 委员会同意).
 */
export const ranks = { number: -1, title: 0, heading: 1, word: 2, text: 3 } as const;

export type Matching =
  | { readonly reading: 'all'; readonly terms: readonly string[]; readonly whole: string | null }
  /** At least `atLeast` of the terms. */
  | { readonly reading: 'some'; readonly terms: readonly string[]; readonly atLeast: number }
  | { readonly reading: 'browse' };

/** `candidate(piece_id, fit)`: the pieces that match, published or not. */
export function candidates(matching: Matching, number: NumberQuery | null): RawBuilder<unknown> {
  const sets: RawBuilder<unknown>[] = [];
  if (number !== null) sets.push(piecesWithNumber(number));
  switch (matching.reading) {
    case 'browse':
      sets.push(sql`select id as piece_id, ${sql.lit(ranks.text)}::real as fit from search_piece`);
      break;
    case 'all': {
      const [first, ...others] = matching.terms;
      if (first === undefined) break;
      const joined = others.map((term, index) => {
        const name = sql.raw(`other_${index}`);
        return sql` join (${piecesWithTerm(term)}) ${name} on ${name}.piece_id = term.piece_id`;
      });
      const sum = sql.join(
        [sql`term.fit`, ...others.map((_, index) => sql.raw(`other_${index}.fit`))],
        sql` + `,
      );
      sets.push(sql`
        select term.piece_id, (${sum})::real / ${sql.lit(matching.terms.length)} as fit
        from (${piecesWithTerm(first)}) term ${sql.join(joined, sql``)}`);
      // Terms that adjoin in print are the better find: their piece moves up half a step.
      if (matching.whole !== null)
        sets.push(sql`select piece_id, fit - 0.5 from (${piecesWithTerm(matching.whole)}) whole`);
      break;
    }
    case 'some':
      sets.push(sql`
        select piece_id, (avg(fit) + ${sql.lit(matching.terms.length)} - count(*))::real as fit
        from (${sql.join(matching.terms.map(piecesWithTerm), sql` union all `)}) term
        group by piece_id having count(*) >= ${sql.lit(matching.atLeast)}`);
      break;
  }
  const [only] = sets;
  if (only !== undefined && sets.length === 1) return only;
  return sql`select piece_id, min(fit) as fit from (${sql.join(sets, sql` union all `)}) any_way group by piece_id`;
}

/** `(piece_id, fit)` of one term. */
function piecesWithTerm(term: string): RawBuilder<unknown> {
  return Array.from(term).length <= longestGram ? piecesWithGram(term) : piecesWithText(term);
}

/** A term that the index holds as it is: four look-ups tell where it stands, none reads a text. */
function piecesWithGram(term: string): RawBuilder<unknown> {
  const lookUp = (lexeme: string, rank: number) =>
    sql`select piece_id, ${sql.lit(rank)}::real as fit from search_look_up(${allOf([lexeme])}::tsquery)`;
  return sql`
    select piece_id, min(fit) as fit from (${sql.join(
      [
        lookUp(placedTerm('title', term), ranks.title),
        lookUp(placedTerm('heading', term), ranks.heading),
        lookUp(placedTerm('word', term), ranks.word),
        lookUp(term, ranks.text),
      ],
      sql` union all `,
    )}) place group by piece_id`;
}

/** A longer term: the segments that have all of its runs of four, then the clauses there that have it as a whole. */
function piecesWithText(term: string): RawBuilder<unknown> {
  return sql`
    select piece_id, min(case
        when part = 'title' then ${sql.lit(ranks.title)}
        when place <= head then ${sql.lit(ranks.heading)}
        else ${sql.lit(ranks.word)} end)::real as fit
    from search_long_term(${allOf(gramsOfTerm(term))}::tsquery, ${term}::text)
    group by piece_id`;
}

function piecesWithNumber({ series, year, serial }: NumberQuery): RawBuilder<unknown> {
  const conditions = [
    ...(serial === null ? [] : [sql`document.serial = ${serial}::integer`]),
    ...(year === null ? [] : [sql`document.year = ${year}::integer`]),
    ...(series === null ? [] : [sql`strpos(document.series, ${series}::text) > 0`]),
  ];
  // A series named in full comes before one that has it inside (府办发 before 綦江府办发).
  const rank =
    series === null ? sql`0` : sql`case when document.series = ${series}::text then 0 else 0.25 end`;
  return sql`
    select search_piece.id as piece_id, (${sql.lit(ranks.number)} + ${rank})::real as fit
    from document join search_piece on search_piece.document_id = document.id
    where ${sql.join(conditions, sql` and `)}`;
}
