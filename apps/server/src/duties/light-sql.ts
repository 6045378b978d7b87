import type { IsoDate } from '@zhengling/calendar';
import type { LightColour } from '@zhengling/work';
import { type RawBuilder, sql } from 'kysely';

/** `lightColour` of packages/work for the row that stands as `duty`: compared with it by test. */
export const lightSql = (today: IsoDate): RawBuilder<LightColour> => sql<LightColour>`case
  when duty.state = 'closed' then 'blue'
  when duty.state in ('candidate', 'dropped', 'suspended', 'cancelled') then 'none'
  when duty.kind <> 'once' then case when duty.due_problem is null then 'green' else 'none' end
  when duty.due_on is null then 'none'
  when coalesce(duty.done_on, ${today}::date) > duty.due_on then 'red'
  when duty.done_on is null and duty.warn_on <= ${today}::date then 'yellow'
  else 'green' end`;
