import type { Kysely } from 'kysely';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Database } from '../database/schema.ts';
import { testDatabases, testServers } from '../database/testing.ts';
import { buildApp } from '../http/app.ts';
import { makeDocument, makeIssue, makeNode, makeTable, storeIssue } from './corpus.testing.ts';
import type { Mark } from './excerpt.ts';
import type { FoundPiece } from './result.ts';
import { searchClauses } from './search.ts';
import { suggest } from './suggest.ts';

const plain = (marks: readonly Mark[]) => marks.map(({ text }) => text).join('');
const marked = (marks: readonly Mark[]) => marks.filter(({ hit }) => hit).map(({ text }) => text);
const titlesOf = (pieces: readonly FoundPiece[]) => pieces.map(({ title }) => plain(title));

const titles = {
  lift: '关于印发电梯更新补助办法的通知',
  dining: '关于社区助餐的通知',
  early: '关于废止早市管理通知的决定',
  market: '关于加强早市管理的通知',
  appoint: '关于何某任职的通知',
  hidden: '关于保密事项的通知',
};

async function fill(db: Kysely<Database>): Promise<void> {
  await storeIssue(
    db,
    makeIssue({
      number: 1,
      year: 2030,
      documents: [
        makeDocument({
          title: titles.market,
          number: '示例府办发〔2030〕56号',
          signed: '2030-01-10',
          issuers: ['示例县人民政府办公室'],
          validity: { from: '2030-02-01', to: null, basis: null, note: null, repeals: [] },
          body: [makeNode('art_1', '早市的摊位由县城市管理局统一编号。', { num: '第一条' })],
        }),
        makeDocument({
          title: titles.appoint,
          number: '示例府人〔2030〕56号',
          signed: '2030-01-12',
          body: [makeNode('b1', '经委员会同意，何某任县档案馆馆长。')],
        }),
      ],
    }),
  );
  await storeIssue(
    db,
    makeIssue({
      number: 2,
      year: 2031,
      foreword: {
        title: '一餐饭的温度',
        source: null,
        sourceDate: null,
        body: [makeNode('b1', '助餐点亮起了灯。')],
        span: { start: 0, end: 0, startLine: 1, endLine: 1 },
      },
      documents: [
        makeDocument({
          title: titles.lift,
          number: '示例府办发〔2031〕56号',
          signed: '2031-03-01',
          issuers: ['示例县人民政府办公室', '示例县财政局'],
          validity: { from: '2031-04-01', to: '2036-03-31', basis: '第九条', note: null, repeals: [] },
          body: [
            makeNode('chp_1', '', {
              num: '第一章',
              type: 'chapter',
              heading: '助餐之外的补助',
              children: [
                makeNode('art_1', '', {
                  num: '第一条',
                  children: [
                    makeNode('art_1__para_1', '县住房建设局会同财政局核定补助标准，每台不超过十万元。', {}),
                  ],
                }),
                makeNode('art_2', '申请人凭〔申请表〕领取。', { num: '第二条' }),
              ],
            }),
            makeTable('table_1', [
              ['任务', '单位'],
              ['更新电梯20台', '县市场监管局'],
            ]),
          ],
        }),
        makeDocument({
          title: titles.dining,
          number: '示例民发〔2031〕7号',
          signed: '2031-03-05',
          issuers: ['示例县民政局'],
          body: [
            makeNode(
              'b1',
              '依照《关于加强早市管理的通知》（示例府办发［2030］56号）办理。收费标准在店内公示，老人凭证就餐，超出部分自理；<b>每月</b>十五日结算一次。',
            ),
          ],
        }),
        makeDocument({
          title: titles.early,
          number: '示例府办发〔2031〕57号',
          kind: '决定',
          signed: '2031-06-01',
          validity: {
            from: '2031-07-01',
            to: null,
            basis: null,
            note: null,
            repeals: [{ number: '示例府办发〔2030〕56号', title: null }],
          },
          body: [makeNode('b1', '经研究，予以废止。')],
        }),
      ],
      duties: [
        {
          document: '示例府办发〔2031〕56号',
          node: 'art_1__para_1',
          line: 1,
          text: '核定补助标准',
          lead: [],
          responsible: ['县住房建设局'],
          cooperating: [],
          due: null,
          source: 'clause',
          units: [],
          span: { start: 0, end: 0, startLine: 1, endLine: 1 },
          place: { documentIndex: 0, node: 'art_1__para_1', field: 'text', start: 0, end: 4 },
        },
      ],
      news: [
        {
          title: '助餐点开门',
          body: [makeNode('news_1__b1', '联系人王小明，电话13812345678。')],
          span: { start: 0, end: 0, startLine: 1, endLine: 1 },
        },
      ],
    }),
  );
  const hidden = makeDocument({
    title: titles.hidden,
    number: '示例府办发〔2031〕99号',
    body: [makeNode('b1', '早市助餐电梯')],
  });
  await storeIssue(db, makeIssue({ number: 3, documents: [hidden] }), 'draft');
  await storeIssue(db, makeIssue({ number: 4, documents: [hidden] }), 'withdrawn');
}

