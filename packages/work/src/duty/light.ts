import { type Calendar, daysBetween, type IsoDate } from '@zhengling/calendar';
import type { DutyKind } from './event.ts';
import type { DutyStateName } from './state.ts';
import { workingDaysUntil } from './working-days.ts';

/** `none`: time does not count, or nobody knows how much is left. */
export const lightColours = ['green', 'yellow', 'red', 'blue', 'none'] as const;
export type LightColour = (typeof lightColours)[number];

export interface Light {
  readonly colour: LightColour;
  /** 正常, 剩 3 个工作日, 逾期 2 天, 已办结（逾期办结 2 天） …: never colour alone. */
  readonly words: string;
}

/** What a light is read from: a task or its row. */
export interface Lit {
  readonly state: DutyStateName;
  readonly kind: DutyKind;
  readonly dueOn: IsoDate | null;
  readonly dueProblem: string | null;
  readonly warnOn: IsoDate | null;
  /** The day on which the closing that stands was asked for: who has asked in time is not late while others look. */
  readonly doneOn: IsoDate | null;
}

/** The light of a task on a day. The colour needs no calendar; the words count working days where it has them. */
export function light(duty: Lit, today: IsoDate, calendar?: Calendar): Light {
  const colour = lightColour(duty, today);
  return { colour, words: wordsOf(duty, colour, today, calendar) };
}

export function lightColour(
  { state, kind, dueOn, dueProblem, warnOn, doneOn }: Lit,
  today: IsoDate,
): LightColour {
  if (state === 'closed') return 'blue';
  if (state === 'candidate' || state === 'dropped' || state === 'suspended' || state === 'cancelled')
    return 'none';
  if (kind !== 'once') return dueProblem === null ? 'green' : 'none';
  if (dueOn === null) return 'none';
  if ((doneOn ?? today) > dueOn) return 'red';
  return doneOn === null && warnOn !== null && warnOn <= today ? 'yellow' : 'green';
}

function wordsOf(duty: Lit, colour: LightColour, today: IsoDate, calendar: Calendar | undefined): string {
  const { state, kind, dueOn, dueProblem, doneOn } = duty;
  switch (colour) {
    case 'blue': {
      const late = dueOn === null || doneOn === null ? 0 : daysBetween(dueOn, doneOn);
      return late > 0 ? `已办结（逾期办结 ${late} 天）` : '已办结';
    }
    case 'red': {
      const late = `逾期 ${dueOn === null ? 0 : daysBetween(dueOn, doneOn ?? today)} 天`;
      return doneOn === null ? late : `${late}申请办结，${waiting(state)}`;
    }
    case 'yellow':
    case 'green': {
      if (kind === 'series') return '按期办理';
      if (kind === 'ongoing') return '持续开展';
      if (doneOn !== null) return waiting(state);
      const left = dueOn === null ? '' : leftUntil(today, dueOn, calendar);
      return colour === 'green' ? `正常，${left}` : left;
    }
    case 'none':
      if (state === 'candidate') return '待确认';
      if (state === 'dropped') return '不是任务';
      if (state === 'suspended') return '已中止，不计时';
      if (state === 'cancelled') return '已取消';
      return dueProblem === null ? '未定期限' : `期限算不出：${dueProblem}`;
  }
}

const waiting = (state: DutyStateName): string => (state === 'signing' ? '待会签' : '待核查');

function leftUntil(today: IsoDate, dueOn: IsoDate, calendar: Calendar | undefined): string {
  if (today === dueOn) return '今天到期';
  const workdays = calendar === undefined ? null : workingDaysUntil(today, dueOn, calendar);
  return workdays === null ? `剩 ${daysBetween(today, dueOn)} 天` : `剩 ${workdays} 个工作日`;
}
