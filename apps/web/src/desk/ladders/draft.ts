import type { Ladder, Proposal, Rung, Step, Version } from './api.ts';

/** One rung in the form: all six are there, those that are not used are off. */
export interface DraftRung extends Omit<Step, 'workdays'> {
  readonly used: boolean;
  /** Null while nothing is typed in. Of the reminder: before the day. */
  readonly days: number | null;
}

export interface Draft {
  readonly from: string;
  readonly apart: number | null;
  readonly reason: string;
  readonly rungs: readonly DraftRung[];
}

const usual = {
  used: false,
  from: 'due',
  only: [],
  letter: '',
  leader: false,
  inform: [],
  basis: '',
} as const;

/** The form as it begins: the newest version. */
export function draftOf(ladder: Ladder, version: Version, today: string): Draft {
  return {
    from: today,
    apart: version.apart,
    reason: '',
    rungs: ladder.rungs.map(({ rung, letters }): DraftRung => {
      const step = version.steps.find((one) => one.rung === rung);
      if (step === undefined) return { ...usual, rung, days: null, letter: letters[0]?.id ?? '' };
      const { from, workdays, only, letter, leader, inform, basis } = step;
      return {
        used: true,
        days: rung === 'remind' ? -workdays : workdays,
        rung,
        from,
        only,
        letter,
        leader,
        inform,
        basis,
      };
    }),
  };
}

/** What is sent; the rung whose days are missing where one is. */
export function proposalOf(ladder: string, draft: Draft): Proposal | { readonly missing: Rung | 'apart' } {
  const { from, apart, rungs } = draft;
  if (apart === null) return { missing: 'apart' };
  const steps: Step[] = [];
  for (const { used, days, ...step } of rungs) {
    if (!used) continue;
    if (days === null) return { missing: step.rung };
    steps.push({ ...step, workdays: step.rung === 'remind' && days !== 0 ? -days : days });
  }
  return { ladder, from, apart, steps };
}
