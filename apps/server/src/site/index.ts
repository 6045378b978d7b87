import {
  type MessageView,
  renderDocument,
  renderHome,
  renderIssue,
  renderIssues,
  renderMessage,
  renderReading,
  renderSearch,
  type SiteView,
} from '@zhengling/web/site';
import type { FastifyReply } from 'fastify';
import { registerContestPages } from '../duties/contest-pages.ts';
import type { App, ServerContext } from '../http/context.ts';
import { today } from '../http/today.ts';
import { registerIndicatorPages } from '../indicators/site-pages.ts';
import { registerPublicLists } from '../inspections/public-lists.ts';
import {
  documentNumber,
  everyState,
  fetchDocuments,
  type IssueSummary,
  listIssues,
} from '../issues/index.ts';
import { publicRegisterRoutes } from '../registers/public-routes.ts';
import { rulesForHome } from '../rules/home.ts';
import { registerRulePages } from '../rules/pages.ts';
import { addressOf } from '../search/address.ts';
import { serveAssets } from './assets.ts';
import { documentView, readingView } from './document-view.ts';
import { addresses, documentsOf, recentDocuments } from './documents.ts';
import { issueView, summaryView } from './issue-view.ts';
import { publishedIssues } from './published.ts';
import { searchView } from './search-view.ts';
import { html, send } from './send.ts';
import { validities } from './validity.ts';

/** How many documents and earlier issues the home page names. */
const onHome = { documents: 8, issues: 6 } as const;

