import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from './date.ts';
import { addPeriod } from './deadline.ts';
import { describeDeadline, explainRunning } from './explain.ts';
import type { Outcome } from './outcome.ts';
import { type Pause, parsePause, pauseKinds } from './pause.ts';
import { pauseExamples } from './pauses.testing.ts';
import { parsePeriod } from './period.ts';
import { runPeriod } from './running.ts';

const unwrap = <T>(outcome: Outcome<T>): T => {
  if (!outcome.ok) throw new Error(`${outcome.error.code} ${outcome.error.message}`);
  return outcome.value;
};

const pausesOf = (texts: readonly string[]): Pause[] => texts.map((text) => unwrap(parsePause(text)));

describe('the worked examples of pauses', () => {
  it.each(pauseExamples)('%s + %s, %j: %s, %i paused (%s)', (from, period, pauses, end, pausedDays) => {
    const run = unwrap(runPeriod(from, unwrap(parsePeriod(period)), pausesOf(pauses)));
    const said = run.state === 'due' ? run.due : `停止于${run.since}：已计${run.counted}，余${run.remaining}`;
    expect([said, run.pausedDays]).toEqual([end, pausedDays]);
  });
});

describe('a period with pauses', () => {
  const start = fc.integer({ min: 0, max: 2900 }).map((days) => addDays('2018-01-01', days));
  const period = fc.record({
    n: fc.integer({ min: 1, max: 60 }),
    unit: fc.constantFrom('day', 'workday'),
  });
  const offsets = fc.array(fc.tuple(fc.integer({ min: -5, max: 40 }), fc.integer({ min: 0, max: 12 })), {
    maxLength: 5,
  });
  const runs = { seed: 45, numRuns: 500 };

  it('without any is the period itself', () => {
    fc.assert(
      fc.property(start, period, (from, length) => {
        const { lastDay, due } = unwrap(addPeriod(from, length));
        expect(unwrap(runPeriod(from, length, []))).toEqual({ state: 'due', lastDay, due, pausedDays: 0 });
      }),
      runs,
    );
  });

  it('is never shorter for one more, and does not mind their order or their being cut in two', () => {
    fc.assert(
      fc.property(start, period, offsets, (from, length, spans) => {
        const pauses = spans.map(([at, days]): Pause => {
          const first = addDays(from, at);
          return { kind: 'hearing', from: first, to: addDays(first, days) };
        });
        const whole = unwrap(runPeriod(from, length, pauses));
        const fewer = unwrap(runPeriod(from, length, pauses.slice(1)));
        if (whole.state === 'stopped' || fewer.state === 'stopped')
          throw new Error('closed pauses stop nothing');
        expect(whole.due >= fewer.due).toBe(true);
        const cut = pauses.flatMap((pause): Pause[] => {
          if (pause.to === null || pause.to === pause.from) return [pause];
          return [
            { ...pause, from: addDays(pause.from, 1) },
            { ...pause, to: pause.from },
          ];
        });
        expect(unwrap(runPeriod(from, length, cut.reverse()))).toEqual(whole);
      }),
      runs,
    );
  });

  it('of an open pause that gets its end runs on where it stopped', () => {
    fc.assert(
      fc.property(start, period, fc.integer({ min: 1, max: 20 }), (from, length, at) => {
        const first = addDays(from, at);
        const run = unwrap(runPeriod(from, length, [{ kind: 'appraisal', from: first, to: null }]));
        if (run.state === 'due') {
          expect(run.due < first).toBe(true);
          return;
        }
        expect(run.since).toBe(first);
        expect(run.counted + run.remaining).toBe(length.n);
        if (run.remaining === 0) return;
        const to = addDays(first, 7);
        const resumed = unwrap(runPeriod(from, length, [{ kind: 'appraisal', from: first, to }]));
        const rest = unwrap(addPeriod(to, { n: run.remaining, unit: length.unit }));
        expect(resumed).toMatchObject({ state: 'due', lastDay: rest.lastDay, due: rest.due });
      }),
      runs,
    );
  });
});

