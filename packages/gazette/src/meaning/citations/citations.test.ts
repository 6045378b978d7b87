import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Example, NUMBERS, PROVISIONS, provisionOf, TITLES } from './examples.testing.ts';
import { abbreviations, parseDocumentNumber, readCitations, titleSpans } from './index.ts';

const tables: readonly (readonly [string, readonly Example[]])[] = [
  ['titles with their numbers', TITLES],
  ['bare numbers', NUMBERS],
  ['provisions', PROVISIONS],
];

describe.each(tables)('reads %s', (_, examples) => {
  it.each(examples)('$printed', ({ printed, read }) => {
    const got = readCitations(printed).map(({ start: _start, end: _end, ...rest }) => rest);
    expect(got).toEqual(
      read.map((expected) => ({
        text: expected.text,
        kind: expected.kind,
        title: expected.title ?? null,
        number: expected.number ?? null,
        provision: provisionOf(expected),
      })),
    );
  });
});

describe('a document number', () => {
  it.each([
    '綦江府办发〔2019〕56号',
    '綦江府办发[2019]56号',
    '綦江府办发［2019］56号',
    '綦江府办发(2019)56号',
    '綦江府办发（2019）56号',
    '綦江府办发【2019】56号',
    ' 綦江府办发 〔 2019 〕 56 号 ',
    '綦江府办发〔２０１９〕５６号',
    '綦江府办发〔2019〕第56号',
    '綦江府办发〔2019年〕56号',
    '綦江府办发〔2019〕56',
    '綦江府办发〔二〇一九〕五十六号',
  ])('%s is the same in every print', (printed) => {
    expect(parseDocumentNumber(printed)).toEqual({
      text: '綦江府办发〔2019〕56号',
      series: '綦江府办发',
      year: 2019,
      serial: 56,
    });
  });

  it.each([
    '',
    '〔2019〕56号',
    '某府发〔2019〕',
    '某府发〔219〕5号',
    '某府发〔2019〕0号',
    '某府发2019年56号',
    '见某府发〔2019〕5号文',
  ])('"%s" is none', (printed) => {
    expect(parseDocumentNumber(printed)).toBeNull();
  });

  it('keeps its series and loses the words before it', () => {
    const number = (text: string) => readCitations(text)[0]?.number;
    for (const lead of ['按照', '根据', '原', '（', '废止', '贯彻落实', '与', '转发']) {
      expect(number(`${lead}某府办发〔2019〕79号`)).toBe('某府办发〔2019〕79号');
    }
    expect(number('某留守困境儿童办发〔2020〕1号')).toBe('某留守困境儿童办发〔2020〕1号');
    expect(number('国市监特设〔2020〕56号')).toBe('国市监特设〔2020〕56号');
  });

  it('round-trips through its own text', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('国发', '某府办发', '某旅领办发'),
        fc.integer({ min: 1950, max: 2099 }),
        fc.integer({ min: 1, max: 9999 }),
        (series, year, serial) => {
          const text = `${series}〔${year}〕${serial}号`;
          expect(parseDocumentNumber(text)).toEqual({ text, series, year, serial });
        },
      ),
    );
  });
});

describe('short names', () => {
  it('stand for the title before them', () => {
    const text = '《某区举报奖励办法》（以下简称《办法》）已印发，请按《办法》执行';
    expect([...abbreviations(text)]).toEqual([['办法', '某区举报奖励办法']]);
    expect(readCitations(text).map((citation) => [citation.text, citation.title])).toEqual([
      ['《某区举报奖励办法》', '某区举报奖励办法'],
      ['《办法》', '某区举报奖励办法'],
    ]);
  });

  it('come in the order of their titles', () => {
    expect([...abbreviations('《甲意见》《乙办法》《丙规定》(以下简称《意见》《办法》《规定》)')]).toEqual([
      ['意见', '甲意见'],
      ['办法', '乙办法'],
      ['规定', '丙规定'],
    ]);
    expect([...abbreviations('依照《甲法》，《乙办法》（某府发〔2019〕1号，以下简称《办法》）')]).toEqual([
      ['办法', '乙办法'],
    ]);
  });

  it('hold in the passages that follow', () => {
    const known = new Map([['办法', '某区举报奖励办法']]);
    expect(readCitations('按《办法》第三条', known)[0]).toMatchObject({
      title: '某区举报奖励办法',
      kind: 'document',
    });
  });
});

describe('该办法', () => {
  it('is what an earlier passage named last by that word', () => {
    const before = readCitations('根据《甲办法》（某府发〔2024〕6号）、《乙办法》和《丙方案》');
    expect(readCitations('符合该办法第二条', new Map(), before)[0]).toMatchObject({
      title: '乙办法',
      kind: 'document',
    });
    expect(readCitations('符合该规定第二条', new Map(), before)[0]).toMatchObject({
      title: null,
      number: null,
      kind: 'document',
    });
  });
});

const CHARACTERS = '《》〈〉〔〕[]（）()第前本一二三十条款项章至、和号令该法例办发府以下简称2019 关于的规定';
const noise = fc.string({ unit: fc.constantFrom(...CHARACTERS), maxLength: 80 });
const printed = fc.constantFrom(
  ...tables.flatMap(([, examples]) => examples.map((example) => example.printed)),
);
const mutated = fc.tuple(printed, noise, printed, fc.nat(40), fc.nat(6)).map(([a, between, b, at, cut]) => {
  const text = a + between + b;
  return text.slice(0, at) + text.slice(at + cut);
});

describe('for any text', () => {
  const holds = (text: string) => {
    let end = 0;
    for (const citation of readCitations(text)) {
      expect(citation.start).toBeGreaterThanOrEqual(end);
      expect(citation.end).toBeGreaterThan(citation.start);
      expect(text.slice(citation.start, citation.end)).toBe(citation.text);
      end = citation.end;
    }
    let title = 0;
    for (const span of titleSpans(text)) {
      expect(span.start).toBeGreaterThanOrEqual(title);
      title = span.end;
    }
    abbreviations(text);
  };

  it('readings follow each other and point at their text', () => {
    fc.assert(fc.property(noise, holds), { numRuns: 3000 });
    fc.assert(fc.property(mutated, holds), { numRuns: 2000 });
  });

  it.each([
    ['《', 1_000_000],
    ['》', 1_000_000],
    ['《甲》', 300_000],
    ['《甲》(', 200_000],
    ['〔2019〕1号', 120_000],
    ['府发〔2019〕1号、', 100_000],
    ['第一条、', 200_000],
    ['第一、', 300_000],
    ['第一（', 300_000],
    ['第一条（一）', 150_000],
    ['该办法第一条', 150_000],
    ['第1号某省', 150_000],
    ['〔2019〕1号、2号', 100_000],
    ['本办法第', 200_000],
    ['前款', 400_000],
    ['(以下简称《甲》)', 100_000],
    ['令第一号', 200_000],
    ['条例', 400_000],
    [' ', 1_000_000],
    ['十', 1_000_000],
  ])('a million characters of %s are read to the end', (unit, times) => {
    expect(Array.isArray(readCitations(unit.repeat(times)))).toBe(true);
  });
});
