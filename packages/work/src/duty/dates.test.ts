import { nationalCalendar as calendar, daysBetween, isWorkingDay, parseDate } from '@zhengling/calendar';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { datesOf, warnDay, warnPolicy, warnRuleOf } from './dates.ts';
import { instancesOf } from './instances.ts';
import { light } from './light.ts';
import { planBack } from './plan-back.ts';
import { workingDaysBefore, workingDaysUntil } from './working-days.ts';

// The same cases at every run; another seed is for those who look for more.
fc.configureGlobal({ seed: 20191110 });

const running = { state: 'accepted', kind: 'once', dueProblem: null, doneOn: null } as const;

describe('dates from the words of a text', () => {
  it('takes a date, the end of a range, a period from the issue', () => {
    const read = (due: Parameters<typeof datesOf>[0], issued: string | null = '2019-09-27') =>
      datesOf(due, { issued, calendar });
    expect(read({ type: 'date', date: '2019-12-31' })).toMatchObject({
      kind: 'once',
      dates: { starts: '2019-09-27', dueOn: '2019-12-31', warnOn: '2019-12-12' },
    });
    expect(read({ type: 'range', start: '2019-12-01', end: '2019-12-31' }).dates).toMatchObject({
      starts: '2019-12-01',
      dueOn: '2019-12-31',
      warnOn: '2019-12-25',
    });
    // Thirty days end on Sunday 27 October and move to Monday.
    expect(read({ type: 'duration', n: 30, unit: 'day', from: '本办法印发之日' }).dates.dueOn).toBe(
      '2019-10-28',
    );
    expect(read({ type: 'ongoing' }).kind).toBe('ongoing');
    expect(read({ type: 'recurrence', rrule: 'FREQ=MONTHLY;BYMONTHDAY=5' }).kind).toBe('series');
  });

  it('says what it cannot compute and never guesses', () => {
    const problem = (due: Parameters<typeof datesOf>[0], issued: string | null) =>
      datesOf(due, { issued, calendar }).dates;
    expect(problem({ type: 'duration', n: 20, unit: 'workday' }, '2020-01-02').dueProblem).toContain(
      '没有写明',
    );
    expect(
      problem({ type: 'duration', n: 20, unit: 'day', from: '批准' }, '2020-01-02').dueProblem,
    ).toContain('“批准”');
    expect(problem({ type: 'duration', n: 20, unit: 'day', from: '发布' }, null).dueProblem).toContain(
      '没有成文日期',
    );
    const unknown = problem({ type: 'duration', n: 20, unit: 'workday', from: '印发' }, '2030-01-02');
    expect(unknown).toMatchObject({ dueOn: null, warnOn: null });
    expect(unknown.dueProblem).toContain('2030年');
    // The date itself is known, only the yellow light cannot be counted.
    expect(problem({ type: 'date', date: '2030-06-28' }, null)).toMatchObject({
      dueOn: '2030-06-28',
      dueProblem: null,
      warnOn: null,
    });
  });
});

describe('lights', () => {
  const task = { ...running, dueOn: '2020-06-30', warnOn: '2020-06-23' };
  it.each([
    ['2020-06-22', 'green', '正常，剩 5 个工作日'],
    ['2020-06-23', 'yellow', '剩 4 个工作日'],
    ['2020-06-30', 'yellow', '今天到期'],
    ['2020-07-01', 'red', '逾期 1 天'],
  ])('on %s is %s: %s', (today, colour, words) => {
    expect(light(task, today, calendar)).toEqual({ colour, words });
  });

  it('does not call late who asked for closing in time', () => {
    expect(light({ ...task, state: 'checking', doneOn: '2020-06-30' }, '2020-08-01', calendar)).toEqual({
      colour: 'green',
      words: '待核查',
    });
    expect(light({ ...task, state: 'signing', doneOn: '2020-07-02' }, '2020-08-01').words).toBe(
      '逾期 2 天申请办结，待会签',
    );
    expect(light({ ...task, state: 'closed', doneOn: '2020-07-02' }, '2020-08-01').words).toBe(
      '已办结（逾期办结 2 天）',
    );
  });

  it('counts days where a year has no notice', () => {
    expect(light({ ...running, dueOn: '2030-06-28', warnOn: null }, '2030-06-20', calendar).words).toBe(
      '正常，剩 8 天',
    );
  });
});

const day = fc.integer({ min: 0, max: 2_500 }).map((n) => {
  const date = new Date(Date.UTC(2018, 6, 2) + n * 86_400_000).toISOString().slice(0, 10);
  return date;
});

