import type { ChecklistDefinition } from '@zhengling/work';
import { halfName, pointsOf } from '@zhengling/work';
import type { Field } from './field.ts';
import type { Held } from './store.ts';
import type { FieldVisit, OwnAnswer } from './stored.ts';

/** How a visit stands for the one who carries the phone. */
export interface VisitView {
  readonly visit: FieldVisit;
  readonly list: ChecklistDefinition;
  readonly answered: number;
  readonly points: number;
  readonly failed: number;
  /** `今天`, `逾期 3 天`, `4月8日`, `4月1日至26日` */
  readonly when: string;
  readonly stage: 'to-do' | 'begun' | 'finished';
  readonly urgent: boolean;
}

export const beijingDay = (moment: Date): string =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai', dateStyle: 'short' }).format(moment);

const ownAnswers = (field: Field, visit: FieldVisit, list: ChecklistDefinition): readonly OwnAnswer[] =>
  pointsOf(list).flatMap(({ id }) => field.ownAnswer(visit, id) ?? []);

export function viewOf(field: Field, held: Held, visit: FieldVisit, today: string): VisitView | null {
  const list = held.checklists.get(visit.checklist);
  if (list === undefined || visit.stage === 'cancelled') return null;
  const own = ownAnswers(field, visit, list);
  const finished = held.progress.some(
    (one) => one.visit === visit.key && one.account === held.account?.id && one.finishedAt !== null,
  );
  const stage =
    finished || (visit.stage === 'finished' && own.length > 0)
      ? 'finished'
      : own.length > 0
        ? 'begun'
        : visit.stage === 'finished'
          ? 'finished'
          : 'to-do';
  const last = visit.plannedOn ?? visit.windowTo;
  return {
    visit,
    list,
    answered: own.length,
    points: pointsOf(list).length,
    failed: own.filter(({ answer }) => answer === 'fail').length,
    when: when(visit, today),
    stage,
    urgent: stage !== 'finished' && last !== null && last <= today,
  };
}

function when({ plannedOn, windowFrom, windowTo, half }: FieldVisit, today: string): string {
  const part = half === null || half === 'whole-day' ? '' : halfName(half);
  if (plannedOn !== null) {
    if (plannedOn === today) return `今天${part}`;
    return plannedOn < today ? `${short(plannedOn)}${part}，已过` : `${short(plannedOn)}${part}`;
  }
  if (windowFrom !== null && windowTo !== null)
    return `${short(windowFrom)}至${short(windowTo)}之间${part}${windowTo < today ? '，已过' : ''}`;
  return '临时检查';
}

const short = (day: string): string => `${Number(day.slice(5, 7))}月${Number(day.slice(8, 10))}日`;
