import type { SiteView } from '../views.ts';

/** The form by which anybody says that a disclosed task was not done. */
export interface ContestFormView extends SiteView {
  readonly duty: {
    readonly id: number;
    readonly title: string;
    /** 发文字号 and clause, with the way to the printed words. */
    readonly where: string;
    readonly href: string | null;
    readonly leads: readonly string[];
    readonly closedOn: string | null;
  };
  /** Why it cannot be contested now; null where it can. */
  readonly barred: string | null;
  /** What was typed, given back when something of it is wrong. */
  readonly typed: { readonly reason: string; readonly contact: string };
  readonly wrong: { readonly field: 'reason' | 'contact' | null; readonly message: string } | null;
  readonly bounds: { readonly least: number; readonly most: number; readonly contact: number };
}

/** What became of a contest, for who holds its receipt. */
export interface ContestReceiptView extends SiteView {
  readonly receipt: string;
  readonly title: string;
  readonly number: string | null;
  readonly reason: string;
  readonly on: string;
  readonly answered: { readonly on: string; readonly upheld: boolean; readonly answer: string } | null;
}
