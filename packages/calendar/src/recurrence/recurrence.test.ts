import fc from 'fast-check';
import { RRule, type Weekday } from 'rrule';
import { describe, expect, it } from 'vitest';
import { addDays, addMonths, daysBetween } from '../date.ts';
import { isWorkingDay } from '../day.ts';
import type { Outcome } from '../outcome.ts';
import { describeOccurrences, describeRecurrence } from './describe.ts';
import { type Occurrence, occurrences, type RecurrenceOptions } from './occurrences.ts';
import { recurrenceExamples } from './recurrences.testing.ts';
import { formatRecurrence, namesDay, parseRecurrence, type Recurrence } from './rule.ts';

const unwrap = <T>(outcome: Outcome<T>): T => {
  if (!outcome.ok) throw new Error(`${outcome.error.code} ${outcome.error.message}`);
  return outcome.value;
};
const rule = (text: string): Recurrence => unwrap(parseRecurrence(text));
const listed = (text: string, from: string, to: string, options?: RecurrenceOptions): readonly Occurrence[] =>
  unwrap(occurrences(rule(text), from, to, options));

describe('the worked examples of recurrences', () => {
  it.each(recurrenceExamples)('%s (%s) from %s to %s', (text, said, from, to, due) => {
    expect(describeRecurrence(rule(text))).toBe(said);
    const found = listed(text, from, to, { start: from });
    expect(found.map((one) => [one.due, one.period.name])).toEqual(due);
    expect(formatRecurrence(rule(text))).toBe(text);
  });
});

describe('a rule as text', () => {
  it.each([
    '',
    'FREQ=HOURLY',
    'MONTHLY',
    'FREQ=MONTHLY;',
    'FREQ=MONTHLY;FREQ=MONTHLY',
    'FREQ=MONTHLY;BYHOUR=3',
    'FREQ=MONTHLY;INTERVAL=0',
    'FREQ=MONTHLY;INTERVAL=1.5',
    'FREQ=MONTHLY;BYMONTHDAY=32',
    'FREQ=MONTHLY;BYMONTHDAY=0',
    'FREQ=MONTHLY;BYMONTHDAY=',
    'FREQ=YEARLY;BYMONTH=13',
    'FREQ=WEEKLY;BYMONTHDAY=5',
    'FREQ=WEEKLY;BYDAY=1MO',
    'FREQ=WEEKLY;BYDAY=XX',
    'FREQ=MONTHLY;BYDAY=6MO',
    'FREQ=MONTHLY;BYSETPOS=1',
    'FREQ=DAILY;COUNT=2;UNTIL=20200101',
    'FREQ=DAILY;UNTIL=20200231',
    'FREQ=WEEKLY;WKST=SU',
    'FREQ=YEARLY;X-TIMES=0',
    `FREQ=YEARLY;BYMONTH=${'1,'.repeat(400)}1`,
  ])('“%s” is refused with a reason', (text) => {
    expect(parseRecurrence(text)).toMatchObject({ ok: false, error: { code: 'ZL7006', input: text } });
  });

  it('is read with its RFC prefix, in small letters and with a time in UNTIL', () => {
    expect(rule('RRULE:freq=monthly;until=20201231T155959Z;wkst=mo')).toEqual(
      rule('FREQ=MONTHLY;UNTIL=20201231'),
    );
  });

  it('never throws, whatever it is', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 60 }), (text) => {
        parseRecurrence(text);
        parseRecurrence(`FREQ=MONTHLY;${text}`);
      }),
      { seed: 5, numRuns: 500 },
    );
  });
});

describe('an instance on a rest day', () => {
  // 2021-06-12 to 14 is the Dragon Boat holiday.
  const monthly = (onRestDay: 'stay' | 'next' | 'omit') =>
    listed('FREQ=MONTHLY;BYMONTHDAY=13', '2021-06-01', '2021-07-31', { onRestDay });

  it('stays unless told, and says so', () => {
    expect(monthly('stay').map(({ due, notes }) => [due, notes])).toEqual([
      ['2021-06-13', ['当日端午节放假，未规定顺延，仍以当日为准']],
      ['2021-07-13', []],
    ]);
  });

  it('moves to the next working day where the text says so', () => {
    expect(monthly('next').map(({ date, due, notes }) => [date, due, notes])).toEqual([
      ['2021-06-13', '2021-06-15', ['当日端午节放假，顺延至2021年6月15日']],
      ['2021-07-13', '2021-07-13', []],
    ]);
  });

  it('falls out where only working days are meant', () => {
    expect(monthly('omit').map(({ due }) => due)).toEqual(['2021-07-13']);
  });

  it('needs the notice of the year only where it can move', () => {
    const rule = 'FREQ=YEARLY;BYMONTH=5;BYMONTHDAY=1';
    expect(listed(rule, '2030-01-01', '2030-12-31')).toMatchObject([{ due: '2030-05-01', notes: [] }]);
    expect(
      occurrences(unwrap(parseRecurrence(rule)), '2030-01-01', '2030-12-31', { onRestDay: 'next' }),
    ).toMatchObject({ ok: false, error: { code: 'ZL7003' } });
    const third = unwrap(parseRecurrence('FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=3'));
    expect(occurrences(third, '2030-01-01', '2030-12-31')).toMatchObject({
      ok: false,
      error: { code: 'ZL7003' },
    });
    expect(occurrences(third, '2030-01-01', '2030-12-31', { workdays: 'weekdays' })).toMatchObject({
      ok: true,
    });
  });
});

