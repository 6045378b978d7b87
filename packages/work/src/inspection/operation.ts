import type { Objection } from './refusal.ts';
import type { Answer, Present } from './visit.ts';

/** What an inspector's device tells of a visit. */
export type OperationBody =
  /** A visit that nobody planned, opened on the spot. */
  | {
      readonly type: 'open';
      readonly checklist: string;
      readonly place: string;
      readonly placeKey: string | null;
      /** The unit that answers for the place. */
      readonly unit: string | null;
    }
  | { readonly type: 'start' }
  | {
      readonly type: 'answer';
      readonly point: string;
      readonly answer: Answer;
      readonly major: boolean;
      readonly note: string;
      readonly photos: readonly string[];
    }
  | { readonly type: 'finish'; readonly present: readonly Present[]; readonly note: string };

/** Made on the device, kept there until the server has answered for it. */
export interface Operation {
  /** UUID; what it is applied only once by. */
  readonly id: string;
  /** UUID of the visit. */
  readonly visit: string;
  /** The operation of this device for this visit before this one. */
  readonly after: string | null;
  /** By the device's clock. */
  readonly at: string;
  readonly body: OperationBody;
}

/**
 * `already`: it had been applied before, nothing happened now. `waiting`: the one before it has not arrived; it was not
 * looked at and is to be sent again. `refused` is kept on the server as well and answered the same each time.
 */
export type OperationOutcome = 'applied' | 'already' | 'refused' | 'waiting';

export interface OperationAnswer {
  readonly id: string;
  readonly outcome: OperationOutcome;
  readonly reason: Objection | null;
}

/** What the device keeps of the queue after an answer. */
export function settledOperation(outcome: OperationOutcome): 'done' | 'refused' | 'kept' {
  switch (outcome) {
    case 'applied':
    case 'already':
      return 'done';
    case 'refused':
      return 'refused';
    case 'waiting':
      return 'kept';
  }
}
