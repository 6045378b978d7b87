/** One field before and after, in words of the server. */
export interface Change {
  readonly field: string;
  readonly label: string;
  readonly from: string;
  readonly to: string;
}

export interface HistoryLine {
  readonly at: string;
  readonly actor: string;
  readonly action: string;
  readonly reason: string;
  readonly changes: readonly Change[];
}

/** What others did to an entry since one saw it, and where it now differs from what one was about to write. */
export interface RegisterConflict {
  readonly version: number;
  readonly others: readonly HistoryLine[];
  readonly fields: readonly Change[];
}

export function isRegisterConflict(value: unknown): value is RegisterConflict {
  return (
    typeof value === 'object' &&
    value !== null &&
    'version' in value &&
    typeof value.version === 'number' &&
    'others' in value &&
    Array.isArray(value.others) &&
    'fields' in value &&
    Array.isArray(value.fields)
  );
}
