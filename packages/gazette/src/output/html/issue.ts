import type { Issue } from '../../model/index.ts';
import { dateText } from '../due-text.ts';
import { issueLine } from '../issue-line.ts';
import { concat, element, escapeText, type Markup, styleSheet } from '../markup.ts';
import { readingsOf } from '../readings.ts';
import { typeset } from '../typeset.ts';
import { documentMarkup, nodesMarkup } from './document.ts';
import { readingStyle } from './style.ts';

/**
 * A whole issue as one HTML file that needs nothing beside it: cover, contents with links, foreword, documents, news,
 * imprint. Document n is `#doc_n`, its nodes are `#doc_n__` and their id.
 */
export function toHtml(issue: Issue): string {
  const { title, heading, date } = issueLine(issue);
  const numbers = new Map(
    issue.documents.flatMap((document, at) =>
      document.number === null ? [] : [[document.number.text, `#doc_${at + 1}`] as const],
    ),
  );
  const addressOf = (number: string) => numbers.get(number) ?? null;
  const body = element(
    'body',
    {},
    element('h1', {}, escapeText(title)),
    element('p', { class: 'issue' }, escapeText([heading, date].filter((part) => part !== '').join('　'))),
    contents(issue),
    foreword(issue, addressOf),
    concat(
      issue.documents.map((document, at) =>
        element(
          'article',
          { class: 'document', id: `doc_${at + 1}` },
          documentMarkup(document, {
            idPrefix: `doc_${at + 1}__`,
            readings: readingsOf(issue, at),
            addressOf,
          }),
        ),
      ),
    ),
    news(issue, addressOf),
    imprint(issue),
  );
  const head = element(
    'head',
    {},
    element('meta', { charset: 'utf-8' }),
    element('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
    element('title', {}, escapeText(`${title}${heading}`)),
    styleSheet(readingStyle),
  );
  return `<!DOCTYPE html>\n${element('html', { lang: 'zh-CN' }, head, body)}\n`;
}

/** What an issue is called and how its parts are listed, for pages, books and print alike. */
export interface ContentsLine {
  readonly section: string | null;
  readonly title: string;
  readonly page: number | null;
  /** `foreword`, `doc_2`, `news`; null where the entry leads nowhere. */
  readonly anchor: string | null;
}

/** The contents as printed where there are any, else made from what the issue holds. */
export function contentsLines(issue: Issue): ContentsLine[] {
  if (issue.contents.length > 0) {
    const isNews = (title: string) => issue.news.some((item) => item.title === title);
    return issue.contents.map(({ section, title, page, document }) => ({
      section,
      title,
      page,
      anchor:
        document !== null
          ? `doc_${document}`
          : issue.foreword?.title === title
            ? 'foreword'
            : isNews(title)
              ? 'news'
              : null,
    }));
  }
  const line = (title: string, anchor: string): ContentsLine => ({
    section: null,
    title,
    page: null,
    anchor,
  });
  return [
    ...(issue.foreword === null ? [] : [line(issue.foreword.title, 'foreword')]),
    ...issue.documents.map((document, at) => line(document.title, `doc_${at + 1}`)),
    ...(issue.news.length === 0 ? [] : [line('政务要闻', 'news')]),
  ];
}

function contents(issue: Issue): Markup {
  let section: string | null = null;
  const items = contentsLines(issue).flatMap((entry) => {
    const head =
      entry.section !== null && entry.section !== section
        ? [element('li', { class: 'section' }, escapeText(entry.section))]
        : [];
    section = entry.section;
    const title = escapeText(typeset(entry.title));
    const item = element(
      'li',
      {},
      entry.anchor === null ? element('span', {}, title) : element('a', { href: `#${entry.anchor}` }, title),
      entry.page === null ? null : element('span', { class: 'page' }, escapeText(String(entry.page))),
    );
    return [...head, item];
  });
  return element(
    'nav',
    { class: 'contents' },
    element('h2', {}, escapeText('目　录')),
    element('ol', {}, items),
  );
}

function foreword(issue: Issue, addressOf: (number: string) => string | null): Markup {
  const { foreword: words } = issue;
  if (words === null) return concat([]);
  const source = [words.source, words.sourceDate === null ? null : dateText(words.sourceDate)].filter(
    (part) => part !== null,
  );
  return element(
    'section',
    { id: 'foreword' },
    element('h2', {}, escapeText(typeset(words.title))),
    source.length === 0 ? null : element('p', { class: 'source' }, escapeText(source.join('　'))),
    nodesMarkup(words.body, { idPrefix: 'foreword__', readings: readingsOf(issue, null), addressOf }),
  );
}

function news(issue: Issue, addressOf: (number: string) => string | null): Markup {
  if (issue.news.length === 0) return concat([]);
  return element(
    'section',
    { id: 'news' },
    element('h2', {}, escapeText('政务要闻')),
    concat(
      issue.news.flatMap((item, at) => [
        element('h3', { id: `news_${at + 1}` }, escapeText(typeset(item.title))),
        nodesMarkup(item.body, {
          idPrefix: `news_${at + 1}__`,
          readings: readingsOf(issue, null),
          addressOf,
        }),
      ]),
    ),
  );
}

function imprint(issue: Issue): Markup {
  return element(
    'footer',
    { class: 'imprint' },
    imprintLines(issue).map((line) => element('p', {}, escapeText(line))),
  );
}

/** 主管单位 … as printed, one line each. */
export function imprintLines(issue: Issue): string[] {
  const { imprint: data } = issue;
  const named: readonly (readonly [string, string | null])[] = [
    ['主管单位', data.sponsor],
    ['主办单位', data.organiser],
    ['编辑出版', data.publisher],
    ...data.editors.map(({ role, names }) => [role, names.join('　')] as const),
    ['地址', data.address],
    ['邮编', data.postcode],
    ['联系电话', data.phone],
    ['传真', data.fax],
    ['网址', data.website],
    ['准印证号', data.licence],
  ];
  return named.flatMap(([label, value]) =>
    value === null || value === '' ? [] : [`${label}：${typeset(value)}`],
  );
}
