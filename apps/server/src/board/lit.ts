import type { IsoDate } from '@zhengling/calendar';
import { type RawBuilder, type SqlBool, sql } from 'kysely';

/** Tasks that a board counts: handed out, with an end, done by those named and not by members or for a series. */
export const counted: RawBuilder<SqlBool> = sql<SqlBool>`duty.kind = 'once' and duty.members = 0
  and duty.state in ('assigned', 'accepted', 'signing', 'checking', 'closed')`;

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

/** Done after its day. */
export const doneLate: RawBuilder<boolean> = sql<boolean>`(duty.state = 'closed' and duty.done_on > duty.due_on)`;
