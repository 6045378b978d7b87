import {
  type MessageView,
  renderCalculator,
  renderEntitlements,
  renderRules,
  type SiteView,
} from '@zhengling/web/site';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { libraryCalendar } from '../holidays/index.ts';
import type { App, ServerContext } from '../http/context.ts';
import { today } from '../http/today.ts';
import { libraryRepeals } from '../issues/index.ts';
import { send } from '../site/send.ts';
import { calculate, calculatorAddress, calculatorView } from './calculator-view.ts';
import { catalogueView, filtersOf } from './catalogue-view.ts';
import { clauseLinks } from './clause-links.ts';
import { assessment, entitlementsAddress, entitlementsView } from './entitlements/view.ts';
import { everyRule, findRule, ruleDocuments } from './find-rule.ts';
import { addressWith, type Today } from './form/state.ts';

/** What the pages of rules share with the rest of the site. */
export interface Frame {
  readonly site: () => Promise<SiteView>;
  readonly refuse: (reply: FastifyReply, message: Omit<MessageView, keyof SiteView>) => Promise<FastifyReply>;
}

/** Computations that one address may ask for in a minute: somebody who types without a pause makes a hundred and seventy. */
const computationsPerMinute = 400;

/** The calculators. Everything is computed from the address at each request; the database only knows the links. */
export function registerRulePages(app: App, context: ServerContext, frame: Frame): void {
  const { db } = context;
  const hidden = { schema: { hide: true } } as const;
  const computing = {
    ...hidden,
    config: { rateLimit: { max: computationsPerMinute, timeWindow: '1 minute' } },
  } as const;
  const links = clauseLinks(db);
  const now = async (): Promise<Today> => ({
    today: today(context.now()),
    calendar: await libraryCalendar(db),
    repeals: await libraryRepeals(db, ruleDocuments),
  });

  app.get('/rules', hidden, async (request, reply) => {
    const at = await now();
    const cited = await links(
      everyRule.map(({ rule }) => ({ document: rule.document, clause: rule.clause })),
    );
    const view = catalogueView(await frame.site(), filtersOf(queryOf(request)), at, cited);
    return send(request, reply, renderRules(view));
  });

  app.get<{ Params: { slug: string; name: string } }>(
    '/rules/:slug/:name',
    computing,
    async (request, reply) => {
      const { slug, name } = request.params;
      const found = findRule(`${slug}/${name}`);
      if (found === null) return frame.refuse(reply, noRule);
      const at = await now();
      const address = calculatorAddress(found, queryOf(request), at);
      if (!address.tidy) return tidied(request, reply, address.form);
      const calculation = calculate(found, address, at);
      const cited = await links(calculation.cites);
      return send(request, reply, renderCalculator(calculatorView(await frame.site(), calculation, cited)));
    },
  );

  app.get('/entitlements', computing, async (request, reply) => {
    const at = await now();
    const address = entitlementsAddress(queryOf(request), at);
    if (!address.tidy) return tidied(request, reply, address.form);
    const found = assessment(address, at);
    const cited = await links(found.cites);
    return send(request, reply, renderEntitlements(entitlementsView(await frame.site(), found, cited)));
  });
}

/** Sends the reader on to the same answers without what is blank: the address is what one shares. */
function tidied(request: FastifyRequest, reply: FastifyReply, form: URLSearchParams): FastifyReply {
  const path = request.url.split('?')[0] ?? '/rules';
  return reply.header('cache-control', 'no-store').redirect(addressWith(path, form), 303);
}

const queryOf = (request: FastifyRequest): URLSearchParams =>
  new URL(request.url, 'http://site').searchParams;

const noRule = {
  status: 404,
  title: '没有这条规定',
  lines: ['地址可能有误，或者这条规定已经改名。', '请从政策计算的列表里找。'],
  links: [{ href: '/rules', label: '全部可以计算的规定' }],
};
