import { addDays, type IsoDate, isWorkingDay, nationalCalendar } from '@zhengling/calendar';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dutyStates } from '../duty/index.ts';
import { describeLadder } from './describe.ts';
import {
  contradictions,
  generalLadders,
  type LadderDuty,
  type LadderVersion,
  ladder,
  ladderFaults,
  nextRung,
  nextRungUnder,
  paceOf,
  policyFor,
  type RungTaken,
  rungs,
  versionOn,
} from './index.ts';
import type { LadderPolicy, LadderStep } from './policy.ts';
import { workdaysFrom } from './workdays.ts';

// The same cases at every run; another seed is for those who look for more.
fc.configureGlobal({ seed: 20191110 });

const calendar = nationalCalendar;
const once = policyFor({ number: null, period: null }, generalLadders);
if (once === null) throw new Error('every task has a ladder');

const duty = (dueOn: IsoDate | null, rest: Partial<LadderDuty> = {}): LadderDuty => ({
  state: 'accepted',
  kind: 'once',
  dueOn,
  unitKinds: ['department'],
  ...rest,
});

/** What is taken when somebody looks on each of these days. */
function walk(task: LadderDuty, days: readonly IsoDate[], policy: LadderPolicy): readonly RungTaken[] {
  const taken: RungTaken[] = [];
  for (const today of days) {
    for (;;) {
      const next = nextRung(task, taken, today, calendar, policy);
      if (!next.ok) throw new Error(next.error.message);
      if (next.value.type !== 'due') break;
      taken.push({ rung: next.value.step.rung, on: today });
    }
  }
  return taken;
}

const daily = (from: IsoDate, count: number): IsoDate[] =>
  Array.from({ length: count }, (_, at) => addDays(from, at));

describe('the general ladder', () => {
  it('goes up by working days, over the Dragon Boat Festival', () => {
    // 2024-06-10 is the festival: the fifth working day before Thursday the 13th is Wednesday the 5th.
    expect(walk(duty('2024-06-13'), daily('2024-05-20', 90), once)).toEqual([
      { rung: 'remind', on: '2024-06-05' },
      { rung: 'urge', on: '2024-06-14' },
      { rung: 'supervise', on: '2024-06-20' },
      { rung: 'circulate', on: '2024-07-04' },
      { rung: 'interview', on: '2024-07-18' },
    ]);
  });

  it('takes a task that was found late up one rung at a time', () => {
    expect(walk(duty('2024-03-01'), daily('2024-06-12', 60), once)).toEqual([
      { rung: 'urge', on: '2024-06-12' },
      { rung: 'supervise', on: '2024-06-17' },
      { rung: 'circulate', on: '2024-07-01' },
      { rung: 'interview', on: '2024-07-15' },
    ]);
  });

  it('has a faster pace for monthly reports, and one for every task', () => {
    expect(policyFor({ number: '示府发〔2024〕1号', period: '2024-06' }, generalLadders)?.id).toBe(
      'general/period',
    );
    for (const period of [null, '2024', '2024-H1', '2024-Q2', '2024-06', '2024-W07'])
      expect(policyFor({ number: null, period }, generalLadders)).not.toBeNull();
  });

  it('knows the pace of every form of period', () => {
    const forms = [
      null,
      '2024',
      '2024-H1',
      '2024-Q2',
      '2024-06',
      '2024-W07',
      '2024-06-13',
      '2024-04-15..2024-07-14',
    ];
    expect(forms.map(paceOf)).toEqual([
      'once',
      'year',
      'half-year',
      'quarter',
      'month',
      'week',
      'week',
      'quarter',
    ]);
  });

  it('says why it has no answer where a year has no holiday notice', () => {
    const next = nextRung(duty('2090-06-13'), [], '2090-06-01', calendar, once);
    expect(next.ok ? '' : next.error.code).toBe('ZL7003');
  });

  it('is said in words', () => {
    expect(describeLadder(once)).toContain('到期前 5 个工作日提醒；到期后 1 个工作日催办');
  });

  it('refuses a policy that contradicts itself', () => {
    const step = { from: 'due', workdays: 1, basis: '' } as const;
    const of =
      (...steps: LadderStep[]) =>
      () =>
        ladder({ id: 'x', title: 'x', apart: 1, steps });
    expect(of({ ...step, rung: 'supervise' }, { ...step, rung: 'urge' })).toThrow();
    expect(of({ ...step, rung: 'urge' }, { ...step, rung: 'urge' })).toThrow();
    expect(of({ ...step, rung: 'remind' })).toThrow();
    expect(of({ ...step, rung: 'urge', workdays: 0 })).toThrow();
    expect(of({ ...step, rung: 'urge', from: 'supervise' })).toThrow();
  });
});

