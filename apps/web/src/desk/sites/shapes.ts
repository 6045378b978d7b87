import type { ClauseView, FieldView, OutcomeView, StandingView } from '../../site/rules/views.ts';

/** As `/api/desk/sites` answers; see `apps/server/src/sites/schemas.ts`. */
export interface SiteKindLine {
  readonly id: string;
  readonly title: string;
  readonly counter: string;
  readonly summary: string;
  readonly keeper: string | null;
  readonly public: boolean;
  readonly locator: string | null;
  readonly standing: number;
  readonly ended: number;
  readonly updatedAt: string | null;
}

export interface KindField {
  readonly key: string;
  readonly title: string;
  readonly kind: string;
  readonly unit: string | null;
  readonly required: boolean;
  readonly multiple: boolean;
  readonly personal: boolean;
  readonly choices: readonly { readonly value: string; readonly title: string }[];
  readonly hint: string | null;
}

export interface Clause {
  readonly document: string;
  readonly clause: string;
  readonly href: string | null;
}

export interface SiteKind {
  readonly id: string;
  readonly title: string;
  readonly counter: string;
  readonly summary: string;
  readonly basis: Clause;
  readonly keeper: string | null;
  readonly public: boolean;
  readonly name: string;
  readonly place: string | null;
  readonly identity: readonly string[];
  readonly columns: readonly string[];
  readonly locator: string | null;
  readonly fields: readonly KindField[];
  readonly facts: readonly {
    readonly key: string;
    readonly title: string;
    readonly href: string;
    readonly alarms: boolean;
  }[];
}

interface Unit {
  readonly id: string;
  readonly name: string;
}

export interface Site {
  readonly id: number;
  readonly version: number;
  readonly name: string;
  readonly unit: Unit | null;
  readonly starts: string | null;
  readonly ends: string | null;
  readonly standing: boolean;
  readonly cells: Readonly<Record<string, string>>;
  readonly facts: readonly {
    readonly key: string;
    readonly title: string;
    readonly text: string;
    readonly href: string;
    readonly alarming: boolean;
  }[];
  readonly updatedAt: string;
}

export interface SiteList {
  readonly kind: SiteKind;
  readonly on: string;
  readonly total: number;
  readonly page: number;
  readonly pageSize: number;
  readonly mayAdd: boolean;
  readonly items: readonly Site[];
  readonly units: readonly Unit[];
  readonly places: readonly string[];
}

export interface Change {
  readonly title: string;
  readonly before: string;
  readonly after: string;
}

export interface SiteState {
  readonly id: number;
  readonly name: string;
  readonly unit: Unit | null;
  readonly starts: string | null;
  readonly ends: string | null;
  readonly act: string;
  readonly reason: string;
  readonly endReason: string | null;
  readonly actor: string;
  readonly recordedAt: string;
  readonly superseded: boolean;
  readonly evidence: readonly Clause[];
  readonly changes: readonly Change[];
}

export interface SiteEntry {
  readonly kind: SiteKind;
  readonly site: Site;
  readonly mayEdit: boolean;
  readonly mayReveal: boolean;
  readonly states: readonly SiteState[];
  readonly findings: readonly {
    readonly id: number;
    readonly title: string;
    readonly state: string;
    readonly due: string | null;
    readonly href: string;
  }[];
}

export type SiteAct = 'change' | 'correct' | 'end' | 'reopen';

export interface SiteConflict {
  readonly version: number;
  readonly ends: string | null;
  readonly changes: readonly Change[];
}

export interface PointAnswer {
  readonly on: string;
  readonly entries: readonly {
    readonly id: number;
    readonly name: string;
    readonly standing: boolean;
    readonly starts: string | null;
    readonly ends: string | null;
  }[];
  readonly entry: { readonly id: number; readonly name: string } | null;
  readonly needsEntry: boolean;
  readonly problem: string | null;
  readonly calculators: readonly {
    readonly rule: string;
    readonly title: string;
    readonly href: string;
    readonly clause: ClauseView;
    readonly standing: StandingView;
    readonly fields: readonly FieldView[];
    readonly outcome: OutcomeView;
  }[];
}
