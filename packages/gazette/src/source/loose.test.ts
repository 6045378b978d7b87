import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Compared, likeness, likenessOf } from './loose.ts';

const title = fc.string({
  unit: fc.constantFrom('关', '于', '办', '法', '的', '通', '知', '《', ' '),
  maxLength: 20,
});

describe('likeness', () => {
  test('tells titles apart by the words they do not share', () => {
    expect(likeness('关于印发某办法的通知', '关于印发 某办法的通知。')).toBe(1);
    expect(likeness('关于印发某办法的通知', '关于印发某细则的通知')).toBeCloseTo(12 / 18);
    expect(likeness('关于', '通知')).toBe(0);
    expect(likeness('', '')).toBe(0);
  });

  test('is the same both ways, and between 0 and 1', () => {
    fc.assert(
      fc.property(title, title, (a, b) => {
        const alike = likeness(a, b);
        expect(likeness(b, a)).toBe(alike);
        expect(alike).toBeGreaterThanOrEqual(0);
        expect(alike).toBeLessThanOrEqual(1);
      }),
    );
  });

  test('what is asked for at least never loses a pair that reaches it', () => {
    fc.assert(
      fc.property(title, title, fc.double({ min: 0, max: 1, noNaN: true }), (a, b, least) => {
        const alike = likeness(a, b);
        const asked = likenessOf(new Compared(a), new Compared(b), least);
        expect(alike >= least ? asked === alike : asked < least || asked === alike).toBe(true);
      }),
    );
  });
});
