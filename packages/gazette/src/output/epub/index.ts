import type { Issue } from '../../model/index.ts';
import { dateText } from '../due-text.ts';
import { documentMarkup, nodesMarkup } from '../html/document.ts';
import { contentsLines, imprintLines } from '../html/issue.ts';
import { readingStyle } from '../html/style.ts';
import { issueLine } from '../issue-line.ts';
import { concat, element, escapeText, type Markup, XML_HEAD } from '../markup.ts';
import { readingsOf } from '../readings.ts';
import { typeset } from '../typeset.ts';

/** A file of the book by its path in the archive. */
export interface EpubPart {
  readonly path: string;
  readonly text: string;
}

interface Chapter {
  /** File name without folder; also the id of the manifest item, without its ending. */
  readonly file: string;
  readonly title: string;
  readonly body: Markup;
}

/**
 * An issue as the parts of an EPUB 3 book: `mimetype` first (to be stored uncompressed), container, package, navigation,
 * style, a cover page, and one file per document whose anchors are the ids of its nodes.
 */
export function toEpubParts(issue: Issue): EpubPart[] {
  const chapters = chaptersOf(issue);
  return [
    { path: 'mimetype', text: 'application/epub+zip' },
    { path: 'META-INF/container.xml', text: container() },
    { path: 'EPUB/package.opf', text: packageFile(issue, chapters) },
    { path: 'EPUB/nav.xhtml', text: navigation(issue, chapters) },
    { path: 'EPUB/style.css', text: readingStyle },
    ...chapters.map(({ file, title, body }) => ({ path: `EPUB/${file}`, text: page(title, body) })),
  ];
}

function chaptersOf(issue: Issue): Chapter[] {
  const { title, heading, date } = issueLine(issue);
  const numbers = new Map(
    issue.documents.flatMap((document, at) =>
      document.number === null ? [] : [[document.number.text, `doc_${at + 1}.xhtml`] as const],
    ),
  );
  const addressOf = (number: string) => numbers.get(number) ?? null;
  const plain = { idPrefix: '', readings: readingsOf(issue, null), addressOf };
  const cover = concat([
    element('h1', {}, escapeText(title)),
    element('p', { class: 'issue' }, escapeText(heading)),
    element('p', { class: 'issue' }, escapeText(date)),
    concat(imprintLines(issue).map((line) => element('p', { class: 'imprint' }, escapeText(line)))),
  ]);
  const chapters: Chapter[] = [{ file: 'cover.xhtml', title: `${title}${heading}`, body: cover }];
  const { foreword } = issue;
  if (foreword !== null) {
    const source = [foreword.source, foreword.sourceDate === null ? null : dateText(foreword.sourceDate)];
    const body = concat([
      element('h2', {}, escapeText(typeset(foreword.title))),
      element('p', { class: 'source' }, escapeText(source.filter((part) => part !== null).join('　'))),
      nodesMarkup(foreword.body, plain),
    ]);
    chapters.push({ file: 'foreword.xhtml', title: foreword.title, body });
  }
  for (const [at, document] of issue.documents.entries()) {
    chapters.push({
      file: `doc_${at + 1}.xhtml`,
      title: document.title,
      body: documentMarkup(document, { idPrefix: '', readings: readingsOf(issue, at), addressOf }),
    });
  }
  if (issue.news.length > 0) {
    const items = issue.news.flatMap((item, at) => [
      element('h3', { id: `news_${at + 1}` }, escapeText(typeset(item.title))),
      nodesMarkup(item.body, { ...plain, idPrefix: `news_${at + 1}__` }),
    ]);
    chapters.push({
      file: 'news.xhtml',
      title: '政务要闻',
      body: concat([element('h2', {}, escapeText('政务要闻')), ...items]),
    });
  }
  return chapters;
}

const XHTML = 'http://www.w3.org/1999/xhtml';
const OPS = 'http://www.idpf.org/2007/ops';

