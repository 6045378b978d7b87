import { readMarker } from '../body/marker.ts';
import type { Node, TextNode } from '../model/index.ts';
import type { Reading } from './reading.ts';

/** A numbered node and the number it carries. */
interface Numbered {
  readonly node: TextNode;
  readonly num: string;
  readonly value: number;
  /** The form of the number: siblings of one form count together. */
  readonly style: string;
}

/** Numbers that count together, in print order. */
export interface NumberLine {
  readonly members: readonly Numbered[];
  readonly documentIndex: number | null;
  /** The last number of the same form before this line, in the parent's elder sibling; 0 where there is none. */
  readonly before: number;
}

/** Several checks look at the numbers of one issue: they are read once. */
const known = new WeakMap<Reading, readonly NumberLine[]>();

/** Articles and chapters count through a tree; every other number through the children of one node. */
export function numberLines(reading: Reading): readonly NumberLine[] {
  const before = known.get(reading);
  if (before !== undefined) return before;
  const out: NumberLine[] = [];
  for (const { nodes, documentIndex } of reading.trees) {
    for (const type of ['chapter', 'article'] as const) {
      const members: Numbered[] = [];
      through(nodes, type, members);
      if (members.length > 0) out.push({ members, documentIndex, before: 0 });
    }
    among(nodes, documentIndex, new Map(), out);
  }
  known.set(reading, out);
  return out;
}

function through(nodes: readonly Node[], type: 'chapter' | 'article', members: Numbered[]): void {
  for (const node of nodes) {
    if (node.type === type) {
      const one = numbered(node);
      if (one) members.push(one);
      if (type === 'article') continue;
    }
    through(node.children, type, members);
  }
}

function among(
  nodes: readonly Node[],
  documentIndex: number | null,
  last: Map<string, number>,
  out: NumberLine[],
): void {
  if (!nodes.some((node) => node.num !== null || node.children.length > 0)) return;
  const byStyle = stylesOf(nodes);
  for (const [style, members] of byStyle) {
    out.push({ members, documentIndex, before: last.get(style) ?? 0 });
    last.set(style, members.at(-1)?.value ?? 0);
  }
  // Entries may count on through the subpoints of a plan (（一）1.–5.（二）6.–9.).
  const below = new Map<string, number>();
  for (const node of nodes)
    among(node.children, documentIndex, node.type === 'article' ? new Map() : below, out);
  for (const [style, value] of below) if (!byStyle.has(style)) last.set(style, value);
}

/** The numbers of some siblings by their form; articles and chapters count through the tree. */
function stylesOf(nodes: readonly Node[]): ReadonlyMap<string, readonly Numbered[]> {
  const byStyle = new Map<string, Numbered[]>();
  for (const node of nodes) {
    if (node.type === 'table' || node.type === 'article' || node.type === 'chapter') continue;
    const one = numbered(node);
    if (!one) continue;
    const list = byStyle.get(one.style);
    if (list) list.push(one);
    else byStyle.set(one.style, [one]);
  }
  return byStyle;
}

function numbered(node: Node): Numbered | null {
  if (node.type === 'table' || node.num === null) return null;
  const marker = readMarker(node.type === 'item' ? `${node.num}甲` : node.num);
  if (marker === null || marker.value === 0) return null;
  return { node, num: node.num, value: marker.value, style: marker.style };
}
