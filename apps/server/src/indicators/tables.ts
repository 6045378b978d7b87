import type { IsoDate } from '@zhengling/calendar';
import type { Amount } from '@zhengling/work';
import type { GeneratedAlways } from 'kysely';
import type { Defaulted, GeneratedStamp, Optional } from '../database/column.ts';

export interface IndicatorTables {
  indicator_value: IndicatorValueTable;
  indicator_revision: IndicatorRevisionTable;
}

/** What stands for a place at the end of a day: its last revision. */
interface IndicatorValueTable {
  id: GeneratedAlways<number>;
  /** Id of the definition. */
  indicator: string;
  place: string;
  on: IsoDate;
  /** Null where it was withdrawn. */
  amount: Optional<Amount>;
  version: Defaulted<number>;
  updated_at: GeneratedStamp;
}

export type ValueSource = 'entered' | 'imported' | 'reported';

/** Append-only: everything that ever stood there, who wrote it and why. */
interface IndicatorRevisionTable {
  value_id: number;
  version: number;
  amount: Optional<Amount>;
  /** Empty only of the first. */
  reason: Defaulted<string>;
  source: ValueSource;
  /** The report of a task that it was taken from. */
  report_id: Optional<number>;
  /** Of the actor at that moment. */
  unit_id: Optional<string>;
  actor_id: Optional<number>;
  actor_name: string;
  at: GeneratedStamp;
}
