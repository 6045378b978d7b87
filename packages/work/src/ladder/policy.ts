import { daysBetween } from '@zhengling/calendar';
import { ladderFaults } from './faults.ts';
import type { Rung } from './rung.ts';

/** How often a task comes round: what its ladder is paced by. */
export type Pace = 'once' | 'week' | 'month' | 'quarter' | 'half-year' | 'year';

/** One rung of a policy. */
export interface LadderStep {
  readonly rung: Rung;
  /** The day counted from: the day on which the task is due, or the day on which an earlier rung was taken. */
  readonly from: 'due' | Rung;
  /** Working days after that day; negative before it, 0 the day itself. Before the due day only for `remind`. */
  readonly workdays: number;
  /** Only where a lead or responsible unit is of one of these kinds; everybody where left out. */
  readonly only?: readonly ('town' | 'street')[];
  /** Id of the letter that is drafted; a notice alone where left out. */
  readonly letter?: string;
  /** A leader approves the letter although its form does not ask for it. */
  readonly approval?: 'leader';
  /** Who is told beside the unit. */
  readonly inform?: readonly ('supervisor' | 'leader')[];
  /** Clause that lays it down, or in whose practice it stands. */
  readonly basis: string;
  /** 发文字号 of the document whose clause lays the rung down: no version may contradict it (`contradictions`). */
  readonly regulated?: string;
}

/** When which rung is taken, for some tasks. */
export interface LadderPolicy {
  readonly id: string;
  readonly title: string;
  /** Tasks of these documents (发文字号), and of no other; any where left out. */
  readonly documents?: readonly string[];
  /** Tasks of this pace; any where left out. */
  readonly paces?: readonly Pace[];
  /** Mildest first; each rung once. */
  readonly steps: readonly LadderStep[];
  /** Working days that lie at least between two rungs from `urge` on: a task found late is not driven up in a day. */
  readonly apart: number;
}

/** The policy as given. One that contradicts itself (`ladderFaults`) is the author's error and throws. */
export function ladder(policy: LadderPolicy): LadderPolicy {
  const [fault] = ladderFaults(policy);
  if (fault !== undefined) throw new TypeError(`${policy.id}: ${fault.message}`);
  return policy;
}

/** What a policy is chosen by. */
export interface Paced {
  /** 发文字号 of the document that the task comes from. */
  readonly number: string | null;
  /** Of an instance: `2020-06`, `2020-Q2`, `2020-H1`, `2020`, `2020-W07`, a day, two days; null for a task that comes once. */
  readonly period: string | null;
}

export function paceOf(period: string | null): Pace {
  if (period === null) return 'once';
  if (/^\d{4}$/.test(period)) return 'year';
  if (/^\d{4}-H\d$/.test(period)) return 'half-year';
  if (/^\d{4}-Q\d$/.test(period)) return 'quarter';
  if (/^\d{4}-\d{2}$/.test(period)) return 'month';
  const [from = '', to = ''] = period.split('..');
  if (to === '') return 'week';
  const days = daysBetween(from, to) + 1;
  return days > 300
    ? 'year'
    : days > 150
      ? 'half-year'
      : days > 75
        ? 'quarter'
        : days > 20
          ? 'month'
          : 'week';
}

/** The first policy that is for the task; null where none is. */
export function policyFor(task: Paced, policies: readonly LadderPolicy[]): LadderPolicy | null {
  const pace = paceOf(task.period);
  const found = policies.find(
    ({ documents, paces }) =>
      (documents === undefined || (task.number !== null && documents.includes(task.number))) &&
      (paces === undefined || paces.includes(pace)),
  );
  return found ?? null;
}
