import type { AccessRecord } from '@zhengling/access';
import { type SqlBool, sql } from 'kysely';
import type { AccessColumns } from '../access/index.ts';

const columnsOf = (alias: 'visit' | 'finding'): AccessColumns => {
  const table = sql.raw(alias);
  return {
    unit: (is) => sql<SqlBool>`${table}.unit_id = ${is}`,
    among: (field, unit) => {
      switch (field) {
        case 'lead':
          return sql<SqlBool>`${table}.lead_unit = ${unit}`;
        case 'responsible':
          return sql<SqlBool>`${unit} = any (${table}.inspecting)`;
        case 'cooperating':
          return sql<SqlBool>`${unit} = any (${table}.cooperating)`;
      }
    },
  };
};

/** The questions of the policy, for queries in which the table stands as `visit` or as `finding`. */
export const visitColumns: AccessColumns = columnsOf('visit');
export const findingColumns: AccessColumns = columnsOf('finding');

interface Parties {
  readonly unit_id: string | null;
  readonly lead_unit: string | null;
  readonly inspecting: readonly string[];
  readonly cooperating: readonly string[];
}

/** The same record in memory. */
export const accessRecord = ({ unit_id, lead_unit, inspecting, cooperating }: Parties): AccessRecord => ({
  unit: unit_id,
  lead: lead_unit === null ? [] : [lead_unit],
  responsible: inspecting,
  cooperating,
});
