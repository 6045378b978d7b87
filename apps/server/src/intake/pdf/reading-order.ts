import { toFlows } from './columns.ts';
import type { Line } from './lines.ts';
import type { PageText } from './page-text.ts';
import { goesOn, joinPrinted, toParagraphs } from './paragraphs.ts';
import { takeRuledTables } from './ruled-tables.ts';

/** What stands on a page from top to bottom: a column of lines, or the rows of a ruled table. */
type Block =
  | { readonly kind: 'flow'; readonly lines: readonly Line[] }
  | { readonly kind: 'table'; readonly rows: readonly string[] };

/**
 * All pages as text lines: an empty line between paragraphs, two between pages. A sentence that goes on in the next
 * column or on the next page is joined, and no break is written there.
 */
export function readPages(pages: readonly PageText[]): string[] {
  const out: string[] = [];
  let before: Block | null = null;
  for (const page of pages) {
    let turned = before !== null;
    for (const block of pageBlocks(page)) {
      const text = block.kind === 'table' ? block.rows : toParagraphs(block.lines);
      const onward =
        before?.kind === 'flow' && block.kind === 'flow' && goesOn(before.lines, block.lines, turned);
      if (onward) out.push(joinPrinted(out.pop() ?? '', text[0] ?? ''), ...text.slice(1));
      else out.push(...(before === null ? [] : turned ? ['', ''] : ['']), ...text);
      before = block;
      turned = false;
    }
  }
  return out;
}

/** Tables stand between the flows above and below them. */
function pageBlocks(page: PageText): Block[] {
  const { tables, rest } = takeRuledTables(page.runs, page.strokes);
  const blocks: Block[] = [];
  let from = Number.NEGATIVE_INFINITY;
  const flowsTo = (to: number) => {
    for (const lines of toFlows(rest.filter((run) => run.y > from && run.y <= to)))
      blocks.push({ kind: 'flow', lines });
  };
  for (const table of [...tables].sort((a, b) => a.top - b.top)) {
    flowsTo(table.top + 1);
    blocks.push({ kind: 'table', rows: table.rows.map((row) => row.join('\t')) });
    from = table.top + 1;
  }
  flowsTo(Number.POSITIVE_INFINITY);
  return blocks;
}
