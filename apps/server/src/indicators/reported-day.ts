import { type IsoDate, monthLength } from '@zhengling/calendar';

/**
 * The day up to which the figures of a report count: the last day of the task's period (`2020-06`, `2020-Q2`,
 * `2020-H1`, `2020`), the day itself of `2020-06-30`; today where there is no period or it is not over.
 */
export function reportedDay(period: string | null, today: IsoDate): IsoDate {
  const end = period === null ? null : lastDay(period);
  return end === null || end > today ? today : end;
}

function lastDay(period: string): IsoDate | null {
  if (/^\d{4}-\d{2}-\d{2}$/.test(period)) return period;
  const found = /^(\d{4})(?:-(?:(0[1-9]|1[0-2])|Q([1-4])|H([12])))?$/.exec(period);
  if (found === null) return null;
  const [, year = '', month, quarter, half] = found;
  const last =
    month !== undefined
      ? Number(month)
      : quarter !== undefined
        ? Number(quarter) * 3
        : half !== undefined
          ? Number(half) * 6
          : 12;
  return `${year}-${String(last).padStart(2, '0')}-${monthLength(Number(year), last)}`;
}