function page(title: string, body: Markup): string {
  const head = element(
    'head',
    {},
    element('meta', { charset: 'utf-8' }),
    element('title', {}, escapeText(title)),
    element('link', { rel: 'stylesheet', type: 'text/css', href: 'style.css' }),
  );
  const html = element(
    'html',
    { xmlns: XHTML, 'xmlns:epub': OPS, lang: 'zh-CN', 'xml:lang': 'zh-CN' },
    head,
    element('body', {}, body),
  );
  return `${XML_HEAD}<!DOCTYPE html>\n${html}\n`;
}

function container(): string {
  const rootfile = element('rootfile', {
    'full-path': 'EPUB/package.opf',
    'media-type': 'application/oebps-package+xml',
  });
  return `${XML_HEAD}${element(
    'container',
    { version: '1.0', xmlns: 'urn:oasis:names:tc:opendocument:xmlns:container' },
    element('rootfiles', {}, rootfile),
  )}\n`;
}

/** EPUB 3.3 asks for a time of modification: the day the issue was published, since the book says what was printed. */
function packageFile(issue: Issue, chapters: readonly Chapter[]): string {
  const { title, heading } = issueLine(issue);
  const { year, number, jurisdiction, published } = issue.issue;
  const day = published ?? `${String(year ?? 1).padStart(4, '0')}-01-01`;
  const metadata = element(
    'metadata',
    { 'xmlns:dc': 'http://purl.org/dc/elements/1.1/' },
    element(
      'dc:identifier',
      { id: 'book' },
      escapeText(`urn:zhengling:${jurisdiction ?? ''}:${year ?? 0}-${number ?? 0}`),
    ),
    element('dc:title', {}, escapeText(`${title}${heading}`)),
    element('dc:language', {}, escapeText('zh-CN')),
    issue.imprint.publisher === null
      ? null
      : element('dc:publisher', {}, escapeText(issue.imprint.publisher)),
    published === null ? null : element('dc:date', {}, escapeText(published)),
    element('meta', { property: 'dcterms:modified' }, escapeText(`${day}T00:00:00Z`)),
  );
  const item = (id: string, href: string, type: string, properties: string | null = null) =>
    element('item', { id, href, 'media-type': type, properties });
  const manifest = element(
    'manifest',
    {},
    item('nav', 'nav.xhtml', 'application/xhtml+xml', 'nav'),
    item('style', 'style.css', 'text/css'),
    chapters.map(({ file }) => item(file.replace('.xhtml', ''), file, 'application/xhtml+xml')),
  );
  const spine = element(
    'spine',
    {},
    chapters.flatMap(({ file }, at) => [
      element('itemref', { idref: file.replace('.xhtml', '') }),
      ...(at === 0 ? [element('itemref', { idref: 'nav' })] : []),
    ]),
  );
  return `${XML_HEAD}${element(
    'package',
    {
      xmlns: 'http://www.idpf.org/2007/opf',
      version: '3.0',
      'unique-identifier': 'book',
      'xml:lang': 'zh-CN',
    },
    metadata,
    manifest,
    spine,
  )}\n`;
}

/** The contents in the printed order; entries that lead nowhere are left out, parts nobody lists are added at the end. */
function navigation(issue: Issue, chapters: readonly Chapter[]): string {
  const link = (href: string, title: string) =>
    element('li', {}, element('a', { href }, escapeText(typeset(title))));
  const listed = contentsLines(issue).flatMap(({ anchor, title }) =>
    anchor === null ? [] : [{ file: `${anchor}.xhtml`, title }],
  );
  const missing = chapters.filter(
    ({ file }) => file !== 'cover.xhtml' && !listed.some((entry) => entry.file === file),
  );
  const body = element(
    'nav',
    { 'epub:type': 'toc', id: 'toc', class: 'contents' },
    element('h2', {}, escapeText('目　录')),
    element('ol', {}, [
      link('cover.xhtml', '封面'),
      ...[...listed, ...missing].map(({ file, title }) => link(file, title)),
    ]),
  );
  return page('目录', body);
}
