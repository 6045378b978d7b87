import { realpath, stat } from 'node:fs/promises';
import { basename, dirname, extname, join, resolve } from 'node:path';
import { Stop } from '../exit.ts';

export type TableKind = 'csv' | 'tsv' | 'parquet';

/** A file of rows that the command line names. */
export interface TableFile {
  readonly path: string;
  readonly kind: TableKind;
}

const KINDS: Readonly<Record<string, TableKind>> = {
  '.csv': 'csv',
  '.tsv': 'tsv',
  '.parquet': 'parquet',
  '.pq': 'parquet',
};

/** The kind by the extension; ends the command where it is none that we read and write. */
export function tableFile(path: string): TableFile {
  const kind = KINDS[extname(path).toLowerCase()];
  if (kind !== undefined) return { path, kind };
  throw new Stop('ZL9320', `“${path}”不是 CSV 或 Parquet 文件`, '扩展名请用 .csv、.tsv 或 .parquet。');
}

/** The same, and it must be there. */
export async function tableFileToRead(path: string): Promise<TableFile> {
  const file = tableFile(path);
  const found = await stat(path).catch(() => null);
  if (found?.isFile() === true) return file;
  throw new Stop(
    'ZL9301',
    found === null ? `找不到文件“${path}”` : `“${path}”不是文件`,
    '请检查路径；批量计算要读两遍，不能用标准输入。',
  );
}

/** Ends the command where an output would overwrite the input, or two outputs each other. */
export async function refuseOverwriting(input: string, outputs: readonly string[]): Promise<void> {
  const from = await place(input);
  const places = await Promise.all(outputs.map(place));
  places.forEach((to, at) => {
    if (to === from)
      throw new Stop('ZL9321', `不能写到输入文件“${outputs[at]}”上`, '请给 --out 和 --rejects 另起文件名。');
    if (places.indexOf(to) !== at)
      throw new Stop('ZL9321', `两个输出都写到“${outputs[at]}”`, '请给 --out 和 --rejects 不同的文件名。');
  });
}

/** The path behind links, also of a file that is not there yet. */
async function place(path: string): Promise<string> {
  const whole = resolve(path);
  return realpath(whole).catch(async () =>
    join(await realpath(dirname(whole)).catch(() => dirname(whole)), basename(whole)),
  );
}
