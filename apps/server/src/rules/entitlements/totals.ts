import type { EntitlementsView } from '@zhengling/web/site';
import { ruleHref } from '../find-rule.ts';
import { isMoney, valueWords } from '../value-words.ts';
import type { Claim } from './assess.ts';

/**
 * Sums of what is certain, regulation by regulation: what different regulations give is never added. Where a regulation
 * has a rule for what happens when two of its grants meet (by convention named `overlap`), that is said with a link.
 */
export function totalsOf(claims: readonly Claim[]): EntitlementsView['totals'] {
  const regulations = [...new Set(claims.map(({ found }) => found.regulation))];
  return regulations.flatMap((regulation) => {
    const own = claims.filter(({ found, state }) => found.regulation === regulation && state === 'getting');
    const [first] = own;
    const output = first?.found.rule.outputs[first.found.rule.entitlement ?? ''];
    if (output === undefined || !isMoney(output.expression.type)) return [];
    const fen = own.reduce((sum, { amount }) => sum + Math.round((amount ?? 0) * 100), 0);
    const overlap = regulation.rules.find(({ id }) => id === `${regulation.slug}/overlap`);
    const caution =
      own.length < 2
        ? null
        : overlap === undefined
          ? { text: '各项相加；是不是同一事项，以条文为准', href: `/rules#${regulation.slug}` }
          : {
              text: `${own.length} 项相加；同一事项与其他政策重复的，取高的一项，不累加（${overlap.clause}）`,
              href: ruleHref(overlap.id),
            };
    return [{ regulation: regulation.title, ...valueWords(output, fen / 100), caution }];
  });
}
