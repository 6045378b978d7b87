import type { IsoDate } from '@zhengling/calendar';

/** From a first to a last day, both included; null where the end is open or not known. */
export interface Span {
  readonly from: IsoDate | null;
  readonly to: IsoDate | null;
}

/** Whether a day lies in it; an open end never shuts a day out. */
export function covers({ from, to }: Span, on: IsoDate): boolean {
  return (from === null || from <= on) && (to === null || on <= to);
}
