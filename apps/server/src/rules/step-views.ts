import type { Step } from '@zhengling/rules';
import type { StepView } from '@zhengling/web/site';
import type { ClauseLinks } from './clause-links.ts';

/** The lines of a reasoning with their clauses linked. */
export function stepViews(steps: readonly Step[], links: ClauseLinks): readonly StepView[] {
  return steps.map(({ text, state, clause, children }) => ({
    text,
    state,
    clause: clause === null ? null : links.clause(clause),
    note: clause?.note ?? null,
    children: stepViews(children, links),
  }));
}
