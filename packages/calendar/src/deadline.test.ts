import chineseDays from 'chinese-days';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addPeriod, addWorkingDays, lastDayOf, nextWorkingDay } from './deadline.ts';
import { examples } from './examples.testing.ts';
import type { Outcome } from './outcome.ts';
import { parsePeriod } from './period.ts';

const unwrap = <T>(outcome: Outcome<T>): T => {
  if (!outcome.ok) throw new Error(`${outcome.error.code} ${outcome.error.message}`);
  return outcome.value;
};

describe('the worked examples', () => {
  it.each(examples)('%s + %s ends on %s, due %s (%s)', (from, text, lastDay, due) => {
    expect(addPeriod(from, unwrap(parsePeriod(text)))).toEqual({ ok: true, value: { lastDay, due } });
  });
});

/** A second opinion that shares no code: days stepped in UTC milliseconds, working days from another library. */
const oracle = {
  step: (date: string, days: number): string =>
    new Date(Date.parse(`${date}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10),
  workday: (date: string): boolean => chineseDays.isWorkday(date),
  workdays(from: string, n: number): string {
    let date = from;
    for (let left = n; left > 0; ) {
      date = this.step(date, 1);
      if (this.workday(date)) left -= 1;
    }
    return date;
  },
  months(from: string, n: number): string {
    const [year = 0, month = 0, day = 0] = from.split('-').map(Number);
    const monthStart = new Date(Date.UTC(year, month - 1 + n, 1));
    const lastOfMonth = new Date(Date.UTC(year, month + n, 0)).getUTCDate();
    monthStart.setUTCDate(Math.min(day, lastOfMonth));
    return monthStart.toISOString().slice(0, 10);
  },
  settle(date: string): string {
    let day = date;
    while (!this.workday(day)) day = this.step(day, 1);
    return day;
  },
};

const start = fc.integer({ min: 0, max: 365 * 8 }).map((days) => oracle.step('2018-01-01', days));
const runs = { seed: 20191112, numRuns: 400 };

describe('a period', () => {
  it('in working days agrees with stepping day by day', () => {
    fc.assert(
      fc.property(start, fc.integer({ min: 1, max: 120 }), (from, n) => {
        expect(addPeriod(from, { n, unit: 'workday' })).toEqual({
          ok: true,
          value: { lastDay: oracle.workdays(from, n), due: oracle.workdays(from, n) },
        });
      }),
      runs,
    );
  });

  it('in days ends n days later, moved off holidays and weekends', () => {
    fc.assert(
      fc.property(start, fc.integer({ min: 1, max: 300 }), (from, n) => {
        const lastDay = oracle.step(from, n);
        expect(addPeriod(from, { n, unit: 'day' })).toEqual({
          ok: true,
          value: { lastDay, due: oracle.settle(lastDay) },
        });
      }),
      runs,
    );
  });

  it('in months and years ends on the corresponding day or the last of the month', () => {
    fc.assert(
      fc.property(start, fc.integer({ min: 1, max: 11 }), fc.boolean(), (from, n, yearly) => {
        const months = yearly ? 12 : n;
        const period = yearly ? ({ n: 1, unit: 'year' } as const) : ({ n, unit: 'month' } as const);
        expect(unwrap(lastDayOf(from, period))).toBe(oracle.months(from, months));
      }),
      runs,
    );
  });

  it('never ends earlier when it is longer, nor before the day after the event', () => {
    fc.assert(
      fc.property(
        start,
        fc.integer({ min: 1, max: 100 }),
        fc.constantFrom('day', 'workday'),
        (from, n, unit) => {
          const shorter = unwrap(addPeriod(from, { n, unit }));
          const longer = unwrap(addPeriod(from, { n: n + 1, unit }));
          expect(shorter.due > from).toBe(true);
          expect(longer.due >= shorter.due).toBe(true);
        },
      ),
      runs,
    );
  });
});

describe('where the calendar has no data', () => {
  it('names the notice that is missing', () => {
    const outcome = addPeriod('2026-12-01', { n: 60, unit: 'day' });
    expect(outcome).toMatchObject({
      ok: false,
      error: { code: 'ZL7003', missingNotice: '国务院办公厅关于2027年部分节假日安排的通知' },
    });
    expect(addWorkingDays('2017-12-28', 3)).toMatchObject({ ok: false, error: { code: 'ZL7003' } });
    expect(nextWorkingDay('2031-05-05')).toMatchObject({ ok: false, error: { code: 'ZL7003' } });
  });

  it('still says where a period in months ends by count', () => {
    expect(lastDayOf('2026-12-01', { n: 3, unit: 'month' })).toEqual({ ok: true, value: '2027-03-01' });
  });
});

it.each([0, -3, 1.5, Number.NaN, Number.POSITIVE_INFINITY])('a period of %s days is refused', (n) => {
  expect(addPeriod('2024-05-10', { n, unit: 'day' })).toMatchObject({
    ok: false,
    error: { code: 'ZL7002' },
  });
});
