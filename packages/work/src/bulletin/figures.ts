import type { IsoDate } from '@zhengling/calendar';

/** A task as a bulletin names it. */
export interface BulletinTask {
  readonly title: string;
  readonly leads: readonly string[];
  /** 发文字号 */
  readonly number: string | null;
  readonly clause: string;
  readonly dueOn: IsoDate;
  /** Asked to be closed on that day. */
  readonly doneOn: IsoDate | null;
  /** How often it was urged. */
  readonly urged: number;
}

/** One unit in the time of the bulletin. */
export interface BulletinUnit {
  readonly name: string;
  /** Due in that time. */
  readonly due: number;
  /** Of those, done by their day. */
  readonly inTime: number;
  /** Late at the end of that time, whenever due. */
  readonly late: number;
  /** Closings that a contest showed to be false, in that time. */
  readonly falseClosings: number;
}

/** Everything a bulletin says in figures: counted once, kept with it. */
export interface BulletinFigures {
  readonly from: IsoDate;
  readonly to: IsoDate;
  /** At the end of that time. */
  readonly open: number;
  readonly green: number;
  readonly yellow: number;
  readonly red: number;
  readonly undated: number;
  /** Late at the end of the time before; null where nothing is known of it. */
  readonly redBefore: number | null;
  /** Handed out, closed, due in that time; of those due, done by their day. */
  readonly begun: number;
  readonly closed: number;
  readonly due: number;
  readonly inTime: number;
  readonly units: readonly BulletinUnit[];
  /** Late at the end, longest first. */
  readonly late: readonly BulletinTask[];
  /** Closed in that time before their day, those with most days to spare first. */
  readonly early: readonly BulletinTask[];
  /** Due in the days of the same length that follow. */
  readonly next: readonly BulletinTask[];
}
