import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  civilOf,
  dateOfNumber,
  dayNumber,
  dayOf,
  daysInMonth,
  firstOfMonth,
  monthLength,
  monthsLater,
  weekdayOfNumber,
} from './day-number.ts';

const DAY_MS = 86_400_000;
const FIRST = dayNumber('1000-01-01');
const LAST = dayNumber('9999-12-31');
const anyDay = fc.integer({ min: FIRST, max: LAST });

describe('day numbers', () => {
  test('every day of the years 1000 to 9999 has the next number, and its civil date back', () => {
    const at = new Date(FIRST * DAY_MS);
    let wrong = 0;
    for (let day = FIRST; day <= LAST; day += 1) {
      const [year, month, date] = [at.getUTCFullYear(), at.getUTCMonth() + 1, at.getUTCDate()];
      const civil = civilOf(day);
      const same = civil.year === year && civil.month === month && civil.day === date;
      if (!same || dayOf(year, month, date) !== day || weekdayOfNumber(day) !== (at.getUTCDay() || 7))
        wrong += 1;
      at.setUTCDate(date + 1);
    }
    expect([dateOfNumber(FIRST), dateOfNumber(LAST), wrong]).toEqual(['1000-01-01', '9999-12-31', 0]);
  });

  test('a day past the end of its month counts on into the next', () => {
    expect(dateOfNumber(dayNumber('2021-02-29'))).toBe('2021-03-01');
    expect(dateOfNumber(dayNumber('2020-02-29'))).toBe('2020-02-29');
    expect(dateOfNumber(dayNumber('2021-12-32'))).toBe('2022-01-01');
  });

  test('months later keep the day, or end with a month that has not as many', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -1200, max: 1200 }), (day, months) => {
        const { year, month, day: date } = civilOf(day);
        const count = year * 12 + month - 1 + months;
        const later = civilOf(monthsLater(day, months));
        expect(later.year * 12 + later.month - 1).toBe(count);
        expect(later.day).toBe(Math.min(date, daysInMonth(count)));
      }),
      { seed: 20201116, numRuns: 2000 },
    );
  });

  test('a month is as long as the way to the next', () => {
    for (let month = 1000 * 12; month < 3000 * 12; month += 1) {
      expect(daysInMonth(month)).toBe(firstOfMonth(month + 1) - firstOfMonth(month));
      expect(monthLength(Math.floor(month / 12), (month % 12) + 1)).toBe(daysInMonth(month));
    }
  });
});
