import type { IsoDate } from '@zhengling/gazette';
import type { ValidityView } from '@zhengling/web/site';
import { type Kysely, sql } from 'kysely';
import type { Database } from '../database/schema.ts';
import { addressOf } from '../search/address.ts';
import { sharedNumbers } from './documents.ts';

/**
 * The standing of documents on a day, by id: by their own words and by what published documents say of them.
 * A repeal takes effect on the day the repealing document does. Two queries for any number of documents.
 */
export async function validities(
  db: Kysely<Database>,
  ids: readonly number[],
  on: IsoDate,
): Promise<ReadonlyMap<number, ValidityView>> {
  if (ids.length === 0) return new Map();
  const documents = await db
    .selectFrom('document')
    .select(['id', 'number', 'title', 'signed', 'in_force_from as from', 'in_force_to as to'])
    .select([
      sql<string | null>`content->'instrument'->>'title'`.as('instrument'),
      sql<string | null>`content->'validity'->>'basis'`.as('basis'),
    ])
    .where('id', 'in', ids)
    .execute();
  const numbers = documents.flatMap(({ number }) => (number === null ? [] : [number]));
  const titles = documents.flatMap(({ title, instrument }) =>
    instrument === null ? [title] : [title, instrument],
  );
  const repeals = await repealsOf(db, numbers, titles);
  const shared = await sharedNumbers(
    db,
    repeals.flatMap(({ by }) => by ?? []),
  );

  return new Map(
    documents.map((document): [number, ValidityView] => {
      const repeal = repeals.find(
        (one) =>
          one.documentId !== document.id &&
          (one.number === null
            ? one.title === document.title || (one.title !== null && one.title === document.instrument)
            : one.number === document.number),
      );
      const since = document.from ?? document.signed;
      const base = { until: document.to, basis: document.basis, by: null };
      if (repeal !== undefined && (repeal.effective === null || on >= repeal.effective)) {
        const href = addressOf({
          type: 'document',
          slug: repeal.slug,
          position: repeal.position,
          number: repeal.by,
          shared: repeal.by !== null && shared.has(repeal.by),
        });
        const by = { href, label: repeal.by ?? `《${repeal.byTitle}》` };
        return [document.id, { ...base, state: 'repealed', since: repeal.effective, by }];
      }
      if (since === null) return [document.id, { ...base, state: 'unknown', since }];
      if (on < since) return [document.id, { ...base, state: 'not-yet', since }];
      if (document.to !== null && on > document.to) {
        return [document.id, { ...base, state: 'expired', since: document.to }];
      }
      return [document.id, { ...base, state: 'in-force', since }];
    }),
  );
}

/** What published documents repeal of these, the earliest first. */
function repealsOf(db: Kysely<Database>, numbers: readonly string[], titles: readonly string[]) {
  return db
    .selectFrom('repeal')
    .innerJoin('document', 'document.id', 'repeal.document_id')
    .innerJoin('issue', 'issue.id', 'document.issue_id')
    .select(['repeal.number', 'repeal.title', 'repeal.document_id as documentId'])
    .select(['document.number as by', 'document.title as byTitle', 'document.position', 'issue.slug'])
    .select(({ fn }) =>
      fn.coalesce('document.in_force_from', 'document.signed', 'issue.published').as('effective'),
    )
    .where('issue.state', '=', 'published')
    .where((eb) =>
      eb.or([
        ...(numbers.length === 0 ? [] : [eb('repeal.number', 'in', numbers)]),
        eb.and([eb('repeal.number', 'is', null), eb('repeal.title', 'in', titles)]),
      ]),
    )
    .orderBy('effective', (order) => order.asc().nullsLast())
    .execute();
}
