import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { excerpt, markAll } from './excerpt.ts';
import { normalise, separator, trace } from './normalise.ts';
import { readNumberQuery } from './number-query.ts';
import { queryLimits, readQuery } from './query.ts';
import { addGrams, gramsOfTerm } from './terms.ts';
import { cutWords } from './words.ts';

const anyText = fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }));

describe('the normal form', () => {
  it('is of each character for itself, so that a part stays a part', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (a, b) => {
        expect(normalise(a + b)).toBe(normalise(a) + normalise(b));
      }),
    );
  });

  it('is its own normal form', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const plain = normalise(text).replaceAll(separator, '');
        expect(normalise(plain)).toBe(plain);
      }),
    );
  });

  it.each([
    ['２０１９ 年', '2019年'],
    ['（一）［二］〔三〕【四】', '(一)(二)(三)(四)'],
    ['“总开关”「问题」', '总开关问题'],
    ['PM２.５\u200b\r\n', 'pm2.5'],
  ])('of %j is %j', (text, expected) => expect(normalise(text)).toBe(expected));

  it('remembers where each unit came from', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { plain, origin, end } = trace(text);
        expect(plain).toBe(normalise(text));
        expect(origin).toHaveLength(plain.length);
        for (let at = 0; at < plain.length; at += 1) {
          const from = text.slice(origin[at], end[at]);
          expect(normalise(from)).toContain(plain[at]);
        }
      }),
    );
  });
});

describe('the grams of a term', () => {
  it('are all grams of every text that has the term', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', minLength: 1, maxLength: 200 }).map(normalise),
        fc.string({ unit: 'grapheme' }).map(normalise),
        (term, around) => {
          fc.pre(term !== '' && !term.includes('\n'));
          const grams = new Set<string>();
          addGrams(around + term + around, grams);
          for (const gram of gramsOfTerm(term)) expect(grams).toContain(gram);
          expect(gramsOfTerm(term).length).toBeLessThanOrEqual(33);
        },
      ),
    );
  });
});

describe('a query', () => {
  it('is split at blanks and not inside quotation marks', () => {
    expect(readQuery('综合 执法　通知').terms).toEqual(['综合', '执法', '通知']);
    expect(readQuery('"综合 执法" 通知').terms).toEqual(['综合执法', '通知']);
    expect(readQuery('“综合 执法” 通知').terms).toEqual(['综合执法', '通知']);
    expect(readQuery('精准“扶贫”政策').terms).toEqual(['精准扶贫政策']);
    expect(readQuery('“总开关”问题').terms).toEqual(['总开关问题']);
    expect(readQuery('"没有 结束').terms).toEqual(['没有', '结束']);
  });

  it('never fails and keeps to its limits', () => {
    fc.assert(
      fc.property(
        fc.oneof(anyText, fc.string({ unit: 'binary', minLength: 5_000, maxLength: 10_000 })),
        (text) => {
          const { terms } = readQuery(text);
          expect(terms.length).toBeLessThanOrEqual(queryLimits.terms);
          expect(Array.from(terms.join('')).length).toBeLessThanOrEqual(queryLimits.characters);
          for (const term of terms) expect(term === '' || /[\s]/u.test(term)).toBe(false);
        },
      ),
    );
  });

  it('says that it was shortened', () => {
    expect(readQuery('长'.repeat(1_001)).shortened).toBe(true);
    expect(readQuery('长'.repeat(1_000)).shortened).toBe(false);
    expect(readQuery('一 二 三 四 五 六 七 八 九').shortened).toBe(true);
  });

  it.each([
    '2019',
    '2019年',
    '2019年12月',
    '2019 12',
    '56',
    '五十六号',
    '第八条',
    '一（二）',
    '关于2019年的通知',
  ])('is no document number where it is %s', (text) => expect(readNumberQuery(text)).toBeNull());

  it('reads a number in any style', () => {
    const whole = { series: '綦江府办发', year: 2019, serial: 56, printed: '綦江府办发〔2019〕56号' };
    for (const text of [
      '綦江府办发[2019]56号',
      '綦江府办发（２０１９）56',
      '綦江府办发2019 56',
      '綦江府办发2019-56号',
    ])
      expect(readNumberQuery(text), text).toEqual(whole);
    expect(readNumberQuery('（2019）56号')).toEqual({ ...whole, series: null, printed: '〔2019〕56号' });
    expect(readNumberQuery('56号')).toEqual({ series: null, year: null, serial: 56, printed: '56号' });
  });
});

describe('an excerpt', () => {
  it('is the text with marks, cut at both ends at most', () => {
    fc.assert(
      fc.property(anyText, anyText, (text, term) => {
        const marks = excerpt(text, [normalise(term)]);
        const shown = marks.map((mark) => mark.text).join('');
        expect(text).toContain(shown.replace(/^…/, '').replace(/…$/, ''));
        for (const { text: part, hit } of markAll(text, [normalise(term)]))
          if (hit && normalise(term) !== '') expect(normalise(part)).toContain(normalise(term));
        expect(
          markAll(text, [normalise(term)])
            .map((mark) => mark.text)
            .join(''),
        ).toBe(text);
      }),
    );
  });

  it('begins with the sentence of the first hit and ends with one', () => {
    const text = `${'前面的话很多。'.repeat(30)}这一句说到电梯更新。${'后面的话也很多。'.repeat(30)}`;
    const marks = excerpt(text, ['电梯']);
    const shown = marks.map((mark) => mark.text).join('');
    expect(shown).toMatch(/^…这一句说到电梯更新。(后面的话也很多。)+…$/);
    expect(shown.length).toBeLessThanOrEqual(132);
    expect(marks.filter(({ hit }) => hit)).toEqual([{ text: '电梯', hit: true }]);
  });

  it('marks what was printed with blanks, in full width or as one character', () => {
    expect(markAll('自 2 0 1 9 年起，①类', ['2019年', '1类'])).toEqual([
      { text: '自 ', hit: false },
      { text: '2 0 1 9 年', hit: true },
      { text: '起，', hit: false },
      { text: '①类', hit: true },
    ]);
  });
});

describe('words', () => {
  it('know units, places and terms of government', () => {
    expect(cutWords('綦江区住房城乡建设委会同区财政局')).toEqual(
      expect.arrayContaining(['綦江区', '住房城乡建设委', '会同', '财政局']),
    );
  });
});
