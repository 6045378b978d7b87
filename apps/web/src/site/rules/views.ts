import type { SiteView } from '../views.ts';

/** A clause that something rests on. */
export interface ClauseView {
  /** `第五条第一款` */
  readonly label: string;
  /** 发文字号 */
  readonly document: string;
  /** The clause on the page of its document; null where no published issue holds the document. */
  readonly href: string | null;
}

export interface StandingView {
  readonly state: 'in-force' | 'not-yet' | 'ended';
  /** In Chinese, with the days. */
  readonly message: string;
}

/** A calculator in a list. */
export interface RuleLineView {
  readonly href: string;
  readonly title: string;
  readonly summary: string;
  readonly clause: ClauseView;
  readonly standing: StandingView;
  /** It says what somebody may get. */
  readonly money: boolean;
}

export interface RulesFiltersView {
  readonly query: string;
  readonly money: boolean;
  /** 发文字号, or null for all. */
  readonly document: string | null;
  readonly inForce: boolean;
}

export interface RulesView extends SiteView {
  readonly filters: RulesFiltersView;
  readonly total: number;
  readonly found: number;
  readonly groups: readonly {
    readonly slug: string;
    readonly title: string;
    readonly rules: readonly RuleLineView[];
  }[];
  readonly documents: readonly { readonly number: string; readonly title: string; readonly count: number }[];
}

export interface OptionView {
  readonly value: string;
  readonly label: string;
}

/** What a button or a hidden field puts into the address. */
export interface ParameterView {
  readonly name: string;
  readonly value: string;
}

/** How a question is answered; `raw` and `value` are what was typed or chosen, as it was. */
export type ControlView =
  | { readonly kind: 'yes-no' | 'choice'; readonly value: string; readonly options: readonly OptionView[] }
  | {
      readonly kind: 'choices';
      readonly values: readonly string[];
      readonly options: readonly OptionView[];
      /** The value that says that none applies; null where leaving all open says so. */
      readonly none: string | null;
    }
  | { readonly kind: 'number'; readonly raw: string; readonly unit: string; readonly example: string }
  | { readonly kind: 'date' | 'moment' | 'text'; readonly raw: string }
  | {
      readonly kind: 'list';
      readonly size: { readonly name: string; readonly value: number };
      readonly items: readonly (readonly FieldView[])[];
      /** Null where no more can be added. */
      readonly add: ParameterView | null;
      readonly remove: readonly ParameterView[];
    };

export interface FieldView {
  /** In the address. */
  readonly name: string;
  /** On the page; hint, reading and error hang on it. */
  readonly id: string;
  readonly title: string;
  readonly question: string | null;
  readonly hint: string | null;
  /** How the answer was read: `1,000,000元（100万元）`; null where it says no more than what was typed. */
  readonly understood: string | null;
  readonly error: { readonly code: string; readonly message: string; readonly hint: string } | null;
  /** What stands for no answer: `否`; null where there has to be one. */
  readonly otherwise: string | null;
  /** Other answers have settled everything: it need not be asked. */
  readonly idle: boolean;
  readonly control: ControlView;
}

/** A line of the reasoning. */
export interface StepView {
  readonly text: string;
  readonly state: 'value' | 'missing' | 'none' | 'discretion' | 'error';
  readonly clause: ClauseView | null;
  readonly note: string | null;
  readonly children: readonly StepView[];
}

/** What one output has come to so far. */
export interface ResultView {
  readonly title: string;
  readonly text: string;
  /** `200万元` beside 2,000,000元. */
  readonly also: string | null;
  readonly state: 'certain' | 'bounds' | 'open' | 'none' | 'decided' | 'error';
}

export interface OutcomeView {
  /** The output that matters most, then the others. */
  readonly results: readonly ResultView[];
  /** What to do next: `再答一题就能确定`; null where all is settled. */
  readonly next: string | null;
  /** Read out when it changes: the whole outcome in one sentence. */
  readonly status: string;
  readonly missing: readonly { readonly href: string; readonly title: string }[];
  /** What stood for answers that were not given. */
  readonly assumed: readonly { readonly title: string; readonly text: string; readonly href: string }[];
  readonly decisions: readonly {
    readonly about: string;
    readonly who: string;
    readonly bounds: string | null;
  }[];
  readonly problems: readonly { readonly code: string; readonly message: string; readonly hint: string }[];
  readonly flips: readonly string[];
  readonly steps: readonly StepView[];
  readonly interpretations: readonly {
    readonly clause: ClauseView;
    readonly reading: string;
    readonly reason: string;
  }[];
}

