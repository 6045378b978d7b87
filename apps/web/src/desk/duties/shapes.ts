import type { Due, IsoDate } from '@zhengling/calendar';
import type {
  DutyKind,
  DutyOrigin,
  DutyPart,
  DutyStateName,
  LightColour,
  ReportTemplate,
} from '@zhengling/work';

/** The JSON of `/api/desk/duties`, as `/api/openapi.json` describes it. */
export interface Unit {
  readonly id: string;
  readonly name: string;
  readonly part: DutyPart;
  /** 各街镇: its members do it, each for itself. */
  readonly collective: boolean;
  readonly acceptedOn: IsoDate | null;
  readonly signedOn: IsoDate | null;
}

export interface DutyLine {
  readonly id: number;
  /** What `seen` of a command repeats. */
  readonly version: number;
  readonly origin: DutyOrigin;
  readonly kind: DutyKind;
  readonly state: DutyStateName;
  readonly stateWords: string;
  readonly title: string;
  readonly number: string | null;
  readonly documentTitle: string | null;
  readonly documentHref: string | null;
  readonly clause: string;
  readonly period: string | null;
  readonly periodName: string | null;
  readonly parentId: number | null;
  readonly units: readonly Unit[];
  readonly leader: string | null;
  readonly starts: IsoDate | null;
  readonly dueOn: IsoDate | null;
  readonly dueProblem: string | null;
  readonly why: string;
  readonly warnOn: IsoDate | null;
  readonly doneOn: IsoDate | null;
  readonly closedOn: IsoDate | null;
  readonly light: { readonly colour: LightColour; readonly words: string };
  readonly public: boolean;
  readonly reports: number;
  readonly progress: { readonly closed: number; readonly total: number } | null;
  readonly contested: boolean;
  readonly extensionAsked: boolean;
  readonly sourceChanged: boolean;
  readonly falseClosings: number;
  readonly urged: number;
  readonly updatedAt: string;
}

interface Figure {
  readonly name: string;
  readonly label: string;
  /** Decimal. */
  readonly value: string;
  readonly unit?: string;
}

export interface EvidenceFile {
  readonly id: number;
  readonly name: string;
  readonly type: string;
  readonly size: number;
  readonly sha256: string;
}

export interface Report {
  readonly id: number;
  readonly unit: { readonly id: string; readonly name: string };
  readonly by: string;
  readonly at: string;
  readonly text: string;
  readonly figures: readonly Figure[];
  readonly files: readonly EvidenceFile[];
  readonly serves: readonly { readonly id: number; readonly title: string }[];
}

interface DutyEventLine {
  readonly ordinal: number;
  readonly at: string;
  readonly actor: string;
  readonly unit: string | null;
  readonly type: string;
  readonly words: string;
}

export interface Source {
  readonly quote: string;
  readonly due: Due | null;
  readonly units: readonly Unit[];
}

export type CommandName =
  | 'confirm'
  | 'correct'
  | 'split'
  | 'merge'
  | 'drop'
  | 'restore'
  | 'settle-source'
  | 'assign'
  | 'unfold'
  | 'plan'
  | 'accept'
  | 'report'
  | 'close'
  | 'sign'
  | 'decline'
  | 'check'
  | 'extend'
  | 'approve'
  | 'suspend'
  | 'resume'
  | 'cancel'
  | 'contest'
  | 'answer-contest';

export interface DutyDetail extends DutyLine {
  readonly quote: string;
  readonly node: string | null;
  readonly due: Due | null;
  readonly template: ReportTemplate | null;
  readonly parent: { readonly id: number; readonly title: string } | null;
  readonly events: readonly DutyEventLine[];
  readonly reported: readonly Report[];
  readonly parts: readonly DutyLine[];
  readonly members: readonly DutyLine[];
  readonly instances: readonly DutyLine[];
  readonly extension: {
    readonly unit: { readonly id: string; readonly name: string };
    readonly to: IsoDate;
    readonly reason: string;
    readonly on: IsoDate;
  } | null;
  readonly contest: {
    readonly id: number;
    readonly by: 'supervisor' | 'public';
    readonly reason: string;
    readonly on: IsoDate;
    readonly contactLeft: boolean;
  } | null;
  readonly sourceChange: { readonly before: Source; readonly after: Source | null } | null;
  readonly waitingFor: string;
  readonly may: readonly CommandName[];
}

export interface DutyList {
  readonly items: readonly DutyLine[];
  readonly total: number;
}

export interface DutyCounts {
  /** By the server's clock, in Beijing. */
  readonly today: IsoDate;
  readonly states: Readonly<Record<string, number>>;
  readonly lights: Readonly<Record<string, number>>;
  readonly mine: number;
  readonly contested: number;
  readonly extensions: number;
  readonly sourceChanged: number;
}

export interface UnitInput {
  readonly id: string;
  readonly part: DutyPart;
}

export interface DutyChanges {
  readonly title?: string;
  readonly clause?: string;
  readonly kind?: DutyKind;
  readonly units?: readonly UnitInput[];
  readonly due?: Due | null;
  readonly leader?: string | null;
  readonly public?: boolean;
}

export interface ReportDraft {
  readonly text: string;
  readonly outline: string;
  readonly figures: readonly {
    readonly name: string;
    readonly label: string;
    readonly unit: string | null;
    readonly value: string | null;
    /** Where the value comes from; empty where it is not known. */
    readonly from: string;
  }[];
  readonly also: readonly {
    readonly id: number;
    readonly title: string;
    readonly number: string | null;
    readonly dueOn: IsoDate | null;
  }[];
}

export interface BulkResult {
  readonly done: readonly number[];
  readonly refused: readonly {
    readonly id: number;
    readonly title: string;
    readonly code: string;
    readonly message: string;
    readonly hint: string;
  }[];
}

/** What was done since the version that somebody saw. */
export interface DutyConflict {
  readonly version: number;
  readonly events: readonly DutyEventLine[];
}

export interface DocumentTally {
  readonly number: string;
  readonly title: string;
  readonly href: string | null;
  readonly candidates: number;
  readonly confirmed: number;
  readonly dropped: number;
}

export interface UnitChoice {
  readonly id: string;
  readonly name: string;
  /** Null where it is one body; of a collective how many belong to it now. */
  readonly members: number | null;
}
