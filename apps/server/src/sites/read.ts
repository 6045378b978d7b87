import { addDays, type IsoDate } from '@zhengling/calendar';
import type { SiteField, SiteKind, SiteValues } from '@zhengling/work';
import { type Expression, type Kysely, type RawBuilder, type SqlBool, sql } from 'kysely';
import { toJsonb } from '../database/json.ts';
import type { Database } from '../database/schema.ts';

export interface SiteQuery {
  readonly q?: string;
  readonly place?: string;
  readonly unit?: string;
  /** `key:value` of fields with choices or yes-no. */
  readonly where?: readonly string[];
  readonly state?: 'standing' | 'ended' | 'all';
  readonly sort?: string;
  readonly desc?: boolean;
  /** One entry alone. */
  readonly id?: number;
}

export interface SiteRow {
  readonly id: number;
  readonly version: number;
  readonly origin: 'seed' | 'entered' | 'imported';
  readonly name: string;
  readonly unit: string | null;
  readonly place: string;
  readonly values: SiteValues;
  readonly starts: IsoDate | null;
  readonly ends: IsoDate | null;
  /** Whether this state holds on the day that was asked for. */
  readonly standing: boolean;
  readonly updatedAt: string;
}

/**
 * The entries of a kind as they stood on a day: each with the state of that day, else with its last one before, else
 * with its first.
 */
export function sitesOn(
  db: Kysely<Database>,
  kind: SiteKind,
  on: IsoDate,
  query: SiteQuery,
): {
  rows(page?: { readonly limit: number; readonly offset: number }): Promise<readonly SiteRow[]>;
  count(): Promise<number>;
} {
  const standing = sql<boolean>`((st.starts is null or st.starts <= ${on}) and (st.ends is null or st.ends >= ${on}))`;
  const from = sql`from site join lateral (
      select st.*, ${standing} as standing from site_state st
      where st.site_id = site.id and st.superseded_at is null
      order by ${standing} desc, (st.starts is null or st.starts <= ${on}) desc,
        case when st.starts is null or st.starts <= ${on} then st.starts end desc nulls last, st.starts
      limit 1) s on true
    where site.kind = ${kind.id} and ${sql.join(conditions(kind, query), sql` and `)}`;
  return {
    async rows(page) {
      const limits = page === undefined ? sql`` : sql`limit ${page.limit} offset ${page.offset}`;
      const { rows } =
        await sql<SiteRow>`select site.id, site.version, site.origin, s.name, s.unit_id as unit,
          site.place, s.values, s.starts, s.ends, s.standing, site.updated_at as "updatedAt"
        ${from} order by ${order(kind, query)} ${limits}`.execute(db);
      return rows;
    },
    async count() {
      const { rows } = await sql<{ count: number }>`select count(*) as count ${from}`.execute(db);
      return Number(rows[0]?.count ?? 0);
    },
  };
}

function conditions(kind: SiteKind, query: SiteQuery): readonly Expression<SqlBool>[] {
  const { q = '', place, unit, where = [], state = 'standing', id } = query;
  const list: RawBuilder<SqlBool>[] = [sql<SqlBool>`true`];
  if (state !== 'all')
    list.push(state === 'standing' ? sql<SqlBool>`s.standing` : sql<SqlBool>`not s.standing`);
  if (q.trim() !== '') {
    for (const word of q.trim().toLowerCase().split(/\s+/).slice(0, 6))
      list.push(sql<SqlBool>`strpos(site.words, ${word}) > 0`);
  }
  if (id !== undefined) list.push(sql<SqlBool>`site.id = ${id}`);
  if (place !== undefined) list.push(sql<SqlBool>`site.place = ${place}`);
  if (unit !== undefined) list.push(sql<SqlBool>`s.unit_id = ${unit}`);
  for (const one of where.slice(0, 10)) {
    const at = one.indexOf(':');
    const field = kind.fields.find(({ key }) => key === one.slice(0, at));
    if (field === undefined) continue;
    const wanted = wantedOf(field, one.slice(at + 1));
    if (wanted !== null) list.push(sql<SqlBool>`s.values @> ${toJsonb({ [field.key]: wanted })}::jsonb`);
  }
  return list;
}

function wantedOf(field: SiteField, value: string): string | boolean | readonly string[] | null {
  if (field.personal !== undefined) return null;
  if (field.kind === 'yes-no') return value === 'true';
  if (field.kind !== 'choice') return null;
  return field.multiple === true ? [value] : value;
}

function order(kind: SiteKind, { sort, desc = false }: SiteQuery) {
  const direction = desc ? sql`desc nulls last` : sql`asc nulls last`;
  const field = kind.fields.find(({ key, personal }) => key === sort && personal === undefined);
  const by =
    sort === '$starts'
      ? sql`s.starts`
      : sort === '$unit'
        ? sql`s.unit_id`
        : sort === '$updated'
          ? sql`site.updated_at`
          : field === undefined
            ? null
            : sortOf(field);
  // As the documents list them where nothing else is asked for.
  return by === null ? sql`site.id` : sql`${by} ${direction}, site.id`;
}

function sortOf({ key, kind }: SiteField) {
  switch (kind) {
    case 'number':
    case 'integer':
    case 'share':
      return sql`(s.values ->> ${key})::numeric`;
    default:
      return sql`s.values ->> ${key}`;
  }
}

/** How many stand on a day, by kind, and how many have ended in the year before it. */
export async function countSites(db: Kysely<Database>, on: IsoDate) {
  const yearAgo = addDays(on, -365);
  const { rows } = await sql<{ kind: string; standing: number; ended: number; updated: string }>`
    select site.kind,
      count(*) filter (where (s.starts is null or s.starts <= ${on}) and (s.ends is null or s.ends >= ${on}))::int as standing,
      count(distinct site.id) filter (where site.ends < ${on} and site.ends >= ${yearAgo})::int as ended,
      max(site.updated_at) as updated
    from site join site_state s on s.site_id = site.id and s.superseded_at is null
    group by site.kind`.execute(db);
  return new Map(rows.map((row) => [row.kind, row]));
}
