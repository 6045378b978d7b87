/** What a command's end says: `contracts.md`. */
export const exit = {
  fine: 0,
  /** It ran, and found errors in the input. */
  foundErrors: 1,
  /** It could not run; the message says what to do. */
  couldNotRun: 2,
} as const;

export type ExitCode = (typeof exit)[keyof typeof exit];

export function worse(a: ExitCode, b: ExitCode): ExitCode {
  return a > b ? a : b;
}

/** What is wrong and what to do, for people. */
export interface Trouble {
  readonly code: string;
  readonly message: string;
  readonly hint: string;
}

/** Ends a command with exit 2 and its message. */
export class Stop extends Error {
  readonly trouble: Trouble;

  constructor(code: string, message: string, hint: string) {
    super(message);
    this.name = 'Stop';
    this.trouble = { code, message, hint };
  }
}

/** The trouble of an error that tells one, whichever package threw it; null for what nobody foresaw. */
export function troubleOf(error: unknown): Trouble | null {
  if (error instanceof Stop) return error.trouble;
  if (error instanceof Error && 'problem' in error) {
    const { problem } = error;
    if (
      typeof problem === 'object' &&
      problem !== null &&
      'code' in problem &&
      'message' in problem &&
      'hint' in problem
    ) {
      return { code: String(problem.code), message: String(problem.message), hint: String(problem.hint) };
    }
  }
  return null;
}
