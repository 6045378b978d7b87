/** The rule language: figures, tests, routes and dates of official documents as typed, executable definitions. */
export { type BatchOutcome, type BatchResult, batch, ROW } from './batch/batch.ts';
export { type Column, type Columns, NOT_GIVEN } from './batch/column.ts';
export type { ColumnError } from './batch/column-error.ts';
export { type Branches, except, fallback, highestOf, step, when } from './build/branch.ts';
export { type Choice, type Choices, type Labels, type Options, options } from './build/choice.ts';
export { type Day, day, onDay } from './build/day.ts';
export {
  type Asking,
  type Bounds,
  choice,
  choices,
  date,
  instant,
  item,
  list,
  money,
  number,
  share,
  text,
  yesNo,
} from './build/declare.ts';
export { discretion, discretionUpTo } from './build/discretion.ts';
export type { Things } from './build/list.ts';
export { type Moment, moment } from './build/moment.ts';
export { type None, none } from './build/none.ts';
export {
  amount,
  type ExactMoney,
  type Money,
  type Num,
  percent,
  type Share,
  wan,
  yuan,
} from './build/number.ts';
export { type Override, overridden } from './build/override.ts';
export { type Figure, parameter, table, table2 } from './build/parameter.ts';
export { type Answer, type Definition, output, rule } from './build/rule.ts';
export type { AnyTerm, Term } from './build/term.ts';
export type { Words } from './build/text.ts';
export { allOf, always, anyOf, type YesNo } from './build/yes-no.ts';
export { compileExplain, type Passed, type Reasoned } from './compile/compile-explain.ts';
export { type CompiledRule, compileRule } from './compile/compile-rule.ts';
export type { Computed } from './compile/computed.ts';
export { type Circumstances, explain } from './explain/explain.ts';
export { phrase } from './explain/phrase.ts';
export { boundaryInputs } from './flips/boundaries.ts';
export { type Flip, flips } from './flips/flips.ts';
export type { InputError } from './input/input-error.ts';
export { nearest } from './input/nearest.ts';
export { type ReadInput, readInput } from './input/read-input.ts';
export { type Finding, lint, type ReadExample } from './lint/lint.ts';
export { childrenOf, walk } from './model/children.ts';
export type { Citation, Discretion, Evaluation, Problem, Standing, Step } from './model/evaluation.ts';
export type { Clause, Constant, Expression, Operator, Relation, Rounding } from './model/expression.ts';
export { type Repealed, type Repeals, standingOf, versionOf } from './model/in-force.ts';
export type {
  Input,
  Interpretation,
  JsonValue,
  Output,
  Parameter,
  Rule,
  Validity,
  Version,
} from './model/rule.ts';
export type { Inner, InnerRecord, NumberType, ValueType } from './model/type.ts';
export { inputSchema, type JsonSchema, outputSchema } from './schema/json-schema.ts';
export { deserialise, type ReadRule } from './serialise/deserialise.ts';
export type { RuleError } from './serialise/reader.ts';
export { RULE_SCHEMA, type SerialisedRule, serialise } from './serialise/serialise.ts';
export type { Question } from './settle/question.ts';
export { type Outlook, type Settlement, settle } from './settle/settle.ts';
export { type DialectName, type RuleSql, type ToSql, toSql } from './sql/to-sql.ts';
export { display, toJson } from './value/display.ts';
