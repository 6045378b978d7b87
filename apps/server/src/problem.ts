/** What went wrong, told to the person who can act on it. */
export interface Problem {
  /** `ZL9501`; stable. */
  readonly code: string;
  /** In Chinese: what happened. */
  readonly message: string;
  /** In Chinese: what to do. */
  readonly hint: string;
}

/** A value, or the problem that stood in its way. */
export type Result<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problem: Problem };

export function success<T>(value: T): Result<T> {
  return { ok: true, value };
}

export function failure(code: string, message: string, hint: string): Result<never> {
  return { ok: false, problem: { code, message, hint } };
}

/** A problem that ends a command or a start: the program could not run, and says what to do. */
export class CannotRun extends Error {
  readonly problem: Problem;

  constructor(code: string, message: string, hint: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'CannotRun';
    this.problem = { code, message, hint };
  }
}

/** The message of anything thrown. */
export function reason(thrown: unknown): string {
  return thrown instanceof Error ? thrown.message : String(thrown);
}
