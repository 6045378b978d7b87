import { describe, expect, it } from 'vitest';
import type { Node, TextNodeType } from '../../model/index.ts';
import { parseDocumentNumber, readCitations, resolveCitations } from './index.ts';
import type { Resolvable } from './resolve.ts';

const span = { start: 0, end: 0, startLine: 1, endLine: 1 };

function node(id: string, type: TextNodeType, num: string | null, children: readonly Node[] = []): Node {
  return { id, type, num, heading: null, text: '', span, children };
}

const items = (parent: string, count: number): Node[] =>
  Array.from({ length: count }, (_, i) => node(`${parent}__item_${i + 1}`, 'item', `（${'一二三四'[i]}）`));

/** 第一条 with two 款, the second with two 项; 第二条 with three 项 and no 款; 第三条 in a chapter of its own. */
const ARTICLES: readonly Node[] = [
  node('chp_1', 'chapter', '第一章', [
    node('art_1', 'article', '第一条', [
      node('art_1__para_1', 'paragraph', null),
      node('art_1__para_2', 'paragraph', null, items('art_1__para_2', 2)),
    ]),
    node('art_2', 'article', '第二条', [node('art_2__para_1', 'paragraph', null, items('art_2__para_1', 3))]),
  ]),
  node('chp_2', 'chapter', '第二章', [node('art_3', 'article', '第三条')]),
];

interface Printed {
  readonly number?: string;
  readonly title: string;
  readonly instrument?: string;
  readonly body?: readonly Node[];
  readonly attached?: readonly Node[];
}

function document({ number, title, instrument, body = [], attached }: Printed): Resolvable {
  return {
    number: parseDocumentNumber(number ?? ''),
    title,
    instrument: instrument === undefined ? null : { kind: '办法', title: instrument, trial: false },
    body,
    attachments:
      attached === undefined ? [] : [{ label: '附件', title: '附件', omitted: false, body: attached, span }],
  };
}

const METHOD = document({
  number: '某府发〔2024〕6号',
  title: '某区人民政府关于印发某区电梯补助办法的通知',
  instrument: '某区电梯补助办法',
  body: ARTICLES,
});

/** Where every citation of a passage leads that stands in a node of one of the documents. */
function targets(text: string, documents: readonly Resolvable[], documentIndex: number | null, at: string) {
  const citations = readCitations(text).map((reading) => ({ reading, documentIndex, node: at }));
  return resolveCitations(documents, citations).map((target) =>
    target === null ? null : `${target.document} ${target.node ?? '-'}`,
  );
}

const own = (text: string, at: string) =>
  targets(text, [METHOD], 0, at).map((target) => target?.replace('某府发〔2024〕6号 ', '') ?? null);

describe('a provision of the text itself leads to its node', () => {
  it.each([
    ['违反本办法第三条规定', 'art_1__para_1', ['art_3']],
    ['除本办法第一条、二条所规定事项外', 'art_3', ['art_1', 'art_2']],
    ['依照第一条第二款第二项的规定', 'art_3', ['art_1__para_2__item_2']],
    ['依照第一条第二款第一、二项的规定', 'art_3', ['art_1__para_2__item_1', 'art_1__para_2__item_2']],
    ['有第二条第三项情形的', 'art_3', ['art_2__para_1__item_3']],
    ['对前款规定的事项', 'art_1__para_2', ['art_1__para_1']],
    ['除本条第一款外', 'art_1__para_2', ['art_1__para_1']],
    ['前条第二项规定', 'art_3', ['art_2__para_1__item_2']],
    ['按照第二章规定执行', 'art_1__para_1', ['chp_2']],
    ['有本条第二项情形的', 'art_2__para_1__item_1', ['art_2__para_1__item_2']],
  ])('%s in %s → %s', (text, at, expected) => {
    expect(own(text, at)).toEqual(expected);
  });

  it('as far as the text has it', () => {
    expect(own('依照第三条第二款第四项', 'art_1')).toEqual(['art_3']);
    expect(own('违反本办法第九条规定', 'art_1')).toEqual([null]);
    expect(own('对前款规定的事项', 'art_1__para_1')).toEqual([null]);
  });

  it('in the tree it is said in before another with the same numbers', () => {
    const attached = [node('att_1__art_3', 'article', '第三条'), node('att_1__art_4', 'article', '第四条')];
    const both = document({ number: '某府发〔2024〕9号', title: '通知', body: ARTICLES, attached });
    expect(targets('违反第三条规定', [both], 0, 'att_1__art_4')).toEqual(['某府发〔2024〕9号 att_1__art_3']);
    expect(targets('违反第三条规定', [both], 0, 'art_1')).toEqual(['某府发〔2024〕9号 art_3']);
  });

  it('nowhere in foreword and news, which have none', () => {
    expect(targets('违反本办法第三条规定', [METHOD], null, 'news_1')).toEqual([null]);
  });
});

