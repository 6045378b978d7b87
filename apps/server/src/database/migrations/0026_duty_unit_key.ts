import type { Migration } from 'kysely';
import { type Kysely, sql } from 'kysely';

/**
 * The key of a task's units by part: "who leads this task" is then one descent. With the unit in between, PostgreSQL 18
 * reckons with a descent for every unit of the district and reads the index of units instead.
 */
export const dutyUnitKey: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    await sql
      .raw('alter table duty_unit drop constraint duty_unit_pkey, add primary key (duty_id, part, unit_id)')
      .execute(db);
  },
};
