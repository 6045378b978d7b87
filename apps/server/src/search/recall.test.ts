import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { compile, type Issue, maskDocument, maskNodes, type Node } from '@zhengling/gazette';
import fc from 'fast-check';
import type { Kysely } from 'kysely';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Database } from '../database/schema.ts';
import { testDatabases } from '../database/testing.ts';
import { makeDocument, makeIssue, makeNode, makeTable, storeIssue } from './corpus.testing.ts';
import { indexClauses } from './index-clauses.ts';
import { normalise } from './normalise.ts';
import { readQuery } from './query.ts';
import type { FoundPiece } from './result.ts';
import { searchClauses } from './search.ts';

/** The law of search, against brute force: found is what has every term, and nothing else. */

const corpus = new URL('../../../../../shared/seeds/', import.meta.url);
const hasCorpus = existsSync(corpus);
if (!hasCorpus) console.warn('the corpus is not here: recall over printed issues is skipped');

/** A piece as results name it. */
type Key = string;

interface Printed {
  readonly key: Key;
  readonly text: string;
}

/** Every field of an issue in which a reader sees text, without any help of the code under test. */
function printedTexts(issue: Issue, slug: string): Printed[] {
  const texts: Printed[] = [];
  const walk = (own: Key, nodes: readonly Node[]) => {
    for (const node of nodes) {
      texts.push({ key: own, text: node.heading ?? '' }, { key: own, text: node.text });
      if (node.type === 'table')
        for (const row of node.rows) for (const cell of row.cells) texts.push({ key: own, text: cell.text });
      walk(own, node.children);
    }
  };
  if (issue.foreword !== null) {
    texts.push({ key: key(slug, 'foreword', issue.foreword.title), text: issue.foreword.title });
    walk(key(slug, 'foreword', issue.foreword.title), maskNodes(issue.foreword.body));
  }
  for (const document of issue.documents.map(maskDocument)) {
    const own = key(slug, 'document', document.title);
    texts.push({ key: own, text: document.title }, { key: own, text: document.number?.text ?? '' });
    walk(own, document.body);
    for (const { title, body } of document.attachments) {
      texts.push({ key: own, text: title });
      walk(own, body);
    }
    for (const name of [...document.issuers, ...document.addressees, ...document.copies])
      texts.push({ key: own, text: name });
  }
  for (const { title, body } of issue.news) {
    texts.push({ key: key(slug, 'news', title), text: title });
    walk(key(slug, 'news', title), maskNodes(body));
  }
  return texts.filter(({ text }) => text !== '');
}

function keyOf(piece: FoundPiece): Key {
  return key(piece.issue.slug, piece.type, piece.title.map(({ text }) => text).join(''));
}

/** What PostgreSQL cannot hold of a title (half characters) is no part of its key. */
function key(slug: string, type: FoundPiece['type'], title: string): Key {
  return `${slug} ${type} ${normalise(title.replaceAll('\ufffd', ''))}`;
}

async function findAll(db: Kysely<Database>, query: string) {
  const pieces: FoundPiece[] = [];
  let reading = '';
  for (let page = 1; ; page += 1) {
    const result = await searchClauses(db, { query, page, pageSize: 50 });
    pieces.push(...result.pieces);
    reading = result.reading;
    if (page * 50 >= result.total) return { reading, pieces, total: result.total };
  }
}

/** The texts of every piece, normalised: as printed, and as they were indexed. */
interface Known {
  readonly printed: ReadonlyMap<Key, readonly string[]>;
  readonly indexed: ReadonlyMap<Key, readonly string[]>;
}

