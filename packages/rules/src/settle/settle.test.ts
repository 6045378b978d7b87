import { describe, expect, test } from 'vitest';
import { when } from '../build/branch.ts';
import { choice, money, yesNo } from '../build/declare.ts';
import { discretionUpTo } from '../build/discretion.ts';
import { percent, yuan } from '../build/number.ts';
import { output, rule } from '../build/rule.ts';
import { readInput } from '../input/read-input.ts';
import type { JsonValue, Rule } from '../model/rule.ts';
import { settle } from './settle.ts';

const firm = choice('firm', '企业', { large: '规上企业', small: '规下企业' });
const spent = money('spent', '研发投入', { max: 20_000_000 });
const local = yesNo('local', '在区内');
const subsidy = rule({
  id: 'test/subsidy',
  title: '补助',
  summary: '投入的1%，规上企业至少6万元、至多12万元，规下企业2万元；须在区内',
  document: '某府发〔2020〕1号',
  clause: '第一条',
  validity: { from: '2020-01-01', basis: '第二条' },
  inputs: [firm, spent, local],
  outputs: {
    amount: output(
      '补助',
      when(
        local,
        firm.match({
          large: spent.times(percent(1)).atLeastBe(yuan(60_000)).atMostBe(yuan(120_000)).round('half-up'),
          small: yuan(20_000),
        }),
      ).otherwise(yuan(0)),
    ),
  },
});

const given = (of: Rule, input: JsonValue) => {
  const read = readInput(of, input);
  if (!read.ok) throw new Error(read.errors[0]?.message);
  return settle(of, read.value, { on: '2020-06-01' });
};

describe('what is certain before everything is answered', () => {
  test('nothing answered: from nothing to the cap', () => {
    const { outputs, settled } = given(subsidy, {});
    expect(settled).toBe(false);
    expect(outputs.amount).toMatchObject({ atLeast: 0, atMost: 120_000, certain: false });
  });

  test('a large firm in the district: one question is left, and it decides', () => {
    const { outputs, questions } = given(subsidy, { firm: 'large', local: true });
    expect(outputs.amount).toMatchObject({ atLeast: 60_000, atMost: 120_000 });
    expect(outputs.amount?.text).toBe('至少 60,000元，至多 120,000元');
    expect(questions).toEqual([{ input: 'spent', decides: true }]);
  });

  test('a small firm in the district: the spending need not be asked', () => {
    const { outputs, settled, questions } = given(subsidy, { firm: 'small', local: true });
    expect(settled).toBe(true);
    expect(outputs.amount?.value).toBe(20_000);
    expect(questions).toEqual([]);
  });

  test('outside the district nothing else matters', () => {
    expect(given(subsidy, { local: false })).toMatchObject({ settled: true, questions: [] });
  });

  test('what somebody decides keeps its bounds and is never certain', () => {
    const big = yesNo('big', '重大项目');
    const support = rule({
      id: 'test/support',
      title: '支持',
      summary: '重大项目最高500万元，由区政府确定',
      document: '某府发〔2020〕1号',
      clause: '第三条',
      validity: { from: '2020-01-01', basis: '第二条' },
      inputs: [big],
      outputs: {
        amount: output(
          '支持',
          when(big, discretionUpTo(yuan(5_000_000), '区政府', '支持金额')).otherwise(yuan(0)),
        ),
      },
    });
    expect(given(support, { big: true }).outputs.amount).toMatchObject({
      certain: false,
      decided: true,
      atLeast: 0,
      atMost: 5_000_000,
    });
    expect(given(support, { big: true }).questions).toEqual([]);
    expect(given(support, { big: false }).settled).toBe(true);
  });
});
