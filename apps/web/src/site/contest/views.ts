import type { IsoDate } from '@zhengling/gazette';
import type { SiteView } from '../views.ts';

/** The form with which a reader says that a task was closed and is not done. */
export interface ContestFormView extends SiteView {
  readonly duty: {
    readonly title: string;
    readonly clause: string;
    readonly number: string | null;
    readonly leads: readonly string[];
    readonly closedOn: IsoDate | null;
  };
  /** Where the form is sent, which is where it stands. */
  readonly action: string;
  /** What was typed before, after a refusal. */
  readonly typed: { readonly reason: string; readonly contact: string };
  readonly problem: { readonly message: string; readonly hint: string } | null;
  readonly limits: {
    readonly shortestReason: number;
    readonly longestReason: number;
    readonly longestContact: number;
  };
}

/** What became of a contest, for whoever holds its receipt. */
export interface ContestReceiptView extends SiteView {
  readonly receipt: string;
  readonly title: string;
  readonly clause: string;
  readonly number: string | null;
  readonly on: string;
  /** Null while it is being looked into. */
  readonly upheld: boolean | null;
  readonly answer: string | null;
  readonly answeredOn: string | null;
  /** Right after it was sent: the receipt is to be kept. */
  readonly justSent: boolean;
}

/** Where a receipt is typed in. */
export interface ContestLookUpView extends SiteView {
  readonly typed: string;
  readonly problem: string | null;
}
