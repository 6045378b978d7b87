import type { Node } from '../../model/index.ts';
import { characterSet } from '../../source/character-set.ts';

/** A sentence of a document and the printed number of the clause it stands in (第二十五条, 六（三）). */
export interface Sentence {
  readonly text: string;
  /** Null where no numbered clause holds it. */
  readonly clause: string | null;
}

const DIVISION: ReadonlySet<Node['type']> = new Set(['chapter', 'section', 'table', 'signature']);
const STOP = characterSet('。；;！？\n');

/**
 * The sentences of some nodes in order, of those headings and texts that hold what is `wanted`; a stop inside 《》 or
 * brackets ends a sentence too, which titles never have.
 */
export function sentences(nodes: readonly Node[], wanted: RegExp): Sentence[] {
  const found: Sentence[] = [];
  for (const node of nodes) enter(node, [], wanted, found);
  return found;
}

/** `above` are the nodes that hold the node, the outermost first; few nodes hold what is wanted. */
function enter(node: Node, above: Node[], wanted: RegExp, found: Sentence[]): void {
  above.push(node);
  if (node.heading !== null && wanted.test(node.heading)) cut(node.heading, clauseOf(above), found);
  if (wanted.test(node.text)) cut(node.text, clauseOf(above), found);
  for (const child of node.children) enter(child, above, wanted, found);
  above.pop();
}

const clauseOf = (path: readonly Node[]): string | null =>
  path.reduce((number, node) => clauseNumber(node, number), '') || null;

function cut(part: string, clause: string | null, found: Sentence[]): void {
  let start = 0;
  for (let at = 0; at <= part.length; at++) {
    if (at < part.length && !STOP.hasAt(part, at)) continue;
    const text = part.slice(start, at);
    if (text.trim() !== '') found.push({ text, clause });
    start = at + 1;
  }
}

function clauseNumber(node: Node, above: string): string {
  if (node.type === 'article') return node.num ?? above;
  if (node.num === null || DIVISION.has(node.type) || node.type === 'paragraph') return above;
  if (above.startsWith('第')) return above;
  const own = node.num
    .replace(/[、.．]$/, '')
    .replace('(', '（')
    .replace(')', '）');
  return `${above}${own}`;
}
