import { MIN_CHARACTERS_PER_PAGE } from '../limits.ts';
import { type ReadOutcome, refuse } from '../outcome.ts';
import { toFlows } from './columns.ts';
import type { Line } from './lines.ts';
import { loadPages } from './load-pages.ts';
import type { PageText } from './page-text.ts';
import { goesOverColumns, joinPrinted, toParagraphs } from './paragraphs.ts';
import { type RuledTable, takeRuledTables } from './ruled-tables.ts';
import { takeRunningHeads } from './running-heads.ts';

/**
 * Reads a PDF as lines in reading order: paragraphs joined where the geometry says so, two columns left then right,
 * ruled tables as tab-separated rows, running heads and page numbers left out, two empty lines per page break.
 */
export async function readPdf(name: string, bytes: Uint8Array): Promise<ReadOutcome> {
  const loaded = await loadPages(bytes);
  switch (loaded.kind) {
    case 'encrypted':
      return refuse.encrypted(name);
    case 'damaged':
      return refuse.damagedPdf(name);
    case 'too-many':
      return refuse.tooManyPages(name, loaded.count);
    case 'pages':
      return readPages(name, loaded.pages);
  }
}

function readPages(name: string, printed: readonly PageText[]): ReadOutcome {
  const counts = printed.map((page) => page.runs.reduce((sum, run) => sum + run.text.length, 0));
  const characters = counts.reduce((sum, count) => sum + count, 0);
  if (characters < printed.length * MIN_CHARACTERS_PER_PAGE) return refuse.scanned(name, printed.length);
  if (isGarbled(printed, characters)) return refuse.garbled(name);
  const { pages, taken } = takeRunningHeads(printed);
  const text = pages.map((page) => pageLines(page).join('\n')).join('\n\n\n');
  const notes: string[] = [];
  if (taken > 0) notes.push(`去掉了 ${taken} 处页眉和页码。`);
  const blank = counts.flatMap((count, at) => (count === 0 ? [at + 1] : []));
  if (blank.length > 0) notes.push(`第 ${blank.join('、')} 页没有文字，可能是空白页或图片。`);
  return { ok: true, text: `${text}\n`, format: 'pdf', encoding: null, notes };
}

/** Characters of the private use areas and replacements: codes whose meaning the file keeps to itself. */
function isGarbled(pages: readonly PageText[], characters: number): boolean {
  let unknown = 0;
  for (const page of pages) {
    for (const run of page.runs) unknown += run.text.match(/[\ue000-\uf8ff\ufffd\p{Cc}]/gu)?.length ?? 0;
  }
  return unknown > characters * 0.2;
}

/** Tables stand between the flows above and below them. */
function pageLines(page: PageText): string[] {
  const { tables, rest } = takeRuledTables(page.runs, page.strokes);
  const lines: string[] = [];
  const write = (block: readonly string[]) => {
    if (block.length === 0) return;
    if (lines.length > 0) lines.push('');
    lines.push(...block);
  };
  let from = Number.NEGATIVE_INFINITY;
  const between = (to: number) => {
    let before: readonly Line[] = [];
    for (const flow of toFlows(rest.filter((run) => run.y > from && run.y <= to))) {
      const paragraphs = toParagraphs(flow);
      if (goesOverColumns(before, flow)) {
        lines.push(joinPrinted(lines.pop() ?? '', paragraphs.shift() ?? ''));
        lines.push(...paragraphs);
      } else write(paragraphs);
      before = flow;
    }
  };
  for (const table of [...tables].sort((a, b) => a.top - b.top)) {
    between(table.top + 1);
    write(tabbed(table));
    from = table.top + 1;
  }
  between(Number.POSITIVE_INFINITY);
  return lines;
}

function tabbed(table: RuledTable): string[] {
  return table.rows.map((row) => row.join('\t'));
}
