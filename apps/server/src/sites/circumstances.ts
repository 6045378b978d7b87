import type { IsoDate } from '@zhengling/calendar';
import type { Kysely } from 'kysely';
import type { Database } from '../database/schema.ts';
import { libraryCalendar } from '../holidays/index.ts';
import { libraryRepeals } from '../issues/index.ts';
import { ruleDocuments } from '../rules/find-rule.ts';
import type { Circumstances } from './facts.ts';

/** What rules are computed with on a day. */
export async function circumstancesOn(db: Kysely<Database>, on: IsoDate): Promise<Circumstances> {
  return { on, calendar: await libraryCalendar(db), repeals: await libraryRepeals(db, ruleDocuments) };
}
