import type { Calendar, IsoDate } from '@zhengling/calendar';
import type { Contester, DutyChanges, DutyUnit } from './event.ts';

/** What somebody wants to do to a task. `unit` is the unit for which they act. */
export type DutyCommand =
  | { readonly type: 'confirm'; readonly changes?: DutyChanges }
  | { readonly type: 'correct'; readonly changes: DutyChanges }
  | { readonly type: 'drop'; readonly reason: string }
  | { readonly type: 'restore' }
  | { readonly type: 'split'; readonly into: readonly number[] }
  | { readonly type: 'merge'; readonly into: number }
  | { readonly type: 'absorb'; readonly duties: readonly number[]; readonly quote: string }
  /** Take over what the changed text says, or leave the task as it was confirmed. */
  | { readonly type: 'settle-source'; readonly adopt: boolean; readonly changes?: DutyChanges }
  | { readonly type: 'assign'; readonly units: readonly DutyUnit[]; readonly leader?: string | null }
  | { readonly type: 'unfold'; readonly members: readonly number[] }
  | { readonly type: 'plan'; readonly parts: readonly number[] }
  | { readonly type: 'accept'; readonly unit: string }
  | {
      readonly type: 'report';
      readonly unit: string;
      readonly report: number;
      readonly text: boolean;
      readonly figures: number;
      readonly files: number;
    }
  | { readonly type: 'close'; readonly unit: string; readonly note: string }
  | { readonly type: 'sign'; readonly unit: string; readonly note: string }
  | { readonly type: 'decline'; readonly unit: string; readonly reason: string }
  /** The supervisor's: passed closes it, else it goes back with the reason. */
  | { readonly type: 'check'; readonly passed: boolean; readonly note: string }
  | { readonly type: 'extend'; readonly unit: string; readonly to: IsoDate; readonly reason: string }
  | { readonly type: 'approve'; readonly granted: boolean; readonly reason: string }
  | { readonly type: 'suspend'; readonly reason: string }
  /** `giveBack`: the working days that it stood still are added to its time. */
  | { readonly type: 'resume'; readonly giveBack: boolean }
  | {
      readonly type: 'cancel';
      readonly reason: string;
      readonly cause: 'repealed' | 'withdrawn' | 'decided';
      readonly by: string | null;
    }
  | { readonly type: 'revive' }
  | { readonly type: 'contest'; readonly contest: number; readonly by: Contester; readonly reason: string }
  | {
      readonly type: 'answer-contest';
      readonly contest: number;
      readonly upheld: boolean;
      readonly reason: string;
    }
  /** Every member and part of it is closed. */
  | { readonly type: 'close-by-parts' }
  | { readonly type: 'reopen-part'; readonly part: number }
  | {
      readonly type: 'urge';
      readonly step: string;
      readonly letter: string | null;
      readonly units: readonly string[];
    };

export type DutyCommandName = DutyCommand['type'];

/** What a decision rests on besides the task itself. */
export interface DutyFacts {
  readonly today: IsoDate;
  readonly calendar: Calendar;
  /** Members and parts of it that are neither closed nor cancelled nor dropped. */
  readonly openParts: number;
}

/** Why something cannot be done, for the person who wanted to (Chinese). */
export interface DutyRefusal {
  /** `duty-ended`, `evidence-missing` … */
  readonly code: string;
  readonly message: string;
  readonly hint: string;
}

export type Decided<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly refusal: DutyRefusal };
