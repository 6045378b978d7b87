import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from './date.ts';
import { addPeriod } from './deadline.ts';
import { type DeadlineExplanation, describeDeadline, explainDeadline } from './explain.ts';
import type { Period } from './period.ts';

const explain = (from: string, period: Period): DeadlineExplanation => {
  const outcome = explainDeadline(from, period);
  if (!outcome.ok) throw new Error(outcome.error.message);
  return outcome.value;
};

describe('an explanation', () => {
  it('lists the days counted and skipped over the National Day', () => {
    expect(describeDeadline(explain('2019-09-27', { n: 7, unit: 'workday' }))).toEqual([
      '2019年9月27日起7个工作日：截止2019年10月12日（周六）',
      '  —  2019-09-27 周五  开始当日不计入',
      '  —  2019-09-28 周六  周六休息',
      '  1  2019-09-29 周日  周日为国庆节调休上班',
      '  2  2019-09-30 周一  工作日',
      '  —  2019-10-01 周二  国庆节放假',
      '  —  2019-10-02 周三  国庆节放假',
      '  —  2019-10-03 周四  国庆节放假',
      '  —  2019-10-04 周五  国庆节放假',
      '  —  2019-10-05 周六  国庆节放假',
      '  —  2019-10-06 周日  国庆节放假',
      '  —  2019-10-07 周一  国庆节放假',
      '  3  2019-10-08 周二  工作日',
      '  4  2019-10-09 周三  工作日',
      '  5  2019-10-10 周四  工作日',
      '  6  2019-10-11 周五  工作日',
      '  7  2019-10-12 周六  周六为国庆节调休上班',
      '依据：《民法典》第二百零一条：开始的当日不计入，自下一日开始计算',
      '依据：《国务院办公厅关于2019年部分节假日安排的通知》（国办发明电〔2018〕15号）',
    ]);
  });

  it('says why an end moved', () => {
    const explanation = explain('2021年8月30日', { n: 20, unit: 'day' });
    expect(explanation).toMatchObject({ from: '2021-08-30', lastDay: '2021-09-19', due: '2021-09-22' });
    expect(explanation.days.slice(-4).map((day) => `${day.date} ${day.ordinal} ${day.reason}`)).toEqual([
      '2021-09-19 20 计入，最后一日；中秋节放假，期限顺延',
      '2021-09-20 null 中秋节放假，继续顺延',
      '2021-09-21 null 中秋节放假，继续顺延',
      '2021-09-22 null 顺延至此日（工作日）',
    ]);
    expect(explanation.basis.at(-1)).toContain('第二百零三条');
  });

  it('shortens a long count but keeps its ends', () => {
    const lines = describeDeadline(explain('2021-07-01', { n: 60, unit: 'day' }));
    expect(lines[0]).toBe('2021年7月1日起60日：截止2021年8月30日（周一）');
    expect(lines.length).toBeLessThan(8);
    expect(lines.join('\n')).toContain('60  2021-08-30 周一  计入，最后一日');
  });

  it('warns at the end of the last year known', () => {
    expect(explain('2026-12-28', { n: 2, unit: 'day' }).cautions).toHaveLength(1);
    expect(explain('2025-12-28', { n: 2, unit: 'day' }).cautions).toEqual([]);
  });

  it('lists every day once, counts up without gaps, and ends where addPeriod ends', () => {
    const period = fc.record({
      n: fc.integer({ min: 1, max: 90 }),
      unit: fc.constantFrom('day', 'workday'),
    });
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2800 }), period, (offset, length) => {
        const from = addDays('2018-01-01', offset);
        const explanation = explain(from, length);
        const { lastDay, due } = explanation;
        expect(addPeriod(from, length)).toEqual({ ok: true, value: { lastDay, due } });
        explanation.days.forEach((day, index) => {
          expect(day.date).toBe(addDays(from, index));
        });
        expect(explanation.days.at(-1)?.date).toBe(due);
        const ordinals = explanation.days.flatMap((day) => day.ordinal ?? []);
        expect(ordinals).toEqual(Array.from({ length: length.n }, (_, index) => index + 1));
      }),
      { seed: 7, numRuns: 200 },
    );
  });
});
