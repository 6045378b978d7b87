import { type Flow, toFlows } from './columns.ts';
import type { PageText } from './page-text.ts';
import { goesOn, joinPrinted, toParagraphs } from './paragraphs.ts';
import { takeRuledTables } from './ruled-tables.ts';

/** What stands on a page from top to bottom: a column of lines, or the rows of a ruled table. */
type Block =
  | { readonly kind: 'flow'; readonly flow: Flow; readonly edge: number }
  | { readonly kind: 'table'; readonly rows: readonly string[] };

/**
 * All pages as text lines: an empty line between paragraphs, two between pages. A sentence that goes on in the next
 * column or on the next page is joined, and no break is written there.
 */
export function readPages(pages: readonly PageText[]): string[] {
  const out: string[] = [];
  const edges = rightEdges(pages);
  let before: Block | null = null;
  for (const [at, page] of pages.entries()) {
    let turned = before !== null;
    for (const block of pageBlocks(page, edges[at % 2] ?? 0)) {
      const text = block.kind === 'table' ? block.rows : toParagraphs(block.flow.lines, block.edge);
      if (before !== null && isOnward(before, block, turned)) {
        out.push(joinPrinted(out.pop() ?? '', text[0] ?? ''), ...text.slice(1));
      } else out.push(...(before === null ? [] : turned ? ['', ''] : ['']), ...text);
      before = block;
      turned = false;
    }
  }
  return out;
}

function isOnward(before: Block, block: Block, turned: boolean): boolean {
  if (before.kind === 'table' || block.kind === 'table') return false;
  return goesOn(before.flow.lines, block.flow.lines, turned, { before: before.edge, after: block.edge });
}

/** Where lines end at the right on pages of each side: a page of short lines does not show it by itself. */
function rightEdges(pages: readonly PageText[]): [number, number] {
  const edge = (side: number) => {
    const rights = pages
      .filter((_, at) => at % 2 === side)
      .flatMap((page) => page.runs.map((run) => Math.round(run.right)));
    const counts = new Map<number, number>();
    for (const right of rights) counts.set(right, (counts.get(right) ?? 0) + 1);
    const shared = [...counts].filter(([, count]) => count >= 3).map(([right]) => right);
    return Math.max(0, ...shared);
  };
  return [edge(0), edge(1)];
}

/** Tables stand between the flows above and below them. */
function pageBlocks(page: PageText, edge: number): Block[] {
  const { tables, rest } = takeRuledTables(page.runs, page.strokes);
  const blocks: Block[] = [];
  let from = Number.NEGATIVE_INFINITY;
  const flowsTo = (to: number) => {
    for (const flow of toFlows(rest.filter((run) => run.y > from && run.y <= to))) {
      blocks.push({ kind: 'flow', flow, edge: flow.isColumn ? 0 : edge });
    }
  };
  for (const table of [...tables].sort((a, b) => a.top - b.top)) {
    flowsTo(table.top + 1);
    blocks.push({ kind: 'table', rows: table.rows.map((row) => row.join('\t')) });
    from = table.top + 1;
  }
  flowsTo(Number.POSITIVE_INFINITY);
  return blocks;
}
