import type { IsoDate } from '@zhengling/calendar';
import type { Defaulted, DefaultedJson, GeneratedStamp, Optional } from '../database/column.ts';

export interface RegisterTables {
  organisation: OrganisationTable;
  organisation_member: OrganisationMemberTable;
}

/** Where an entry is printed: a stretch of the text. */
export interface Evidence {
  /** 发文字号 */
  readonly document: string;
  /** Node of the compiled document. */
  readonly node: string;
  /** As printed. */
  readonly text: string;
}

export interface OrganisationTable {
  /** As the compiler's register names it: `finance`, `collective/各街镇`; made from the name where it knows none. */
  id: string;
  name: string;
  /** Every other name in use. */
  aliases: Defaulted<readonly string[]>;
  /** `OrganisationKind` of the compiler. */
  kind: string;
  parent_id: Optional<string>;
  /** First and last day; open where null. */
  starts: Optional<IsoDate>;
  ends: Optional<IsoDate>;
  /** Who took over when it was abolished or merged. */
  successor_id: Optional<string>;
  evidence: DefaultedJson<readonly Evidence[]>;
  note: Defaulted<string>;
  /** Raised by every change: what two people who edit at once are told apart by. */
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
}
