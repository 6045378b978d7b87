import { expect, test } from 'vitest';
import { batch } from '../batch/batch.ts';
import { compileRule } from '../compile/compile-rule.ts';
import { computeByReasoning } from '../compile/computed.ts';
import { readInput } from '../input/read-input.ts';
import { inputSchema } from '../schema/json-schema.ts';
import { deserialise } from '../serialise/deserialise.ts';
import { serialise } from '../serialise/serialise.ts';
import { toSql } from '../sql/to-sql.ts';
import { step } from './branch.ts';
import { choice, item } from './declare.ts';
import { output, rule } from './rule.ts';

const KINDS = { tree: '树木', shrub: '灌木', other: '其他' };
const kind = choice('kind', '种类', KINDS, { otherwise: 'other' });

const known = rule({
  id: 'example/kinds',
  title: '种类在不在名录',
  summary: '名录只有树木和灌木。',
  document: '示例〔2020〕1号',
  clause: '第一条',
  validity: { from: '2020-01-01', basis: '第二条' },
  inputs: [kind],
  outputs: { listed: output('在名录', step('属于名录', '第一条', kind.is('other').not())) },
});
const on = '2020-06-01';

test('a value outside the list stands for `otherwise`, in every reading', () => {
  for (const [given, listed] of [
    ['tree', true],
    ['other', false],
    ['moss', false],
  ] as const) {
    expect(computeByReasoning(known, { on })({ kind: given }).value).toEqual({ listed });
    expect(compileRule(known, { on })({ kind: given }).value).toEqual({ listed });
  }
  const loop = batch(known, { on });
  const codes = loop({
    kind: { kind: 'choice', codes: new Uint8Array([0, 1]), dictionary: ['moss', 'shrub'] },
  });
  const json = loop({ kind: { kind: 'json', values: ['moss', 'shrub'] } });
  for (const outcome of [codes, json]) {
    if (!outcome.ok) throw new Error('columns refused');
    expect([0, 1].map((row) => outcome.result.row(row).value)).toEqual([{ listed: false }, { listed: true }]);
    expect(outcome.result.columns.listed).toMatchObject({ values: new Uint8Array([0, 1]) });
  }
});

test('an empty or wrong-typed value stays an error', () => {
  expect(readInput(known, { kind: '' })).toMatchObject({ ok: false, errors: [{ code: 'ZL8003' }] });
  expect(readInput(known, { kind: 3 })).toMatchObject({ ok: false, errors: [{ code: 'ZL8003' }] });
});

test('the schema takes other words; SQL and JSON keep it', () => {
  expect(inputSchema(known)).toMatchObject({ properties: { kind: { anyOf: { 3: { minLength: 1 } } } } });
  const sql = toSql(known, 'duckdb', { on });
  expect(sql.ok && sql.sql.outputs.listed).toContain("ELSE 'other' END");
  const again = deserialise(JSON.parse(JSON.stringify(serialise(known))));
  expect(again.ok && again.rule.inputs.kind?.otherwise).toBe('other');
});

test('a field of a list takes its own values only', () => {
  expect(() => item(kind)).toThrow('kind');
});
