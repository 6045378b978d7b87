import type {
  ChecklistDefinition,
  FindingEvent,
  FindingLight,
  FindingStage,
  FindingState,
  Half,
  OperationBody,
  RoundDefinition,
  Target,
  TeamMember,
  VisitStage,
  VisitState,
} from '@zhengling/work';

/** What the server answers under `/inspections`; its schemas say it in full. */
interface Named {
  readonly id: string;
  readonly name: string;
}

export interface FindingSummary {
  readonly id: number;
  readonly visitId: number;
  readonly checklist: string;
  readonly checklistTitle: string;
  readonly point: string;
  readonly title: string;
  readonly number: string;
  readonly clause: string;
  readonly place: string;
  readonly placeKey: string;
  readonly unit: Named | null;
  readonly leadUnit: Named | null;
  readonly inspecting: readonly Named[];
  readonly stage: FindingStage;
  readonly foundOn: string;
  readonly dueOn: string | null;
  readonly limitWords: string;
  readonly dueProblem: string | null;
  readonly light: FindingLight;
  readonly next: string;
  readonly major: boolean;
  readonly listedOn: string | null;
  readonly repeats: number | null;
  readonly sentBack: number;
  readonly closedOn: string | null;
  readonly version: number;
}

export interface FindingList {
  readonly items: readonly FindingSummary[];
  readonly total: number;
  readonly counts: {
    readonly open: number;
    readonly late: number;
    readonly recheck: number;
    readonly listed: number;
    readonly ended: number;
  };
}

export interface FindingDetail extends FindingSummary {
  readonly text: string;
  readonly judge: string;
  readonly measure: string;
  readonly state: FindingState;
  readonly events: readonly {
    readonly ordinal: number;
    readonly at: string;
    readonly actor: string;
    readonly event: FindingEvent;
  }[];
  readonly photos: readonly { readonly sha256: string; readonly stored: boolean }[];
  readonly earlier: readonly FindingSummary[];
  readonly mayFix: boolean;
  readonly mayRecheck: boolean;
  readonly mayPlan: boolean;
}

export interface VisitSummary {
  readonly id: number;
  readonly key: string;
  readonly roundId: number | null;
  readonly checklist: string;
  readonly checklistTitle: string;
  readonly place: string;
  readonly placeKey: string;
  readonly unit: Named | null;
  readonly leadUnit: Named | null;
  readonly inspecting: readonly Named[];
  readonly plannedOn: string | null;
  readonly windowFrom: string | null;
  readonly windowTo: string | null;
  readonly half: Half | null;
  readonly stage: VisitStage;
  readonly finishedOn: string | null;
  readonly points: number;
  readonly answered: number;
  readonly failed: number;
  readonly differing: number;
  readonly version: number;
}

export interface VisitDetail extends VisitSummary {
  readonly targets: readonly Target[];
  readonly items: readonly string[];
  readonly team: readonly TeamMember[];
  readonly state: VisitState;
  readonly definition: ChecklistDefinition;
  readonly findings: readonly FindingSummary[];
  readonly photos: readonly { readonly sha256: string; readonly point: string; readonly stored: boolean }[];
  readonly refused: number;
  readonly mayPlan: boolean;
}

export interface Round {
  readonly id: number;
  readonly title: string;
  readonly checklist: string;
  readonly checklistTitle: string;
  readonly number: string;
  readonly clause: string;
  readonly starts: string;
  readonly ends: string;
  readonly leadUnit: Named | null;
  readonly team: readonly TeamMember[];
  readonly items: readonly string[];
  readonly note: string;
  readonly visits: number;
  readonly finished: number;
  readonly findings: number;
  readonly openFindings: number;
  readonly version: number;
}

export interface RoundDetail extends Round {
  readonly stops: readonly VisitSummary[];
}

export interface Catalogue {
  readonly checklists: readonly ChecklistDefinition[];
  readonly rounds: readonly { readonly definition: RoundDefinition; readonly planned: number | null }[];
}

export interface RefusedOperation {
  readonly id: string;
  readonly place: string | null;
  readonly account: string;
  readonly at: string;
  readonly receivedAt: string;
  readonly body: OperationBody;
  readonly reason: { readonly code: string; readonly message: string; readonly hint: string };
}

export type ListName = 'white' | 'black';

export interface Listings {
  readonly published: readonly {
    readonly id: number;
    readonly checklist: string;
    readonly place: string;
    readonly placeKey: string;
    readonly list: ListName;
    readonly because: readonly string[];
    readonly note: string;
    readonly publishedOn: string;
    readonly removedOn: string | null;
    readonly removedBecause: string | null;
    readonly decidedBy: string;
    readonly version: number;
  }[];
  readonly proposed: readonly {
    readonly checklist: string;
    readonly place: string;
    readonly placeKey: string;
    readonly list: ListName | 'authority';
    readonly because: readonly { readonly finding: number; readonly why: string; readonly title: string }[];
    readonly next: string;
    readonly current: ListName | null;
  }[];
}
