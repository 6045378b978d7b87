import { expect, it } from 'vitest';
import { reportedDay } from './reported-day.ts';

it.each([
  ['2020-02', '2020-02-29'],
  ['2021-Q3', '2021-09-30'],
  ['2021-H1', '2021-06-30'],
  ['2020', '2020-12-31'],
  ['2021-03-05', '2021-03-05'],
  ['2021-12', '2021-11-15'],
  ['2021-W07', '2021-11-15'],
  [null, '2021-11-15'],
] as const)('figures of a report on %s count up to %s', (period, day) => {
  expect(reportedDay(period, '2021-11-15')).toBe(day);
});
