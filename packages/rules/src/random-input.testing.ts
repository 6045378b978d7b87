import fc from 'fast-check';
import { boundaryValues } from './boundary-values.testing.ts';
import type { Input, JsonValue, Rule } from './model/rule.ts';
import { dayNumber } from './value/day-number.ts';

/** A day of evaluation, and what was known when. */
export const anyDay = fc.constantFrom(
  '2019-12-31',
  '2020-01-01',
  '2021-06-01',
  '2021-07-14',
  '2022-01-01',
  '2025-03-03',
);

/** Inputs of a rule in JSON form: at its boundaries, anywhere within the bounds, not given, and now and then not valid. */
export function anyInput(rule: Rule): fc.Arbitrary<JsonValue> {
  const boundaries = boundaryValues(rule);
  return anyRecord(rule.inputs, (name) => boundaries[name] ?? []);
}

function anyRecord(
  inputs: Readonly<Record<string, Input>>,
  boundaries: (name: string) => readonly JsonValue[],
): fc.Arbitrary<JsonValue> {
  const fields = Object.fromEntries(
    Object.entries(inputs).map(([name, input]) => [
      name,
      fc.oneof(
        { weight: 6, arbitrary: anyValue(input) },
        { weight: 6, arbitrary: fc.constantFrom<JsonValue>(...boundaries(name), null) },
        { weight: 1, arbitrary: fc.constant(null) },
      ),
    ]),
  );
  const record = fc.record<Readonly<Record<string, JsonValue>>>(fields, { requiredKeys: [] });
  const wrong = fc.constantFrom<JsonValue>(
    'many',
    -1,
    0.001,
    1e15,
    'nowhere',
    [],
    [{}],
    {},
    true,
    '2021-02-30',
  );
  const names = [...Object.keys(inputs), 'unknown', 'toString'] as const;
  const spoilt = fc
    .tuple(record, fc.constantFrom(...names), wrong)
    .map(([values, name, value]): JsonValue => ({ ...values, [name]: value }));
  return fc.oneof(
    { weight: 20, arbitrary: record },
    { weight: 3, arbitrary: spoilt },
    { weight: 1, arbitrary: fc.constantFrom<JsonValue>(null, [], 'text', 1) },
  );
}

const isoOf = (day: number) => new Date(day * 86_400_000).toISOString().slice(0, 10);

function anyValue(input: Input): fc.Arbitrary<JsonValue> {
  const { type } = input;
  switch (type.kind) {
    case 'yes-no':
      return fc.boolean();
    case 'number': {
      const { min = 0, max = 1_000_000 } = input;
      return fc
        .oneof(fc.integer({ min, max }), fc.integer({ min, max: Math.min(max, min + 500) }))
        .map((n) => n / type.den);
    }
    case 'date':
      return fc.oneof(
        fc.integer({ min: dayNumber('2019-01-01'), max: dayNumber('2026-12-31') }).map(isoOf),
        fc.integer({ min: dayNumber('1998-01-01'), max: dayNumber('2040-12-31') }).map(isoOf),
        fc.constantFrom('2021年8月30日', '2020-02-29', '1000-01-01', '9999-12-31'),
      );
    case 'moment':
      return fc
        .integer({ min: 1_590_000_000, max: 1_610_000_000 })
        .map((seconds) => new Date(seconds * 1000).toISOString());
    case 'text':
      return fc.constantFrom('新建公厕12座', '进一步提升', '', 'a', '3个', '无');
    case 'choice':
      return fc.constantFrom(...type.values);
    case 'choices':
      return fc
        .subarray([...type.values])
        .chain((chosen) => fc.shuffledSubarray(chosen, { minLength: chosen.length }));
    case 'list': {
      const { fields = {}, most = 1000 } = input;
      const thing = fc.record<Readonly<Record<string, JsonValue>>>(
        Object.fromEntries(
          Object.entries(fields).map(([name, field]) => [
            name,
            fc.oneof(anyValue(field), anyValue(field), fc.constant(null)),
          ]),
        ),
        { requiredKeys: [] },
      );
      return fc.array(thing, { maxLength: Math.min(most, 4) });
    }
  }
}