function know(stored: ReadonlyMap<string, Issue>): Known {
  const printed = new Map<Key, string[]>();
  const indexed = new Map<Key, string[]>();
  const add = (map: Map<Key, string[]>, key: Key, text: string) => {
    const texts = map.get(key);
    if (texts === undefined) map.set(key, [text]);
    else texts.push(text);
  };
  for (const [slug, issue] of stored) {
    for (const one of printedTexts(issue, slug)) add(printed, one.key, normalise(one.text));
    for (const { kind, ordinal, plain } of indexClauses(issue)) {
      const titles = {
        document: maskDocument(issue.documents[ordinal] ?? makeDocument({})).title,
        news: issue.news[ordinal]?.title,
        foreword: issue.foreword?.title,
      };
      add(indexed, key(slug, kind, titles[kind] ?? ''), plain);
    }
  }
  return { printed, indexed };
}

/** Checks one query against brute force over all that is stored. */
async function expectExact(db: Kysely<Database>, known: Known, query: string): Promise<void> {
  const { terms } = readQuery(query);
  if (terms.length === 0) return;
  const having = (texts: Known['printed']) =>
    [...texts]
      .filter(([, all]) => terms.every((term) => all.some((text) => text.includes(term))))
      .map(([key]) => key);
  const { reading, pieces } = await findAll(db, query);
  const found = new Set(pieces.map(keyOf));
  const mustBeFound = having(known.printed);
  for (const key of mustBeFound) expect(found, `recall of ${JSON.stringify(query)}`).toContain(key);
  if (reading !== 'all') return expect(mustBeFound).toEqual([]);
  const mayBeFound = new Set(having(known.indexed));
  for (const piece of pieces)
    if (piece.found !== 'number')
      expect(mayBeFound, `precision of ${JSON.stringify(query)}`).toContain(keyOf(piece));
}

