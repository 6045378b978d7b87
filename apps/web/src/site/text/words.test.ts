import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { titleWords } from './words.ts';

describe('titleWords', () => {
  it('cuts between words, never inside one', () => {
    const words = titleWords('示例区人民政府办公室关于印发老旧电梯更新补助办法的通知');
    expect(words.join('|')).toContain('人民');
    for (const whole of ['电梯', '更新', '补助', '通知', '关于', '印发']) {
      expect(words.some((word) => word.includes(whole))).toBe(true);
    }
  });

  it('begins no line with a particle or a closing mark and ends none with an opening one', () => {
    const words = titleWords('关于宣布《某某办法（试行）》失效的决定');
    expect(words.some((word) => /^[的》）]/u.test(word))).toBe(false);
    expect(words.some((word) => /[《（]$/u.test(word))).toBe(false);
  });

  it('keeps the names it is given whole', () => {
    expect(titleWords('綦江区关于印发方案的通知', ['綦江区'])[0]).toBe('綦江区');
  });

  it('keeps the district a title begins with whole wherever it stands', () => {
    const words = titleWords('重庆市綦江区人民政府办公室关于印发重庆市綦江区电梯更新方案的通知');
    expect(words.filter((word) => word.includes('綦江区'))).toEqual(['重庆市綦江区', '重庆市綦江区']);
    expect(titleWords('重庆市綦江区财政局关于綦江区预算的通知')).toContain('綦江区');
  });

  it('keeps a number with what it counts', () => {
    expect(titleWords('关于颁发第九届奖项的决定')).toContain('第九届');
    expect(titleWords('关于开展2019年度考核的通知')).toContain('2019年度');
  });

  it('keeps a span of years whole', () => {
    const spans = ['提升计划（2020—2022年）的通知', '更新规划2021-2025年', '整治方案（2020年—2022年）'];
    for (const title of spans)
      expect(titleWords(title).some((word) => /20\d\d年?[-—]20\d\d年/u.test(word))).toBe(true);
  });

  it('loses and adds nothing', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('区', '的', '《', '2', 'a', ' ', '政', '府') }),
        (title) => {
          expect(titleWords(title, ['政府', '区']).join('')).toBe(title);
        },
      ),
    );
  });
});
