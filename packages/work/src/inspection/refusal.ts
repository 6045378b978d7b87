/** Why something cannot be done, and what to do instead; both in Chinese. */
export interface Objection {
  readonly code: string;
  readonly message: string;
  readonly hint: string;
}

/** The state after an event, or why it cannot happen. */
export type Decision<State> =
  | { readonly ok: true; readonly state: State }
  | { readonly ok: false; readonly objection: Objection };

export const granted = <State>(state: State): Decision<State> => ({ ok: true, state });

export const objected = (code: string, message: string, hint: string): Decision<never> => ({
  ok: false,
  objection: { code, message, hint },
});