describe('a recurrence', () => {
  it('that counts from a beginning asks for it', () => {
    for (const text of ['FREQ=DAILY;COUNT=3', 'FREQ=WEEKLY;INTERVAL=2', 'FREQ=MONTHLY;INTERVAL=5']) {
      expect(occurrences(rule(text), '2019-01-01', '2019-12-31')).toMatchObject({
        ok: false,
        error: { code: 'ZL7007' },
      });
    }
    expect(occurrences(rule('FREQ=DAILY'), '1019-01-01', '2019-12-31')).toMatchObject({ ok: false });
    expect(occurrences(rule('FREQ=DAILY'), '2019-02-30', '2019-12-31')).toMatchObject({ ok: false });
  });

  it('opens with the duty and follows the quarters whatever its start', () => {
    expect(
      listed('FREQ=MONTHLY;INTERVAL=3', '2019-01-01', '2020-03-31', { start: '2019-11-13' }).map(
        ({ opens, due }) => [opens, due],
      ),
    ).toEqual([
      ['2019-11-13', '2019-12-31'],
      ['2020-01-01', '2020-03-31'],
    ]);
    expect(
      listed('FREQ=MONTHLY;INTERVAL=3', '2019-01-01', '2020-03-31', {
        start: '2019-11-13',
        align: 'start',
      }).map(({ opens, due }) => [opens, due]),
    ).toEqual([['2019-11-13', '2020-01-31']]);
  });

  it('from later on lists what a longer span lists there', () => {
    fc.assert(
      fc.property(
        anyRule,
        fc.integer({ min: 0, max: 500 }),
        fc.integer({ min: 0, max: 400 }),
        (text, at, span) => {
          const start = '2018-02-14';
          const whole = listed(text, start, '2020-12-31', { start });
          const from = addDays(start, at);
          const to = addDays(from, span);
          expect(listed(text, from, to, { start })).toEqual(
            whole.filter(({ date }) => date >= from && date <= to),
          );
          const outside = whole.filter(
            ({ date, opens, period }) => opens > date || period.from > date || date > period.to,
          );
          expect(outside, text).toEqual([]);
        },
      ),
      { seed: 11, numRuns: 150 },
    );
  });

  it('at its letter agrees with the package rrule', () => {
    let compared = 0;
    fc.assert(
      fc.property(anyRule, fc.integer({ min: 0, max: 1500 }), (text, at) => {
        const start = addDays('2016-02-20', at);
        const to = addMonths(start, 30);
        const ours = listed(text, start, to, {
          start,
          align: 'start',
          missingDay: 'omit',
          workdays: 'weekdays',
        }).map(({ date }) => date);
        const theirs = peer(rule(text), start, to);
        compared += theirs.length;
        expect(ours, `${text} from ${start}`).toEqual(theirs);
      }),
      { seed: 5545, numRuns: process.env.ZHENGLING_LONG ? 3_000 : 200 },
    );
    expect(compared).toBeGreaterThan(5_000);
  }, 900_000);
});

const some = <T>(values: readonly T[], most: number) =>
  fc.uniqueArray(fc.constantFrom(...values), { minLength: 1, maxLength: most });
const codes = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const;
const part = (name: string, values: fc.Arbitrary<readonly (string | number)[]>) =>
  fc.option(
    values.map((list) => `${name}=${list.join(',')}`),
    { nil: '', freq: 1 },
  );
const byMonth = part('BYMONTH', some([1, 2, 3, 6, 9, 12], 4));
const byMonthDay = part('BYMONTHDAY', some([1, 5, 15, 28, 29, 30, 31, -1, -5, -31], 3));
const byDay = part('BYDAY', some(codes, 5));
const byNth = part('BYDAY', some(['1MO', '2FR', '-1SU', '5WE', '-2TH'], 3));
const byPosition = part('BYSETPOS', some([1, 2, 3, -1, -2], 2));
const end = fc.constantFrom('', 'COUNT=7', 'UNTIL=20200229');
const joined = (...parts: fc.Arbitrary<string>[]) =>
  fc.tuple(...parts).map((list) => list.filter((one) => one !== '').join(';'));

