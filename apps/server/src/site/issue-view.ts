import type { ContentsEntry, Issue } from '@zhengling/gazette';
import type { ContentsLineView, IssueSummaryView, IssueView } from '@zhengling/web/site';
import type { IssueSummary } from '../issues/index.ts';
import { addressOf } from '../search/address.ts';
import type { DocumentLine } from './documents.ts';
import type { PublishedIssue } from './published.ts';

export function summaryView(summary: IssueSummary): IssueSummaryView {
  const { slug, title, jurisdiction, year, number, totalNumber, published, documents } = summary;
  return { slug, title, jurisdiction, year, number, totalNumber, published, documentCount: documents };
}

/** An issue with its contents as printed; `issues` are all published ones, newest first. */
export function issueView(
  { summary, issue }: PublishedIssue,
  documents: readonly DocumentLine[],
  hrefs: ReadonlyMap<number, string>,
  issues: readonly IssueSummary[],
): IssueView {
  const at = issues.findIndex(({ id }) => id === summary.id);
  const newer = at > 0 ? issues[at - 1] : undefined;
  const older = at < 0 ? undefined : issues[at + 1];
  return {
    summary: summaryView(summary),
    contents: contents(summary.slug, issue, documents, hrefs),
    imprint: issue.imprint,
    foreword:
      issue.foreword === null
        ? null
        : { title: issue.foreword.title, href: pieceHref(summary.slug, 'foreword') },
    news:
      issue.news.length === 0 ? null : { count: issue.news.length, href: pieceHref(summary.slug, 'news') },
    previous: older === undefined ? null : summaryView(older),
    next: newer === undefined ? null : summaryView(newer),
  };
}

export function pieceHref(slug: string, type: 'foreword' | 'news'): string {
  return addressOf({ type, slug, position: null, number: null, shared: false });
}

/** The contents as printed, then the documents that they leave out; without contents, the documents. */
function contents(
  slug: string,
  issue: Issue,
  documents: readonly DocumentLine[],
  hrefs: ReadonlyMap<number, string>,
): readonly ContentsLineView[] {
  const byPosition = new Map(documents.map((document) => [document.position, document]));
  const listed = new Set<number>();
  const printed = issue.contents.map((entry): ContentsLineView => {
    const document = entry.document === null ? undefined : byPosition.get(entry.document);
    if (document !== undefined) listed.add(document.position);
    return {
      section: entry.section,
      title: entry.title,
      page: entry.page,
      href: document === undefined ? pieceOf(slug, issue, entry) : (hrefs.get(document.id) ?? null),
    };
  });
  const rest = documents.filter(({ position }) => !listed.has(position));
  const section = printed.length === 0 ? '文件' : '目录未列的文件';
  return [
    ...printed,
    ...rest.map(({ id, title, page }) => ({ section, title, page, href: hrefs.get(id) ?? null })),
  ];
}

/** Where a line leads that names no document: the foreword, or an item of the news. */
function pieceOf(slug: string, issue: Issue, { section, title }: ContentsEntry): string | null {
  const item = issue.news.findIndex((news) => tight(news.title) === tight(title));
  if (item >= 0) return `${pieceHref(slug, 'news')}#news_${item + 1}`;
  const { foreword } = issue;
  if (foreword !== null && (section === '卷首语' || tight(foreword.title) === tight(title))) {
    return pieceHref(slug, 'foreword');
  }
  // A line of the news whose title is printed otherwise still leads to the column.
  if (issue.news.length > 0 && /要闻|动态|信息/u.test(section ?? '')) return pieceHref(slug, 'news');
  return null;
}

/** A title without the marks and blanks that the contents and the text print differently. */
function tight(title: string): string {
  return title.replace(/[\s△▲“”"'·,，。]/gu, '');
}
