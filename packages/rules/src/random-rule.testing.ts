import fc from 'fast-check';
import type { Rule } from './model/rule.ts';
import { provedWithin } from './prove/magnitude.ts';
import { Growth } from './random-growth.testing.ts';
import { INPUTS, PARAMETERS } from './random-vocabulary.testing.ts';

/** A well-typed rule whose numbers stay exact; the same for the same seed and size. */
export function randomRule(seed: number, size: number): Rule {
  const rule: Rule = {
    id: `random/s${seed}n${size}`,
    title: '随机规则',
    summary: '为证明各种读法一致而生成',
    document: '某府办发〔2020〕1号',
    clause: '第一条',
    validity: { from: '2020-01-01', to: '2024-12-31', basis: '第九条' },
    inputs: INPUTS,
    parameters: PARAMETERS,
    outputs: new Growth(seed, size).outputs(),
    interpretations: [],
  };
  const tooLarge = provedWithin(rule);
  if (tooLarge !== null) throw new RangeError(`seed ${seed}, size ${size}: ${tooLarge}`);
  return rule;
}

/** Rules with any operators, smaller ones first where a failure is made simple. */
export const anyRule: fc.Arbitrary<Rule> = fc
  .record({ seed: fc.integer({ min: 0, max: 2 ** 31 - 1 }), size: fc.nat({ max: 60 }) })
  .map(({ seed, size }) => randomRule(seed, size));
