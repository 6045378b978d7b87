import { explain, readInput } from '@zhengling/rules';
import { describe, expect, test } from 'vitest';
import { regulations } from './index.ts';

describe.each(regulations.filter(({ rules }) => rules.length > 0))('$slug', ({ rules, examples }) => {
  for (const rule of rules)
    test.each((examples[rule.id] ?? []).map((example) => [example.case, example] as const))(
      `${rule.id}: %s`,
      (_, { input, on = rule.validity.from, value, missing, discretionary, error }) => {
        const read = readInput(rule, input);
        if (!read.ok) {
          expect(read.errors.map(({ code }) => code)).toContain(error);
          return;
        }
        expect(error, '应当报错').toBeUndefined();
        const found = explain(rule, read.value, { on });
        expect(found.problems).toEqual([]);
        expect(found.missing).toEqual(missing ?? []);
        expect(found.discretionary.map(({ output }) => output)).toEqual(discretionary ?? []);
        expect(found.value).toEqual(missing === undefined ? value : null);
      },
    );
});
