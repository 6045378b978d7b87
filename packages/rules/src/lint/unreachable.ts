import { phrase } from '../explain/phrase.ts';
import { walk } from '../model/children.ts';
import { versionOf } from '../model/in-force.ts';
import type { Rule } from '../model/rule.ts';
import { reach } from '../settle/reach.ts';
import type { Finding } from './lint.ts';

/** Conditions that hold for every input or for none, on the first day of validity: one of their branches is dead. */
export function* unreachable(rule: Rule): Generator<Finding> {
  const { from } = rule.validity;
  const nothingKnown = {
    rule,
    known: {},
    on: from,
    version: (name: string) => {
      const parameter = rule.parameters[name];
      if (parameter === undefined) throw new TypeError(`${rule.id} has no parameter ${name}`);
      return versionOf(parameter, from, '9999-12-31');
    },
    touched: () => {},
  };
  for (const [output, { expression }] of Object.entries(rule.outputs))
    for (const node of walk(expression)) {
      const cases = node.op === 'choose' ? node.cases : node.op === 'highest' ? node.of : [];
      for (const { when } of cases) {
        if (when.op === 'constant') continue;
        const { values } = reach(when, nothingKnown);
        if (values?.kind !== 'yes-no' || values.yes === values.no) continue;
        yield {
          code: 'unreachable',
          output,
          message: `${phrase(when, rule)}：无论填什么都${values.yes ? '成立' : '不成立'}`,
        };
      }
    }
}
