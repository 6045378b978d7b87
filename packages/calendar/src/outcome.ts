/**
 * `ZL7001` not a date, `ZL7002` not a period, `ZL7003` no holiday data for the year, `ZL7004` unusable holiday data,
 * `ZL7005` not a pause, `ZL7006` not a recurrence, `ZL7007` a recurrence that needs more than was given,
 * `ZL7008` a holiday notice whose words are not understood, `ZL7009` a row of a list of periods that cannot be read.
 */
export type CalendarErrorCode =
  | 'ZL7001'
  | 'ZL7002'
  | 'ZL7003'
  | 'ZL7004'
  | 'ZL7005'
  | 'ZL7006'
  | 'ZL7007'
  | 'ZL7008'
  | 'ZL7009';

/** What cannot be computed, told to the user: `message` says what is wrong, `hint` what to do (Chinese). */
export interface CalendarError {
  readonly code: CalendarErrorCode;
  readonly message: string;
  readonly hint: string;
  /** The input that caused it. */
  readonly input: string;
  /** Where in the data it stands (`notices[0].holidays[2].from`, a line of a notice), where that helps. */
  readonly place?: string;
  /** Only with `ZL7003`: title of the notice that would settle the year. */
  readonly missingNotice?: string;
}

/** A value or the reason there is none. */
export type Outcome<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly error: CalendarError };

export const found = <T>(value: T): Outcome<T> => ({ ok: true, value });

/** A value, or everything that is wrong with what was given. */
export type Reading<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly errors: readonly CalendarError[] };

export const failed = (error: CalendarError): Outcome<never> => ({ ok: false, error });
