import type { IsoDate } from '@zhengling/calendar';
import { type RawBuilder, sql } from 'kysely';

/**
 * The light of a counted task on a day, as `lightColour` of `@zhengling/work` gives it: a test compares the two on
 * every combination.
 */
export const lit = (today: IsoDate): RawBuilder<string> => sql<string>`case
  when duty.state = 'closed' then 'blue'
  when duty.due_on is null then 'none'
  when coalesce(duty.done_on, ${today}::date) > duty.due_on then 'red'
  when duty.done_on is null and duty.warn_on <= ${today}::date then 'yellow'
  else 'green' end`;
