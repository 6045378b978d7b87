import { MIN_CHARACTERS_PER_PAGE } from '../limits.ts';
import { type ReadOutcome, refuse } from '../outcome.ts';
import { loadPages } from './load-pages.ts';
import type { PageText } from './page-text.ts';
import { readPages } from './reading-order.ts';
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
      return readLoaded(name, loaded.pages);
  }
}

function readLoaded(name: string, printed: readonly PageText[]): ReadOutcome {
  const counts = printed.map((page) => page.runs.reduce((sum, run) => sum + run.text.length, 0));
  const characters = counts.reduce((sum, count) => sum + count, 0);
  if (characters < printed.length * MIN_CHARACTERS_PER_PAGE) return refuse.scanned(name, printed.length);
  if (isGarbled(printed, characters)) return refuse.garbled(name);
  const { pages, taken } = takeRunningHeads(printed);
  const text = readPages(pages).join('\n');
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
