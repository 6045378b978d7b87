import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { explain, flips, lint, readInput, settle, toSql } from '../index.ts';
import type { JsonValue } from '../model/rule.ts';
import { treeSubsidy } from './tree-subsidy.ts';

const given = (input: JsonValue) => {
  const read = readInput(treeSubsidy, input);
  if (!read.ok) throw new Error(read.errors.map(({ message }) => message).join());
  return read.value;
};
const whole = { kind: 'native', trees: 100, cost: 2000, planted: '2024-03-12' };
const on = { on: '2024-06-01' };

describe('the regulation of the README runs', () => {
  test('README shows exactly this file', () => {
    const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');
    const source = readFileSync(new URL('./tree-subsidy.ts', import.meta.url), 'utf8');
    expect(readme).toContain(source.replace("'../index.ts'", "'@zhengling/rules'").trim());
  });

  test('it is evaluated with the cap of the day', () => {
    expect(explain(treeSubsidy, given(whole), on).value).toEqual({
      eligible: true,
      amount: 1200,
      applyBy: '2024-04-10',
    });
    const rich = given({ ...whole, cost: 90_000 });
    expect(explain(treeSubsidy, rich, on).value?.amount).toBe(20_000);
    expect(explain(treeSubsidy, rich, { on: '2025-06-01' }).value?.amount).toBe(27_600);
  });

  test('the readings of the README', () => {
    expect(settle(treeSubsidy, given({ kind: 'native', trees: 100 }), on).outputs.amount?.text).toBe(
      '至少 600元，至多 20,000元',
    );
    expect(flips(treeSubsidy, given(whole), on).map(({ text }) => text)).toContain(
      '如果“成活的株数”低于 50株：可以补助从是变为否，补助金额从1,200元变为0元',
    );
    const sql = toSql(treeSubsidy, 'postgres', on);
    expect(sql.ok && sql.sql.outputs.amount).toContain('CASE');
    const examples = [whole, { ...whole, trees: 49 }, { ...whole, kind: 'other' }].map((input) => ({
      input: given(input),
      circumstances: on,
    }));
    expect(lint(treeSubsidy, examples)).toEqual([]);
  });
});
