import { addDays, type IsoDate } from '@zhengling/calendar';
import type { Span } from './span.ts';

/** One document on one person in one post. */
export interface HoldingFact {
  readonly act: 'appointed' | 'removed' | 'seen';
  /** The first day without the post where he is removed; null where the document has no date. */
  readonly on: IsoDate | null;
  readonly concurrent: boolean;
  readonly probationTo: IsoDate | null;
}

export interface FoldedHolding {
  readonly span: Span;
  readonly seen: readonly IsoDate[];
  readonly concurrent: boolean;
  readonly probationTo: IsoDate | null;
}

/** The times that one person was in one post, from all that documents say of it, in order of time. */
export function foldHoldings(facts: readonly HoldingFact[]): readonly FoldedHolding[] {
  const dated = facts.flatMap((fact) => (fact.on === null ? [] : [{ ...fact, on: fact.on }]));
  // On one day the new comes before the old ends, and both before who is merely named.
  const order = { appointed: 0, removed: 1, seen: 2 };
  dated.sort((a, b) => (a.on === b.on ? order[a.act] - order[b.act] : a.on < b.on ? -1 : 1));
  const times: {
    from: IsoDate | null;
    to: IsoDate | null;
    seen: IsoDate[];
    concurrent: boolean;
    probationTo: IsoDate | null;
  }[] = [];
  for (const { act, on, concurrent, probationTo } of dated) {
    const last = times.at(-1);
    const open = last !== undefined && last.to === null ? last : undefined;
    if (act === 'removed') {
      const to = addDays(on, -1);
      if (open !== undefined) open.to = open.from !== null && to < open.from ? open.from : to;
      else times.push({ from: null, to, seen: [], concurrent: false, probationTo: null });
      continue;
    }
    if (open === undefined) {
      const from = act === 'appointed' ? on : null;
      times.push({ from, to: null, seen: act === 'seen' ? [on] : [], concurrent, probationTo });
      continue;
    }
    if (!open.seen.includes(on)) open.seen.push(on);
    open.concurrent ||= concurrent;
    open.probationTo ??= probationTo;
  }
  return times.map(({ from, to, seen, ...rest }) => ({ span: { from, to }, seen, ...rest }));
}

/**
 * When each of the lists of one group holds: from its day until the day before the next one. Lists without a date
 * hold from the first. `ended` is the first day without the group.
 */
export function foldLists(days: readonly (IsoDate | null)[], ended: IsoDate | null): readonly Span[] {
  const sorted = [...new Set(days.filter((day) => day !== null))].sort();
  const last = ended === null ? null : addDays(ended, -1);
  return days.map((day) => {
    const next = sorted.find((other) => day === null || other > day);
    const to = next === undefined ? last : addDays(next, -1);
    return { from: day, to: to !== null && day !== null && to < day ? day : to };
  });
}
