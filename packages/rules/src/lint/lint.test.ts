import { describe, expect, test } from 'vitest';
import { when } from '../build/branch.ts';
import { money } from '../build/declare.ts';
import { percent, yuan } from '../build/number.ts';
import { output, rule } from '../build/rule.ts';
import { lint } from './lint.ts';

const sum = money('sum', '金额', { max: 10_000_000 });

const made = (steps: 'gap' | 'overlap' | 'whole') =>
  rule({
    id: 'test/ladder',
    title: '分档',
    summary: '按金额分档',
    document: '某府发〔2020〕1号',
    clause: '第一条',
    validity: { from: '2020-01-01', basis: '第二条' },
    inputs: [sum],
    outputs: {
      rate: output(
        '比例',
        {
          gap: sum.ladder(
            { atLeast: 0, under: 300_000, gives: percent(10) },
            { over: 300_000, gives: percent(20) },
          ),
          overlap: sum.ladder(
            { atLeast: 0, atMost: 300_000, gives: percent(10) },
            { atLeast: 300_000, gives: percent(20) },
          ),
          whole: sum.ladder(
            { atLeast: 0, under: 300_000, gives: percent(10) },
            { atLeast: 300_000, gives: percent(20) },
          ),
        }[steps],
      ),
    },
  });

const example = (fen: number) => ({ input: { sum: fen }, circumstances: { on: '2020-06-01' } });

describe('ladders', () => {
  test('a gap is shown as the amount that nothing is laid down for', () => {
    expect(lint(made('gap'), [example(1), example(40_000_000)])).toEqual([
      { code: 'gap', output: 'rate', message: '“金额”为 300,000元 时没有规定' },
    ]);
  });

  test('an overlap is shown as the amount to which two steps apply', () => {
    expect(lint(made('overlap'), [example(1), example(40_000_000)])).toEqual([
      {
        code: 'overlap',
        output: 'rate',
        message: '“金额”为 300,000元 时，“0元以上，300,000元以下”和“300,000元以上”都适用',
      },
    ]);
  });

  test('steps that meet are no finding, and a step without an example is one', () => {
    expect(lint(made('whole'), [example(1), example(30_000_000)])).toEqual([]);
    expect(lint(made('whole'), [example(1)])).toEqual([
      { code: 'untested', output: 'rate', message: '没有例子走到：金额属于“300,000元以上”' },
    ]);
  });
});

test('a condition that no input can meet is a dead branch', () => {
  const dead = rule({
    id: 'test/dead',
    title: '死路',
    summary: '金额超过上限',
    document: '某府发〔2020〕1号',
    clause: '第一条',
    validity: { from: '2020-01-01', basis: '第二条' },
    inputs: [sum],
    outputs: { amount: output('数额', when(sum.over(10_000_000), yuan(1)).otherwise(yuan(2))) },
  });
  expect(lint(dead, [example(1)]).map(({ code }) => code)).toContain('unreachable');
});
