import { addDays, type IsoDate, weekdayOf } from '@zhengling/calendar';

/** The days of a week from Monday, as offices count it. */
export interface Week {
  readonly today: IsoDate;
  readonly tomorrow: IsoDate;
  readonly sunday: IsoDate;
  readonly nextMonday: IsoDate;
}

export function weekOf(today: IsoDate): Week {
  const sunday = addDays(today, 7 - weekdayOf(today));
  return { today, tomorrow: addDays(today, 1), sunday, nextMonday: addDays(sunday, 1) };
}
