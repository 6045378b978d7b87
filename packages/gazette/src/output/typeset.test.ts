import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { typeset } from './typeset.ts';

const wide: Readonly<Record<string, string>> = {
  ',': '，',
  ':': '：',
  ';': '；',
  '(': '（',
  ')': '）',
  '?': '？',
  '!': '！',
};

describe('typeset', () => {
  it('sets punctuation between Chinese characters in full width', () => {
    expect(typeset('各镇人民政府,有关单位:')).toBe('各镇人民政府，有关单位：');
    expect(typeset('负责受理;负责审核')).toBe('负责受理；负责审核');
    expect(typeset('总投资 100 万元(含)以上')).toBe('总投资 100 万元（含）以上');
    expect(typeset('《采购法》(2014)及相关规定')).toBe('《采购法》（2014）及相关规定');
  });

  it('sets it after a number that a Chinese clause follows', () => {
    expect(typeset('2018,全区完成')).toBe('2018，全区完成');
    expect(typeset('第56号),请执行')).toBe('第56号），请执行');
  });

  it('leaves numbers, times, telephone numbers and Latin text alone', () => {
    for (const text of ['18:00', '1,234.5', 'a, b (c); d: e', 'http://example.org:80/a', '1)', '(1)']) {
      expect(typeset(text)).toBe(text);
    }
    expect(typeset('每日 18:00 前')).toBe('每日 18:00 前');
    expect(typeset('电话:(023)48650000')).toBe('电话：(023)48650000');
    expect(typeset('投入1,234.5万元')).toBe('投入1,234.5万元');
  });

  it('keeps the length and changes nothing but punctuation', () => {
    const pieces = fc.constantFrom('区', '（', '2019', ',', ':', ';', '(', ')', ' ', 'PPP', '。', '𠮷', '?');
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 40 }), (parts) => {
        const text = parts.join('');
        const set = typeset(text);
        expect(set.length).toBe(text.length);
        for (let i = 0; i < text.length; i += 1) {
          const [before, after] = [text.charAt(i), set.charAt(i)];
          expect([before, wide[before] ?? before]).toContain(after);
        }
      }),
    );
  });
});
