import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { check } from './checks/index.ts';
import { compile } from './compile.ts';
import type { Validity } from './model/issue.ts';
import type { Node } from './model/node.ts';

const folder = new URL('../fixtures/', import.meta.url);
const read = (name: string) => readFileSync(fileURLToPath(new URL(name, folder)), 'utf8');

interface Answers {
  readonly issue: {
    year: number;
    no: number;
    totalNo: number;
    published: string;
    title: string;
    jurisdiction: string;
  };
  readonly documents: readonly {
    number: string | null;
    title: string;
    kind: string | null;
    addressees?: readonly string[];
    instrument: string | null;
    tocPage: number;
    signed: string | null;
    printed: string | null;
    articles: number;
    chapters: number;
    attachments: number;
    startLine: number;
  }[];
  readonly news: readonly string[];
  readonly duties: readonly { readonly document: string; readonly line: number }[];
  readonly validity: readonly ({ number: string } & Partial<Validity>)[];
}

const count = (nodes: readonly Node[], type: Node['type']): number =>
  nodes.reduce((sum, node) => sum + (node.type === type ? 1 : 0) + count(node.children, type), 0);

/** Other places, other styles: nothing in the code knows them. */
describe.each(['qingling-2023-2', 'linjiang-2023-8', 'anning-2024-3'])('the gazette %s', (name) => {
  const text = read(`${name}.txt`);
  const answers: Answers = JSON.parse(read(`${name}.json`));
  const issue = compile(text);

  test('its cover', () => {
    const { year, no, totalNo, published, title, jurisdiction } = answers.issue;
    expect(issue.issue).toEqual({ title, jurisdiction, year, number: no, totalNumber: totalNo, published });
  });

  test('its documents', () => {
    expect(
      issue.documents.map((document, i) => ({
        number: document.number?.text ?? null,
        title: document.title,
        kind: document.kind,
        addressees: document.addressees,
        instrument: document.instrument?.kind ?? null,
        tocPage: issue.contents.find((entry) => entry.document === i + 1)?.page,
        signed: document.signed,
        printed: document.printed,
        articles: count(document.body, 'article'),
        chapters: count(document.body, 'chapter'),
        attachments: document.attachments.length,
        startLine: document.span.startLine,
      })),
    ).toEqual(
      answers.documents.map(({ ...document }) => expect.objectContaining({ ...withoutSeq(document) })),
    );
  });

  test('its news', () => {
    expect(issue.news.map((item) => item.title)).toEqual(answers.news);
  });

  test('its duties, each with its units and its date', () => {
    for (const duty of answers.duties) expect(issue.duties).toContainEqual(expect.objectContaining(duty));
  });

  test('from when its documents are in force, and what they repeal', () => {
    for (const { number, ...validity } of answers.validity) {
      const document = issue.documents.find((one) => one.number?.text === number);
      expect(document?.validity).toMatchObject(validity);
    }
  });

  test('publishing what is no 公文 puts nothing in force', () => {
    for (const { number, kind, validity } of issue.documents)
      if (number === null && kind === null) expect(validity.from).toBeNull();
  });

  test('an issue without a fault raises neither error nor warning', () => {
    expect(check(issue, text).filter((diagnostic) => diagnostic.severity !== 'info')).toEqual([]);
  });
});

function withoutSeq(document: Answers['documents'][number]): Record<string, unknown> {
  return Object.fromEntries(Object.entries(document).filter(([key]) => key !== 'seq'));
}
