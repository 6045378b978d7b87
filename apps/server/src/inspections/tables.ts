import type { IsoDate } from '@zhengling/calendar';
import type {
  FindingEvent,
  FindingStage,
  FindingState,
  Half,
  Objection,
  OperationBody,
  Target,
  TeamMember,
  VisitEvent,
  VisitStage,
  VisitState,
} from '@zhengling/work';
import type { GeneratedAlways } from 'kysely';
import type {
  Defaulted,
  DefaultedJson,
  GeneratedStamp,
  Json,
  Optional,
  OptionalJson,
} from '../database/column.ts';

export interface InspectionTables {
  inspection_round: RoundTable;
  inspection_visit: VisitTable;
  inspection_visit_event: VisitEventTable;
  inspection_operation: OperationTable;
  inspection_photo: PhotoTable;
  inspection_finding: FindingTable;
  inspection_finding_event: FindingEventTable;
  inspection_listing: ListingTable;
}

interface RoundTable {
  id: GeneratedAlways<number>;
  /** The round of a document that it is; made only once. */
  definition: Optional<string>;
  checklist: string;
  title: string;
  /** 发文字号 */
  number: string;
  clause: Defaulted<string>;
  starts: IsoDate;
  ends: IsoDate;
  lead_unit: Optional<string>;
  team: DefaultedJson<readonly TeamMember[]>;
  items: DefaultedJson<readonly string[]>;
  note: Defaulted<string>;
  created_by: Optional<number>;
  version: Defaulted<number>;
  created_at: GeneratedStamp;
  updated_at: GeneratedStamp;
}

/** Who inspects and who answers for a place: what the policy asks of a visit and of its findings. */
interface Parties {
  /** Answers for the place and puts right. */
  unit_id: Optional<string>;
  lead_unit: Optional<string>;
  /** Units that inspect. */
  inspecting: Defaulted<readonly string[]>;
  cooperating: Defaulted<readonly string[]>;
}

export interface VisitTable extends Parties {
  id: GeneratedAlways<number>;
  /** What devices call it by. */
  key: Defaulted<string>;
  round_id: Optional<number>;
  checklist: string;
  /** `site:education/schools/3`, `unit:finance`, `named:某机构`. */
  place_key: string;
  place: string;
  planned_on: Optional<IsoDate>;
  /** Where the day is left open: from and to. */
  window_from: Optional<IsoDate>;
  window_to: Optional<IsoDate>;
  half: Optional<Half>;
  targets: DefaultedJson<readonly Target[]>;
  stage: VisitStage;
  /** The fold of its events, rewritten with each. */
  state: Json<VisitState>;
  started_at: Optional<string>;
  finished_on: Optional<IsoDate>;
  answered: Defaulted<number>;
  failed: Defaulted<number>;
  differing: Defaulted<number>;
  version: Defaulted<number>;
  created_at: GeneratedStamp;
  updated_at: GeneratedStamp;
}

interface VisitEventTable {
  visit_id: number;
  ordinal: number;
  at: GeneratedStamp;
  actor_id: Optional<number>;
  actor_name: string;
  event: Json<VisitEvent>;
  operation_id: Optional<string>;
}

/** Every operation that a device sent, once: what makes sending it again harmless, and keeps what was refused. */
interface OperationTable {
  id: string;
  account_id: number;
  account_name: string;
  visit_key: string;
  after_id: Optional<string>;
  /** SHA-256 of what it says: the same id with other words is no repetition. */
  digest: string;
  /** By the device's clock. */
  at: string;
  body: Json<OperationBody>;
  outcome: 'applied' | 'refused';
  reason: OptionalJson<Objection>;
  /** Somebody has looked at the refusal. */
  seen_at: Optional<string>;
  received_at: GeneratedStamp;
}

interface PhotoTable {
  visit_id: number;
  sha256: string;
  point: string;
  account_id: Optional<number>;
  /** Its file, once it has come. */
  file_id: Optional<number>;
  created_at: GeneratedStamp;
}

export interface FindingTable extends Parties {
  id: GeneratedAlways<number>;
  visit_id: number;
  checklist: string;
  point: string;
  /** What must be so: the point's text. */
  title: string;
  number: string;
  clause: string;
  place_key: string;
  place: string;
  stage: FindingStage;
  /** The fold of its events, rewritten with each. */
  state: Json<FindingState>;
  found_on: IsoDate;
  /** The day by whose end it is to be put right: as promised, else as the clause says. */
  due_on: Optional<IsoDate>;
  due_problem: Optional<string>;
  major: Defaulted<boolean>;
  listed_on: Optional<IsoDate>;
  repeats: Optional<number>;
  sent_back: Defaulted<number>;
  closed_on: Optional<IsoDate>;
  version: Defaulted<number>;
  created_at: GeneratedStamp;
  updated_at: GeneratedStamp;
}

interface FindingEventTable {
  finding_id: number;
  ordinal: number;
  at: GeneratedStamp;
  actor_id: Optional<number>;
  actor_name: string;
  event: Json<FindingEvent>;
}

/** A place on a published list; it ends, it does not vanish. */
interface ListingTable {
  id: GeneratedAlways<number>;
  checklist: string;
  place_key: string;
  place: string;
  list: 'white' | 'black';
  /** Findings that it rests on, in words. */
  because: DefaultedJson<readonly string[]>;
  note: Defaulted<string>;
  published_on: IsoDate;
  removed_on: Optional<IsoDate>;
  removed_because: Optional<string>;
  decided_by: Optional<number>;
  decided_name: string;
  version: Defaulted<number>;
  created_at: GeneratedStamp;
  updated_at: GeneratedStamp;
}
