import fc from 'fast-check';
import { expect, test } from 'vitest';
import { walk } from '../model/children.ts';
import type { Expression } from '../model/expression.ts';
import { anyRule, randomRule } from '../random-rule.testing.ts';
import { deserialise } from './deserialise.ts';
import { OPERATOR_NAMES } from './read-expression.ts';
import { serialise } from './serialise.ts';

test('a rule written as JSON and read again is the same rule', () => {
  fc.assert(
    fc.property(anyRule, (rule) => {
      const json: unknown = JSON.parse(JSON.stringify(serialise(rule)));
      expect(deserialise(json)).toEqual({ ok: true, rule });
    }),
    { seed: 20201118, numRuns: 200 },
  );
});

test('the random rules use every operator of the language', () => {
  const used = new Set<string>();
  for (let seed = 0; seed < 400; seed += 1)
    for (const { expression } of Object.values(randomRule(seed, 40).outputs))
      for (const { op } of walk(expression)) used.add(op);
  expect([...used].sort()).toEqual([...OPERATOR_NAMES].sort());
});

test('whatever one value of the JSON is replaced by, the rule is read or refused with a place, never a crash', () => {
  const wrong = fc.constantFrom<unknown>(null, 1, -1, 0.5, 2 ** 52, 'x', '2021-02-30', true, [], {}, [null]);
  fc.assert(
    fc.property(anyRule, fc.nat(), wrong, (rule, at, value) => {
      const json: unknown = JSON.parse(JSON.stringify(serialise(rule)));
      const read = deserialise(replaced(json, at, value));
      if (!read.ok) expect(read.error.place).toMatch(/^\$/);
    }),
    { seed: 20201119, numRuns: 500 },
  );
});

/** The JSON with one of its values (by number, in order) replaced. */
function replaced(json: unknown, at: number, value: unknown): unknown {
  const total = count(json);
  let left = at % total;
  const visit = (one: unknown): unknown => {
    if (left === 0) {
      left -= 1;
      return value;
    }
    left -= 1;
    if (Array.isArray(one)) return one.map(visit);
    if (typeof one !== 'object' || one === null) return one;
    return Object.fromEntries(Object.entries(one).map(([name, inside]) => [name, visit(inside)]));
  };
  return visit(json);
}

function count(json: unknown): number {
  if (typeof json !== 'object' || json === null) return 1;
  return 1 + Object.values(json).reduce<number>((sum, one) => sum + count(one), 0);
}

test('an unknown operator, an undeclared name and another form are told by code and place', () => {
  const YUAN = { kind: 'number', unit: '元', den: 100 } as const;
  const expression: Expression = {
    op: 'multiply',
    left: { op: 'input', name: 'sum', type: YUAN },
    right: { op: 'constant', value: 1000, type: { kind: 'number', unit: '倍', den: 1 } },
    type: YUAN,
  };
  const outputs = { out: { title: '结果', whereGiven: false, expression } };
  const json = JSON.stringify(serialise({ ...randomRule(7, 30), outputs }));
  const code = (text: string) => {
    const read = deserialise(JSON.parse(text));
    return read.ok ? null : read.error.code;
  };
  expect(code(json)).toBeNull();
  expect(code(json.replace('"op":"', '"op":"no-'))).toBe('ZL8051');
  expect(code(json.replace('zhengling/rule@1', 'zhengling/rule@9'))).toBe('ZL8050');
  expect(code(json.replace(/"sum":\{"title"/, '"summe":{"title"'))).toBe('ZL8052');
  expect(code(json.replaceAll('"max":1000000000', '"max":9007199254740991'))).toBe('ZL8053');
});
