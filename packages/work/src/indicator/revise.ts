import { type Amount, plainAmount } from './exact.ts';

/** What stands for a place on a day; null was withdrawn: it had been entered for the wrong day or place. */
export interface StandingValue {
  readonly version: number;
  readonly amount: Amount | null;
}

export interface ValueChange {
  readonly amount: Amount | null;
  readonly reason: string;
  /** The version that whoever changes it saw; null where none was there. */
  readonly seen: number | null;
}

export type DecidedValue =
  | {
      readonly type: 'entered' | 'revised' | 'withdrawn';
      readonly version: number;
      readonly amount: Amount | null;
    }
  | { readonly type: 'same' }
  | { readonly type: 'conflict' }
  | { readonly type: 'refused'; readonly code: 'reason-missing' | 'nothing-to-withdraw' };

/**
 * One entry for a place and day. A first value needs no reason; whatever replaces one does, and the old one stays on
 * record (綦江府办发〔2019〕57号, 第八条第六项: every correction leaves a trace).
 */
export function decideValue(standing: StandingValue | null, change: ValueChange): DecidedValue {
  const amount = change.amount === null ? null : plainAmount(change.amount);
  if (standing === null) {
    if (change.seen !== null) return { type: 'conflict' };
    return amount === null
      ? { type: 'refused', code: 'nothing-to-withdraw' }
      : { type: 'entered', version: 1, amount };
  }
  if (standing.amount === amount) return { type: 'same' };
  if (change.seen !== standing.version) return { type: 'conflict' };
  if (change.reason.trim() === '') return { type: 'refused', code: 'reason-missing' };
  return { type: amount === null ? 'withdrawn' : 'revised', version: standing.version + 1, amount };
}