describe('every substring is found, and only where it stands', () => {
  const databases = testDatabases();
  let db: Kysely<Database>;

  describe('in generated text', () => {
    /** Few characters, so that accidental neighbours abound; some that are escaped, folded, doubled or halved. */
    const characters = [...'县乡办法条政会同意委员（〔［)1０ａA\'"\\%_&|!<->:* \t　，。ß㎡①😀𠮷\u200b\ud83d'];
    const text = fc.string({ unit: fc.constantFrom(...characters), minLength: 1, maxLength: 40 });
    const stored = new Map<string, Issue>();
    let known: Known;
    let texts: string[] = [];

    beforeAll(async () => {
      db = await databases.create();
      const samples = fc.sample(text, { numRuns: 900, seed: 7 });
      const next = () => samples.pop() ?? '县';
      for (let number = 1; number <= 6; number += 1) {
        const issue = makeIssue({
          number,
          foreword: {
            title: `卷首${number}${next()}`,
            source: null,
            sourceDate: null,
            body: [makeNode('b1', next())],
            span: { start: 0, end: 0, startLine: 1, endLine: 1 },
          },
          documents: Array.from({ length: 7 }, (_, index) =>
            makeDocument({
              title: `第${number}期第${index}件${next()}`,
              body: [
                makeNode('a1', next(), { num: '第一条', heading: next() }),
                makeNode('a2', next(), {
                  num: '第二条',
                  children: [makeNode('a2i1', next(), { num: '（一）' })],
                }),
                makeTable('t1', [
                  [next(), next()],
                  [next(), next(), next()],
                ]),
              ],
              attachments: [
                {
                  label: '附件1',
                  title: next(),
                  omitted: false,
                  body: [makeNode('x1', next())],
                  span: { start: 0, end: 0, startLine: 1, endLine: 1 },
                },
              ],
            }),
          ),
        });
        stored.set(`2031-0${number}`, issue);
        await storeIssue(db, issue);
      }
      known = know(stored);
      texts = [...stored.values()].flatMap((issue) => printedTexts(issue, '').map(({ text }) => text));
    });

    it('for one term', async () => {
      await fc.assert(
        fc.asyncProperty(
          fc.nat(),
          fc.nat(),
          fc.integer({ min: 1, max: 12 }),
          async (which, start, length) => {
            const from = texts[which % texts.length] ?? '';
            const at = start % from.length;
            await expectExact(db, known, from.slice(at, at + length));
          },
        ),
        { numRuns: 250 },
      );
    });

    it('for several terms', async () => {
      await fc.assert(
        fc.asyncProperty(
          fc.array(fc.tuple(fc.nat(), fc.nat(), fc.integer({ min: 1, max: 4 })), {
            minLength: 2,
            maxLength: 3,
          }),
          async (places) => {
            const terms = places.map(([which, start, length]) => {
              const from = texts[which % texts.length] ?? '';
              const at = start % from.length;
              return from.slice(at, at + length);
            });
            await expectExact(db, known, terms.join(' '));
          },
        ),
        { numRuns: 120 },
      );
    });

    it('whatever is typed, never failing', async () => {
      const typed = fc.oneof(
        fc.string({ unit: 'binary', maxLength: 60 }),
        fc.string({ unit: 'grapheme', maxLength: 60 }),
        text,
        fc.constantFrom(
          "'",
          "''",
          '\\',
          "\\'",
          "a' | 'b",
          '!a & (b',
          '<->',
          ':*',
          '%',
          '_',
          '\0',
          '"',
          '" "',
          '“',
          '($1)',
          "'; drop table clause; --",
        ),
      );
      await fc.assert(
        fc.asyncProperty(typed, async (query) => {
          const result = await searchClauses(db, { query });
          expect(result.pieces.length).toBeLessThanOrEqual(result.total);
          await expectExact(db, known, query);
        }),
        { numRuns: 250 },
      );
    });
  });

  describe.runIf(hasCorpus)('in printed issues', () => {
    const stored = new Map<string, Issue>();
    let known: Known;
    let texts: string[] = [];

    beforeAll(async () => {
      db = await databases.create();
      for (const file of readdirSync(corpus).filter((name) => name.endsWith('.txt'))) {
        const issue = compile(readFileSync(new URL(file, corpus), 'utf8'));
        const id = await storeIssue(db, issue);
        const { slug } = await db
          .selectFrom('issue')
          .select('slug')
          .where('id', '=', id)
          .executeTakeFirstOrThrow();
        stored.set(slug, issue);
      }
      known = know(stored);
      texts = [...stored.values()]
        .flatMap((issue) => printedTexts(issue, '').map(({ text }) => text))
        .filter((text) => text.length > 1);
    });

    it('of two to twenty characters', async () => {
      await fc.assert(
        fc.asyncProperty(
          fc.nat(),
          fc.nat(),
          fc.integer({ min: 2, max: 20 }),
          async (which, start, length) => {
            const from = texts[which % texts.length] ?? '';
            const at = start % (from.length - 1);
            await expectExact(db, known, from.slice(at, at + length));
          },
        ),
        { numRuns: 300 },
      );
    });
  });
});

describe('very long input', () => {
  const databases = testDatabases();

  it('is found at both ends and across the windows it is indexed in', async () => {
    const db = await databases.create();
    const filler = Array.from({ length: 40_000 }, (_, index) =>
      String.fromCharCode(0x4e00 + ((index * 7919) % 20_000)),
    ).join('');
    await storeIssue(
      db,
      makeIssue({ documents: [makeDocument({ title: '长文', body: [makeNode('b1', filler)] })] }),
    );
    for (const at of [0, 4_998, 5_985, 5_996, 5_999, 6_000, 10_995, 10_999, 39_990]) {
      for (const length of [2, 4, 6, 8, 9, 300]) {
        const result = await searchClauses(db, {
          query: filler.slice(Math.min(at, 40_000 - length)).slice(0, length),
        });
        expect(result.total, `${length} characters at ${at}`).toBe(1);
        expect(result.reading).toBe('all');
      }
    }
    const whole = await searchClauses(db, { query: filler.slice(100, 10_100) });
    expect(whole.total).toBe(1);
    expect(whole.notice).toMatch(/过长/);
  });
});
