import type { GazetteDocument, Issue } from '../../model/index.ts';
import { dateText } from '../due-text.ts';
import { contentsLines, imprintLines } from '../html/issue.ts';
import { issueLine } from '../issue-line.ts';
import { typeset } from '../typeset.ts';
import { documentSource, nodesSource, titleSource } from './document.ts';
import { layoutSource, type TypstFonts } from './layout.ts';
import { literal } from './literal.ts';

export type { TypstFonts } from './layout.ts';

export interface TypstOptions {
  readonly fonts: TypstFonts;
}

/** One document in the official layout of GB/T 9704, as Typst source. */
export function toTypst(document: GazetteDocument, options: TypstOptions): string {
  return layoutSource(options.fonts, document.title) + documentSource(document, true);
}

/** A whole issue: cover, contents with page numbers, foreword, every document on a page of its own, news, imprint. */
export function issueToTypst(issue: Issue, options: TypstOptions): string {
  const { title, heading } = issueLine(issue);
  const begin = (anchor: string) => `#pagebreak(weak: true)\n#metadata(none) <${anchor}>\n`;
  const parts = [
    layoutSource(options.fonts, `${title}${heading}`),
    coverSource(issue),
    contentsSource(issue),
    '#pagebreak()\n#set page(footer: folio)\n#counter(page).update(1)\n',
    forewordSource(issue, begin('foreword')),
    ...issue.documents.map((document, at) => begin(`doc_${at + 1}`) + documentSource(document, false)),
    newsSource(issue, begin('news')),
    imprintSource(issue),
  ];
  return parts.join('');
}

function coverSource(issue: Issue): string {
  const { title, heading, date } = issueLine(issue);
  const size = Math.min(44, Math.floor(430 / Math.max(1, [...title].length)));
  return `#set page(footer: none)
#v(45mm)
#masthead(${literal(title)}, ${size}pt)
#blank(1)
#separator
#blank(0.5)
#centred(${literal(heading)})
#centred(${literal(date)})
#v(1fr)
#centred(${literal(issue.imprint.mottoes.join('　'))})
#pagebreak()
`;
}

function contentsSource(issue: Issue): string {
  const present = new Set([
    ...(issue.foreword === null ? [] : ['foreword']),
    ...issue.documents.map((_, at) => `doc_${at + 1}`),
    ...(issue.news.length === 0 ? [] : ['news']),
  ]);
  let section: string | null = null;
  const lines = contentsLines(issue).map((entry) => {
    const head =
      entry.section !== null && entry.section !== section
        ? `#block(above: pitch, sticky: true, hei(${literal(entry.section)}))\n`
        : '';
    section = entry.section;
    const text = literal(typeset(entry.title));
    if (entry.anchor === null || !present.has(entry.anchor)) return `${head}#flush(${text})\n`;
    return `${head}#entry(<${entry.anchor}>, ${text})\n`;
  });
  return `#let entry(anchor, title) = link(anchor, grid(columns: (1fr, auto), column-gutter: char, align: (left, right + bottom), par(justify: false, hanging-indent: char, title), context counter(page).at(anchor).first()))
#middle((${literal('目　录')},), 22pt, 36pt)
#blank(1)
#[
#set text(size: 14pt, tracking: 0pt)
#set par(leading: 9pt, spacing: 12pt)
${lines.join('')}]
`;
}

function forewordSource(issue: Issue, begin: string): string {
  const { foreword } = issue;
  if (foreword === null) return '';
  const source = [
    foreword.source,
    foreword.sourceDate === null ? null : dateText(foreword.sourceDate),
  ].filter((part) => part !== null);
  return `${begin}${titleSource(foreword.title)}${source.length === 0 ? '' : `#centred(kai(${literal(source.join('　'))}))\n`}#blank(0.5)\n${nodesSource(foreword.body)}`;
}

function newsSource(issue: Issue, begin: string): string {
  if (issue.news.length === 0) return '';
  const items = issue.news.map(
    (item) =>
      `#block(width: 100%, above: 2 * pitch - 16pt, sticky: true, align(center, hei(${literal(typeset(item.title))})))\n${nodesSource(item.body)}`,
  );
  return `${begin}${titleSource('政务要闻')}${items.join('')}`;
}

function imprintSource(issue: Issue): string {
  const lines = imprintLines(issue);
  if (lines.length === 0) return '';
  return `#pagebreak(weak: true)\n#v(1fr)\n#[\n#set text(size: 14pt, tracking: 0pt)\n${lines
    .map((line) => `#flush(${literal(line)})\n`)
    .join('')}]\n`;
}
