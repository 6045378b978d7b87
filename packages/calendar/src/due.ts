import type { IsoDate } from './date.ts';

/** When something is to be done, as `contracts.md` defines it: the form in which texts say it. */
export type Due =
  | { readonly type: 'date'; readonly date: IsoDate; readonly time?: string }
  | { readonly type: 'range'; readonly start: IsoDate; readonly end: IsoDate }
  /** RFC 5545; 每季度 is `FREQ=MONTHLY;INTERVAL=3`; a count per period without a date is `X-TIMES=n`. */
  | { readonly type: 'recurrence'; readonly rrule: string }
  | {
      readonly type: 'duration';
      readonly n: number;
      readonly unit: 'day' | 'workday' | 'month' | 'year';
      /** The event the period starts from, as printed. */
      readonly from?: string;
    }
  | { readonly type: 'ongoing' };
