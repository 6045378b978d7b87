import type { IsoDate } from '@zhengling/calendar';
import { type RawBuilder, type SqlBool, sql } from 'kysely';
import { counted, ofDocument } from '../duties/counted.ts';

/** What part of the district's tasks a board is about; everything where empty. */
export interface BoardFilter {
  /** 发文字号; `none` for tasks that rest on no document. */
  readonly number?: string;
  /** Id of a unit that leads or owes. */
  readonly unit?: string;
  readonly leader?: string;
  /** Due days, both included. */
  readonly from?: IsoDate;
  readonly to?: IsoDate;
}

/** The tasks that a board is about, in a query in which the table stands as `duty`. */
export function within(filter: BoardFilter): RawBuilder<SqlBool> {
  const { number, unit, leader, from, to } = filter;
  const tests = [
    counted,
    ...(number === undefined ? [] : [ofDocument(number)]),
    ...(leader === undefined ? [] : [sql<SqlBool>`duty.leader = ${leader}`]),
    ...(from === undefined ? [] : [sql<SqlBool>`duty.due_on >= ${from}::date`]),
    ...(to === undefined ? [] : [sql<SqlBool>`duty.due_on <= ${to}::date`]),
    ...(unit === undefined
      ? []
      : [
          sql<SqlBool>`exists (select 1 from duty_unit part where part.duty_id = duty.id
            and part.unit_id = ${unit} and part.part in ('lead', 'responsible'))`,
        ]),
  ];
  return sql.join(tests, sql` and `);
}
