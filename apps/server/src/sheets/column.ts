import type { NamedUnit } from './read-cell.ts';

/** What the cells of a column hold, and how they come out: see `ColumnKind`. */
export interface Column {
  readonly key: string;
  /** As printed at the head of the column. */
  readonly title: string;
  /** Other titles that mean the same. */
  readonly aliases?: readonly string[];
  readonly kind: ColumnKind;
  /** A row without it is returned. */
  readonly required?: boolean;
  /** Several values in one cell, divided by 、 or ；; comes out as a list. Only `unit`, `choice` and `text`. */
  readonly multiple?: boolean;
  /** `choice` only. */
  readonly choices?: readonly Choice[];
  /** `number`, `integer`, `share`: in the terms of the value; `money`: in fen. */
  readonly min?: number;
  readonly max?: number;
  /** `money` only: what a bare figure counts in; 元 when absent. */
  readonly unit?: '元' | '万元';
  /** Longest text, 2,000 characters when absent. */
  readonly maxLength?: number;
  /** What an empty cell counts as; nothing when absent. */
  readonly empty?: string | boolean;
  /** What is wrong with a value that reads well, in Chinese; null when nothing. */
  readonly check?: (value: CellValue) => string | null;
  /** Written by exports for the reader; what a file says in it is not read. */
  readonly told?: boolean;
  /** Counts for rows that are new; what is stored keeps its own. */
  readonly onlyNew?: boolean;
  /** One line for the template: what to write here. */
  readonly hint?: string;
  /** Width in characters of a written sheet; from title and kind when absent. */
  readonly width?: number;
}

/**
 * | kind | cell | value |
 * |---|---|---|
 * | text | anything | string |
 * | date | 2020-1-16, 2020年1月16日, 2020.1.16, 20200116, an Excel date | `2020-01-16` |
 * | number | 1,234.5 | number |
 * | integer | 1,234 | whole number |
 * | money | 1,234.56, 12万元 | whole fen |
 * | share | 40%, 0.4 | 0.4 |
 * | unit | a name or alias of the register | id of the organisation |
 * | choice | a title or alias of `choices` | its `value` |
 * | yes-no | 是, 否, √, × | boolean |
 */
export type ColumnKind =
  | 'text'
  | 'date'
  | 'number'
  | 'integer'
  | 'money'
  | 'share'
  | 'unit'
  | 'choice'
  | 'yes-no';

export interface Choice {
  readonly value: string;
  readonly title: string;
  readonly aliases?: readonly string[];
}

/** Null where the cell is empty. */
export type CellValue = string | number | boolean | readonly string[] | null;
export type Values = Readonly<Record<string, CellValue>>;

/** A table somebody may hand in: its columns, and by which of them two rows are the same thing. */
export interface SheetDefinition<T = Values> {
  /** 对象名录－电梯; names templates and downloads. */
  readonly title: string;
  readonly columns: readonly Column[];
  /** Keys of the columns that tell rows apart; none where every row stands for itself. */
  readonly identity: readonly string[];
  /**
   * The column with the number of a stored entry: where it is filled it alone says which entry the row is, so that an
   * export comes back with other names or dates as a change. Values of `stored` carry it.
   */
  readonly entry?: string;
  /** The unit that a row itself brings into the register: other rows may name it in columns of kind `unit`. */
  readonly brings?: (values: Values) => NamedUnit | null;
  /** What becomes of a row that is stored already: replaces it (shown with before and after), or is returned. */
  readonly stored: 'replace' | 'refuse';
  /** What is wrong between the cells of a row. */
  readonly check?: (values: Values) => readonly Reason[];
  /** The good row as the program works with it. */
  readonly make: (cells: Cells) => T;
}

/** Why a row is returned; `column` is its key, null where it is about the row. */
export interface Reason {
  readonly column: string | null;
  readonly message: string;
}

/** `make` may be left out: a row is then its values. */
export function sheetOf<T>(
  definition: Omit<SheetDefinition<T>, 'identity' | 'stored'> &
    Partial<Pick<SheetDefinition<T>, 'identity' | 'stored'>>,
): SheetDefinition<T>;
export function sheetOf(
  definition: Omit<SheetDefinition, 'identity' | 'stored' | 'make'> &
    Partial<Pick<SheetDefinition, 'identity' | 'stored'>>,
): SheetDefinition;
export function sheetOf(
  definition: Omit<SheetDefinition<unknown>, 'identity' | 'stored' | 'make'> &
    Partial<SheetDefinition<unknown>>,
): SheetDefinition<unknown> {
  return { identity: [], stored: 'replace', make: ({ values }) => values, ...definition };
}

/** The cells of a good row by key and type; asking for another type than the column's is a fault of the program. */
export class Cells {
  readonly values: Values;
  readonly line: number;

  constructor(values: Values, line: number) {
    this.values = values;
    this.line = line;
  }

  /** Of a required `text`, `date`, `unit` or `choice` column. */
  text(key: string): string {
    return this.textOrNull(key) ?? this.#wrong(key);
  }

  textOrNull(key: string): string | null {
    const value = this.values[key] ?? null;
    return value === null || typeof value === 'string' ? value : this.#wrong(key);
  }

  /** Of a required `number`, `integer`, `money` or `share` column. */
  number(key: string): number {
    return this.numberOrNull(key) ?? this.#wrong(key);
  }

  numberOrNull(key: string): number | null {
    const value = this.values[key] ?? null;
    return value === null || typeof value === 'number' ? value : this.#wrong(key);
  }

  /** Of a `yes-no` column; an empty cell is no answer. */
  flag(key: string): boolean | null {
    const value = this.values[key] ?? null;
    return value === null || typeof value === 'boolean' ? value : this.#wrong(key);
  }

  /** Of a `multiple` column. */
  list(key: string): readonly string[] {
    const value = this.values[key] ?? [];
    return Array.isArray(value) ? value : this.#wrong(key);
  }

  #wrong(key: string): never {
    throw new Error(`the sheet has no ${key} of this type`);
  }
}