describe('counting back', () => {
  it('is the inverse of counting on', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: 1, max: 60 }), (date, n) => {
        const before = workingDaysBefore(date, n, calendar);
        if (!before.ok) throw new Error(before.error.message);
        expect(isWorkingDay(before.value, calendar)).toEqual({ ok: true, value: true });
        // Working days after it and before the date: all but the one counted last.
        const between = workingDaysUntil(before.value, date, calendar);
        const own = isWorkingDay(date, calendar);
        expect(between).toBe(n - 1 + (own.ok && own.value ? 1 : 0));
      }),
    );
  });

  it('puts parts inside the whole, earlier shares earlier', () => {
    fc.assert(
      fc.property(
        day,
        fc.integer({ min: 0, max: 400 }),
        fc.nat({ max: 100 }),
        fc.nat({ max: 100 }),
        (starts, length, a, b) => {
          const end = parseDate(
            new Date(Date.parse(starts) + length * 86_400_000).toISOString().slice(0, 10),
          );
          if (!end.ok) throw new Error(end.error.message);
          const [first, second] = [a, b]
            .sort((x, y) => x - y)
            .map((percent) => planBack(starts, end.value, { by: 'share', percent }, calendar));
          if (!first?.ok || !second?.ok) throw new Error('no date');
          expect(first.value >= starts && first.value <= second.value && second.value <= end.value).toBe(
            true,
          );
        },
      ),
    );
  });

  it('turns yellow no later than three working days before, and for long tasks in the last fifth', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: 30, max: 400 }), (starts, length) => {
        const dueOn = new Date(Date.parse(starts) + length * 86_400_000).toISOString().slice(0, 10);
        const warn = warnDay(starts, dueOn, warnPolicy.once, calendar);
        if (warn === null) throw new Error('no day');
        expect(workingDaysUntil(warn, dueOn, calendar)).toBeGreaterThanOrEqual(2);
        expect(daysBetween(warn, dueOn)).toBeGreaterThanOrEqual(Math.floor(length / 5));
      }),
    );
  });
});

describe('instances of a series', () => {
  const list = (rrule: string, from: string, to: string, start: string | null = null) => {
    const made = instancesOf({ rrule, start }, from, to, calendar);
    if (!made.ok) throw new Error(made.error.message);
    return made.value.map(({ period, opens, dueOn, warnOn }) => [period, opens, dueOn, warnOn]);
  };

  it('belong to the period in which they fall', () => {
    expect(list('FREQ=MONTHLY;BYMONTHDAY=23', '2020-01-01', '2020-02-29')).toEqual([
      ['2020-01', '2020-01-01', '2020-01-23', '2020-01-17'],
      ['2020-02', '2020-02-01', '2020-02-23', '2020-02-17'],
    ]);
    expect(list('FREQ=MONTHLY;INTERVAL=3', '2020-04-01', '2020-06-30')[0]?.slice(0, 3)).toEqual([
      '2020-Q2',
      '2020-04-01',
      '2020-06-30',
    ]);
    expect(
      list('FREQ=YEARLY;BYMONTH=6,12;BYMONTHDAY=20', '2022-01-01', '2022-12-31').map(([period]) => period),
    ).toEqual(['2022-H1', '2022-H2']);
    expect(list('FREQ=YEARLY;BYMONTH=1;BYMONTHDAY=31', '2020-01-01', '2020-12-31')[0]?.slice(0, 3)).toEqual([
      '2020',
      '2020-01-01',
      '2020-01-31',
    ]);
    expect(list('FREQ=WEEKLY', '2020-01-06', '2020-01-12')[0]?.[0]).toBe('2020-W02');
    expect(
      list('FREQ=MONTHLY;BYMONTHDAY=5,20', '2020-01-01', '2020-01-31').map(([period]) => period),
    ).toEqual(['2020-01-05', '2020-01-20']);
  });

  it('have one name each, whatever the span they are asked for in', () => {
    const rules = fc.constantFrom(
      'FREQ=MONTHLY;BYMONTHDAY=5',
      'FREQ=MONTHLY;BYMONTHDAY=5,-1',
      'FREQ=YEARLY;BYMONTH=6,9',
      'FREQ=YEARLY;BYMONTH=3,10',
      'FREQ=WEEKLY;BYDAY=MO,TH',
      'FREQ=WEEKLY',
      'FREQ=DAILY',
      'FREQ=MONTHLY;INTERVAL=6',
      'FREQ=MONTHLY;BYDAY=FR',
      'FREQ=MONTHLY;BYDAY=1MO',
      'FREQ=YEARLY;BYMONTH=5;BYDAY=MO',
    );
    fc.assert(
      fc.property(rules, day, fc.integer({ min: 0, max: 300 }), (rrule, from, days) => {
        const to = new Date(Date.parse(from) + days * 86_400_000).toISOString().slice(0, 10);
        const short = list(rrule, from, to);
        const long = list(rrule, '2018-01-01', '2026-12-31').filter(
          ([, , due]) => String(due) >= from && String(due) <= to,
        );
        expect(short).toEqual(long);
        expect(new Set(short.map(([period]) => period)).size).toBe(short.length);
        for (const [, opens, due] of short) expect(String(opens) <= String(due)).toBe(true);
      }),
    );
  });

  it('take their warning from how often they fall due', () => {
    expect(warnRuleOf('2020-06')).toEqual({ percent: 0, workdays: 5 });
    expect(warnRuleOf('2020-Q1').workdays).toBe(10);
    expect(warnRuleOf(null)).toEqual({ percent: 20, workdays: 3 });
  });
});
