import { lint, readInput } from '@zhengling/rules';
import { describe, expect, test } from 'vitest';
import { regulations } from './index.ts';

describe.each(regulations.filter(({ rules }) => rules.length > 0))('$slug', ({ rules, examples }) => {
  test.each(rules.map((rule) => [rule.id, rule] as const))(
    '%s: every branch can be taken and has its example; no amount falls under two steps',
    (id, rule) => {
      const read = (examples[id] ?? []).flatMap(({ input, on = rule.validity.from }) => {
        const value = readInput(rule, input);
        return value.ok ? [{ input: value.value, circumstances: { on } }] : [];
      });
      expect(lint(rule, read).filter(({ code }) => code !== 'gap')).toEqual([]);
    },
  );
});
