import { open } from 'node:fs/promises';
import { parse } from 'csv-parse/sync';
import { Stop } from '../exit.ts';
import type { TableKind } from './table-file.ts';

export interface CsvHeader {
  readonly names: readonly string[];
  readonly delimiter: string;
}

/** A header longer than this is none. */
const LONGEST = 1 << 20;
const DELIMITERS = [',', '\t', ';'] as const;

/** The names in the first line of a CSV file (UTF-8), and what stands between them. */
export async function csvHeader(path: string, kind: TableKind): Promise<CsvHeader> {
  const text = await beginning(path);
  const candidates = kind === 'tsv' ? (['\t'] as const) : DELIMITERS;
  const read = candidates
    .map((delimiter) => ({ delimiter, names: firstRecord(text, delimiter) }))
    .sort((a, b) => b.names.length - a.names.length)[0];
  if (read === undefined || read.names.every((name) => name === ''))
    throw new Stop('ZL9322', `“${path}”没有列名`, '第一行应是列名，用规则输入的名称或标题。');
  return read;
}

async function beginning(path: string): Promise<string> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(LONGEST), 0, LONGEST, 0);
    return new TextDecoder('utf-8').decode(buffer.subarray(0, bytesRead));
  } finally {
    await file.close();
  }
}

function firstRecord(text: string, delimiter: string): readonly string[] {
  try {
    const [first = []]: string[][] = parse(text, {
      delimiter,
      to: 1,
      relax_column_count: true,
      relax_quotes: true,
    });
    return first.map((name) => name.trim());
  } catch {
    return [];
  }
}
