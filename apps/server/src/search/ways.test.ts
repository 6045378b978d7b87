import type { Kysely } from 'kysely';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Database } from '../database/schema.ts';
import { testDatabases } from '../database/testing.ts';
import { makeDocument, makeIssue, makeNode, storeIssue } from './corpus.testing.ts';
import { findPieces } from './find-pieces.ts';
import type { SearchRequest } from './request.ts';
import { searchClauses } from './search.ts';

/**
 * One term that the index holds is counted and ranked in a way of its own. It must answer what going through all
 * candidates answers, which a number that no document has asks for.
 */

const noSuchNumber = { series: '无此文号', year: null, serial: null, printed: '无此文号' };

describe('a term that the index holds', () => {
  const databases = testDatabases();
  let db: Kysely<Database>;

  beforeAll(async () => {
    db = await databases.create();
    const phrases = ['道路养护', '森林防火', '会同有关部门', '行政许可', '县同意', '养护工人'];
    for (let number = 1; number <= 8; number += 1) {
      const documents = Array.from({ length: 5 }, (_, at) => {
        const has = (place: number) => phrases[(number * 7 + at * 3 + place * 5) % phrases.length] ?? '';
        return makeDocument({
          title: `关于${has(0)}的${at % 2 === 0 ? '通知' : '意见'}`,
          kind: at % 2 === 0 ? '通知' : '意见',
          number: `示例府发〔${2028 + (number % 3)}〕${number * 10 + at}号`,
          issuers: at % 3 === 0 ? ['示例县人民政府', '示例县林业局'] : ['示例县林业局'],
          signed: at === 4 ? null : `2030-0${number}-0${at + 1}`,
          body: [
            makeNode('art_1', `${has(1)}按照本办法办理。`, { heading: has(2), num: '第一条' }),
            makeNode('art_2', has(3)),
            // Long enough for several segments.
            ...(at === 1
              ? Array.from({ length: 12 }, (_, part) =>
                  makeNode(`long_${part}`, `${has(part)}${'上下左右前后内外'.repeat(100)}`),
                )
              : []),
          ],
        });
      });
      const state = number === 7 ? 'draft' : number === 8 ? 'withdrawn' : 'published';
      await storeIssue(db, makeIssue({ number, documents }), state);
    }
  });

  const terms = [
    '养',
    '养护',
    '道路',
    '会同',
    '同意',
    '路养护',
    '道路养护',
    '行政许可',
    '示例',
    '左右前后',
    '左右前后内外上下',
    '没有的话',
  ];
  const filters: readonly Omit<SearchRequest, 'query'>[] = [
    {},
    { kind: '通知' },
    { issuer: '示例县人民政府' },
    { year: 2029 },
    { kind: '意见', issuer: '示例县林业局', year: 2030 },
    { kind: '没有的文种' },
    { duties: true },
  ];

  it.each(terms)('is found, ranked and counted as by going through all candidates: %s', async (term) => {
    for (const filter of filters) {
      for (const [offset, limit] of [
        [0, 10],
        [0, 50],
        [3, 4],
        [1_000, 10],
      ] as const) {
        const matching = { terms: [term], atLeast: 1, whole: null };
        const wanted = { matching, request: { query: term, ...filter }, offset, limit };
        const own = await findPieces(db, { ...wanted, number: null });
        const all = await findPieces(db, { ...wanted, number: noSuchNumber });
        expect(own, JSON.stringify({ filter, offset, limit })).toEqual(all);
      }
    }
  });

  it('counts a document once, however many segments it has', async () => {
    const { count } = await db
      .selectFrom('search_segment')
      .select(({ fn }) => fn.countAll<number>().as('count'))
      .where('whole', '=', false)
      .executeTakeFirstOrThrow();
    expect(count).toBeGreaterThan(16);
    const { total, pieces, kinds } = await searchClauses(db, { query: '左右前后', pageSize: 50 });
    expect(total).toBe(6);
    expect(new Set(pieces.map(({ href }) => href)).size).toBe(6);
    expect(kinds).toEqual([{ value: '意见', count: 6 }]);
  });
});
