import { describe, expect, it } from 'vitest';
import { readDeadlineCases } from './read-cases.ts';

describe('a list of periods', () => {
  it('is read from texts and from objects', () => {
    const { cases, errors } = readDeadlineCases([
      { id: '甲', from: '2026-12-21', period: '10workdays' },
      { from: '2026年12月21日', period: '1个月', pauses: '听证:2026-12-22..2026-12-23；鉴定:2026-12-28..' },
      {
        id: 7,
        from: '2026-12-21',
        period: '3日',
        pauses: [{ kind: '公示', from: '2026-12-22', basis: '第九条' }],
      },
      { id: '丁', from: '2026-12-21', period: '3日', pauses: '', other: '不相干的列' },
    ]);
    expect(errors).toEqual([]);
    expect(cases).toEqual([
      { id: '甲', from: '2026-12-21', period: { n: 10, unit: 'workday' }, pauses: [] },
      {
        id: '第2行',
        from: '2026-12-21',
        period: { n: 1, unit: 'month' },
        pauses: [
          { kind: 'hearing', from: '2026-12-22', to: '2026-12-23' },
          { kind: 'appraisal', from: '2026-12-28', to: null },
        ],
      },
      {
        id: '7',
        from: '2026-12-21',
        period: { n: 3, unit: 'day' },
        pauses: [{ kind: 'public-notice', from: '2026-12-22', to: null, basis: '第九条' }],
      },
      { id: '丁', from: '2026-12-21', period: { n: 3, unit: 'day' }, pauses: [] },
    ]);
  });

  it('leaves out what is wrong and says where', () => {
    const good = { id: '甲', from: '2026-12-21', period: '10workdays' };
    const { cases, errors } = readDeadlineCases([
      good,
      null,
      { ...good, from: '' },
      { ...good, from: '2026-02-30' },
      { ...good, period: '七天半' },
      { ...good, pauses: '开会:2026-12-22..' },
      { ...good, pauses: [{ kind: '听证', from: '2026-12-22', to: 3 }] },
      { ...good, pauses: [{ kind: '听证' }] },
      { ...good, pauses: [{ kind: '听证', from: '昨天' }] },
      { ...good, pauses: [4] },
      { ...good, pauses: 4 },
    ]);
    expect(cases).toHaveLength(1);
    expect(errors.map(({ code, place }) => `${code} ${place}`)).toEqual([
      'ZL7009 [1]',
      'ZL7009 [2].from',
      'ZL7001 [3].from',
      'ZL7002 [4].period',
      'ZL7005 [5].pauses[0]',
      'ZL7009 [6].pauses[0].to',
      'ZL7009 [7].pauses[0].from',
      'ZL7001 [8].pauses[0]',
      'ZL7009 [9].pauses[0]',
      'ZL7009 [10].pauses[0]',
    ]);
    expect(errors[2]?.message).toBe('第4行.from：没有“2026-02-30”这一天');
    expect(readDeadlineCases({ from: 1 })).toMatchObject({ cases: [], errors: [{ code: 'ZL7009' }] });
  });
});
