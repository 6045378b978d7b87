import { type Clause, type Num, step } from '@zhengling/rules';

/** A figure against its yearly target, as a test in both directions: both read plainly in the reasoning. */
export const against = <U extends string>(
  what: string,
  clause: string | Clause,
  actual: Num<U>,
  least: Num<U>,
) => ({
  enough: step(`${what}达到目标`, clause, actual.atLeast(least)),
  short: step(`${what}未达到目标`, clause, actual.under(least)),
});
