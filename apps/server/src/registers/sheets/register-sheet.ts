import { may } from '@zhengling/access';
import type { FastifyRequest } from 'fastify';
import type { Kysely, Transaction } from 'kysely';
import { subjectOf } from '../../access/index.ts';
import type { Database } from '../../database/schema.ts';
import { type Actor, recordEvent } from '../../identity/index.ts';
import {
  Cells,
  type Column,
  type GoodRow,
  identityOf,
  type NamedUnit,
  type OpenedImport,
  openImport,
  printValue,
  type Reason,
  type SheetDefinition,
  sheetOf,
  unitLabel,
  type Values,
} from '../../sheets/index.ts';
import { type ChangeableTable, changeEntry } from '../change-entry.ts';

type Trx = Transaction<Database>;
export type Fields = Readonly<Record<string, unknown>>;

/** An entry as its row in a sheet. */
export interface SheetEntry {
  readonly id: string;
  /** The rows that make it, each as it was seen. */
  readonly versions: readonly { readonly table: ChangeableTable; readonly version: number }[];
  /** By the keys of the columns, as whoever exports or looks at a preview may see it. */
  readonly values: Values;
  /** What is known of it besides: a pupil's entry is found by the name that `values` masks. */
  readonly known?: Values;
}

/** One register as a table that is exported, changed and imported again. */
export interface RegisterSheet {
  readonly title: string;
  readonly columns: readonly Column[];
  /** What tells new rows apart; entries that stand are also found by their number where the sheet has one. */
  readonly identity: readonly string[];
  readonly numbered: boolean;
  readonly entries: readonly SheetEntry[];
  readonly brings?: SheetDefinition['brings'];
  /** Whose entry it is or would be. */
  readonly unitOf: (values: Values, entry: SheetEntry | undefined) => string | null;
  readonly check?: (values: Values, entry: SheetEntry | undefined) => readonly Reason[];
  /** Stores a new entry; answers where it stands. */
  readonly enter: (
    trx: Trx,
    cells: Cells,
  ) => Promise<{ readonly table: string; readonly id: string | number; readonly detail: object }>;
  /** After all new entries of a file are stored: what they say of one another. */
  readonly connect?: (trx: Trx, rows: readonly Cells[]) => Promise<void>;
  /** A row has no number and no version: `enter` writes a changed one over what is there. */
  readonly overwrites?: boolean;
  /** The columns of the tables that these keys of a row stand in. */
  readonly fieldsOf: (
    keys: ReadonlySet<string>,
    cells: Cells,
  ) => readonly { readonly table: ChangeableTable; readonly fields: Fields }[];
}

export const numberKey = 'number-of-entry';
const numberColumn: Column = {
  key: numberKey,
  title: '编号',
  kind: 'text',
  hint: '导出的表里有，据此认出是哪一条；新的一条不填',
};
const reason = '从表格导入';

const columnsOf = ({ numbered, columns }: RegisterSheet): readonly Column[] =>
  numbered ? [numberColumn, ...columns] : columns;