describe('another document of the issue', () => {
  const letter = document({ number: '某监函〔2024〕5号', title: '某区市场监督管理局关于报送计划的函' });
  const order = document({ title: '某某县人民政府令第7号', instrument: '某某县公路办法' });

  it('is found by its number', () => {
    expect(targets('按某府发[2024]6 号文件', [METHOD, letter], 1, 'p_1')).toEqual(['某府发〔2024〕6号 -']);
  });

  it('is found by its title, by what it is about, and by what it encloses', () => {
    for (const title of [
      '某区人民政府关于印发某区电梯补助办法的通知',
      '关于印发某区电梯补助办法的通知',
      '某区电梯补助办法',
    ])
      expect(targets(`根据《${title}》`, [METHOD, letter], 1, 'p_1')).toEqual(['某府发〔2024〕6号 -']);
  });

  it('is found with its provisions, 该办法 among them', () => {
    expect(
      targets('符合《某区电梯补助办法》第一条第二款第一项，并符合该办法第三条', [METHOD, letter], 1, 'p_1'),
    ).toEqual(['某府发〔2024〕6号 art_1__para_2__item_1', '某府发〔2024〕6号 art_3']);
    expect(targets('《某区电梯补助办法》第九条', [METHOD, letter], 1, 'p_1')).toEqual([
      '某府发〔2024〕6号 -',
    ]);
  });

  it('is named by its title where it has no number', () => {
    expect(targets('依照《某某县公路办法》', [METHOD, order], 0, 'art_1')).toEqual([
      '某某县人民政府令第7号 -',
    ]);
  });

  it('is itself where its notice names what it encloses', () => {
    expect(targets('现将《某区电梯补助办法》印发给你们', [METHOD, letter], 0, 'art_1')).toEqual([
      '某府发〔2024〕6号 -',
    ]);
  });

  it('is not guessed: a number that is not in the issue leads nowhere, whatever the title', () => {
    expect(targets('《某区电梯补助办法》（某府发〔2020〕1号）', [METHOD, letter], 1, 'p_1')).toEqual([null]);
    expect(targets('《某区别的办法》', [METHOD, letter], 1, 'p_1')).toEqual([null]);
  });

  it('is not guessed: titles and numbers that two documents share lead nowhere', () => {
    const again = document({
      number: '某府办发〔2024〕8号',
      title: '某区人民政府办公室关于印发某区电梯补助办法的通知',
      instrument: '某区电梯补助办法',
    });
    expect(targets('根据《某区电梯补助办法》', [METHOD, again], null, 'news_1')).toEqual([null]);
    expect(targets('某府发〔2024〕6号', [METHOD, METHOD], null, 'news_1')).toEqual([null]);
  });
});

describe('an order of the government', () => {
  const order = (text: string, series: string): Resolvable => ({
    ...document({ title: `${series}`, instrument: '某某县公路办法', body: ARTICLES }),
    number: { text, series, year: 2024, serial: 7 },
  });
  const county = order('某某县人民政府令第7号', '某某县人民政府令');

  it('is found by its full number and by the short one', () => {
    for (const printed of [
      '某某县人民政府令第7号',
      '县人民政府令第7号',
      '县政府令（第7号）',
      '第7号县政府令',
    ])
      expect(targets(`依照${printed}第三条`, [county, METHOD], 1, 'art_1')).toEqual([
        '某某县人民政府令第7号 art_3',
      ]);
    expect(targets('依照县政府令第8号', [county, METHOD], 1, 'art_1')).toEqual([null]);
  });

  it('is not found by the short number where two have it', () => {
    const other = order('另一县人民政府令第7号', '另一县人民政府令');
    expect(targets('依照县政府令第7号', [county, other], 1, 'art_1')).toEqual([null]);
  });
});
