import type { Due, IsoDate } from '@zhengling/calendar';

/**
 * Where a task comes from: read by the compiler, defined in a regulation's folder, written by hand, a period of a
 * series, one member's share of a collective's duty, or a part with a date of its own.
 */
export type DutyOrigin = 'extracted' | 'definition' | 'manual' | 'instance' | 'member' | 'sub' | 'split';

/** A series makes instances and is never late itself; an ongoing duty has no date. */
export type DutyKind = 'once' | 'series' | 'ongoing';

/** 牵头, 责任, 配合 */
export type DutyPart = 'lead' | 'responsible' | 'cooperating';

/** A unit's part in a task; each unit has one. */
export interface DutyUnit {
  /** Id of the organisation. */
  readonly unit: string;
  readonly part: DutyPart;
  /** A class of units (各街镇): it has nobody who could accept or sign, its members have tasks of their own. */
  readonly collective: boolean;
}

/** When a task is due, as the text says it and as it was computed on the day of the event. */
export interface DutyDates {
  readonly due: Due | null;
  readonly starts: IsoDate | null;
  /** The last day. */
  readonly dueOn: IsoDate | null;
  /** In Chinese: why there is no `dueOn` although `due` asks for one. */
  readonly dueProblem: string | null;
  /** First day of the yellow light; null where there is none or it cannot be computed yet. */
  readonly warnOn: IsoDate | null;
}

/** A figure that a report has to give. */
export interface ReportField {
  /** Stable within the template. */
  readonly name: string;
  /** 整改隐患数 */
  readonly label: string;
  /** 处, 人次 … */
  readonly unit?: string;
  /** Id of the indicator that already knows it. */
  readonly indicator?: string;
}

export interface ReportTemplate {
  /** What the report is to say, as an outline in our own words. */
  readonly outline: string;
  readonly fields: readonly ReportField[];
}

/** What a text says of a task: compared when the text is published again. */
export interface DutySource {
  readonly quote: string;
  readonly due: Due | null;
  /** As ids, sorted by part and id. */
  readonly units: readonly DutyUnit[];
}

export interface DutyCreated extends DutyDates {
  readonly type: 'created';
  readonly origin: DutyOrigin;
  readonly state: 'candidate' | 'confirmed' | 'assigned';
  readonly kind: DutyKind;
  readonly title: string;
  /** 发文字号 */
  readonly number: string | null;
  readonly node: string | null;
  /** 第八条 */
  readonly clause: string;
  /** As printed. */
  readonly quote: string;
  /** Of an instance: `2020-06`, `2020-Q2`, `2020-H1`, `2020`, `2020-W07`. */
  readonly period: string | null;
  readonly units: readonly DutyUnit[];
  readonly leader: string | null;
  /** Disclosed: the public sees who leads it and how it stands. */
  readonly public: boolean;
  readonly template: ReportTemplate | null;
}

/** What an editor may change about a task; what is left out stays. */
export interface DutyChanges {
  readonly title?: string;
  readonly clause?: string;
  readonly kind?: DutyKind;
  readonly units?: readonly DutyUnit[];
  readonly dates?: DutyDates;
  readonly leader?: string | null;
  readonly public?: boolean;
  readonly template?: ReportTemplate | null;
}

/** Who says that a closed task was not done. */
export type Contester = 'supervisor' | 'public';

