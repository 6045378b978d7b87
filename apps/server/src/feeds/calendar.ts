import { addDays, type IsoDate } from '@zhengling/calendar';
import type { Activity, DutyStateName } from '@zhengling/work';
import ical, { ICalCalendarMethod, ICalEventStatus } from 'ical-generator';

/** A task as an entry of a calendar. */
export interface FeedDuty {
  readonly id: number;
  readonly title: string;
  readonly number: string | null;
  readonly clause: string;
  readonly state: DutyStateName;
  readonly dueOn: IsoDate;
  readonly version: number;
  readonly updatedAt: string;
  readonly units: string;
}

/** A task whose day cannot be reckoned: it stands on no day, and the calendar says so. */
export interface UndatedDuty {
  readonly title: string;
  readonly problem: string;
}

const mostUndated = 30;

function undatedWords(undated: readonly UndatedDuty[]): string {
  const lines = undated.slice(0, mostUndated).map(({ title, problem }) => `${title}：${problem}`);
  const rest = undated.length - lines.length;
  return [
    `另有 ${undated.length} 项任务的期限算不出，没有列在日历里：`,
    ...lines,
    ...(rest > 0 ? [`还有 ${rest} 项，请在任务列表里查看。`] : []),
  ]
    .map(escaped)
    .join('\\n');
}

/** Text as a value of RFC 5545 3.3.11: the library does it for entries and not for the description of a calendar. */
const escaped = (text: string): string => text.replace(/\s+/g, ' ').replace(/[\\;,]/g, '\\$&');

const stateWords: Readonly<Record<DutyStateName, string>> = {
  candidate: '待确认',
  dropped: '不是任务',
  confirmed: '待分派',
  assigned: '待签收',
  accepted: '在办',
  signing: '待会签',
  checking: '待核查',
  closed: '已办结',
  suspended: '已中止',
  cancelled: '已取消',
};

/** A whole day: no time of day and no zone, the same day wherever the reader is (RFC 5545 3.3.4). The library writes days by UTC. */
const day = (date: IsoDate): Date => new Date(`${date}T00:00:00Z`);

/** RFC 5545. A UID never changes; SEQUENCE counts the changes of the task; what is cancelled says so and stays. */
export function dutyCalendar(
  name: string,
  duties: readonly FeedDuty[],
  undated: readonly UndatedDuty[],
  address: string,
): string {
  const calendar = ical({
    name,
    prodId: { company: 'zhengling', product: 'duties', language: 'ZH' },
    method: ICalCalendarMethod.PUBLISH,
    ttl: 3_600,
    ...(undated.length > 0 ? { description: undatedWords(undated) } : {}),
  });
  for (const duty of duties) {
    const event = calendar.createEvent({
      id: `duty-${duty.id}@zhengling`,
      sequence: duty.version - 1,
      start: day(duty.dueOn),
      end: day(addDays(duty.dueOn, 1)),
      allDay: true,
      stamp: new Date(duty.updatedAt),
      summary: `${duty.state === 'closed' ? '✓ ' : ''}${duty.title}`,
      description: [
        `${stateWords[duty.state]}。${duty.units}`,
        [duty.number, duty.clause].filter((part) => part !== null && part !== '').join(' '),
      ]
        .filter((line) => line !== '')
        .join('\n'),
      status: duty.state === 'cancelled' ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    });
    if (address !== '') event.url(`${address}/desk/duties/${duty.id}`);
  }
  return calendar.toString();
}

/** What takes place where, for everybody. */
export function activityCalendar(
  activities: readonly (Activity & { readonly slug: string; readonly issued: IsoDate })[],
): string {
  const calendar = ical({
    name: '活动',
    prodId: { company: 'zhengling', product: 'activities', language: 'ZH' },
    method: ICalCalendarMethod.PUBLISH,
  });
  for (const activity of activities)
    calendar.createEvent({
      id: `${activity.slug}-${activity.id}@zhengling`,
      sequence: 0,
      start: day(activity.from),
      end: day(addDays(activity.to, 1)),
      allDay: true,
      stamp: new Date(`${activity.issued}T00:00:00Z`),
      summary: activity.title,
      location: activity.place,
      description: `${activity.content}\n责任单位：${activity.units.join('、')}\n依据：${activity.document} ${activity.clause}`,
    });
  return calendar.toString();
}
