import type { IsoDate } from '@zhengling/calendar';
import { standingOf } from '@zhengling/rules';
import type { HomeView } from '@zhengling/web/site';
import type { Kysely } from 'kysely';
import type { Database } from '../database/schema.ts';
import { libraryRepeals } from '../issues/index.ts';
import { everyRule, ruleDocuments, ruleHref } from './find-rule.ts';

/** Calculators named on the home page. */
const SOME = 8;

/**
 * The calculators whose documents are published here (all where none is): those in force, those that give money first,
 * one of each regulation before a second of any.
 */
export async function rulesForHome(db: Kysely<Database>, today: IsoDate): Promise<HomeView['rules']> {
  const rows = await db
    .selectFrom('document')
    .innerJoin('issue', 'issue.id', 'document.issue_id')
    .select('document.number')
    .where('issue.state', '=', 'published')
    .where('document.number', 'in', ruleDocuments)
    .execute();
  const published = new Set(rows.map(({ number }) => number));
  const linked = everyRule.filter(({ rule }) => published.has(rule.document));
  const own = linked.length > 0 ? linked : everyRule;
  const repeals = await libraryRepeals(db, ruleDocuments);
  const inForce = own.filter(({ rule }) => standingOf(rule, today, repeals).state === 'in-force');
  const ranked = inForce.toSorted(
    (a, b) => Number(b.rule.entitlement !== undefined) - Number(a.rule.entitlement !== undefined),
  );
  const firsts = ranked.filter(
    (found, index) => ranked.findIndex(({ regulation }) => regulation === found.regulation) === index,
  );
  return {
    total: own.length,
    some: [...firsts, ...ranked.filter((found) => !firsts.includes(found))]
      .slice(0, SOME)
      .map(({ rule }) => ({ title: rule.title, href: ruleHref(rule.id) })),
  };
}
