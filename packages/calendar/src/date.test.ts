import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { addDays, addMonths, daysBetween, parseDate, weekdayOf } from './date.ts';
import { seeded } from './random.testing.ts';

describe('civil dates', () => {
  it('are moved, compared and named as Temporal does, from the year 1000 on', () => {
    const { below } = seeded(1582);
    const wrong: unknown[] = [];
    const origin = Temporal.PlainDate.from('1000-01-01');
    for (let at = 0; at < 5_000; at += 1) {
      const date = origin.add({ days: below(3_200_000) });
      const text = date.toString();
      const [days, months] = [below(80_000) - 40_000, below(1_200)];
      const other = date.add({ days });
      if (
        addDays(text, days) !== other.toString() ||
        daysBetween(text, other.toString()) !== days ||
        addMonths(text, months) !== date.add({ months }).toString() ||
        weekdayOf(text) !== date.dayOfWeek
      )
        wrong.push({ text, days, months });
    }
    expect(wrong).toEqual([]);
    // Past the last year that dates are written with, the result is none of ours, never another day.
    expect(parseDate(addMonths('9999-01-31', 13)).ok).toBe(false);
    expect(parseDate(addDays('9999-12-31', 1)).ok).toBe(false);
  });

  it('exist or not as Temporal says', () => {
    const wrong: string[] = [];
    for (const year of ['1000', '1900', '2000', '2023', '2024', '9999']) {
      for (let month = 0; month <= 13; month += 1) {
        for (let day = 0; day <= 32; day += 1) {
          const parts = { year: Number(year), month, day };
          const text = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
          let exists = true;
          try {
            Temporal.PlainDate.from(parts, { overflow: 'reject' });
          } catch {
            exists = false;
          }
          const read = parseDate(text);
          if (read.ok !== exists || (read.ok && read.value !== text)) wrong.push(text);
          if (parseDate(`${year}年${month}月${day}日`).ok !== exists) wrong.push(`${text} in Chinese`);
        }
      }
    }
    expect(wrong).toEqual([]);
  });
});
