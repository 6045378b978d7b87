import { type Flow, toFlows } from './columns.ts';
import type { PageText } from './page-text.ts';
import { type Edges, goesOn, joinPrinted, OWN_EDGES, toParagraphs } from './paragraphs.ts';
import { takeRuledTables } from './ruled-tables.ts';

/** What stands on a page from top to bottom: a column of lines, or the rows of a ruled table. */
type Block =
  | { readonly kind: 'flow'; readonly flow: Flow; readonly edges: Edges }
  | { readonly kind: 'table'; readonly rows: readonly string[] };

/**
 * All pages as text lines: an empty line between paragraphs, two between pages. A sentence that goes on in the next
 * column or on the next page is joined, and no break is written there.
 */
export function readPages(pages: readonly PageText[]): string[] {
  const out: string[] = [];
  const sides = [edgesOf(pages, 0), edgesOf(pages, 1)];
  let before: Block | null = null;
  for (const [at, page] of pages.entries()) {
    let turned = before !== null;
    for (const block of pageBlocks(page, sides[at % 2] ?? OWN_EDGES)) {
      const text = block.kind === 'table' ? block.rows : toParagraphs(block.flow.lines, block.edges);
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
  return goesOn(before.flow.lines, block.flow.lines, turned, { before: before.edges, after: block.edges });
}

/** Where lines begin and end on pages of one side: a page of short lines does not show it by itself. */
function edgesOf(pages: readonly PageText[], side: number): Edges {
  const own = pages.filter((_, at) => at % 2 === side);
  const runs = (own.length > 1 ? own : pages).flatMap((page) => page.runs);
  return {
    left: Math.min(OWN_EDGES.left, ...shared(runs.map((run) => run.x))),
    right: Math.max(OWN_EDGES.right, ...shared(runs.map((run) => run.right))),
  };
}

/** Places, to the point, at which at least three runs stand. */
function shared(places: readonly number[]): number[] {
  const counts = new Map<number, number>();
  for (const place of places.map(Math.round)) counts.set(place, (counts.get(place) ?? 0) + 1);
  return [...counts].filter(([, count]) => count >= 3).map(([place]) => place);
}

/** Tables stand between the flows above and below them. */
function pageBlocks(page: PageText, edges: Edges): Block[] {
  const { tables, rest } = takeRuledTables(page.runs, page.strokes);
  const blocks: Block[] = [];
  let from = Number.NEGATIVE_INFINITY;
  const flowsTo = (to: number) => {
    for (const flow of toFlows(rest.filter((run) => run.y > from && run.y <= to))) {
      blocks.push({ kind: 'flow', flow, edges: flow.isColumn ? OWN_EDGES : edges });
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