describe('the explanation of a period with pauses', () => {
  it('lists the days paused and by which clause', () => {
    const pauses = pausesOf(['听证:2021-03-05..2021-03-08', '公示:2021-03-09..2021-03-09']);
    const explained = unwrap(explainRunning('2021-03-01', { n: 5, unit: 'workday' }, pauses));
    expect(describeDeadline(explained)).toEqual([
      '2021年3月1日起5个工作日：截止2021年3月11日（周四）',
      '扣除：听证（2021年3月5日至2021年3月8日）、公示（2021年3月9日至2021年3月9日），共3个工作日',
      '  —  2021-03-01 周一  开始当日不计入',
      '  1  2021-03-02 周二  工作日',
      '  2  2021-03-03 周三  工作日',
      '  3  2021-03-04 周四  工作日',
      '  —  2021-03-05 周五  听证，不计入',
      '  —  2021-03-06 周六  周六休息（听证期间）',
      '  —  2021-03-07 周日  周日休息（听证期间）',
      '  —  2021-03-08 周一  听证，不计入',
      '  —  2021-03-09 周二  公示，不计入',
      '  4  2021-03-10 周三  工作日',
      '  5  2021-03-11 周四  工作日',
      '依据：《民法典》第二百零一条：开始的当日不计入，自下一日开始计算',
      '依据：《行政许可法》第四十五条：依法需要的听证、检验、检测、鉴定、专家评审等所需时间不计算在内',
      '注意：公示时间不计入期限须有明文规定，请核对并写明依据',
    ]);
  });

  it('says since when a period stands still', () => {
    const pauses = [...pausesOf(['鉴定:2021-03-04..']), ...pausesOf(['听证:2021-01-04..2021-01-05'])];
    const lines = describeDeadline(unwrap(explainRunning('2021-03-01', { n: 20, unit: 'workday' }, pauses)));
    expect(lines[0]).toBe(
      '2021年3月1日起20个工作日：自2021年3月4日（周四）起停止计算，已计2个工作日，尚余18个工作日',
    );
    expect(lines).toContain('   —  2021-03-04 周四  鉴定尚未结束，期限停止计算');
    expect(lines.at(-1)).toBe('注意：听证（2021年1月4日至2021年1月5日）没有占用计入期限的日子，不影响期限');
  });

  it('takes the clause that the caller names', () => {
    const basis = '《某办法》第九条：公示时间不计入';
    const explained = unwrap(
      explainRunning('2021-03-01', { n: 5, unit: 'day' }, [
        { kind: 'public-notice', from: '2021-03-03', to: '2021-03-04', basis },
      ]),
    );
    expect(explained.basis).toContain(basis);
    expect(explained.cautions).toEqual([]);
  });
});

describe('a pause as typed', () => {
  it.each([
    ['听证:2021-03-08..2021-03-10', { kind: 'hearing', from: '2021-03-08', to: '2021-03-10' }],
    ['听证：2021年3月8日..2021年3月10日', { kind: 'hearing', from: '2021-03-08', to: '2021-03-10' }],
    ['补正材料:2021-03-08..', { kind: 'correction', from: '2021-03-08', to: null }],
    ['expert-review:2021-03-08..', { kind: 'expert-review', from: '2021-03-08', to: null }],
  ])('%s is read', (text, pause) => {
    expect(parsePause(text)).toEqual({ ok: true, value: pause });
  });

  it('is read by each of its names', () => {
    for (const { kind, name, words } of pauseKinds) {
      for (const word of [kind, name, ...words]) {
        expect(parsePause(`${word}:2024-02-29..`)).toMatchObject({ ok: true, value: { kind } });
      }
    }
  });

  it.each([
    ['听证', 'ZL7005'],
    ['开会:2021-03-08..', 'ZL7005'],
    ['听证:2021-03-08..2021-03-01', 'ZL7005'],
    ['听证:2021-02-30..', 'ZL7001'],
    ['听证:2021-02-01..昨天', 'ZL7001'],
    ['', 'ZL7005'],
  ])('“%s” is refused', (text, code) => {
    expect(parsePause(text)).toMatchObject({ ok: false, error: { code } });
  });

  it('is checked again where it is used', () => {
    const from = '2021-03-08';
    const upsideDown: Pause = { kind: 'hearing', from, to: '2021-03-01' };
    expect(runPeriod('2021-03-01', { n: 3, unit: 'day' }, [upsideDown])).toMatchObject({
      ok: false,
      error: { code: 'ZL7005' },
    });
    const many = Array.from({ length: 201 }, (): Pause => ({ kind: 'hearing', from, to: from }));
    expect(runPeriod('2021-03-01', { n: 3, unit: 'day' }, many)).toMatchObject({ ok: false });
  });
});