/** The public pages: rendered on the server, complete without scripts, published issues only, personal data masked. */
export async function registerSite(app: App, context: ServerContext): Promise<void> {
  const { db, sample } = context;
  const assetVersion = await serveAssets(app);
  const published = publishedIssues(db);
  const hidden = { schema: { hide: true } } as const;
  const now = () => today(context.now());

  const site = (issues: readonly IssueSummary[]): SiteView => ({
    sample,
    assetVersion,
    gazette: issues[0]?.title ?? null,
  });
  const refuse = (
    reply: FastifyReply,
    message: Omit<MessageView, keyof SiteView>,
    issues: readonly IssueSummary[],
  ) =>
    reply
      .code(message.status)
      .header('cache-control', 'no-store')
      .type(html)
      .send(renderMessage({ ...site(issues), ...message }));

  /** The published issue at an address, or the page that says why there is none. */
  const open = async (slug: string, reply: FastifyReply) => {
    const issues = await listIssues(db);
    const summary = issues.find((issue) => issue.slug === slug);
    const found = summary === undefined ? null : await published(summary);
    if (found !== null) return { found, issues };
    const all = await listIssues(db, everyState);
    const withdrawn = all.some((issue) => issue.slug === slug && issue.state === 'withdrawn');
    refuse(reply, withdrawn ? gone : noIssue, issues);
    return null;
  };

  app.get('/', hidden, async (request, reply) => {
    const issues = await listIssues(db);
    const [latest] = issues;
    const found = latest === undefined ? null : await published(latest);
    const recent = await recentDocuments(db, onHome.documents);
    const [hrefs, standing] = await Promise.all([
      addresses(db, recent),
      validities(
        db,
        recent.map(({ id }) => id),
        now(),
      ),
    ]);
    const spread = found === null ? null : await spreadOf(found, issues);
    return send(
      request,
      reply,
      renderHome({
        ...site(issues),
        latest: spread,
        earlier: issues.slice(1, 1 + onHome.issues).map(summaryView),
        recent: recent.map((document) => ({
          href: hrefs.get(document.id) ?? '/',
          number: document.number,
          title: document.title,
          kind: document.kind,
          signed: document.signed,
          dutyCount: document.dutyCount,
          validity: standing.get(document.id) ?? noValidity,
        })),
        rules: await rulesForHome(db, now()),
      }),
    );
  });

  async function spreadOf(
    found: NonNullable<Awaited<ReturnType<typeof published>>>,
    issues: readonly IssueSummary[],
  ) {
    const documents = await documentsOf(db, found.summary.id);
    return issueView(found, documents, await addresses(db, documents), issues);
  }

  app.get('/issues', hidden, async (request, reply) => {
    const issues = await listIssues(db);
    return send(request, reply, renderIssues({ ...site(issues), issues: issues.map(summaryView) }));
  });

  app.get<{ Params: { slug: string } }>('/issues/:slug', hidden, async (request, reply) => {
    const opened = await open(request.params.slug, reply);
    if (opened === null) return reply;
    return send(
      request,
      reply,
      renderIssue(site(opened.issues), await spreadOf(opened.found, opened.issues)),
    );
  });

  for (const kind of ['foreword', 'news'] as const) {
    app.get<{ Params: { slug: string } }>(`/issues/:slug/${kind}`, hidden, async (request, reply) => {
      const opened = await open(request.params.slug, reply);
      if (opened === null) return reply;
      const view = await readingView(db, site(opened.issues), opened.found, kind);
      return view === null
        ? refuse(reply, noPiece, opened.issues)
        : send(request, reply, renderReading(view));
    });
  }

  app.get<{ Params: { slug: string; position: string } }>(
    '/issues/:slug/documents/:position',
    hidden,
    async (request, reply) => {
      const { slug, position } = request.params;
      const opened = await open(slug, reply);
      if (opened === null) return reply;
      const place = /^[1-9]\d{0,4}$/.test(position) ? Number(position) : 0;
      const view = await documentView(db, site(opened.issues), opened.found, place, now());
      if (view === null) return refuse(reply, noDocument, opened.issues);
      // The address by number is the one to quote and to find again.
      if (view.href.startsWith('/documents/')) return reply.redirect(view.href, 302);
      return send(request, reply, renderDocument(view));
    },
  );

  app.get<{ Params: { number: string } }>('/documents/:number', hidden, async (request, reply) => {
    const typed = request.params.number;
    const number = documentNumber(typed);
    const issues = await listIssues(db);
    if (number === null) return refuse(reply, noNumber, issues);
    if (number !== typed) return reply.redirect(`/documents/${encodeURIComponent(number)}`, 301);
    const prints = await fetchDocuments(db, number);
    const [first] = prints;
    if (first === undefined) {
      const withdrawn = await fetchDocuments(db, number, ['withdrawn']);
      return refuse(reply, withdrawn.length > 0 ? gone : noDocument, issues);
    }
    if (prints.length > 1) {
      const links = prints.map(({ issue, row }) => ({
        href: addressOf({ type: 'document', slug: issue.slug, position: row.position, number, shared: true }),
        label: `${row.title}（${issue.title}${issue.year ?? ''}年第${issue.number ?? ''}期）`,
      }));
      return refuse(reply, { ...several(number, prints.length), links }, issues);
    }
    const found = await published(first.issue);
    const view =
      found === null ? null : await documentView(db, site(issues), found, first.row.position, now());
    return view === null ? refuse(reply, noDocument, issues) : send(request, reply, renderDocument(view));
  });

  app.get('/search', hidden, async (request, reply) => {
    const issues = await listIssues(db);
    return send(
      request,
      reply,
      renderSearch(
        await searchView(db, site(issues), new URL(request.url, 'http://site').searchParams, now()),
      ),
    );
  });

  registerIndicatorPages(app, context, async () => site(await listIssues(db)));
  registerPublicLists(app, context, async () => site(await listIssues(db)));

  registerContestPages(app, context, {
    site: async () => site(await listIssues(db)),
    refuse: async (reply, message) => refuse(reply, message, await listIssues(db)),
  });
  publicRegisterRoutes(app, context, async () => site(await listIssues(db)));
  registerRulePages(app, context, {
    site: async () => site(await listIssues(db)),
    refuse: async (reply, message) => refuse(reply, message, await listIssues(db)),
  });
}

const noValidity = { state: 'unknown', since: null, until: null, basis: null, by: null } as const;

const gone = {
  status: 410,
  title: '这一期公报已经撤回',
  lines: ['发布单位撤回了这一期，其中的文件不再公开。', '可以检索其他公报，或者向公报编辑部询问。'],
};
const noIssue = {
  status: 404,
  title: '没有这一期公报',
  lines: ['地址可能有误，或者这一期还没有发布。', '请从全部公报里找。'],
};
const noPiece = { status: 404, title: '这一期没有这个栏目', lines: ['请从这一期的目录里找。'] };
const noDocument = {
  status: 404,
  title: '没有找到这份文件',
  lines: ['已发布的公报里没有它。', '文号的年份和序号可以再核对一遍，也可以按标题检索。'],
};
const noNumber = {
  status: 404,
  title: '这不是发文字号',
  lines: ['发文字号形如“某府办发〔2019〕56号”，括号写法不限。', '不知道文号时，可以按标题或词语检索。'],
};
const several = (number: string, count: number) => ({
  status: 300,
  title: `${number} 刊登在 ${count} 处`,
  lines: ['同一个文号下有几份文件，请选一份。'],
});
