import type { IsoDate } from '@zhengling/calendar';
import type { Clause } from './expression.ts';
import type { Interpretation, JsonValue } from './rule.ts';

/** What a line of the reasoning came to. */
type State = 'value' | 'missing' | 'none' | 'discretion' | 'error';

/** A line of the reasoning. */
export interface Step {
  /** In Chinese, with its value: `奖励金额：15,000元`. */
  readonly text: string;
  readonly state: State;
  /** As in JSON; null unless `state` is `value`. */
  readonly value: JsonValue;
  /** Where it comes from; `document` is always there. */
  readonly clause: (Clause & { readonly document: string }) | null;
  readonly children: readonly Step[];
}

export interface Citation {
  readonly document: string;
  readonly clause: string;
  readonly note: string;
}

/** What somebody has to decide before an output has a value. */
export interface Discretion {
  readonly output: string;
  readonly who: string;
  readonly about: string;
  readonly atLeast: JsonValue;
  readonly atMost: JsonValue;
}

/** What could not be computed, and what to do about it. */
export interface Problem {
  readonly output: string;
  readonly code: string;
  readonly message: string;
  readonly hint: string;
}

export interface Standing {
  readonly state: 'in-force' | 'not-yet' | 'ended';
  /** `该办法自2019年12月13日起施行` … in Chinese. */
  readonly message: string;
}

/** One evaluation of one rule. */
export interface Evaluation {
  readonly rule: string;
  /** The day for which it was evaluated, and the day whose knowledge it rests on. */
  readonly on: IsoDate;
  readonly knownOn: IsoDate;
  /** Null while something needed is missing. An output that does not apply, or that somebody decides, is null. */
  readonly value: Readonly<Record<string, JsonValue>> | null;
  /** The outputs that are known although others still wait for an input. */
  readonly partial: Readonly<Record<string, JsonValue>>;
  /** Inputs without which there is no value, in the order of the form. */
  readonly missing: readonly string[];
  readonly trace: Step;
  readonly citations: readonly Citation[];
  readonly discretionary: readonly Discretion[];
  readonly problems: readonly Problem[];
  /** Whether the rule is in force on that day. */
  readonly validity: Standing;
  readonly interpretations: readonly Interpretation[];
}
