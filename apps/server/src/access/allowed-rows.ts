import type { Condition } from '@zhengling/access';
import { type Expression, type RawBuilder, type SqlBool, sql } from 'kysely';

/** How the tables of one kind of record answer the questions of the policy; what is left out never holds. */
export interface AccessColumns {
  readonly public?: Expression<SqlBool>;
  readonly unit?: (is: string) => Expression<SqlBool>;
  readonly account?: (is: number) => Expression<SqlBool>;
  readonly among?: (field: 'lead' | 'responsible' | 'cooperating', unit: string) => Expression<SqlBool>;
}

const no = sql<SqlBool>`false`;

/** The policy's condition as a filter of rows: true for exactly the records for which `holds` is. */
export function allowedRows(condition: Condition, columns: AccessColumns): RawBuilder<SqlBool> {
  switch (condition.type) {
    case 'always':
      return sql<SqlBool>`true`;
    case 'never':
      return no;
    case 'public':
      return columns.public === undefined ? no : sql<SqlBool>`coalesce(${columns.public}, false)`;
    case 'unit':
      return columns.unit === undefined ? no : sql<SqlBool>`coalesce(${columns.unit(condition.is)}, false)`;
    case 'account':
      return columns.account === undefined
        ? no
        : sql<SqlBool>`coalesce(${columns.account(condition.is)}, false)`;
    case 'among':
      return columns.among === undefined
        ? no
        : sql<SqlBool>`coalesce(${columns.among(condition.field, condition.unit)}, false)`;
    case 'any':
      return sql<SqlBool>`(${sql.join(
        condition.of.map((one) => allowedRows(one, columns)),
        sql` or `,
      )})`;
  }
}
