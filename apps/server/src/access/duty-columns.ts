import { type SqlBool, sql } from 'kysely';
import type { AccessColumns } from './allowed-rows.ts';

/** The questions of the policy about tasks, for a query in which the table stands as `duty`. */
export const dutyColumns: AccessColumns = {
  public: sql<SqlBool>`duty.public`,
  among: (field, unit) => sql<SqlBool>`exists (
    select 1 from duty_unit part
    where part.duty_id = duty.id and part.unit_id = ${unit} and part.part = ${field})`,
};
