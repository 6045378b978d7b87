import type {
  Answer,
  ChecklistDefinition,
  Half,
  Objection,
  Operation,
  Target,
  VisitStage,
  VisitState,
} from '@zhengling/work';

export interface Unit {
  readonly id: string;
  readonly name: string;
}

export interface FieldAccount {
  readonly id: number;
  readonly name: string;
  readonly unit: Unit | null;
}

/** A visit as the server gave it, or as it was opened here. */
export interface FieldVisit {
  readonly key: string;
  readonly checklist: string;
  readonly checklistTitle: string;
  readonly place: string;
  readonly unit: Unit | null;
  readonly plannedOn: string | null;
  readonly windowFrom: string | null;
  readonly windowTo: string | null;
  readonly half: Half | null;
  readonly stage: VisitStage;
  readonly targets: readonly Target[];
  readonly state: VisitState;
  /** Opened on this phone and not known to the server when it last answered. */
  readonly here?: boolean;
}

/** `GET /inspections/field` */
export interface FieldPackage {
  readonly today: string;
  readonly account: FieldAccount;
  readonly checklists: readonly ChecklistDefinition[];
  readonly visits: readonly FieldVisit[];
  readonly units: readonly Unit[];
}

/** What is answered on this phone; `dirty` where no operation says it yet: text that is being typed. */
export interface OwnAnswer {
  readonly visit: string;
  readonly point: string;
  readonly account: number;
  readonly answer: Answer;
  readonly major: boolean;
  readonly note: string;
  readonly photos: readonly string[];
  readonly at: string;
  readonly dirty: boolean;
}

/** What this account has done with a visit on this phone. */
export interface OwnProgress {
  readonly visit: string;
  readonly account: number;
  readonly finishedAt: string | null;
}

/** An operation that waits for the server, or that it refused. */
export interface Queued {
  /** In the order in which they were made. */
  readonly n: number;
  readonly account: number;
  readonly operation: Operation;
  /** What it is about, for the reader: `甲机构 · 证照齐全 · 不合格`. */
  readonly words: string;
  readonly refused: Objection | null;
}

export interface KeptPhoto {
  readonly sha256: string;
  readonly bytes: ArrayBuffer;
  readonly visit: string;
  readonly point: string;
  readonly account: number;
  readonly stored: boolean;
  /** The server does not take it, and why. */
  readonly refused: Objection | null;
}
