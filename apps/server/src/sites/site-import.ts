import type { IsoDate } from '@zhengling/calendar';
import { type SiteKind, siteKey } from '@zhengling/work';
import type { Transaction } from 'kysely';
import type { Database } from '../database/schema.ts';
import type { Actor } from '../identity/index.ts';
import {
  type CellValue,
  type GoodRow,
  identityOf,
  type OpenedImport,
  openImport,
  type Reason,
  sheetOf,
  type Values,
} from '../sheets/index.ts';
import { columnsOf, ownValues, startsKey, unitKey } from './kinds.ts';
import type { Reader } from './reader.ts';
import { changeSite, createSites, lockSite } from './write.ts';

/** Rows of a file into a register: new ones are entered, others changed from today on; what they were stays on record. */
export function siteImport(
  kind: SiteKind,
  reader: Reader,
  at: { readonly today: IsoDate; readonly now: () => Date; readonly keeper: string | null },
): OpenedImport {
  /** Who keeps what names nobody: the own unit, else the one in charge of the register. */
  const usual = reader.subject.unit ?? at.keeper;
  /** Last days of entries that have ended, by identity; read with what is stored. */
  const ended = new Map<string, IsoDate>();
  const definition = sheetOf({
    title: kind.title,
    columns: columnsOf(kind),
    identity: [...kind.identity],
  });
  return openImport({
    purpose: `sites/${kind.id}`,
    definition,
    check(values, stored) {
      const key = identityOf(definition, values);
      const end = key === null ? undefined : ended.get(key);
      if (end !== undefined)
        return [{ column: null, message: `它到${end}已经终止；要再用，请在名录的“无效”里打开它，选“恢复”` }];
      return notOwn(stored === undefined ? (values[unitKey] ?? usual) : (stored[unitKey] ?? null), reader);
    },
    async stored(db) {
      const rows = await db
        .selectFrom('site')
        .select(['values', 'unit_id', 'starts', 'ends'])
        .where('kind', '=', kind.id)
        .execute();
      ended.clear();
      const standing = new Map<string, Values>();
      for (const row of rows) {
        const values: Values = { ...row.values, [unitKey]: row.unit_id, [startsKey]: row.starts };
        const key = identityOf(definition, values);
        if (key === null) continue;
        if (row.ends === null) standing.set(key, values);
        else ended.set(key, row.ends);
      }
      return standing;
    },
    async take(trx, rows, actor) {
      const fresh = rows.filter(({ state }) => state === 'new');
      await createSites(
        trx,
        kind,
        fresh.map(({ row }) => ({
          values: ownValues(kind, row),
          unit: textOrNull(row[unitKey] ?? usual),
          starts: textOrNull(row[startsKey] ?? null),
          origin: 'imported',
          evidence: [],
          reason: '导入',
        })),
        actor,
      );
      for (const row of rows) if (row.state === 'changed') await update(trx, row, actor);
    },
  });

  async function update(trx: Transaction<Database>, { row, line }: GoodRow, actor: Actor): Promise<void> {
    const values = ownValues(kind, row);
    const { id } = await trx
      .selectFrom('site')
      .select('id')
      .where('kind', '=', kind.id)
      .where('key', '=', siteKey(kind, values) ?? '')
      .executeTakeFirstOrThrow();
    const locked = await lockSite(trx, id);
    if (locked === null) throw new Error(`site ${id} is gone`);
    // What began today or later was not true yet: it is corrected, not followed by a change.
    const began = locked.last.starts !== null && locked.last.starts >= at.today;
    const act = began ? ({ type: 'correct' } as const) : ({ type: 'change', from: at.today } as const);
    const change = { kind, act, values, reason: '导入', now: at.now() };
    const written = await changeSite(trx, locked, change, actor);
    if (!written.ok) throw new Error(`row ${line}: ${written.refusal.message}`);
  }
}

const textOrNull = (value: CellValue): string | null => (typeof value === 'string' ? value : null);

/** An officer enters what the own unit keeps. */
function notOwn(unit: CellValue, reader: Reader): readonly Reason[] {
  if (reader.mayEdit(typeof unit === 'string' ? unit : null)) return [];
  return [{ column: unitKey, message: '登记单位：你只能登记本单位的' }];
}
