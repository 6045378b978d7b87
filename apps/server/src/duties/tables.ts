import type { Due, IsoDate } from '@zhengling/calendar';
import type {
  Contester,
  DutyEvent,
  DutyKind,
  DutyOrigin,
  DutyPart,
  DutyStateName,
  ReportTemplate,
} from '@zhengling/work';
import type { GeneratedAlways } from 'kysely';
import type {
  Defaulted,
  DefaultedJson,
  GeneratedStamp,
  Json,
  Optional,
  OptionalJson,
  Timestamp,
} from '../database/column.ts';

export interface DutyTables {
  duty: DutyTable;
  duty_unit: DutyUnitTable;
  duty_event: DutyEventTable;
  duty_report: DutyReportTable;
  duty_report_duty: DutyReportDutyTable;
  duty_report_file: DutyReportFileTable;
  duty_contest: DutyContestTable;
}

/** Derived from the events of the task and rewritten with each of them. */
export interface DutyTable {
  id: GeneratedAlways<number>;
  origin: DutyOrigin;
  /** What it is made only once by: `綦江府办发〔2019〕55号#point_3#1`, `12@2020-06`; null where written by hand. */
  key: Optional<string>;
  /** The series of an instance, the whole of a part, the collective's duty of a member's. */
  parent_id: Optional<number>;
  document_id: Optional<number>;
  /** 发文字号, kept when the document is withdrawn. */
  number: Optional<string>;
  node: Optional<string>;
  /** `第八条`, `一（二）3` */
  clause: Defaulted<string>;
  /** As printed. */
  quote: Defaulted<string>;
  title: string;
  state: DutyStateName;
  kind: DutyKind;
  /** As the text says it. */
  due: OptionalJson<Due>;
  starts: Optional<IsoDate>;
  /** The last day, computed. */
  due_on: Optional<IsoDate>;
  /** Why there is no `due_on` although `due` asks for one, in Chinese: a year without a holiday notice … */
  due_problem: Optional<string>;
  /** First day of the yellow light. */
  warn_on: Optional<IsoDate>;
  /** Of an instance: `2020-06`, `2020-Q2`, `2020-H1`, `2020`, `2020-W07`. */
  period: Optional<string>;
  /** The leader in charge, a post where the register knows one. */
  leader: Optional<string>;
  public: Defaulted<boolean>;
  closed_on: Optional<IsoDate>;
  /** The day on which the closing that stands was asked for: lateness is judged by it. */
  done_on: Optional<IsoDate>;
  template: OptionalJson<ReportTemplate>;
  /** How many members of collectives, parts of its own and reports it has. */
  members: Defaulted<number>;
  parts: Defaulted<number>;
  reports: Defaulted<number>;
  /** A contest of its closing waits for an answer. */
  contested: Defaulted<boolean>;
  extension_asked: Defaulted<boolean>;
  /** The text was published again and says something else. */
  source_changed: Defaulted<boolean>;
  false_closings: Defaulted<number>;
  urged: Defaulted<number>;
  /** Of a series: instances are made up to this day. */
  made_to: Optional<IsoDate>;
  version: Defaulted<number>;
  created_at: GeneratedStamp;
  updated_at: GeneratedStamp;
}

export interface DutyUnitTable {
  duty_id: number;
  unit_id: string;
  part: DutyPart;
  accepted_at: Optional<string>;
  signed_at: Optional<string>;
}

/** Append-only: the task is the fold of these. */
interface DutyEventTable {
  duty_id: number;
  ordinal: number;
  at: GeneratedStamp;
  actor_id: Optional<number>;
  actor_name: string;
  /** Of the actor at that moment. */
  unit_id: Optional<string>;
  type: DutyEvent['type'];
  /** The whole event. */
  detail: Json<DutyEvent>;
}

/** A figure as reported; `value` is a decimal number as typed. */
export interface Figure {
  readonly name: string;
  readonly label: string;
  readonly value: string;
  readonly unit?: string;
}

/** One entry serves every task that asks for it. */
interface DutyReportTable {
  id: GeneratedAlways<number>;
  unit_id: string;
  account_id: Optional<number>;
  actor_name: string;
  at: Timestamp;
  text: string;
  figures: DefaultedJson<readonly Figure[]>;
}

interface DutyReportDutyTable {
  report_id: number;
  duty_id: number;
}

interface DutyReportFileTable {
  report_id: number;
  file_id: number;
}

/** What somebody said against a closing. `contact` is seen by those who check, and nobody else. */
interface DutyContestTable {
  id: GeneratedAlways<number>;
  duty_id: number;
  by: Contester;
  reason: string;
  contact: Optional<string>;
  /** Of a contest from outside: known only to who sent it. */
  receipt: Optional<string>;
  at: Timestamp;
  upheld: Optional<boolean>;
  answer: Optional<string>;
  answered_at: Optional<string>;
  /** Units whose closing was false. */
  blamed: Defaulted<readonly string[]>;
}
