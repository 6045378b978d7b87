import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chineseNumber, scanNumeral } from './index.ts';

/** The inverse, written the way a decree numbers its articles. */
function inChinese(n: number): string {
  const figures = '零一二三四五六七八九';
  let out = '';
  let gap = false;
  for (const [weight, name] of [
    [1000, '千'],
    [100, '百'],
    [10, '十'],
    [1, ''],
  ] as const) {
    const digit = Math.floor(n / weight) % 10;
    if (digit === 0) {
      gap ||= out !== '';
      continue;
    }
    if (gap && n % (weight * 10) !== 0) out += '零';
    gap = false;
    out += (digit === 1 && weight === 10 && out === '' ? '' : figures.charAt(digit)) + name;
  }
  return out;
}

describe('numerals', () => {
  it.each([
    ['一', 1],
    ['十', 10],
    ['十二', 12],
    ['二十', 20],
    ['二十一', 21],
    ['一百', 100],
    ['一百零八', 108],
    ['一百一十', 110],
    ['二百十五', 215],
    ['三百二十八', 328],
    ['一千零一', 1001],
    ['一万二千', 12000],
    ['廿五', 25],
    ['卅', 30],
    ['二〇一九', 2019],
    ['二○二四', 2024],
    ['二0二四', 2024],
    ['两', 2],
    ['〇', 0],
    ['２８', 28],
    ['328', 328],
    [' 八 ', 8],
  ])('reads %s as %d', (printed, value) => {
    expect(chineseNumber(printed)).toBe(value);
  });

  it.each(['', '条', '八条', '十百', '百千', '1.5', '三3', '-1'])('finds no number in "%s"', (printed) => {
    expect(chineseNumber(printed)).toBeNull();
  });

  it('reads every number of a decree back from its Chinese form', () => {
    for (let n = 1; n <= 9999; n++) expect(chineseNumber(inChinese(n))).toBe(n);
  });

  it('stops where the number stops', () => {
    expect(scanNumeral('第三十二条', 1)).toMatchObject({ value: 32, end: 4 });
    expect(scanNumeral('30日内', 0)).toMatchObject({ value: 30, end: 2 });
  });

  it('never throws and never runs past the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'零〇一二两十百千万廿0９ 条') }), (text) => {
        for (let at = 0; at <= text.length; at++) {
          const numeral = scanNumeral(text, at);
          if (numeral === null) continue;
          expect(numeral.end).toBeGreaterThan(at);
          expect(numeral.end).toBeLessThanOrEqual(text.length);
          expect(Number.isSafeInteger(numeral.value)).toBe(true);
        }
      }),
    );
  });
});
