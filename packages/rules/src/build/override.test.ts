import { DuckDBInstance } from '@duckdb/node-api';
import { describe, expect, it } from 'vitest';
import { columnsOf } from '../columns.testing.ts';
import {
  batch,
  choice,
  compileRule,
  deserialise,
  explain,
  flips,
  money,
  none,
  output,
  overridden,
  percent,
  readInput,
  rule,
  type Step,
  serialise,
  settle,
  step,
  toSql,
  yuan,
} from '../index.ts';
import type { JsonValue } from '../model/rule.ts';
import { plain, tableOf } from '../sql/rows.testing.ts';

const kind = choice('kind', '对象', { household: '居民户', firm: '企业' });
const spent = money('spent', '改造费用');

const bare = {
  id: 'lamps/plain',
  title: '路灯补助',
  summary: '',
  document: '示府发〔2022〕5号',
  clause: '第二条',
  validity: { from: '2022-01-01', basis: '第六条' },
  inputs: [],
};

/** 示府发〔2022〕5号 pays a fifth; from 2024 another pays firms at most 3,000 yuan; a third ends it for firms from 2025. */
const made = rule({
  id: 'lamps/subsidy',
  title: '路灯改造补助',
  summary: '补助改造费用的两成；后来的文件对企业另有规定。',
  document: '示府发〔2022〕5号',
  clause: '第二条',
  validity: { from: '2022-01-01', basis: '第六条' },
  inputs: [kind, spent],
  outputs: {
    amount: output(
      '补助金额',
      overridden(
        step('费用的两成', '第二条', spent.times(percent(20)).round('half-up')),
        {
          by: { document: '示府发〔2024〕8号', clause: '第三条' },
          from: '2025-01-01',
          when: kind.is('firm'),
          title: '企业不再补助',
          gives: none,
        },
        {
          by: { document: '示府发〔2023〕9号', clause: '第一条', note: '企业最高3000元' },
          from: '2024-01-01',
          when: kind.is('firm'),
          title: '费用的两成，企业封顶',
          gives: spent.times(percent(20)).atMostBe(yuan(3000)).round('half-up'),
        },
      ),
    ),
  },
  entitlement: 'amount',
});

const inner = (input: JsonValue) => {
  const read = readInput(made, input);
  if (!read.ok) throw new Error(read.errors.map(({ message }) => message).join());
  return read.value;
};
/** The lines of the reasoning that come from a clause, and the first. */
const linesOf = ({ children }: Step): readonly string[] =>
  children.flatMap((child) => [
    ...(child.clause !== null || child === children[0]
      ? [`${child.text}（${child.clause?.document ?? ''}${child.clause?.clause ?? ''}`]
      : []),
    ...child.children.flatMap((inside) =>
      inside.clause === null ? [] : linesOf({ ...child, children: [inside] }),
    ),
  ]);

const firm = { kind: 'firm', spent: 20_000 };
const household = { kind: 'household', spent: 20_000 };
const days: readonly (readonly [string, number | null])[] = [
  ['2023-12-31', 4000],
  ['2024-01-01', 3000],
  ['2024-12-31', 3000],
  ['2025-01-01', null],
];

describe('a later document that changes a rule from a day on', () => {
  it.each(days)('on %s gives a firm %s, whichever order the documents are written in', (on, amount) => {
    expect(explain(made, inner(firm), { on }).value).toEqual({ amount });
  });

  it('leaves alone what it does not change', () => {
    for (const [on] of days) expect(explain(made, inner(household), { on }).value).toEqual({ amount: 4000 });
  });

  it('is in the reasoning from that day on, its value under its own clause', () => {
    const lines = (on: string) => linesOf(explain(made, inner(firm), { on }).trace);
    const begun = (document: string, day: string, is: boolean) =>
      `适用${document}自${day}起的规定：${is ? '成立' : '不成立'}（${document}`;
    expect(lines('2023-12-31')).toEqual([
      '补助金额：4,000元（',
      `${begun('示府发〔2024〕8号', '2025年1月1日', false)}第三条`,
      `${begun('示府发〔2023〕9号', '2024年1月1日', false)}第一条`,
      '费用的两成：4,000元（示府发〔2022〕5号第二条',
    ]);
    expect(lines('2024-01-01').slice(2)).toEqual([
      `${begun('示府发〔2023〕9号', '2024年1月1日', true)}第一条`,
      '费用的两成，企业封顶：3,000元（示府发〔2023〕9号第一条',
    ]);
    expect(lines('2025-01-01')).toEqual([
      '补助金额：不适用（',
      `${begun('示府发〔2024〕8号', '2025年1月1日', true)}第三条`,
    ]);
    expect(explain(made, inner(firm), { on: '2024-01-01' }).citations).toContainEqual({
      document: '示府发〔2023〕9号',
      clause: '第一条',
      note: '企业最高3000元',
    });
  });

  it('of two from one day the one written last prevails', () => {
    const by = (serial: number) => ({ document: `示府发〔2023〕${serial}号`, clause: '第一条' });
    const one = (serial: number, from: string) => ({
      by: by(serial),
      from,
      title: `第${serial}号`,
      gives: yuan(serial),
    });
    const amount = overridden(yuan(0), one(1, '2024-01-01'), one(2, '2024-01-01'), one(3, '2023-01-01'));
    const plainRule = rule({ ...bare, outputs: { amount: output('金额', amount) } });
    const on = (day: string) => explain(plainRule, {}, { on: day }).value;
    expect([on('2022-12-31'), on('2023-12-31'), on('2024-01-01')]).toEqual([
      { amount: 0 },
      { amount: 3 },
      { amount: 2 },
    ]);
  });

  it('is there in every reading', async () => {
    const rows = [firm, household, { kind: 'firm', spent: 100 }, { kind: 'household' }, {}];
    const instance = await DuckDBInstance.create(':memory:');
    const connection = await instance.connect();
    const columns = columnsOf(made, rows);
    const again = deserialise(JSON.parse(JSON.stringify(serialise(made))));
    if (columns === null || !again.ok) throw new Error('no columns, or not read back');
    for (const [on] of days) {
      const expected = rows.map((row) => explain(made, inner(row), { on }).value);
      expect(rows.map((row) => compileRule(made, { on })(row).value)).toEqual(expected);
      const columnar = batch(made, { on })(columns);
      expect(columnar.ok && rows.map((_, at) => columnar.result.row(at).value)).toEqual(expected);
      expect(rows.map((row) => explain(again.rule, inner(row), { on }).value)).toEqual(expected);
      for (const [at, row] of rows.entries()) {
        const { outputs } = settle(made, inner(row), { on });
        const value = expected[at]?.amount;
        if (value !== undefined)
          expect([outputs.amount?.certain, outputs.amount?.value]).toEqual([true, value]);
      }
      const written = toSql(made, 'duckdb', { on });
      if (!written.ok) throw new Error('no SQL');
      const table = tableOf(made, rows.map(inner), 'duckdb');
      const found = await connection.runAndReadAll(
        `SELECT ${written.sql.outputs.amount} AS amount FROM ${table} ORDER BY row_at`,
      );
      const type = { kind: 'number', unit: '元', den: 100 } as const;
      expect(found.getRowObjectsJson().map(({ amount }) => plain(amount, type))).toEqual(
        expected.map((value) => value?.amount ?? null),
      );
    }
    connection.closeSync();
    instance.closeSync();
    expect(
      flips(made, inner(firm), { on: '2024-06-01' })
        .map(({ text }) => text)
        .join(),
    ).toContain('如果“对象”为居民户');
  });
});
