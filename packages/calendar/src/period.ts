import { failed, found, type Outcome } from './outcome.ts';

/** A statutory period in whole units; `n` is a whole number from 1. */
export interface Period {
  readonly n: number;
  readonly unit: 'day' | 'workday' | 'month' | 'year';
}

/** Longer periods than these are taken for a slip of the pen. */
export const longestPeriods = {
  day: 36_500,
  workday: 5_000,
  month: 1_200,
  year: 100,
} as const satisfies Record<Period['unit'], number>;

const UNITS: Readonly<Record<string, Period['unit']>> = {
  d: 'day',
  day: 'day',
  days: 'day',
  日: 'day',
  天: 'day',
  个自然日: 'day',
  自然日: 'day',
  wd: 'workday',
  workday: 'workday',
  workdays: 'workday',
  个工作日: 'workday',
  工作日: 'workday',
  m: 'month',
  month: 'month',
  months: 'month',
  个月: 'month',
  月: 'month',
  y: 'year',
  year: 'year',
  years: 'year',
  年: 'year',
};

const NAMES = { day: '日', workday: '个工作日', month: '个月', year: '年' } as const satisfies Record<
  Period['unit'],
  string
>;

/** `60日`, `7个工作日`, `1个月`, `3年` */
export const describePeriod = (period: Period): string => `${period.n}${NAMES[period.unit]}`;

/** Refuses what is no whole number from 1 or longer than a century. */
export function checkPeriod(period: Period, input: string = describePeriod(period)): Outcome<Period> {
  if (Number.isInteger(period.n) && period.n >= 1 && period.n <= longestPeriods[period.unit])
    return found(period);
  return failed({
    code: 'ZL7002',
    message: `“${input}”不能作为期限`,
    hint: `请写 1 到 ${longestPeriods[period.unit]} 之间的整数`,
    input,
  });
}

/** Reads `7workdays`, `60days`, `1month`, `3 years`, `7个工作日`, `60日`. */
export function parsePeriod(text: string): Outcome<Period> {
  const compact = text.normalize('NFKC').replace(/\s/g, '').toLowerCase();
  const match = /^(\d{1,6})(\D{1,12})$/.exec(compact);
  const unit = match?.[2] === undefined ? undefined : UNITS[match[2]];
  if (!match || unit === undefined) {
    return failed({
      code: 'ZL7002',
      message: `“${text}”不是期限`,
      hint: '请写成 7workdays、60days、1month、1year，或 7个工作日、60日、1个月、1年',
      input: text,
    });
  }
  return checkPeriod({ n: Number(match[1]), unit }, text);
}
