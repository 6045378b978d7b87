import { chineseDate } from '@zhengling/calendar';
import type { Clause } from '../model/expression.ts';
import { Branches, step } from './branch.ts';
import { day, onDay } from './day.ts';
import { type None, none } from './none.ts';
import type { Term } from './term.ts';
import { allOf, type YesNo } from './yes-no.ts';

/** What a later document lays down in the place of something in the rule's own. */
export interface Override<T> {
  /** The document that changes it, and where it says so. */
  readonly by: Clause & { readonly document: string };
  /** First day on which the change holds: evaluations for earlier days keep the old text. */
  readonly from: string;
  /** Where it changes only some cases. */
  readonly when?: YesNo;
  /** What it comes to, by the title of the reasoning's line; `none` where nothing applies any more. */
  readonly title: string;
  readonly gives: T | None;
}

/**
 * What the rule's own document says, until later documents say otherwise. For a day on which several hold, the one
 * that began last prevails; of two from one day the one written last.
 *
 * Where only a figure changes, a further version of its `parameter` says the same in less, and can say since when it
 * was known. An override knows only since when it holds.
 */
export function overridden<T extends Term<T>>(
  general: T,
  first: Override<T>,
  ...rest: readonly Override<T>[]
): T {
  const latestFirst = [first, ...rest].toReversed().sort((a, b) => compare(b.from, a.from));
  return new Branches(latestFirst.map(branchOf)).otherwise(general);
}

function branchOf<T extends Term<T>>({
  by,
  from,
  when,
  title,
  gives,
}: Override<T>): {
  readonly when: YesNo;
  readonly gives: T | None;
} {
  const begun = onDay().onOrAfter(day(from));
  return {
    when: step(
      `适用${by.document}自${chineseDate(from)}起的规定`,
      by,
      when === undefined ? begun : allOf(begun, when),
    ),
    gives: gives === none ? gives : step(title, by, gives),
  };
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