/** The day for which something is computed, as a field. */
export interface DayView {
  readonly name: string;
  readonly raw: string;
  readonly error: string | null;
  /** `2021年7月1日` */
  readonly text: string;
}

/** One question at a time. */
export interface StepByStepView {
  /** Null: nothing that matters is left to ask. */
  readonly question: FieldView | null;
  /** Leaves the question out. */
  readonly skip: ParameterView | null;
  /** How many questions at most still come, this one included. */
  readonly left: number;
  readonly answered: readonly { readonly title: string; readonly text: string; readonly href: string }[];
  readonly skipped: readonly { readonly title: string; readonly href: string }[];
}

export interface CalculatorView extends SiteView {
  readonly id: string;
  readonly title: string;
  readonly summary: string;
  readonly regulation: { readonly title: string; readonly href: string };
  readonly document: { readonly number: string; readonly title: string; readonly href: string | null };
  readonly clause: ClauseView;
  readonly standing: StandingView;
  readonly day: DayView;
  /** Path of the form. */
  readonly action: string;
  /** Something was answered. */
  readonly started: boolean;
  readonly fields: readonly FieldView[];
  readonly step: StepByStepView | null;
  /** What the form carries without showing it. */
  readonly hidden: readonly ParameterView[];
  readonly outcome: OutcomeView;
  readonly examples: readonly { readonly case: string; readonly href: string }[];
  /** Addresses: the present state to share, the other way of asking, everything cleared, the same as JSON. */
  readonly share: string;
  readonly otherMode: string;
  readonly clear: string;
  readonly json: string;
}

/** What one rule comes to for the firm that was described. */
export interface ClaimView {
  readonly title: string;
  readonly href: string;
  readonly regulation: string;
  readonly clause: ClauseView;
  /** `500,000元`, `至多 20,000元`, `0元` */
  readonly text: string;
  readonly also: string | null;
  readonly standing: StandingView;
  /** Why not, or what is decided by whom. */
  readonly reasons: readonly string[];
  /** What still has to be answered. */
  readonly missing: readonly { readonly title: string; readonly href: string }[];
  readonly steps: readonly StepView[];
}

export interface EntitlementsView extends SiteView {
  readonly action: string;
  readonly started: boolean;
  readonly day: DayView;
  /** Questions to begin with: each settles the most. */
  readonly first: readonly FieldView[];
  /** The rest, by what they are about. */
  readonly groups: readonly {
    readonly id: string;
    readonly title: string;
    /** Where the group stands: settled already, or questions left. */
    readonly state: string;
    readonly open: boolean;
    readonly fields: readonly FieldView[];
  }[];
  readonly step: StepByStepView | null;
  readonly hidden: readonly ParameterView[];
  readonly getting: readonly ClaimView[];
  readonly maybe: readonly ClaimView[];
  /** Nothing about them was answered yet. */
  readonly untouched: readonly ClaimView[];
  readonly not: readonly ClaimView[];
  /** By regulation: sums that add what is certain, and what keeps them from being added. */
  readonly totals: readonly {
    readonly regulation: string;
    readonly text: string;
    readonly also: string | null;
    readonly caution: { readonly text: string; readonly href: string } | null;
  }[];
  readonly status: string;
  readonly share: string;
  readonly otherMode: string;
  readonly clear: string;
}

/** What became of a clause, for the margin of the document. */
export interface ClauseBecameView {
  /** Node beside which it is said. */
  readonly node: string;
  readonly rules: readonly { readonly title: string; readonly href: string }[];
  /** 程序, 职责 …: what later work will carry. */
  readonly planned: readonly string[];
}

/** What became of the clauses of a document. */
export interface BecameView {
  readonly clauses: readonly ClauseBecameView[];
  readonly rules: readonly { readonly title: string; readonly href: string }[];
  /** How many clauses became what: `规则 8`, `程序 12`. */
  readonly counts: readonly { readonly word: string; readonly count: number; readonly planned: boolean }[];
}