/** The rows of a file into a register: new ones entered, others changed where their cells differ. */
export function importOf(
  purpose: string,
  request: FastifyRequest,
  open: (db: Kysely<Database>) => Promise<RegisterSheet>,
  opened: RegisterSheet,
): OpenedImport {
  const definition = sheetOf({
    title: opened.title,
    columns: columnsOf(opened),
    identity: opened.identity,
    stored: 'replace',
    ...(opened.numbered ? { entry: numberKey } : {}),
    ...(opened.brings === undefined ? {} : { brings: opened.brings }),
  });
  /** As last asked: once for a preview, once more inside the transaction that takes. */
  let sheet = opened;
  let byId = new Map<string, SheetEntry>();
  let byIdentity = new Map<string, SheetEntry>();
  const entryOf = (stored: Values | undefined): SheetEntry | undefined => {
    if (stored === undefined) return undefined;
    const number = stored[numberKey];
    return typeof number === 'string'
      ? byId.get(number)
      : byIdentity.get(identityOf(definition, stored) ?? '');
  };
  return openImport<Values>({
    purpose: `registers/${purpose}`,
    definition,
    async stored(db) {
      sheet = await open(db);
      byId = new Map(sheet.entries.map((entry) => [entry.id, entry]));
      byIdentity = new Map();
      const found = new Map<string, Values>();
      for (const entry of sheet.entries) {
        const numbered = (values: Values): Values =>
          opened.numbered ? { ...values, [numberKey]: entry.id } : values;
        const known = entry.known ?? entry.values;
        const natural = identityOf(definition, { ...known, [numberKey]: null });
        if (natural !== null && !found.has(natural)) {
          found.set(natural, numbered(known));
          byIdentity.set(natural, entry);
        }
        if (opened.numbered)
          found.set(identityOf(definition, numbered(entry.values)) ?? '', numbered(entry.values));
      }
      return found;
    },
    check(values, stored) {
      const entry = entryOf(stored);
      const own = may(subjectOf(request), 'register', 'edit', { unit: sheet.unitOf(values, entry) });
      if (!own) return [{ column: null, message: '这个单位的底账不归你管' }];
      return sheet.check?.(values, entry) ?? [];
    },
    async take(trx, rows, actor) {
      const entered = new Set(rows.filter(({ state }) => state === 'new' || sheet.overwrites === true));
      const fresh = [...entered].map(cellsOf);
      for (const cells of fresh) {
        const { table, id, detail } = await sheet.enter(trx, cells);
        await recordEvent(trx, actor, `${table}.imported`, { kind: table, id }, { ...detail, reason });
      }
      await sheet.connect?.(trx, fresh);
      for (const row of rows) if (!entered.has(row)) await change(trx, row, actor);
    },
  });

  async function change(trx: Trx, row: GoodRow<Values>, actor: Actor): Promise<void> {
    const entry = entryOf(row.values);
    if (entry === undefined) throw new Error(`row ${row.line} changes an entry that is gone`);
    const keys = new Set(row.changes.map(({ column }) => column));
    for (const { table, fields } of sheet.fieldsOf(keys, cellsOf(row))) {
      if (Object.keys(fields).length === 0) continue;
      const version = entry.versions.find((one) => one.table === table)?.version ?? 0;
      const written = await changeEntry(trx, {
        table,
        id: entry.id,
        version,
        values: fields,
        reason,
        action: `${table}.changed`,
        by: actor,
      });
      if (!written.ok) throw new Error(`row ${row.line}: ${written.refusal.message}`);
    }
  }
}

const cellsOf = ({ row, line }: GoodRow<Values>): Cells => new Cells(row, line);

/** The entries as `importOf` reads them back; `only` those of these ids, in that order. */
export function exportOf(
  sheet: RegisterSheet,
  units: readonly NamedUnit[],
  only: readonly string[] | null,
): { readonly columns: readonly Column[]; readonly rows: readonly (readonly string[])[] } {
  const columns = columnsOf(sheet);
  const label = unitLabel(units);
  const byId = new Map(sheet.entries.map((entry) => [entry.id, entry]));
  const entries = only === null ? sheet.entries : only.flatMap((id) => byId.get(id) ?? []);
  return {
    columns,
    rows: entries.map(({ id, values }) =>
      columns.map((column) =>
        column.key === numberKey ? id : printValue(column, values[column.key] ?? null, label),
      ),
    ),
  };
}

/** The fields whose keys were asked for. */
export function fieldsAsked(
  keys: ReadonlySet<string>,
  readers: Readonly<Record<string, readonly [field: string, read: () => unknown]>>,
): Fields {
  return Object.fromEntries(
    Object.entries(readers).flatMap(([key, [field, read]]) => (keys.has(key) ? [[field, read()]] : [])),
  );
}

export const startsColumn = (...aliases: readonly string[]): Column => ({
  key: 'starts',
  title: '起',
  aliases: ['开始日期', '起始日期', ...aliases],
  kind: 'date',
});
export const endsColumn = (...aliases: readonly string[]): Column => ({
  key: 'ends',
  title: '止',
  aliases: ['结束日期', '终止日期', ...aliases],
  kind: 'date',
  hint: '最后一日；还在的不填',
});
export const noteColumn: Column = { key: 'note', title: '说明', aliases: ['备注'], kind: 'text' };
export const endReasonColumn: Column = { key: 'endReason', title: '结束原因', kind: 'text', maxLength: 500 };

export function daysInOrder({ starts, ends }: Values): readonly Reason[] {
  return typeof starts === 'string' && typeof ends === 'string' && starts > ends
    ? [{ column: 'ends', message: '最后一日早于开始的一日，请核对两个日期' }]
    : [];
}

/** An empty text is an empty cell. */
export const orEmpty = (text: string): string | null => (text.trim() === '' ? null : text.trim());
