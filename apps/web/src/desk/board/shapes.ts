import type { IsoDate } from '@zhengling/calendar';
import type { LightColour } from '@zhengling/work';

/** The JSON of `/api/desk/board`, as `/api/openapi.json` describes it. */
export interface Tally {
  readonly green: number;
  readonly yellow: number;
  readonly red: number;
  readonly blue: number;
  readonly none: number;
  /** Of the blue, those done after their day. */
  readonly late: number;
}

interface UnitTally extends Tally {
  readonly id: string;
  readonly name: string;
  readonly kind: string;
}

export interface DocumentTally extends Tally {
  readonly number: string | null;
  readonly title: string | null;
}

interface LeaderTally extends Tally {
  readonly leader: string;
}

export interface Cell extends Tally {
  readonly unit: string;
  readonly number: string | null;
}

interface Tile {
  readonly unit: string;
  readonly name: string;
  readonly column: number;
  readonly row: number;
}

export interface Board {
  readonly on: IsoDate;
  readonly total: Tally & { readonly open: number; readonly onTimeRate: number | null };
  readonly units: readonly UnitTally[];
  readonly documents: readonly DocumentTally[];
  readonly leaders: readonly LeaderTally[];
  readonly cells: readonly Cell[];
  readonly tiles: readonly Tile[];
}

export interface BoardTask {
  readonly id: number;
  readonly title: string;
  readonly number: string | null;
  readonly documentTitle: string | null;
  readonly clause: string;
  readonly period: string | null;
  readonly light: LightColour;
  readonly words: string;
  readonly starts: IsoDate | null;
  readonly dueOn: IsoDate | null;
  readonly doneOn: IsoDate | null;
  readonly leads: readonly string[];
  readonly supports: readonly string[];
  readonly signed: number;
  readonly urged: number;
}

export interface DueDay {
  readonly on: IsoDate;
  readonly green: number;
  readonly yellow: number;
  readonly red: number;
  readonly blue: number;
}

export interface BurnDay {
  readonly on: IsoDate;
  readonly open: number | null;
  readonly planned: number;
}

export const openOf = ({ green, yellow, red, none }: Tally): number => green + yellow + red + none;

/** Done among all that there are; null where there is none. */
export function shareDone(tally: Tally): number | null {
  const all = openOf(tally) + tally.blue;
  return all === 0 ? null : tally.blue / all;
}

/** `94.6%`, `—` where there is nothing to judge. */
export const percent = (share: number | null): string =>
  share === null ? '—' : `${(share * 100).toFixed(1)}%`;
