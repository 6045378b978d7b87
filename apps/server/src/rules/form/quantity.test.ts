import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readQuantity } from './quantity.ts';

const read = (typed: string, unit = '元') => {
  const quantity = readQuantity(typed, unit);
  return quantity.ok ? quantity.value : quantity.message;
};

describe('a sum of money as typed', () => {
  it.each([
    ['1000000', 1_000_000],
    ['1,000,000', 1_000_000],
    ['１，０００，０００', 1_000_000],
    ['100,0000', 1_000_000],
    ['100万', 1_000_000],
    ['100 万元', 1_000_000],
    ['12.34万', 123_400],
    ['1.2亿元', 120_000_000],
    ['3千万', 30_000_000],
    ['￥3000', 3000],
    ['人民币3000元整', 3000],
    ['0.07', 0.07],
    ['.5', 0.5],
    ['-200001', -200_001],
    ['−5', -5],
  ])('%s', (typed, value) => expect(read(typed)).toBe(value));

  it.each(['abc', '1,00', '1.2.3', '万', '', '12 34 元五', '1e5', '100美元', '2人'])(
    '%s is not guessed at',
    (typed) => expect(typeof read(typed)).toBe('string'),
  );
});

describe('other units', () => {
  it('knows shares by their sign, and asks where it is missing', () => {
    expect(read('6%', 'share')).toBe(0.06);
    expect(read('６％', 'share')).toBe(0.06);
    expect(read('5‰', 'share')).toBe(0.005);
    expect(read('0.06', 'share')).toBe(0.06);
    expect(read('0', 'share')).toBe(0);
    expect(read('6', 'share')).toContain('百分号');
    expect(read('1', 'share')).toContain('百分号');
  });

  it('takes the unit itself and other ways to write it', () => {
    expect(read('12个月', '个月')).toBe(12);
    expect(read('90天', '日')).toBe(90);
    expect(read('1500㎡', '平方米')).toBe(1500);
    expect(read('2021年', '年份')).toBe(2021);
    expect(read('2万年', '年份')).toContain('看不懂');
    expect(read('3元', '人')).toContain('单位应为人');
  });
});

it('reads every number that it writes, however the thousands are marked', () => {
  fc.assert(
    fc.property(fc.integer({ min: -1e12, max: 1e12 }), fc.integer({ min: 0, max: 99 }), (whole, fen) => {
      const value = Number(`${whole}.${String(fen).padStart(2, '0')}`);
      const marked = value.toLocaleString('en-US', { minimumFractionDigits: 2 });
      return read(marked) === value && read(String(value)) === value;
    }),
    { seed: 20261120 },
  );
});

it('answers at once to a million characters', () => {
  expect(typeof read('1,'.repeat(500_000))).toBe('string');
  expect(typeof read('9'.repeat(1_000_000))).toBe('string');
});
