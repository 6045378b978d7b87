import { reasonTitle } from './header.ts';
import type { JudgedSheet } from './judge.ts';
import { writeSheet } from './write-sheet.ts';

/** The rows that were not taken, as they came and in the same format, with the reason before each: mend and hand in again. */
export function writeRejects(judged: JudgedSheet<unknown>): Promise<Uint8Array> {
  const bad = judged.rows.filter((row) => row.state === 'bad');
  const titles = judged.header?.cells ?? [];
  const old = titles.indexOf(reasonTitle);
  const keep = (cells: readonly string[]) => cells.filter((_, at) => at !== old);
  const width = Math.max(0, ...bad.map(({ cells }) => cells.length), titles.length);
  const columns = Array.from({ length: width }, (_, at) => ({ title: titles[at] ?? '' }));
  return writeSheet(
    [
      { title: reasonTitle, width: 44 },
      ...keep(columns.map(({ title }) => title)).map((title) => ({ title })),
    ],
    bad.map(({ reasons, cells }) => [reasons.map(({ message }) => message).join('；'), ...keep(cells)]),
    { title: `${judged.title} 退回`, format: judged.format },
  );
}
