import type { IsoDate } from '@zhengling/calendar';

export type Half = 'morning' | 'afternoon' | 'whole-day';

export interface TeamMember {
  readonly name: string;
  /** `组长` */
  readonly part: string;
}

/** What is looked at in one place beside the general items: `区级健康单位（创建）：新山村`. */
export interface Target {
  readonly matter: string;
  readonly names: readonly string[];
}

export interface Stop {
  /** Name of the town, unit or site. */
  readonly place: string;
  readonly half: Half;
  readonly targets: readonly Target[];
}

/** One round of a plan as its document prints it. */
export interface RoundDefinition {
  /** `health-inspection/round-1` */
  readonly id: string;
  readonly title: string;
  readonly checklist: string;
  readonly document: string;
  readonly clause: string;
  readonly from: IsoDate;
  readonly to: IsoDate;
  /** The document leaves the day open (待定). */
  readonly dayOpen: boolean;
  readonly lead: string;
  readonly team: readonly TeamMember[];
  /** What every stop looks at. */
  readonly items: readonly string[];
  readonly stops: readonly Stop[];
}

export function halfName(half: Half): string {
  switch (half) {
    case 'morning':
      return '上午';
    case 'afternoon':
      return '下午';
    case 'whole-day':
      return '全天';
  }
}
