import type { IsoDate } from '@zhengling/calendar';
import type { Rung } from '@zhengling/work';
import type { Defaulted, GeneratedStamp, Optional } from '../database/column.ts';

export interface SweepTables {
  duty_timer: DutyTimerTable;
  ladder_step: LadderStepTable;
  letter_wanted: LetterWantedTable;
  unit_without_officer: UnitWithoutOfficerTable;
}

/** When somebody has to look at a task's ladder again. A trigger on `duty` writes it; `1000-01-01` is at once. */
interface DutyTimerTable {
  duty_id: number;
  on_day: IsoDate;
  /** Why the day cannot be computed, in Chinese. */
  problem: Optional<string>;
}

/** A rung that was taken, for the day on which the task was due then. */
interface LadderStepTable {
  duty_id: number;
  due_on: IsoDate;
  rung: Rung;
  on_day: IsoDate;
  /** Id of the policy. */
  policy: string;
  /** Of the policy, as it was in force on the day on which the rung fell. */
  version: Defaulted<number>;
  at: GeneratedStamp;
}

/** A rung that calls for a letter to a unit (empty: to all); `letter_id` once it is drafted. */
interface LetterWantedTable {
  duty_id: number;
  due_on: IsoDate;
  rung: Rung;
  unit_id: string;
  definition: string;
  on_day: IsoDate;
  /** The version of the ladder asks for a leader's approval. */
  leader: Defaulted<boolean>;
  letter_id: Optional<number>;
}

/** A unit that is asked and has nobody to read it; supervisors were told. */
interface UnitWithoutOfficerTable {
  unit_id: string;
  told_at: GeneratedStamp;
}
