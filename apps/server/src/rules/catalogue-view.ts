import { standingOf } from '@zhengling/rules';
import type { RuleLineView, RulesFiltersView, RulesView, SiteView } from '@zhengling/web/site';
import type { ClauseLinks } from './clause-links.ts';
import { everyRule, type FoundRule, ruleHref } from './find-rule.ts';
import type { Today } from './form/state.ts';

/** Longest query that is read, in UTF-16 units. */
const longest = 100;

/** What a list of rules is narrowed to; what cannot be read in the address is left out. */
export function filtersOf(query: URLSearchParams): RulesFiltersView {
  const document = (query.get('document') ?? '').slice(0, longest).trim();
  return {
    query: (query.get('q') ?? '').slice(0, longest).trim(),
    money: query.get('money') === '1',
    document: everyRule.some(({ rule }) => rule.document === document) ? document : null,
    inForce: query.get('inForce') === '1',
  };
}

/** Every rule that fits, under its regulation. A rule fits a query that has all its words in it. */
export function catalogueView(
  site: SiteView,
  filters: RulesFiltersView,
  at: Today,
  links: ClauseLinks,
): RulesView {
  const fitting = everyRule.filter((found) => fits(found, filters, at));
  const slugs = [...new Set(everyRule.map(({ regulation }) => regulation))];
  const documents = new Map(everyRule.map(({ account }) => [account.number, account]));
  return {
    ...site,
    filters,
    total: everyRule.length,
    found: fitting.length,
    groups: slugs
      .map(({ slug, title }) => ({
        slug,
        title,
        rules: fitting
          .filter(({ regulation }) => regulation.slug === slug)
          .map((found) => ruleLine(found, at, links)),
      }))
      .filter(({ rules }) => rules.length > 0),
    documents: [...documents.values()].map(({ number, title }) => ({
      number,
      title,
      count: everyRule.filter(({ rule }) => rule.document === number).length,
    })),
  };
}

function ruleLine({ rule }: FoundRule, { today, repeals }: Today, links: ClauseLinks): RuleLineView {
  return {
    href: ruleHref(rule.id),
    title: rule.title,
    summary: rule.summary,
    clause: links.clause({ document: rule.document, clause: rule.clause }),
    standing: standingOf(rule, today, repeals),
    money: rule.entitlement !== undefined,
  };
}

function fits(
  { rule, regulation, account }: FoundRule,
  filters: RulesFiltersView,
  { today, repeals }: Today,
): boolean {
  if (filters.money && rule.entitlement === undefined) return false;
  if (filters.document !== null && rule.document !== filters.document) return false;
  if (filters.inForce && standingOf(rule, today, repeals).state !== 'in-force') return false;
  const text = [
    rule.title,
    rule.summary,
    rule.id,
    rule.document,
    rule.clause,
    regulation.title,
    account.title,
    ...Object.values(rule.inputs).map(({ title }) => title),
    ...Object.values(rule.outputs).map(({ title }) => title),
  ]
    .join('\n')
    .normalize('NFKC')
    .toLowerCase();
  return filters.query
    .normalize('NFKC')
    .toLowerCase()
    .split(/\s+/u)
    .every((word) => text.includes(word));
}
