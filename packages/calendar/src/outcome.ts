/** What cannot be computed, told to the user: `message` says what is wrong, `hint` what to do (Chinese). */
export interface CalendarError {
  /** `ZL7001` not a date, `ZL7002` not a period, `ZL7003` no holiday data for the year, `ZL7004` unusable holiday data. */
  readonly code: 'ZL7001' | 'ZL7002' | 'ZL7003' | 'ZL7004';
  readonly message: string;
  readonly hint: string;
  /** The input that caused it. */
  readonly input: string;
  /** Only with `ZL7003`: title of the notice that would settle the year. */
  readonly missingNotice?: string;
}

/** A value or the reason there is none. */
export type Outcome<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly error: CalendarError };

export const found = <T>(value: T): Outcome<T> => ({ ok: true, value });

export const failed = (error: CalendarError): Outcome<never> => ({ ok: false, error });
