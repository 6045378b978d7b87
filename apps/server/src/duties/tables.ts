import type { Due, IsoDate } from '@zhengling/calendar';
import type { DutyKind, DutyOrigin, DutyPart, DutyStateName } from '@zhengling/work';
import type { GeneratedAlways } from 'kysely';
import type { Defaulted, GeneratedStamp, Json, Optional, OptionalJson } from '../database/column.ts';

export interface DutyTables {
  duty: DutyTable;
  duty_unit: DutyUnitTable;
  duty_event: DutyEventTable;
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
  version: Defaulted<number>;
  created_at: GeneratedStamp;
  updated_at: GeneratedStamp;
}

interface DutyUnitTable {
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
  type: string;
  detail: Json<object>;
}
