import type { IsoDate } from '@zhengling/calendar';
import type { SiteEvidence, SiteValues } from '@zhengling/work';
import type { GeneratedAlways } from 'kysely';
import type { Defaulted, GeneratedStamp, Json, Optional } from '../database/column.ts';

export interface SiteTables {
  site: SiteTable;
  site_state: SiteStateTable;
}

/** A site or object (建筑, 电梯, 水源保护区 …) as it stands last; rewritten with each change of its states. */
export interface SiteTable {
  id: GeneratedAlways<number>;
  /** Id of the kind: `elevators/lifts`. */
  kind: string;
  /** By what it is the same thing within its kind. */
  key: string;
  name: string;
  /** The unit that keeps the entry. */
  unit_id: Optional<string>;
  /** 街镇, for counts and filters; empty where the kind has none. */
  place: Defaulted<string>;
  /** By key of the kind's fields. */
  values: Json<SiteValues>;
  /** Every text of it that is no person's, to search in. */
  words: string;
  /** First and last day that it stands; open where null. */
  starts: Optional<IsoDate>;
  ends: Optional<IsoDate>;
  origin: 'seed' | 'entered' | 'imported';
  version: Defaulted<number>;
  created_at: GeneratedStamp;
  updated_at: GeneratedStamp;
}

/**
 * What held from a day to a day. A change ends the state before it; a correction supersedes it. Rows are never
 * deleted (a trigger refuses).
 */
export interface SiteStateTable {
  id: GeneratedAlways<number>;
  site_id: number;
  /** Of the entry when this was recorded. */
  version: number;
  name: string;
  unit_id: Optional<string>;
  values: Json<SiteValues>;
  starts: Optional<IsoDate>;
  ends: Optional<IsoDate>;
  evidence: Json<readonly SiteEvidence[]>;
  act: 'entered' | 'changed' | 'corrected' | 'reopened';
  reason: Defaulted<string>;
  end_reason: Optional<string>;
  actor_id: Optional<number>;
  actor_name: string;
  recorded_at: GeneratedStamp;
  superseded_at: Optional<string>;
}
