import { describe, expect, test } from 'vitest';
import { when } from '../build/branch.ts';
import { choice, money, number, yesNo } from '../build/declare.ts';
import { percent, yuan } from '../build/number.ts';
import { output, rule } from '../build/rule.ts';
import { boundaryInputs } from './boundaries.ts';
import { flips } from './flips.ts';

const kind = choice('kind', '种类', { a: '甲', b: '乙' });
const fine = money('fine', '罚款', { max: 10_000_000 });
const days = number('days', '逾期天数', '天', { max: 1000 });
const excluded = yesNo('excluded', '排除');
const reward = rule({
  id: 'test/reward',
  title: '奖励',
  summary: '甲类按15%，封顶30万元；乙类1万元；逾期超过90天或者排除的没有',
  document: '某府发〔2020〕1号',
  clause: '第一条',
  validity: { from: '2020-01-01', basis: '第二条' },
  inputs: [kind, fine, days, excluded],
  outputs: {
    amount: output(
      '奖励',
      when(days.over(90).or(excluded), yuan(0)).otherwise(
        kind.match({
          a: fine.times(percent(15)).atMostBe(yuan(300_000)).round('half-up'),
          b: yuan(10_000),
        }),
      ),
    ),
  },
});

const on = { on: '2020-06-01' };
const input = { kind: 'a', fine: 10_000_000, days: 30, excluded: false };

describe('which changes alter the outcome', () => {
  test('thresholds, caps and other answers, each with what comes out', () => {
    expect(flips(reward, input, on).map(({ text }) => text)).toEqual([
      '如果“种类”为乙：奖励从15,000元变为10,000元',
      '如果“罚款”超过 2,000,000元：奖励从15,000元变为300,000元',
      '如果“逾期天数”超过 90天：奖励从15,000元变为0元',
      '如果“排除”为是：奖励从15,000元变为0元',
    ]);
  });

  test('what is not reached changes nothing: a fine does not matter for kind 乙', () => {
    expect(flips(reward, { ...input, kind: 'b' }, on).map(({ input: name }) => name)).not.toContain('fine');
  });

  test('nothing is said while something is missing', () => {
    expect(flips(reward, { ...input, kind: null }, on)).toEqual([]);
  });
});

test('boundary inputs lie on and beside the figure', () => {
  const around = boundaryInputs(reward, input, on).map((one) => one.days);
  for (const day of [89, 90, 91, 92, null]) expect(around).toContain(day);
});
