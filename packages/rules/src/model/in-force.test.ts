import { describe, expect, it } from 'vitest';
import { treeSubsidy } from '../example/tree-subsidy.ts';
import { explain } from '../explain/explain.ts';
import { type Repeals, standingOf } from './in-force.ts';

const { document } = treeSubsidy;
const by = '《关于废止若干文件的决定》（示府发〔2026〕1号）';
const repeals: Repeals = new Map([[document, { from: '2026-03-01', by }]]);
const dated = { document, validity: { ...treeSubsidy.validity, to: '2025-12-31' } };

describe('a rule whose document was repealed', () => {
  it('stands until the day before, and says by what and since when after that', () => {
    expect(standingOf(treeSubsidy, '2026-02-28', repeals)).toEqual({
      state: 'in-force',
      message: `${document}自2024年3月1日起施行，2026年2月28日时有效；已由${by}自2026年3月1日起废止`,
    });
    expect(standingOf(treeSubsidy, '2026-03-01', repeals)).toEqual({
      state: 'ended',
      message: `2026年3月1日时已经失效：${document}已由${by}自2026年3月1日起废止，以下按失效前的规定计算`,
    });
    expect(standingOf(treeSubsidy, '2024-02-29', repeals).state).toBe('not-yet');
  });

  it('is not touched by the repeal of another document', () => {
    const other: Repeals = new Map([['示府发〔2024〕4号', { from: '2026-03-01', by }]]);
    expect(standingOf(treeSubsidy, '2026-03-01', other)).toEqual(standingOf(treeSubsidy, '2026-03-01'));
  });

  it('ends by what comes first, its own last day or the repeal', () => {
    const after = standingOf(dated, '2026-03-01', repeals);
    expect([after.state, after.message]).toEqual([
      'ended',
      expect.stringContaining('有效期至2025年12月31日'),
    ]);
    const earlier: Repeals = new Map([[document, { from: '2025-06-01', by }]]);
    expect(standingOf(dated, '2025-05-31', earlier).state).toBe('in-force');
    expect(standingOf(dated, '2025-06-01', earlier).message).toContain('自2025年6月1日起废止');
  });

  it('ends on a day of which nobody says when it is, unless its own last day is known', () => {
    const undated: Repeals = new Map([[document, { from: null, by }]]);
    expect(standingOf(treeSubsidy, '2024-06-01', undated)).toEqual({
      state: 'ended',
      message: `2024年6月1日时已经失效：${document}已由${by}废止，以下按失效前的规定计算`,
    });
    expect(standingOf(dated, '2025-06-01', undated).state).toBe('in-force');
  });

  it('was held in force while the repeal was not known', () => {
    const input = { kind: 'native', trees: 100, cost: 0 };
    const state = (knownOn: string) =>
      explain(treeSubsidy, input, { on: '2026-04-01', knownOn, repeals }).validity.state;
    expect(state('2026-02-28')).toBe('in-force');
    expect(state('2026-03-01')).toBe('ended');
    expect(explain(treeSubsidy, input, { on: '2026-04-01', repeals }).validity.state).toBe('ended');
  });

  it('is computed as before: only what is said of it changes', () => {
    const input = { kind: 'native', trees: 100, cost: 0 };
    const { validity, ...rest } = explain(treeSubsidy, input, { on: '2026-04-01', repeals });
    const { validity: without, ...same } = explain(treeSubsidy, input, { on: '2026-04-01' });
    expect(rest).toEqual(same);
    expect(validity.state).not.toBe(without.state);
  });
});
