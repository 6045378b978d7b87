/** Numbers with targets for dates: how they are held against the line and the target, and how values are corrected. */

export { indicator } from './define.ts';
export {
  type AmountForm,
  type CountedInRegister,
  eachYear,
  type IndicatorDefinition,
  type IndicatorDirection,
  type IndicatorKind,
  type IndicatorSource,
  type IndicatorStart,
  type IndicatorTarget,
  kindName as indicatorKindName,
  type PrintedTotal,
  type UnmeasuredClause,
  wholeDistrict,
} from './definition.ts';
export {
  type Amount,
  compareExact,
  decimalOf,
  type Exact,
  exactOf,
  partsOf,
  plainAmount,
  readAmount,
} from './exact.ts';
export { faultsOfIndicator } from './faults.ts';
export {
  type DatedAmount,
  type IndicatorColour,
  type IndicatorJudgement,
  judgePlace,
  judgeTarget,
  percentDown,
} from './judge.ts';
export { type LinePoint, lineOf, onLine, startOf } from './line.ts';
export { printAmount, printExact, printGap } from './print.ts';
export { type ReadTyped, readTyped } from './read-typed.ts';
export { type DecidedValue, decideValue, type StandingValue, type ValueChange } from './revise.ts';
export { addUp, type CheckedTotal, checkTotal } from './total.ts';
export { latestUpTo, wholeOf, wholeValues } from './whole.ts';
