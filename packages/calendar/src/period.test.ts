import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseDate } from './date.ts';
import { describePeriod, parsePeriod } from './period.ts';

describe('a period as typed', () => {
  it.each([
    ['7workdays', { n: 7, unit: 'workday' }],
    ['1 workday', { n: 1, unit: 'workday' }],
    ['60days', { n: 60, unit: 'day' }],
    ['1month', { n: 1, unit: 'month' }],
    ['２years', { n: 2, unit: 'year' }],
    ['20个工作日', { n: 20, unit: 'workday' }],
    ['60日', { n: 60, unit: 'day' }],
    ['3 个月', { n: 3, unit: 'month' }],
  ])('%s is read', (text, period) => {
    expect(parsePeriod(text)).toEqual({ ok: true, value: period });
  });

  it.each(['', '7', 'days', '7weeks', '-7days', '1.5days', '0days', '99999days', '七日'])(
    '“%s” is refused with a hint',
    (text) => {
      const outcome = parsePeriod(text);
      expect(outcome).toMatchObject({ ok: false, error: { code: 'ZL7002', input: text } });
    },
  );

  it('reads back what it describes', () => {
    const period = fc.record({
      n: fc.integer({ min: 1, max: 100 }),
      unit: fc.constantFrom('day', 'workday', 'month', 'year'),
    });
    fc.assert(
      fc.property(period, (value) => {
        expect(parsePeriod(describePeriod(value))).toEqual({ ok: true, value });
      }),
      { seed: 1, numRuns: 100 },
    );
  });
});

describe('a date as typed', () => {
  it.each([
    ['2019-09-27', '2019-09-27'],
    ['2019年9月27日', '2019-09-27'],
    ['2019 年 12 月 7 日', '2019-12-07'],
    ['２０２０-０２-２９', '2020-02-29'],
  ])('%s is read', (text, date) => {
    expect(parseDate(text)).toEqual({ ok: true, value: date });
  });

  it.each(['2021-02-29', '2021-13-01', '2021-1-1', '20210101', '明天', '', '2021-06-31'])(
    '“%s” is refused',
    (text) => {
      expect(parseDate(text)).toMatchObject({ ok: false, error: { code: 'ZL7001', input: text } });
    },
  );
});