describe.each(testServers())('search on $name', ({ options }) => {
  const databases = testDatabases(options);
  let db: Kysely<Database>;
  const search = (query: string, filters: Omit<Parameters<typeof searchClauses>[1], 'query'> = {}) =>
    searchClauses(db, { query, ...filters });

  beforeAll(async () => {
    db = await databases.create();
    await fill(db);
  });

  it.each([
    '示例府办发〔2031〕56号',
    '示例府办发[2031]56号',
    '示例府办发（2031）56号',
    '示例府办发【2031】第56号',
    '示例府办发 〔 2031 〕 56 号',
    '示例府办发2031 56',
    '示例府办发2031年56号',
    '示例府办发２０３１５６号',
    '“示例府办发〔2031〕56号”',
  ])('puts the document of %s first', async (query) => {
    const { pieces } = await search(query);
    expect(titlesOf(pieces)[0]).toBe(titles.lift);
    expect(pieces[0]?.found).toBe('number');
  });

  it('finds by a part of a number, the newest first, then who cites it', async () => {
    expect(titlesOf((await search('〔2031〕56号')).pieces)[0]).toBe(titles.lift);
    const all = await search('56号');
    expect(titlesOf(all.pieces)).toEqual([titles.lift, titles.appoint, titles.market, titles.dining]);
    expect(all.pieces.map(({ found }) => found)).toEqual(['number', 'number', 'number', 'text']);
    expect(titlesOf((await search('示例府人（2030）')).pieces)).toEqual([titles.appoint]);
    expect(titlesOf((await search('府办发〔2030〕56号')).pieces)).toEqual([titles.market, titles.dining]);
  });

  it('orders by title, heading, text', async () => {
    const { pieces } = await search('助餐');
    expect(pieces.map(({ type, found }) => `${type} ${found}`)).toEqual([
      'news title',
      'document title',
      'document heading',
      'foreword text',
    ]);
  });

  it('puts a word before characters that only meet', async () => {
    const { pieces } = await search('会同');
    expect(titlesOf(pieces)).toEqual([titles.lift, titles.appoint]);
  });

  it('finds a number that stands before the text of its first paragraph', async () => {
    const { pieces, reading } = await search('第一条县住房');
    expect(reading).toBe('all');
    expect(pieces[0]?.clauses[0]).toMatchObject({ node: 'art_1__para_1', label: '第一条' });
    expect(pieces[0]?.clauses[0]?.href).toMatch(/56%E5%8F%B7#art_1__para_1$/);
  });

  it('finds table rows, one by one and not across cells', async () => {
    const row = await search('更新电梯20台');
    expect(row.pieces[0]?.clauses[0]?.node).toBe('table_1');
    expect(plain(row.pieces[0]?.clauses[0]?.excerpt ?? [])).toBe('更新电梯20台 ｜ 县市场监管局');
    expect((await search('20台县市场')).reading).not.toBe('all');
  });

  it('wants every word, somewhere in the document, and phrases in quotation marks as they are', async () => {
    expect(titlesOf((await search('补助 市场监管局')).pieces)).toEqual([titles.lift]);
    expect((await search('"老人 凭证" 公示')).total).toBe(1);
    expect((await search('"凭证 老人"')).reading).not.toBe('all');
  });

  it('reads more freely where nothing is found, and says so', async () => {
    const words = await search('早市摊位编号');
    expect(words.reading).toBe('words');
    expect(words.notice).toMatch(/早市/);
    expect(titlesOf(words.pieces)).toEqual([titles.market]);
    const some = await search('电梯 补助 飞碟');
    expect(some.reading).toBe('some');
    expect(titlesOf(some.pieces)[0]).toBe(titles.lift);
    expect(some.notice).toMatch(/至少一半/);
    expect(await search('飞碟')).toMatchObject({ total: 0, pieces: [] });
  });

  it('answers one character, nothing, and what cannot be looked for', async () => {
    expect((await search('梯')).total).toBe(1);
    const browse = await search('  ');
    expect(browse.reading).toBe('browse');
    expect(browse.total).toBe(7);
    expect(titlesOf(browse.pieces).slice(0, 2)).toEqual(['一餐饭的温度', '助餐点开门'].sort());
    const nothing = await search('“”');
    expect(nothing).toMatchObject({ total: 0 });
    expect(nothing.notice).toMatch(/没有可以检索的文字/);
  });

  it('shows published issues only', async () => {
    expect((await search('保密')).total).toBe(0);
    expect((await search('示例府办发〔2031〕99号')).pieces.map(({ number }) => number)).not.toContain(
      '示例府办发〔2031〕99号',
    );
  });

  it('does not find personal data, nor show it', async () => {
    expect((await search('13812345678')).total).toBe(0);
    const { pieces } = await search('联系人');
    expect(plain(pieces[0]?.clauses[0]?.excerpt ?? [])).not.toContain('13812345678');
  });

  it('filters by kind, issuer, year and duties', async () => {
    expect(titlesOf((await search('早市', { kind: '决定' })).pieces)).toEqual([titles.early]);
    expect(titlesOf((await search('通知', { issuer: '示例县财政局' })).pieces)).toEqual([titles.lift]);
    expect((await search('通知', { year: 2030 })).total).toBe(2);
    expect(titlesOf((await search('', { duties: true })).pieces)).toEqual([titles.lift]);
    expect((await search('助餐', { kind: '卷首语' })).pieces.map(({ type }) => type)).toEqual(['foreword']);
  });

  it.each([
    { day: '2030-01-31', market: false, why: 'not yet begun' },
    { day: '2030-02-01', market: true, why: 'the day it begins' },
    { day: '2031-06-30', market: true, why: 'the day before its repeal takes effect' },
    { day: '2031-07-01', market: false, why: 'repealed' },
  ])('knows what is in force on $day: $why', async ({ day, market }) => {
    const { pieces } = await search('早市', { inForceOn: day });
    expect(titlesOf(pieces).includes(titles.market)).toBe(market);
  });

  it('knows the last day in force', async () => {
    expect((await search('电梯更新', { inForceOn: '2036-03-31' })).total).toBe(1);
    expect((await search('电梯更新', { inForceOn: '2036-04-01' })).total).toBe(0);
  });

  it('counts what each filter would leave', async () => {
    const result = await search('通知', { kind: '决定' });
    expect(result.total).toBe(1);
    expect(result.kinds).toEqual([
      { value: '通知', count: 4 },
      { value: '决定', count: 1 },
    ]);
    expect(result.years).toEqual([{ value: '2031', count: 1 }]);
  });

  it('turns pages without losing or repeating any', async () => {
    const whole = await search('通知', { pageSize: 50 });
    const paged = [];
    for (let page = 1; page <= 3; page += 1)
      paged.push(...(await search('通知', { page, pageSize: 2 })).pieces);
    expect(titlesOf(paged)).toEqual(titlesOf(whole.pieces));
    expect((await search('通知', { page: 99, pageSize: 2 })).total).toBe(whole.total);
  });

  it('marks hits as text, whatever it looks like', async () => {
    const { pieces } = await search('<B>每月');
    const excerpt = pieces[0]?.clauses[0]?.excerpt ?? [];
    expect(marked(excerpt)).toEqual(['<b>每月']);
    // Two terms that adjoin are one mark, in the brackets of the print.
    const joined = (await search('申请表) 领取')).pieces[0]?.clauses[0]?.excerpt ?? [];
    expect(marked(joined)).toEqual(['申请表〕领取']);
  });

  it('suggests numbers, units and titles while one types', async () => {
    const labels = async (typed: string) => (await suggest(db, typed)).map(({ label }) => label);
    expect(await labels('56号')).toEqual(
      expect.arrayContaining([titles.lift, titles.appoint, titles.market]),
    );
    expect((await labels('民政'))[0]).toBe('示例县民政局');
    expect(await labels('早市管')).toEqual([titles.early, titles.market]);
    expect(await labels('保密')).toEqual([]);
    expect(await labels('')).toEqual([]);
    expect(await suggest(db, '财政局')).toEqual([
      {
        type: 'issuer',
        href: `/search?issuer=${encodeURIComponent('示例县财政局')}`,
        label: '示例县财政局',
        detail: '发文机关，1件',
      },
    ]);
  });

  it('answers over HTTP what it answers here', async () => {
    const app = await buildApp({
      db,
      dataDir: '/nowhere',
      sample: false,
      now: () => new Date('2031-06-30T15:00:00Z'),
    });
    const got = await app.inject({ url: '/api/search', query: { q: '早市', inForce: 'true' } });
    expect(got.statusCode).toBe(200);
    const direct = await search('早市', { inForceOn: '2031-06-30' });
    expect(got.json()).toEqual(JSON.parse(JSON.stringify(direct)));
    expect(direct.pieces.length).toBeGreaterThan(0);
    const bad = await app.inject({ url: '/api/search', query: { q: '早市', year: 'x' } });
    expect(bad.statusCode).toBe(400);
    expect(bad.json().hint).toBeTruthy();
    const typed = await app.inject({ url: '/api/search/suggest', query: { q: '早市' } });
    expect(typed.json().suggestions).toEqual(await suggest(db, '早市'));
    await app.close();
  });
});
