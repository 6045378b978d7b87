import type { IsoDate } from '@zhengling/calendar';
import { type IndicatorDefinition, printAmount, readTyped } from '@zhengling/work';
import type { Kysely } from 'kysely';
import type { Database } from '../database/schema.ts';
import type { Actor } from '../identity/index.ts';
import { writeValue } from './write.ts';

export interface TypedValue {
  readonly place: string;
  readonly on: IsoDate;
  /** Empty withdraws. */
  readonly typed: string;
  readonly seen: number | null;
  readonly reason?: string;
}

/** Why a row of a grid was not saved, and what stands there where somebody else was first. */
interface RowFault {
  readonly place: string;
  readonly on: IsoDate;
  readonly message: string;
  readonly standing: { readonly version: number; readonly text: string | null; readonly by: string } | null;
}

export type WrittenRows =
  | {
      readonly ok: true;
      readonly counts: Readonly<Record<'entered' | 'revised' | 'withdrawn' | 'same', number>>;
    }
  | { readonly ok: false; readonly conflict: boolean; readonly faults: readonly RowFault[] };

class Undone extends Error {
  readonly faults: readonly RowFault[];
  readonly conflict: boolean;
  constructor(faults: readonly RowFault[], conflict: boolean) {
    super('the grid is not saved');
    this.faults = faults;
    this.conflict = conflict;
  }
}

/** Saves a grid whole or not at all: a table with half of its rows changed would help nobody. */
export async function writeValues(
  db: Kysely<Database>,
  definition: IndicatorDefinition,
  rows: readonly TypedValue[],
  by: { readonly enters: readonly string[]; readonly unit: string | null; readonly today: IsoDate },
  actor: Actor,
): Promise<WrittenRows> {
  const fault = (row: TypedValue, message: string, standing: RowFault['standing'] = null): RowFault => ({
    place: row.place,
    on: row.on,
    message,
    standing,
  });
  try {
    const counts = await db.transaction().execute(async (trx) => {
      const counted = { entered: 0, revised: 0, withdrawn: 0, same: 0 };
      const faults: RowFault[] = [];
      let conflict = false;
      for (const row of rows) {
        if (!by.enters.includes(row.place)) {
          faults.push(fault(row, '这里的数不由你填报'));
          continue;
        }
        if (row.on > by.today) {
          faults.push(fault(row, '还没有到这一天'));
          continue;
        }
        const read = row.typed.trim() === '' ? null : readTyped(definition.form, row.typed);
        if (read !== null && !read.ok) {
          faults.push(fault(row, read.message));
          continue;
        }
        const { decided, before } = await writeValue(
          trx,
          {
            definition,
            place: row.place,
            on: row.on,
            amount: read?.amount ?? null,
            reason: row.reason ?? '',
            seen: row.seen,
            source: 'entered',
            unit: by.unit,
          },
          actor,
        );
        const standing =
          before === null
            ? null
            : {
                version: before.version,
                text: before.amount === null ? null : printAmount(definition, before.amount),
                by: before.by,
              };
        if (decided.type === 'conflict') {
          conflict = true;
          faults.push(
            fault(
              row,
              standing === null ? '已经没有这个数' : `${standing.by}已填${standing.text ?? '作废'}`,
              standing,
            ),
          );
        } else if (decided.type === 'refused') {
          faults.push(
            fault(
              row,
              decided.code === 'reason-missing' ? '改已经填过的数，要写原因' : '这里还没有数可以作废',
              standing,
            ),
          );
        } else counted[decided.type] += 1;
      }
      if (faults.length > 0) throw new Undone(faults, conflict);
      return counted;
    });
    return { ok: true, counts };
  } catch (error) {
    if (error instanceof Undone) return { ok: false, conflict: error.conflict, faults: error.faults };
    throw error;
  }
}
