import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { memoryPages, validateXML } from 'xmllint-wasm';
import { compile } from '../../compile.ts';
import type { Issue, Node } from '../../model/index.ts';
import { sampleIssue } from '../sample-issue.testing.ts';
import { toAkomaNtoso } from './index.ts';

const schemas = new URL('../../../../../../shared/schemas/', import.meta.url);
const seeds = new URL('../../../../../../shared/seeds/', import.meta.url);
const hasSchemas = existsSync(schemas);
const hasSeeds = existsSync(seeds);
if (!hasSchemas)
  console.warn('skipped: the Akoma Ntoso schema is not beside the repository (../shared/schemas)');
if (!hasSeeds) console.warn('skipped: the seed issues are not beside the repository (../shared/seeds)');

/** Validates all documents of an issue at once; the errors with the file they stand in. */
async function errorsOf(issue: Issue): Promise<string[]> {
  return errorsIn(issue.documents.map((document) => toAkomaNtoso(document, issue)));
}

async function errorsIn(documents: readonly string[]): Promise<string[]> {
  const files = documents.map((contents, at) => ({ fileName: `document-${at + 1}.xml`, contents }));
  const result = await validateXML({
    xml: files,
    schema: [
      { fileName: 'akomantoso30.xsd', contents: readFileSync(new URL('akomantoso30.xsd', schemas), 'utf8') },
    ],
    preload: [{ fileName: 'xml.xsd', contents: readFileSync(new URL('xml.xsd', schemas), 'utf8') }],
    initialMemoryPages: 32 * memoryPages.MiB,
    maxMemoryPages: 512 * memoryPages.MiB,
  });
  return result.errors.map((error) => error.rawMessage);
}

function idsOf(nodes: readonly Node[]): string[] {
  return nodes.flatMap((node) => [node.id, ...idsOf(node.children)]);
}

describe.skipIf(!hasSchemas)('Akoma Ntoso against the schema of OASIS', () => {
  it('the sample is valid', async () => {
    expect(await errorsOf(sampleIssue)).toEqual([]);
  });

  it('the validator sees a doubled eId and a misplaced element', async () => {
    const [document] = sampleIssue.documents;
    if (document === undefined) throw new Error('the sample has documents');
    const xml = toAkomaNtoso(document, sampleIssue);
    const errors = await errorsIn([
      xml.replace('eId="art_2"', 'eId="art_1"'),
      xml.replace('<conclusions>', '<article eId="x"/><conclusions>'),
    ]);
    expect(errors.join()).toContain('art_1');
    expect(errors.join()).toContain('not expected');
  });

  it('an issue that is nothing but oddities is valid', async () => {
    const odd: Issue = {
      ...sampleIssue,
      issue: {
        title: null,
        jurisdiction: null,
        year: null,
        number: null,
        totalNumber: null,
        published: null,
      },
      citations: [],
      times: [],
      documents: sampleIssue.documents.map((document) => ({
        ...document,
        title: 'a < b & "c" \u0000\ud800',
        number: null,
        masthead: null,
        kind: null,
        instrument: null,
        issuers: [],
        signed: null,
        printed: null,
        body: [],
        attachments: document.attachments.map((attachment) => ({ ...attachment, body: [] })),
      })),
    };
    expect(await errorsOf(odd)).toEqual([]);
  });

  it.skipIf(!hasSeeds)('every document of every seed is valid', async () => {
    for (const file of readdirSync(seeds).filter((name) => name.endsWith('.txt'))) {
      const issue = compile(readFileSync(new URL(file, seeds), 'utf8'));
      expect(issue.documents.length).toBeGreaterThan(0);
      expect(await errorsOf(issue), file).toEqual([]);
    }
  });
});

describe('Akoma Ntoso', () => {
  const [notice, order] = sampleIssue.documents;
  if (notice === undefined || order === undefined) throw new Error('the sample has two documents');
  const xml = toAkomaNtoso(notice, sampleIssue);

  it('is an act where the document itself has articles, else a doc that encloses one', () => {
    expect(xml).toContain('<doc name="通知" contains="originalVersion">');
    expect(xml).toMatch(/<attachment eId="instrument"><act name="办法">/);
    expect(toAkomaNtoso(order, sampleIssue)).toContain('<act name="令" contains="originalVersion">');
  });

  it('keeps every id of the tree as eId, once', () => {
    const ids = [
      ...idsOf(notice.body),
      ...notice.attachments.flatMap((attachment) => idsOf(attachment.body)),
    ];
    for (const id of ids) expect(xml.split(`eId="${id}"`), id).toHaveLength(2);
  });

  it('keeps every character of the text, white space aside', () => {
    const text = xml
      .replace(/<meta>[\s\S]*?<\/meta>/g, '')
      .replace(/<[^>]*>/g, '')
      .replace(/\s/g, '');
    const walk = (nodes: readonly Node[]): string[] =>
      nodes.flatMap((node) => [
        ...(node.type === 'table'
          ? node.rows.flatMap((row) => row.cells.map((cell) => cell.text))
          : [node.num ?? '', node.heading ?? '', node.text]),
        ...walk(node.children),
      ]);
    for (const part of walk(notice.body)) expect(text).toContain(part.replace(/\s/g, ''));
  });

  it('marks citations with the address of what they cite, and dates', () => {
    expect(xml).toMatch(/<ref href="\/akn\/cn\/doc\/[^"]+">《[^<]+》<\/ref>/);
    expect(xml).toContain('<date date="2021-03-05">2021年3月5日</date>');
  });

  it('names number, date, author and the gazette it was published in', () => {
    expect(xml).toContain('<FRBRnumber value="示例府发〔2021〕7号"/>');
    expect(xml).toContain('<FRBRcountry value="cn"/>');
    expect(xml).toContain('showAs="示例区人民政府公报2021年第2期"');
  });
});
