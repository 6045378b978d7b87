import type { IsoDate } from '@zhengling/calendar';
import type { Expression } from '../model/expression.ts';
import type { Range } from '../prove/range.ts';
import type { Dialect } from './dialect.ts';
import type { Known } from './nullness.ts';
import type { WorkingDays } from './working-days.ts';

/** What the SQL of a rule is written for. */
export interface Writing extends Known {
  readonly dialect: Dialect;
  readonly on: IsoDate;
  readonly workingDays: WorkingDays;
  /** Choices whose value is known in the branch that is being written. */
  readonly fixed: ReadonlyMap<string, string>;
  /** How large each number of the rule can get. */
  readonly ranges: ReadonlyMap<Expression, Range>;
}

/** The same in a branch where these columns are not NULL. */
export const where = (writing: Writing, columns: Iterable<string>): Writing => ({
  ...writing,
  present: new Set([...writing.present, ...columns]),
});
