import type { SiteKind } from '@zhengling/work';
import type { Kysely } from 'kysely';
import type { Database } from '../database/schema.ts';
import { circumstancesOn } from './circumstances.ts';
import { factsOf } from './facts.ts';
import { type SiteQuery, sitesOn } from './read.ts';

/** Entries asked for; what a rule finds alarming is only known once it was computed. */
export async function findSites(
  db: Kysely<Database>,
  kind: SiteKind,
  query: SiteQuery,
  on: string,
  alarm: string | undefined,
  page?: { readonly limit: number; readonly offset: number },
) {
  const asked = sitesOn(db, kind, on, query);
  if (alarm === undefined) {
    const rows = await asked.rows(page);
    return { rows, total: page === undefined ? rows.length : await asked.count() };
  }
  const facts = factsOf(kind, await circumstancesOn(db, on), alarm);
  const all = (await asked.rows()).filter(({ values }) => facts(values).some(({ alarming }) => alarming));
  return {
    rows: page === undefined ? all : all.slice(page.offset, page.offset + page.limit),
    total: all.length,
  };
}

/** What one may choose from in the filters. */
export async function choicesOf(db: Kysely<Database>, kind: SiteKind) {
  const [places, units] = await Promise.all([
    db
      .selectFrom('site')
      .select('place')
      .distinct()
      .where('kind', '=', kind.id)
      .where('place', '<>', '')
      .orderBy('place')
      .execute(),
    db
      .selectFrom('site')
      .innerJoin('organisation', 'organisation.id', 'site.unit_id')
      .select(['organisation.id', 'organisation.name'])
      .distinct()
      .where('site.kind', '=', kind.id)
      .orderBy('organisation.name')
      .execute(),
  ]);
  return { places: places.map(({ place }) => place), units };
}