/** What has happened to a task; what it is now is the fold of these. `on` is the civil day on which it happened. */
export type DutyEvent =
  | DutyCreated
  /** Read again from a newly published text while nobody had touched it. */
  | ({ readonly type: 'reread'; readonly title: string; readonly kind: DutyKind } & DutySource & DutyDates)
  /** The text was published again and says something else (null: no longer says it); what was confirmed stands. */
  | { readonly type: 'source-changed'; readonly source: DutySource | null }
  /** The text says again what it said. */
  | { readonly type: 'source-reverted' }
  /** An editor has looked at the changed text: taken over (with `corrected` beside) or left. */
  | { readonly type: 'source-settled'; readonly adopted: boolean }
  | { readonly type: 'confirmed' }
  | { readonly type: 'corrected'; readonly changes: DutyChanges }
  /** A clause that obliges nobody. */
  | { readonly type: 'dropped'; readonly reason: string }
  | { readonly type: 'restored' }
  /** Ends it: others stand for it. */
  | { readonly type: 'split'; readonly into: readonly number[] }
  | { readonly type: 'merged'; readonly into: number }
  /** Stands for these as well from now on. */
  | { readonly type: 'absorbed'; readonly duties: readonly number[]; readonly quote: string }
  | { readonly type: 'assigned'; readonly units: readonly DutyUnit[]; readonly leader: string | null }
  /** The members of collectives have tasks of their own. */
  | { readonly type: 'unfolded'; readonly members: readonly number[] }
  /** It has parts with dates of their own. */
  | { readonly type: 'planned'; readonly parts: readonly number[] }
  | { readonly type: 'accepted'; readonly unit: string; readonly on: IsoDate }
  /** `report` is stored beside; how much evidence it holds stands here. */
  | {
      readonly type: 'reported';
      readonly report: number;
      readonly unit: string;
      readonly on: IsoDate;
      readonly text: boolean;
      readonly figures: number;
      readonly files: number;
    }
  | { readonly type: 'closing'; readonly unit: string; readonly on: IsoDate; readonly note: string }
  | { readonly type: 'signed'; readonly unit: string; readonly on: IsoDate; readonly note: string }
  /** A supporting unit does not sign: back to work. */
  | { readonly type: 'declined'; readonly unit: string; readonly reason: string }
  /** `parts`: every member of it was closed, and it had nothing of its own. */
  | {
      readonly type: 'closed';
      readonly on: IsoDate;
      readonly by: 'check' | 'parts';
      readonly note: string;
      /** Who had asked for it. */
      readonly units: readonly string[];
    }
  | { readonly type: 'returned'; readonly reason: string }
  | {
      readonly type: 'extension-asked';
      readonly unit: string;
      readonly to: IsoDate;
      readonly reason: string;
      readonly on: IsoDate;
    }
  | {
      readonly type: 'extended';
      readonly from: IsoDate | null;
      readonly dueOn: IsoDate;
      readonly warnOn: IsoDate | null;
      readonly reason: string;
    }
  | { readonly type: 'extension-refused'; readonly reason: string }
  | { readonly type: 'suspended'; readonly reason: string; readonly on: IsoDate }
  /** With new dates where the time that it stood still is given back. */
  | {
      readonly type: 'resumed';
      readonly on: IsoDate;
      readonly dueOn: IsoDate | null;
      readonly warnOn: IsoDate | null;
    }
  /** `by` is the repealing document, where that is why. */
  | {
      readonly type: 'cancelled';
      readonly reason: string;
      readonly cause: 'repealed' | 'withdrawn' | 'decided';
      readonly by: string | null;
      readonly on: IsoDate;
    }
  /** Its issue, withdrawn, was published again. */
  | { readonly type: 'revived' }
  | {
      readonly type: 'contested';
      readonly contest: number;
      readonly by: Contester;
      readonly reason: string;
      readonly on: IsoDate;
    }
  /** The contest was right: a false closing, counted against those who asked for it; work goes on. */
  | {
      readonly type: 'reopened';
      readonly contest: number;
      readonly reason: string;
      readonly units: readonly string[];
    }
  | { readonly type: 'contest-refused'; readonly contest: number; readonly reason: string }
  /** A member or part that was closed is open again. */
  | { readonly type: 'part-reopened'; readonly part: number }
  /** Computed again, because a holiday notice came. */
  | ({ readonly type: 'redated'; readonly reason: string } & DutyDates)
  /** A step of the ladder: 提醒, 催办, 督办 …; the letter where one was issued. */
  | {
      readonly type: 'urged';
      readonly step: string;
      readonly letter: string | null;
      readonly units: readonly string[];
      readonly on: IsoDate;
    };

export type DutyEventType = DutyEvent['type'];
