import type { NodeSource } from '../body/tree.ts';
import type { NodePlace } from '../model/issue.ts';
import type { Node, TableNode } from '../model/node.ts';
import type { Span } from '../model/span.ts';
import { cleaned } from '../source/cleaned.ts';
import type { Line } from '../source/lines.ts';
import { type Mapped, sourceEnd, sourceOffset } from '../source/mapped.ts';

/** A stretch of compiled text in which meaning is read: a heading, a text or a table cell. */
export interface Passage {
  readonly place: Omit<NodePlace, 'start' | 'end'>;
  readonly text: string;
}

/*
 * Places are written out field by field, never spread: a place copied by `{ ...place }` gets a shape of its own, which
 * makes everything slow that reads places.
 */

/** A stretch of a passage. */
export function placeAt(place: Passage['place'], start: number, end: number): NodePlace {
  const { documentIndex, node, field, row, cell } = place;
  return row === undefined || cell === undefined
    ? { documentIndex, node, field, start, end }
    : { documentIndex, node, field, row, cell, start, end };
}

/** A place in the nodes of one document, among all documents. */
export function inDocument(place: Omit<NodePlace, 'documentIndex'>, documentIndex: number | null): NodePlace {
  const { node, field, start, end, row, cell } = place;
  return row === undefined || cell === undefined
    ? { node, field, start, end, documentIndex }
    : { node, field, start, end, row, cell, documentIndex };
}

/** The way from places in nodes back to the input. */
export interface Places {
  spanOf(place: Omit<NodePlace, 'documentIndex'>): Span;
}

/** All passages of a tree, in the order of print. */
export function passagesOf(
  nodes: readonly Node[],
  documentIndex: number | null,
  out: Passage[] = [],
): Passage[] {
  for (const node of nodes) {
    if (node.type === 'table') {
      node.rows.forEach((row, r) => {
        row.cells.forEach((cell, c) => {
          if (cell.text === '') return;
          out.push({
            place: { documentIndex, node: node.id, field: 'cell', row: r, cell: c },
            text: cell.text,
          });
        });
      });
      continue;
    }
    if (node.heading !== null) {
      out.push({ place: { documentIndex, node: node.id, field: 'heading' }, text: node.heading });
    }
    if (node.text !== '')
      out.push({ place: { documentIndex, node: node.id, field: 'text' }, text: node.text });
    passagesOf(node.children, documentIndex, out);
  }
  return out;
}

/** The places of one document (or of the foreword, or the news), whose node ids are unique. */
export function placesOf(
  input: string,
  lines: readonly Line[],
  nodes: readonly Node[],
  sources: ReadonlyMap<string, NodeSource>,
): Places {
  const tables = new Map<string, TableNode>();
  const collect = (some: readonly Node[]) => {
    for (const node of some) {
      if (node.type === 'table') tables.set(node.id, node);
      else collect(node.children);
    }
  };
  collect(nodes);
  const mappedAt = (place: Omit<NodePlace, 'documentIndex'>): Mapped | null => {
    if (place.field !== 'cell') return sources.get(place.node)?.[place.field] ?? null;
    const cell = tables.get(place.node)?.rows[place.row ?? -1]?.cells[place.cell ?? -1];
    return cell ? cleaned(input, cell.span.start, cell.span.end) : null;
  };
  return {
    spanOf(place) {
      const mapped = mappedAt(place);
      const start = mapped ? sourceOffset(mapped, place.start) : 0;
      const end = mapped ? sourceEnd(mapped, place.end) : 0;
      return {
        start,
        end,
        startLine: lineAt(lines, start),
        endLine: lineAt(lines, Math.max(start, end - 1)),
      };
    },
  };
}

/** The 1-based line an offset lies on. */
function lineAt(lines: readonly Line[], offset: number): number {
  let low = 0;
  let high = lines.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((lines[middle]?.start ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low + 1;
}
