import type { IsoDate } from '@zhengling/calendar';
import { sql, type Transaction } from 'kysely';
import type { Database } from '../database/schema.ts';
import { type Actor, type Refusal, recordEvent, told } from '../identity/index.ts';
import { historyOf } from './history.ts';
import { wordChanges } from './wording.ts';

type Trx = Transaction<Database>;
export type ChangeableTable = 'organisation' | 'post' | 'holding' | 'committee' | 'seat' | 'honour';

export type Changed =
  | { readonly ok: true; readonly version: number }
  | { readonly ok: false; readonly refusal: Refusal; readonly conflict?: object };

export const noSuchEntry: Refusal = {
  status: 404,
  code: 'no-such-entry',
  message: '底账里没有这一条。',
  hint: '它可能已被别人合并或撤下；请回到列表刷新后再找。',
};

/**
 * Changes an entry that its author saw as `version`; from then on documents only propose. Of two authors the second
 * is told what the entry says now, who changed what since, and where that differs from the own change.
 */
export async function changeEntry(
  trx: Trx,
  change: {
    readonly table: ChangeableTable;
    readonly id: string | number;
    readonly version: number;
    readonly values: Readonly<Record<string, unknown>>;
    readonly reason: string;
    readonly action: string;
    readonly by: Actor;
  },
): Promise<Changed> {
  const { table, id, version, values, reason, action, by } = change;
  const found = await sql<Record<string, unknown> & { version: number }>`
    select * from ${sql.table(table)} where id = ${id} for update`.execute(trx);
  const before = found.rows[0];
  if (before === undefined) return { ok: false, refusal: noSuchEntry };
  if (before.version !== version) {
    const others = await historyOf(trx, table, String(id), Math.min(20, before.version - version));
    const now = pick(before, Object.keys(values));
    const [fields = []] = await wordChanges(trx, [{ before: told(table, now), after: told(table, values) }]);
    return {
      ok: false,
      refusal: {
        status: 409,
        code: 'changed-meanwhile',
        message: `这一条已被${others[0]?.actor ?? '新的公文'}改过，你的改动没有保存。`,
        hint: '请看清现在的内容，再决定是否按你的改。',
      },
      conflict: { version: before.version, now: told(table, now), others, fields },
    };
  }
  const assignments = Object.entries(values).map(([field, value]) => sql`${sql.ref(field)} = ${value}`);
  await sql`update ${sql.table(table)} set ${sql.join([...assignments, sql`edited = true`])},
    version = version + 1, updated_at = now() where id = ${id}`.execute(trx);
  const detail = { reason, before: pick(before, Object.keys(values)), after: values };
  await recordEvent(trx, by, action, { kind: table, id }, detail);
  return { ok: true, version: version + 1 };
}

/** Ends an entry on its last day; it stays on record. */
export function endEntry(
  trx: Trx,
  end: {
    readonly table: Exclude<ChangeableTable, 'committee' | 'post'>;
    readonly id: string | number;
    readonly version: number;
    readonly on: IsoDate;
    readonly reason: string;
    readonly by: Actor;
    readonly successor?: string | null;
  },
): Promise<Changed> {
  const { table, on, reason, successor, ...rest } = end;
  const values = {
    ends: on,
    ...(table === 'organisation' ? {} : { end_reason: reason }),
    ...(successor === undefined ? {} : { successor_id: successor }),
  };
  return changeEntry(trx, { ...rest, table, values, reason, action: `${table}.ended` });
}

const pick = (row: Readonly<Record<string, unknown>>, fields: readonly string[]) =>
  Object.fromEntries(fields.map((field) => [field, row[field] ?? null]));