describe('every ladder', () => {
  const day = fc.integer({ min: 0, max: 900 }).map((n) => addDays('2023-06-01', n));
  const policies: fc.Arbitrary<LadderPolicy> = fc
    .record({
      chosen: fc.subarray([...rungs], { minLength: 1 }),
      counts: fc.array(fc.integer({ min: 1, max: 15 }), { minLength: 6, maxLength: 6 }),
      back: fc.array(fc.boolean(), { minLength: 6, maxLength: 6 }),
      towns: fc.boolean(),
      apart: fc.integer({ min: 1, max: 5 }),
    })
    .map(({ chosen, counts, back, towns, apart }) =>
      ladder({
        id: 'random',
        title: 'random',
        apart,
        steps: chosen.map((rung, at): LadderStep => {
          const below = chosen[at - 1];
          return {
            rung,
            from: rung !== 'remind' && below !== undefined && below !== 'remind' && back[at] ? below : 'due',
            workdays: (rung === 'remind' ? -1 : 1) * (counts[at] ?? 1),
            basis: '',
            ...(rung === 'interview' && towns ? { only: ['town' as const] } : {}),
          };
        }),
      }),
    );
  /** Days on which somebody looks: irregular, sometimes twice. */
  const looks = fc.array(fc.integer({ min: 0, max: 20 }), { minLength: 1, maxLength: 60 });

  it('takes each rung once, in order, never before its day, and apart', () => {
    fc.assert(
      fc.property(policies, day, looks, fc.integer({ min: -60, max: 60 }), (policy, due, gaps, shift) => {
        let at = addDays(due, shift);
        const days = gaps.map((gap) => {
          at = addDays(at, gap);
          return at;
        });
        const taken = walk(duty(due), days, policy);
        const order = taken.map(({ rung }) => rungs.indexOf(rung));
        expect(order).toEqual([...new Set(order)].sort((a, b) => a - b));
        for (const [index, { rung, on }] of taken.entries()) {
          const step = policy.steps.find((one) => one.rung === rung);
          if (step === undefined) throw new Error('a rung of no policy');
          const from = step.from === 'due' ? due : taken.find((one) => one.rung === step.from)?.on;
          if (from === undefined) throw new Error('counted from a rung that was not taken');
          const first = workdaysFrom(from, step.workdays, calendar);
          expect(first.ok && on >= first.value).toBe(true);
          if (rung === 'remind') expect(on <= due).toBe(true);
          const before = taken[index - 1];
          if (before === undefined || before.rung === 'remind') continue;
          const apart = workdaysFrom(before.on, policy.apart, calendar);
          expect(apart.ok && on >= apart.value).toBe(true);
        }
      }),
    );
  });

  it('misses no rung where somebody looks every day, and takes it on its first day, a working day', () => {
    fc.assert(
      fc.property(policies, day, (policy, due) => {
        const taken = walk(duty(due, { unitKinds: ['town'] }), daily(addDays(due, -40), 260), policy);
        expect(taken.map(({ rung }) => rung)).toEqual(policy.steps.map(({ rung }) => rung));
        for (const { rung, on } of taken) {
          const working = isWorkingDay(on, calendar);
          if (rung !== 'remind') expect(working.ok && working.value).toBe(true);
        }
      }),
      { numRuns: 40 },
    );
  });

  it('leaves alone what is ended, suspended, checked, without a date, or never late itself', () => {
    const quiet = dutyStates.filter(
      (state) => !['confirmed', 'assigned', 'accepted', 'signing'].includes(state),
    );
    fc.assert(
      fc.property(policies, day, day, fc.constantFrom(...quiet), (policy, due, today, state) => {
        const none = { ok: true, value: { type: 'none' } };
        expect(nextRung(duty(due, { state }), [], today, calendar, policy)).toEqual(none);
        expect(nextRung(duty(due, { kind: 'series' }), [], today, calendar, policy)).toEqual(none);
        expect(nextRung(duty(due, { kind: 'ongoing' }), [], today, calendar, policy)).toEqual(none);
        expect(nextRung(duty(null), [], today, calendar, policy)).toEqual(none);
      }),
    );
  });

  it('keeps a rung for the units it is for', () => {
    fc.assert(
      fc.property(policies, day, (policy, due) => {
        const taken = walk(duty(due), daily(addDays(due, -40), 260), policy).map(({ rung }) => rung);
        const forTowns = policy.steps.filter(({ only }) => only !== undefined);
        for (const { rung } of forTowns) expect(taken).not.toContain(rung);
      }),
      { numRuns: 40 },
    );
  });
});

