import type { ColumnType } from 'kysely';

/** ISO 8601 with a time and `Z`. */
export type Timestamp = ColumnType<string, string | Date, string | Date>;
/** Set to the present by the database where nothing is given. */
export type GeneratedStamp = ColumnType<string, string | Date | undefined, string | Date>;
export type Optional<T> = ColumnType<T | null, T | null | undefined, T | null>;
export type Defaulted<T> = ColumnType<T, T | undefined, T>;
/** Read as a value, written as JSON text (`toJsonb`): pg would turn a bare array into a PostgreSQL array. */
export type Json<T extends object> = ColumnType<T, string, string>;
/** As `Json`, and may be null. */
export type OptionalJson<T extends object> = ColumnType<T | null, string | null | undefined, string | null>;
/** As `Json`; the database fills it in where nothing is given. */
export type DefaultedJson<T extends object> = ColumnType<T, string | undefined, string>;
