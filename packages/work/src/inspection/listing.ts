import type { IsoDate } from '@zhengling/calendar';
import { type FindingState, lastDayOfFinding } from './finding.ts';

/** A finding as the lists see it. */
export interface ListedFinding {
  readonly id: number;
  readonly state: FindingState;
}

export type Because = 'listed' | 'repeated' | 'sent-back' | 'overdue' | 'violating';

export interface Listing {
  /** `authority`: the clause leaves it to the authority in charge. `none`: nobody has inspected it yet. */
  readonly list: 'white' | 'black' | 'authority' | 'none';
  /** The findings that it rests on. */
  readonly because: readonly { readonly finding: number; readonly why: Because }[];
  /** What follows now. */
  readonly next: 'publish' | 'keep-watching' | 'revoke' | 'decide' | 'nothing';
}

/**
 * Which list a place belongs on by definition: black by a finding that says so, or by one that says so when it goes
 * on or is badly put right; left to the authority by any other; white where a visit was finished and nothing stands
 * against it.
 */
export function listingOf(findings: readonly ListedFinding[], finishedVisits: number, on: IsoDate): Listing {
  const counted = findings.filter(({ state }) => state.stage !== 'withdrawn');
  const black = counted.flatMap(({ id, state }) => {
    const why = blackening(state, on);
    return why === null ? [] : [{ finding: id, why }];
  });
  const open = counted.filter(({ state }) => state.stage !== 'closed');
  if (black.length > 0) {
    const unmended = open.some(({ state }) => late(state, on) || state.sentBack > 0);
    return { list: 'black', because: black, next: unmended ? 'revoke' : 'keep-watching' };
  }
  if (counted.length > 0)
    return {
      list: 'authority',
      because: counted.map(({ id }) => ({ finding: id, why: 'violating' })),
      next: 'decide',
    };
  return finishedVisits > 0
    ? { list: 'white', because: [], next: 'publish' }
    : { list: 'none', because: [], next: 'nothing' };
}

function blackening(state: FindingState, on: IsoDate): Because | null {
  switch (state.blacklist) {
    case 'listed':
      return 'listed';
    case 'if-continued':
      if (state.repeats !== null) return 'repeated';
      if (state.sentBack > 0) return 'sent-back';
      return late(state, on) ? 'overdue' : null;
    case 'by-authority':
    case null:
      return null;
  }
}

function late(state: FindingState, on: IsoDate): boolean {
  const last = lastDayOfFinding(state);
  return last !== null && (state.closedOn ?? on) > last;
}