describe('versions of a ladder', () => {
  const step = (
    rung: LadderStep['rung'],
    workdays: number,
    from: LadderStep['from'] = 'due',
  ): LadderStep => ({
    rung,
    from,
    workdays,
    basis: '',
  });
  const of = (...steps: LadderStep[]): LadderPolicy => ladder({ id: 'x', title: 'x', apart: 1, steps });
  const versions = (...later: readonly [IsoDate, LadderPolicy][]): [LadderVersion, ...LadderVersion[]] => [
    { ordinal: 1, from: null, policy: of(step('urge', 3), step('supervise', 8)) },
    ...later.map(([from, policy], at) => ({ ordinal: at + 2, from, policy })),
  ];
  const on = (
    list: readonly [LadderVersion, ...LadderVersion[]],
    due: IsoDate,
    today: IsoDate,
    sent: readonly RungTaken[] = [],
    since = today,
  ) => {
    const next = nextRungUnder(duty(due), sent, { since, today }, calendar, list);
    if (!next.ok) throw new Error(next.error.message);
    const { value } = next;
    return value.type === 'none' ? 'none' : `${value.type} ${value.step.rung} ${value.on} ${value.version}`;
  };

  it('are in force from their day; the last adopted replaces what was to come', () => {
    const list = versions(['2024-06-20', of(step('urge', 1))], ['2024-06-10', of(step('urge', 2))]);
    expect(['2024-06-09', '2024-06-10', '2024-06-25'].map((day) => versionOn(list, day).ordinal)).toEqual([
      1, 3, 3,
    ]);
  });

  it('let a rung fall on the first day on which the version of that day says so', () => {
    // Due on Monday the 17th: the definition urges on Thursday the 20th, the version of the 19th after one day.
    const sooner = versions(['2024-06-19', of(step('urge', 1))]);
    expect(on(sooner, '2024-06-17', '2024-06-17')).toBe('wait urge 2024-06-19 2');
    const later = versions(['2024-06-19', of(step('urge', 5))]);
    expect(on(later, '2024-06-17', '2024-06-17')).toBe('wait urge 2024-06-24 2');
    const tooLate = versions(['2024-06-21', of(step('urge', 5))]);
    expect(on(tooLate, '2024-06-17', '2024-06-17')).toBe('wait urge 2024-06-20 1');
  });

  it('use the version of the day on which the rung fell where somebody looks late', () => {
    const gone = versions(['2024-06-21', of(step('supervise', 8))]);
    expect(on(gone, '2024-06-17', '2024-06-24', [], '2024-06-20')).toBe('due urge 2024-06-20 1');
    expect(on(gone, '2024-06-17', '2024-06-24')).toBe('wait supervise 2024-06-27 2');
  });

  it('never take a task down or twice up a rung, and count from where it stands', () => {
    const sent: RungTaken[] = [{ rung: 'supervise', on: '2024-06-27' }];
    const more = versions([
      '2024-06-28',
      of(step('urge', 1), step('supervise', 1), step('interview', 5, 'urge')),
    ]);
    // The urging was passed over: five working days after the last rung that was taken.
    expect(on(more, '2024-06-17', '2024-06-28', sent)).toBe('wait interview 2024-07-04 2');
  });

  it('are one ladder where nothing changes', () => {
    const day = fc.integer({ min: 0, max: 400 }).map((n) => addDays('2023-06-01', n));
    fc.assert(
      fc.property(day, day, (due, today) => {
        const one = nextRung(duty(due), [], today, calendar, once);
        const under = nextRungUnder(duty(due), [], { since: today, today }, calendar, [
          { ordinal: 1, from: null, policy: once },
          { ordinal: 2, from: addDays(today, 3), policy: once },
        ]);
        if (!one.ok || !under.ok) throw new Error('days are known');
        expect(under.value.type).toBe(one.value.type);
        if (one.value.type !== 'none' && under.value.type !== 'none')
          expect(under.value.step).toEqual(one.value.step);
      }),
    );
  });

  it('say what is wrong with them, and which clause they contradict', () => {
    expect(ladderFaults({ apart: 1, steps: [] }).map(({ message }) => message)).toEqual(['一级也没有。']);
    expect(
      ladderFaults({ apart: 1, steps: [step('supervise', 1), step('urge', 1)] }).map(
        ({ message }) => message,
      ),
    ).toEqual(['“催办”排在“督办”后面。']);
    const definition = of(step('urge', 1), {
      ...step('interview', 3, 'urge'),
      only: ['town'],
      letter: 'a',
      basis: '第六条',
      regulated: '示府发〔2024〕1号',
    });
    expect(
      contradictions(
        definition,
        of(step('urge', 9), { ...step('interview', 30, 'urge'), only: ['town'], letter: 'a' }),
      ),
    ).toEqual([]);
    const said = (...steps: LadderStep[]) =>
      contradictions(definition, of(...steps)).map(({ message }) => message);
    expect(said(step('urge', 1))).toEqual(['“约谈”是示府发〔2024〕1号第六条规定的，不能去掉。']);
    expect(said(step('urge', 1), step('interview', 3))).toEqual([
      '“约谈”按示府发〔2024〕1号第六条从“催办”起算，不能改成从到期日起算。',
      '“约谈”的对象由示府发〔2024〕1号第六条规定，不能改。',
      '“约谈”用什么函件由示府发〔2024〕1号第六条规定，不能改。',
    ]);
  });
});
