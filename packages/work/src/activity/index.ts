import type { IsoDate } from '@zhengling/calendar';

/** Something that takes place on days that a document names, open to everybody: an entry of a public calendar. */
export interface Activity {
  /** Stable within the regulation. */
  readonly id: string;
  readonly title: string;
  readonly from: IsoDate;
  readonly to: IsoDate;
  readonly place: string;
  /** What happens, in our own words. */
  readonly content: string;
  /** Names of the units that are to hold it. */
  readonly units: readonly string[];
  /** 发文字号 and clause. */
  readonly document: string;
  readonly clause: string;
}
