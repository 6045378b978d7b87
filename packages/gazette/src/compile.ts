import { type DocumentReading, readDocument } from './document/document.ts';
import { type Part, parts } from './layout/anchors.ts';
import { cutAtTitles } from './layout/announced.ts';
import { type NewsReading, readNews } from './layout/foreword.ts';
import { readFront } from './layout/front.ts';
import { matchContents, titleFinder } from './layout/match-contents.ts';
import { readMeaning } from './meaning/read-meaning.ts';
import type { ContentsEntry, Issue, PrintedField, Residue } from './model/issue.ts';
import type { Node } from './model/node.ts';
import { createCoverage } from './source/coverage.ts';
import { type Line, readLines } from './source/lines.ts';
import { loose } from './source/loose.ts';

/**
 * Compiles the text of a gazette issue.
 *
 * Guarantees, for any input: it returns (never throws) in time linear in the text; every character that is not
 * white space lies in a node, in a field of `fields`, or in `residue`; spans point into `input` as given;
 * the same input gives the same result.
 */
export function compile(input: string): Issue {
  const lines = readLines(input);
  const roughly = parts(lines);
  const of = (part: { from: number; to: number }) => lines.slice(part.from, part.to);
  const front = readFront(input, roughly.filter((part) => part.kind === 'front').flatMap(of));
  const titleInContents = titleFinder(front.entries);
  const read = (cut: readonly Part[]) =>
    cut
      .filter((part) => part.kind === 'document')
      .map((part, index) => readDocument(input, of(part), index, titleInContents, part.titleLines));
  const match = (some: readonly DocumentReading[]) =>
    matchContents(
      front.entries,
      some.map(({ document }) => document.title),
    );
  let readings = read(roughly);
  let contents = match(readings);
  const cut = cutAtTitles(lines, roughly, unfound(contents, readings));
  if (cut.length > roughly.length) {
    readings = read(cut);
    contents = match(readings);
  }
  const titles = front.entries.map((entry) => entry.title);
  const newsParts: NewsReading[] = [];
  for (const part of cut.filter((other) => other.kind === 'news')) {
    const before = newsParts.reduce((sum, reading) => sum + reading.news.length, 0);
    newsParts.push(readNews(input, of(part), titles, before));
  }
  const news = newsParts.flatMap((reading) => reading.news);
  const newsSources = newsParts.flatMap((reading) => reading.news.map(() => reading.sources));
  const fields: PrintedField[] = [
    ...front.fields,
    ...readings.flatMap((reading) => reading.fields),
    ...newsParts.flatMap((reading) => reading.fields),
  ];
  const { documents, citations, times, duties } = readMeaning({
    input,
    lines,
    issue: front.issue,
    documents: readings,
    others: [
      ...(front.foreword ? [{ nodes: front.foreword.body, sources: front.sources }] : []),
      ...news.map((item, i) => ({ nodes: item.body, sources: newsSources[i] ?? new Map() })),
    ],
  });
  const nodes = [
    ...(front.foreword?.body ?? []),
    ...documents.flatMap((document) => [
      ...document.body,
      ...document.attachments.flatMap((one) => one.body),
    ]),
    ...news.flatMap((item) => item.body),
  ];
  return {
    schema: 'zhengling/issue@1',
    issue: front.issue,
    imprint: front.imprint,
    contents,
    foreword: front.foreword,
    documents,
    news,
    citations,
    times,
    duties,
    fields,
    residue: residueOf(input, lines, nodes, fields),
  };
}

/** Titles that the contents page announces and that name no document, nothing enclosed in one and no attachment. */
function unfound(contents: readonly ContentsEntry[], readings: readonly DocumentReading[]): string[] {
  const missing = contents.filter((entry) => entry.document === null);
  if (missing.length === 0) return [];
  const within = new Set(
    readings.flatMap(({ document: { instrument, attachments } }) =>
      [instrument, ...attachments].map((part) => loose(part?.title ?? '')),
    ),
  );
  return missing.map((entry) => entry.title).filter((title) => !within.has(loose(title)));
}

function residueOf(
  input: string,
  lines: readonly Line[],
  nodes: readonly Node[],
  fields: readonly PrintedField[],
): Residue[] {
  const coverage = createCoverage();
  for (const node of nodes) coverage.claim(node.span.start, node.span.end);
  for (const field of fields) coverage.claim(field.span.start, field.span.end);
  return coverage.residue(input, lines, (line) => line.furniture ?? 'unplaced');
}
