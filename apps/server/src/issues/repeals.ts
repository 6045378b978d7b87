import type { Repeals } from '@zhengling/rules';
import { type Kysely, sql } from 'kysely';
import type { Database, IssueState } from '../database/schema.ts';
import { publicStates } from './read.ts';
import { naming } from './validity.ts';

/**
 * Which of these documents later ones of the library repeal, each with its earliest repeal: what `documentValidity`
 * tells of one document, for many at once. A repeal names a document by its number, or, without one, by its title or
 * that of the instrument that it encloses.
 */
export async function libraryRepeals(
  db: Kysely<Database>,
  numbers: readonly string[],
  states: readonly IssueState[] = publicStates,
): Promise<Repeals> {
  if (numbers.length === 0) return new Map();
  const rows = await db
    // Materialised: titles lie in large values, which are read only where a repeal goes by title.
    .with(
      (name) => name('own').materialized(),
      (query) =>
        query
          .selectFrom('document')
          .innerJoin('issue', 'issue.id', 'document.issue_id')
          .select(['document.number', 'document.title'])
          .select(sql<string | null>`document.content -> 'instrument' ->> 'title'`.as('instrument'))
          .where('document.number', 'in', numbers)
          .where('issue.state', 'in', states),
    )
    .selectFrom('repeal')
    .innerJoin('document as by', 'by.id', 'repeal.document_id')
    .innerJoin('issue', 'issue.id', 'by.issue_id')
    .leftJoin('own', (join) =>
      join
        .on('repeal.number', 'is', null)
        .on((eb) =>
          eb.or([
            eb('own.title', '=', eb.ref('repeal.title')),
            eb('own.instrument', '=', eb.ref('repeal.title')),
          ]),
        ),
    )
    .select(({ fn }) => fn.coalesce('repeal.number', 'own.number').as('repealed'))
    .select(['by.number', 'by.title'])
    .select(({ fn }) => fn.coalesce('by.in_force_from', 'by.signed', 'issue.published').as('effective'))
    .where('issue.state', 'in', states)
    .where((eb) => eb.or([eb('repeal.number', 'in', numbers), eb('own.number', 'is not', null)]))
    .where((eb) => eb('by.number', 'is distinct from', eb.fn.coalesce('repeal.number', 'own.number')))
    .orderBy('effective', (order) => order.desc().nullsFirst())
    .orderBy('by.id', 'desc')
    .execute();
  return new Map(
    rows.flatMap(({ repealed, number, title, effective }) =>
      repealed === null ? [] : [[repealed, { from: effective, by: naming({ number, title }) }] as const],
    ),
  );
}
