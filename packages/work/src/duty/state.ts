import type { IsoDate } from '@zhengling/calendar';
import type {
  Contester,
  DutyDates,
  DutyKind,
  DutyOrigin,
  DutySource,
  DutyUnit,
  ReportTemplate,
} from './event.ts';

/**
 * `candidate` waits for an editor; `dropped` is no duty; `confirmed` has no units yet or is not handed out; `assigned`
 * waits to be accepted; `accepted` is worked on; `signing` waits for supporting units; `checking` waits for the
 * supervisor.
 */
export const dutyStates = [
  'candidate',
  'dropped',
  'confirmed',
  'assigned',
  'accepted',
  'signing',
  'checking',
  'closed',
  'suspended',
  'cancelled',
] as const;

export type DutyStateName = (typeof dutyStates)[number];

/** States in which nothing is to be done any more. */
export const endedStates = ['dropped', 'closed', 'cancelled'] as const satisfies readonly DutyStateName[];

export interface DutyUnitState extends DutyUnit {
  readonly acceptedOn: IsoDate | null;
  /** Signature under the closing that is being asked for, or was. */
  readonly signedOn: IsoDate | null;
}

/** What a report holds, without its words. */
export interface ReportFacts {
  readonly report: number;
  readonly unit: string;
  readonly on: IsoDate;
  readonly text: boolean;
  readonly figures: number;
  readonly files: number;
}

/** A task: the fold of its events. */
export interface DutyState extends DutyDates {
  readonly origin: DutyOrigin;
  readonly state: DutyStateName;
  readonly kind: DutyKind;
  readonly title: string;
  readonly number: string | null;
  readonly node: string | null;
  readonly clause: string;
  readonly quote: string;
  readonly period: string | null;
  readonly units: readonly DutyUnitState[];
  readonly leader: string | null;
  readonly public: boolean;
  readonly template: ReportTemplate | null;
  readonly reports: readonly ReportFacts[];
  /** How many members of collectives, and parts with dates of their own, it has. */
  readonly members: number;
  readonly parts: number;
  /** The day on which the closing that stands, or that closed it, was asked for: by it lateness is judged. */
  readonly doneOn: IsoDate | null;
  /** The unit that asked for that closing. */
  readonly askedBy: string | null;
  readonly closedOn: IsoDate | null;
  readonly closedBy: 'check' | 'parts' | null;
  readonly extension: {
    readonly unit: string;
    readonly to: IsoDate;
    readonly reason: string;
    readonly on: IsoDate;
  } | null;
  readonly extensions: number;
  /** What it was when it was suspended, and when it was cancelled. */
  readonly suspendedFrom: DutyStateName | null;
  readonly cancelledFrom: DutyStateName | null;
  readonly suspendedOn: IsoDate | null;
  readonly cancelCause: 'repealed' | 'withdrawn' | 'decided' | null;
  /** What the text said when it was last read. */
  readonly source: DutySource;
  /** The text says something else now, and nobody has settled it; `source: null` where it no longer says it. */
  readonly sourceChange: { readonly source: DutySource | null } | null;
  readonly contest: {
    readonly contest: number;
    readonly by: Contester;
    readonly reason: string;
    readonly on: IsoDate;
  } | null;
  /** How often a contest of its closing was right. */
  readonly falseClosings: number;
  readonly urged: number;
  /** Ordinal of the last event: what somebody who acts has seen. */
  readonly version: number;
}
