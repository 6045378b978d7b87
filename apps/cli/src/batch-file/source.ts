import type { DuckDBConnection } from '@duckdb/node-api';
import { Stop } from '../exit.ts';
import { csvHeader } from './csv-header.ts';
import type { TableFile } from './table-file.ts';
import { utf8File } from './utf8-file.ts';
import type { Workshop } from './workshop.ts';

/** A line that is no row: too many cells or too few, a quotation mark without its other half, bytes that are no text. */
interface BrokenRow {
  /** From 1, among all rows of the file. */
  readonly row: number;
  readonly message: string;
  readonly line: string;
}

/** The rows of a file, as a relation of DuckDB with the columns `c0`, `c1` … in order and `row_at`, counted from 0. */
export interface Source {
  readonly relation: string;
  readonly columns: readonly { readonly name: string; readonly type: string }[];
  readonly rows: number;
  readonly broken: readonly BrokenRow[];
  /** How a CSV file made from it is best written. */
  readonly delimiter: string;
  readonly forSpreadsheets: boolean;
  readonly encoding: string;
  /** The number in the file, from 1, of the row at `row_at`: broken ones count too. */
  numberOf(rowAt: number): number;
}

export const columnAt = (index: number): string => `c${index}`;
export const literal = (text: string): string => `'${text.replace(/'/g, "''")}'`;
export const named = (text: string): string => `"${text.replace(/"/g, '""')}"`;

export function openSource(file: TableFile, workshop: Workshop): Promise<Source> {
  return file.kind === 'parquet' ? parquetSource(file, workshop.connection) : csvSource(file, workshop);
}

/** Cells of CSV stay text. The rows are staged once, so that every look at them sees the same ones in the same order. */
async function csvSource({ path, kind }: TableFile, { connection, path: inWork }: Workshop): Promise<Source> {
  const { path: utf8, encoding, forSpreadsheets } = await utf8File(path, inWork('decoded.csv'));
  const { names, delimiter } = await csvHeader(utf8, kind);
  const columns = names.map((_, index) => `${literal(columnAt(index))}: 'VARCHAR'`);
  await connection.run(
    `CREATE TABLE source AS SELECT * FROM read_csv(${literal(utf8)}, auto_detect = false, header = true, delim = ${literal(delimiter)}, quote = '"', escape = '"', columns = {${columns.join(', ')}}, store_rejects = true, rejects_limit = 0)`,
  );
  const broken = await brokenRows(connection, names.length);
  const behind = broken.map(({ row }, index) => row - 1 - index);
  return {
    relation: `(SELECT rowid AS row_at, * FROM source)`,
    columns: names.map((name) => ({ name, type: 'VARCHAR' })),
    rows: await count(connection, 'source'),
    broken,
    delimiter,
    forSpreadsheets,
    encoding,
    numberOf: (rowAt) => rowAt + 1 + firstAbove(behind, rowAt),
  };
}

/** How many of the numbers (in order) are not above `value`. */
function firstAbove(numbers: readonly number[], value: number): number {
  let low = 0;
  let high = numbers.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((numbers[middle] ?? 0) <= value) low = middle + 1;
    else high = middle;
  }
  return low;
}

async function brokenRows(connection: DuckDBConnection, columns: number): Promise<readonly BrokenRow[]> {
  const reader = await connection.runAndReadAll(
    `SELECT CAST(line AS DOUBLE), any_value(CAST(error_type AS VARCHAR)), arg_min(error_message, byte_position), any_value(csv_line)
     FROM reject_errors GROUP BY line ORDER BY line`,
  );
  return reader.getRowsJS().map(([line, type, message, text]) => ({
    row: Number(line) - 1,
    message: wordsFor(String(type), String(message), columns),
    line: String(text ?? '').trim(),
  }));
}

function wordsFor(type: string, message: string, columns: number): string {
  switch (type) {
    case 'MISSING COLUMNS':
    case 'TOO MANY COLUMNS': {
      const found = /Found: (\d+)/.exec(message)?.[1];
      return `这一行有 ${found ?? '不同数目的'} 格，应有 ${columns} 格；请核对分隔符，含有分隔符的文字要加引号`;
    }
    case 'UNQUOTED VALUE':
      return '引号没有配对；文字里的引号要写成两个';
    case 'INVALID ENCODING':
    case 'INVALID UNICODE':
      return '有不是 UTF-8 的字节；请以同一种编码保存整个文件';
    case 'LINE SIZE OVER MAXIMUM':
      return '这一行太长';
    default:
      return `读不出这一行（${message}）`;
  }
}

async function parquetSource({ path }: TableFile, connection: DuckDBConnection): Promise<Source> {
  const from = `read_parquet(${literal(path)}, file_row_number = true)`;
  const described = await connection
    .runAndReadAll(`DESCRIBE SELECT * FROM ${from}`)
    .catch((error: unknown) => {
      throw new Stop(
        'ZL9322',
        `“${path}”不是可以读的 Parquet 文件：${error instanceof Error ? error.message : String(error)}`,
        '请核对文件是否完整。',
      );
    });
  const columns = described
    .getRowsJS()
    .map(([name, type]) => ({ name: String(name), type: String(type) }))
    .filter(({ name }) => name !== 'file_row_number');
  const fields = columns.map(({ name }, index) => `${named(name)} AS ${columnAt(index)}`);
  return {
    relation: `(SELECT file_row_number AS row_at, ${fields.join(', ')} FROM ${from})`,
    columns,
    rows: await count(connection, from),
    broken: [],
    delimiter: ',',
    forSpreadsheets: false,
    encoding: 'Parquet',
    numberOf: (rowAt) => rowAt + 1,
  };
}

async function count(connection: DuckDBConnection, from: string): Promise<number> {
  const reader = await connection.runAndReadAll(`SELECT CAST(count(*) AS DOUBLE) FROM ${from}`);
  return Number(reader.getRowsJS()[0]?.[0] ?? 0);
}
