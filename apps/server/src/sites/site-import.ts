import { addDays, type IsoDate } from '@zhengling/calendar';
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
import { changeSite, createSite, lockSite } from './write.ts';

/** Rows of a file into a register: new ones are entered, others changed from today on; what they were stays on record. */
export function siteImport(
  kind: SiteKind,
  reader: Reader,
  at: { readonly today: IsoDate; readonly now: () => Date; readonly keeper: string | null },
): OpenedImport {
  /** Who keeps what names nobody: the own unit, else the one in charge of the register. */
  const usual = reader.subject.unit ?? at.keeper;
  const definition = sheetOf({
    title: kind.title,
    columns: columnsOf(kind),
    identity: [...kind.identity],
  });
  return openImport({
    purpose: `sites/${kind.id}`,
    definition,
    check: (values) => notOwn(values[unitKey] ?? usual, reader),
    async stored(db) {
      const rows = await db
        .selectFrom('site')
        .select(['values', 'unit_id', 'starts'])
        .where('kind', '=', kind.id)
        .where('ends', 'is', null)
        .execute();
      return new Map(
        rows.flatMap((row) => {
          const values: Values = { ...row.values, [unitKey]: row.unit_id, [startsKey]: row.starts };
          const key = identityOf(definition, values);
          return key === null ? [] : [[key, values] as const];
        }),
      );
    },
    async take(trx, rows, actor) {
      for (const row of rows) await takeRow(trx, row, actor);
    },
  });

  async function takeRow(trx: Transaction<Database>, { row, line }: GoodRow, actor: Actor): Promise<void> {
    const values = ownValues(kind, row);
    const unit = row[unitKey] ?? usual;
    const starts = row[startsKey] ?? null;
    const key = siteKey(kind, values);
    const known =
      key === null
        ? undefined
        : await trx
            .selectFrom('site')
            .select('id')
            .where('kind', '=', kind.id)
            .where('key', '=', key)
            .executeTakeFirst();
    const written =
      known === undefined
        ? await createSite(
            trx,
            {
              kind,
              values,
              unit: typeof unit === 'string' ? unit : null,
              starts: typeof starts === 'string' ? starts : null,
              origin: 'imported',
              evidence: [],
              reason: '导入',
            },
            actor,
          )
        : await update(known.id);
    if (!written.ok) throw new Error(`row ${line}: ${written.refusal.message}`);

    async function update(id: number) {
      const locked = await lockSite(trx, id);
      if (locked === null) throw new Error(`site ${id} is gone`);
      const { last } = locked;
      const act =
        last.ends !== null
          ? // It came back: from today, or from the day after its end where that is still to come.
            ({ type: 'reopen', from: last.ends < at.today ? at.today : addDays(last.ends, 1) } as const)
          : last.starts !== null && last.starts >= at.today
            ? ({ type: 'correct' } as const)
            : ({ type: 'change', from: at.today } as const);
      return changeSite(trx, locked, { kind, act, values, reason: '导入', now: at.now() }, actor);
    }
  }
}

/** An officer enters what the own unit keeps. */
function notOwn(unit: CellValue, reader: Reader): readonly Reason[] {
  if (reader.mayEdit(typeof unit === 'string' ? unit : null)) return [];
  return [{ column: unitKey, message: '登记单位：你只能登记本单位的' }];
}
