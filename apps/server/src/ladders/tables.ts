import type { IsoDate } from '@zhengling/calendar';
import type { LadderStep } from '@zhengling/work';
import type { GeneratedStamp, Json, Optional } from '../database/column.ts';

export interface LadderTables {
  ladder_version: LadderVersionTable;
}

/** A version over the definition of a ladder, which is its first. Added only; the last whose day has come is in force. */
interface LadderVersionTable {
  /** Id of the definition. */
  ladder: string;
  /** From 2. */
  ordinal: number;
  from_day: IsoDate;
  steps: Json<readonly LadderStep[]>;
  apart: number;
  reason: string;
  adopted_by: Optional<number>;
  /** Name of who adopted it, as it was then. */
  adopter: string;
  adopted_at: GeneratedStamp;
}
