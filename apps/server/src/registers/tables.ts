import type { IsoDate } from '@zhengling/calendar';
import type { ColumnType, GeneratedAlways } from 'kysely';
import type {
  Defaulted,
  DefaultedJson,
  GeneratedStamp,
  Json,
  Optional,
  OptionalJson,
} from '../database/column.ts';
import type { StatementPayload } from './statement.ts';

export interface RegisterTables {
  organisation: OrganisationTable;
  organisation_member: OrganisationMemberTable;
  register_statement: RegisterStatementTable;
  post: PostTable;
  holding: HoldingTable;
  committee: CommitteeTable;
  seat: SeatTable;
  honour: HonourTable;
  responsibility: ResponsibilityTable;
  register_proposal: RegisterProposalTable;
}

/** Where an entry is printed: a stretch of the issue's text. */
export interface Evidence {
  /** 发文字号 */
  readonly document: string;
  /** Node of the compiled document. */
  readonly node: string;
  /** As printed. */
  readonly text: string;
}

export type Origin = 'read' | 'definition' | 'entered' | 'imported';

/** What every entry has besides its own. */
interface EntryColumns {
  evidence: DefaultedJson<readonly Evidence[]>;
  note: Defaulted<string>;
  origin: Defaulted<Origin>;
  /** Changed by hand: what documents say no longer overwrites it. */
  edited: Defaulted<boolean>;
  /** What the documents say, as last derived. */
  read: OptionalJson<object>;
  /** The documents that said so no longer do: out of use, kept on record. */
  withdrawn_at: Optional<string>;
  /** Raised by every change: what two people who edit at once are told apart by. */
  version: Defaulted<number>;
  created_at: GeneratedStamp;
  updated_at: GeneratedStamp;
}

interface OrganisationTable {
  /** As the compiler's register names it: `finance`, `collective/各街镇`; made from the name where it knows none. */
  id: string;
  name: string;
  /** Every other name in use. */
  aliases: Defaulted<readonly string[]>;
  /** `OrganisationKind` of the compiler, or `committee`. */
  kind: string;
  parent_id: Optional<string>;
  /** First and last day; open where null. */
  starts: Optional<IsoDate>;
  ends: Optional<IsoDate>;
  /** Who took over when it was abolished or merged. */
  successor_id: Optional<string>;
  evidence: DefaultedJson<readonly Evidence[]>;
  note: Defaulted<string>;
  edited: Defaulted<boolean>;
  origin: Defaulted<Origin>;
  version: Defaulted<number>;
  created_at: GeneratedStamp;
  updated_at: GeneratedStamp;
}

/** A collective (各街镇, 行政执法机关) and who belongs to it, from and to a day. */
interface OrganisationMemberTable {
  collective_id: string;
  member_id: string;
  starts: Optional<IsoDate>;
  ends: Optional<IsoDate>;
  evidence: DefaultedJson<readonly Evidence[]>;
  edited: Defaulted<boolean>;
}

/** What a document of a published issue says about registers; rewritten with the issue. */
interface RegisterStatementTable {
  id: GeneratedAlways<number>;
  issue_id: number;
  document: string;
  /** The day from which it holds: of the decision, else of the signature. */
  stated: Optional<IsoDate>;
  kind: 'holding' | 'group' | 'honour' | 'end';
  /** What it is about: post and person, group, body. */
  subject: string;
  node: string;
  text: string;
  payload: Json<StatementPayload>;
}

interface PostTable extends EntryColumns {
  /** `finance/局长` */
  id: string;
  organisation_id: string;
  title: string;
  single: boolean;
  starts: Optional<IsoDate>;
  ends: Optional<IsoDate>;
}

interface HoldingTable extends EntryColumns {
  id: GeneratedAlways<number>;
  /** Post, person and which time; null where entered by hand. */
  key: Optional<string>;
  post_id: string;
  person: string;
  starts: Optional<IsoDate>;
  ends: Optional<IsoDate>;
  /** Days on which a document names him in it, ISO 8601. */
  seen: Defaulted<readonly string[]>;
  concurrent: Defaulted<boolean>;
  probation_to: Optional<IsoDate>;
  end_reason: Optional<string>;
}

/** A group with seats; name, parent, dates and successor are those of the organisation with its id. */
interface CommitteeTable extends EntryColumns {
  id: string;
  hosts: Defaulted<readonly string[]>;
  passes: Defaulted<boolean>;
  functions: Defaulted<string>;
  /** As printed: it ends by itself when its task is done. */
  ends_with_task: Optional<string>;
  /** The document that it stands in as it is. */
  number: Optional<string>;
}

interface SeatTable extends EntryColumns {
  id: GeneratedAlways<number>;
  key: Optional<string>;
  committee_id: string;
  role: string;
  office: Defaulted<boolean>;
  position: number;
  person: Optional<string>;
  posts: Defaulted<readonly string[]>;
  organisation_id: Optional<string>;
  rank: ColumnType<
    'principal' | 'in-charge' | 'any' | null,
    'principal' | 'in-charge' | 'any' | null | undefined,
    'principal' | 'in-charge' | 'any' | null
  >;
  /** In our own words: what this member does. */
  task: Defaulted<string>;
  starts: Optional<IsoDate>;
  ends: Optional<IsoDate>;
  end_reason: Optional<string>;
}

interface HonourTable extends EntryColumns {
  id: GeneratedAlways<number>;
  key: Optional<string>;
  title: string;
  recipient: string;
  kind: 'person' | 'organisation';
  about: Defaulted<string>;
  minor: Defaulted<boolean>;
  awarded: Optional<IsoDate>;
  by_name: Defaulted<string>;
  /** Withdrawn from this day on. */
  ends: Optional<IsoDate>;
  end_reason: Optional<string>;
  number: Optional<string>;
}

interface ResponsibilityTable extends EntryColumns {
  id: string;
  role: string;
  of: readonly string[];
  who: string;
  summary: string;
  starts: Optional<IsoDate>;
  ends: Optional<IsoDate>;
}

/** A document says otherwise than an entry that was changed by hand. */
interface RegisterProposalTable {
  id: GeneratedAlways<number>;
  kind: 'holding' | 'committee' | 'seat' | 'honour' | 'organisation';
  entry_id: string;
  document: Defaulted<string>;
  before: Json<object>;
  after: Json<object>;
  state: Defaulted<'open' | 'taken' | 'refused'>;
  decided_by: Optional<number>;
  decided_at: Optional<string>;
  created_at: GeneratedStamp;
}