/** Rules that name their days, as the peer understands them; places only where there is a list to place in. */
const anyRule = fc
  .oneof(
    joined(fc.constantFrom('FREQ=DAILY', 'FREQ=DAILY;INTERVAL=1'), byMonth, byMonthDay, byDay, end),
    joined(fc.constantFrom('FREQ=WEEKLY', 'FREQ=WEEKLY;INTERVAL=2'), byMonth, byDay, byPosition, end),
    joined(
      fc.constantFrom('FREQ=MONTHLY', 'FREQ=MONTHLY;INTERVAL=2', 'FREQ=MONTHLY;INTERVAL=5'),
      byMonth,
      byMonthDay,
      byDay,
      byPosition,
      end,
    ),
    joined(fc.constantFrom('FREQ=MONTHLY', 'FREQ=YEARLY'), byMonth, byNth, byPosition, end),
    joined(
      fc.constantFrom('FREQ=YEARLY', 'FREQ=YEARLY;INTERVAL=2'),
      byMonth,
      byMonthDay,
      byDay,
      byPosition,
      end,
    ),
  )
  .filter((text) => {
    const parsed = parseRecurrence(text);
    return parsed.ok && (namesDay(parsed.value) || parsed.value.interval === 1);
  });

/** The peer's days; a day left open is the last of its week, month or year. */
function peer(rule: Recurrence, start: string, to: string): readonly string[] {
  const utc = (date: string) => new Date(`${date}T00:00:00Z`);
  const freqs = { DAILY: RRule.DAILY, WEEKLY: RRule.WEEKLY, MONTHLY: RRule.MONTHLY, YEARLY: RRule.YEARLY };
  const weekdays: readonly Weekday[] = [RRule.MO, RRule.TU, RRule.WE, RRule.TH, RRule.FR, RRule.SA, RRule.SU];
  const open = !namesDay(rule);
  const byweekday = rule.weekdays.flatMap(({ weekday, nth }) => {
    const day = weekdays[weekday - 1];
    return day === undefined ? [] : [nth === null ? day : day.nth(nth)];
  });
  const lastMonth = open && rule.freq === 'YEARLY' && rule.months.length === 0;
  const options = {
    freq: freqs[rule.freq],
    interval: rule.interval,
    dtstart: utc(start),
    wkst: RRule.MO,
    bymonth: lastMonth ? [12] : [...rule.months],
    bymonthday: open && rule.freq !== 'WEEKLY' ? [-1] : [...rule.days],
    byweekday: open && rule.freq === 'WEEKLY' ? [RRule.SU] : byweekday,
    bysetpos: [...rule.positions],
  };
  const kept = Object.fromEntries(
    Object.entries(options).filter(([, value]) => !Array.isArray(value) || value.length > 0),
  );
  const limits = {
    ...(rule.count === null ? {} : { count: rule.count }),
    ...(rule.until === null ? {} : { until: utc(rule.until) }),
  };
  return new RRule({ ...kept, ...limits })
    .between(utc(start), utc(to), true)
    .map((date) => date.toISOString().slice(0, 10));
}

describe('working days of the month', () => {
  it('are counted by hand the same', () => {
    for (let month = '2018-01-01'; month < '2027-01-01'; month = addMonths(month, 1)) {
      const next = addMonths(month, 1);
      const days = Array.from({ length: daysBetween(month, next) }, (_, at) => addDays(month, at));
      const working = days.filter((date) => unwrap(isWorkingDay(date)));
      const at = (position: number) =>
        listed(`FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=${position}`, month, addDays(next, -1)).map(
          ({ due }) => due,
        );
      expect(at(3)).toEqual(working.slice(2, 3));
      expect(at(-1)).toEqual(working.slice(-1));
    }
  });
});

it('the explanation says how the rule was read', () => {
  const text = 'FREQ=MONTHLY;INTERVAL=3';
  const start = '2019-11-13';
  const found = listed(text, '2019-10-01', '2020-12-31', { start, onRestDay: 'next' });
  expect(describeOccurrences(rule(text), found.slice(0, 2), { start, onRestDay: 'next' })).toEqual([
    '每季度：2期',
    '自2019年11月13日起',
    '规则没有写明具体日期，以每期最后一日为限',
    '遇休息日顺延至下一个工作日',
    '  2019年第四季度  2019-11-13 至 2019-12-31 周二',
    '  2020年第一季度  2020-01-01 至 2020-03-31 周二',
  ]);
});
