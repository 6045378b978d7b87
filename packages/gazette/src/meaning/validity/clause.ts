import type { Node } from '../../model/index.ts';

/** A sentence of a document and the printed number of the clause it stands in (第二十五条, 六（三）). */
export interface Sentence {
  readonly text: string;
  /** Null where no numbered clause holds it. */
  readonly clause: string | null;
}

const DIVISION: ReadonlySet<Node['type']> = new Set(['chapter', 'section', 'table', 'signature']);
const STOP = /[。；;！？\n]/;

/**
 * The sentences of some nodes in order, of those headings and texts that hold what is `wanted`; a stop inside 《》 or
 * brackets ends a sentence too, which titles never have.
 */
export function sentences(nodes: readonly Node[], wanted: RegExp): Sentence[] {
  const found: Sentence[] = [];
  for (const node of nodes) enter(node, '', wanted, found);
  return found;
}

function enter(node: Node, above: string, wanted: RegExp, found: Sentence[]): void {
  const number = clauseNumber(node, above);
  const clause = number === '' ? null : number;
  if (node.heading !== null && wanted.test(node.heading)) cut(node.heading, clause, found);
  if (wanted.test(node.text)) cut(node.text, clause, found);
  for (const child of node.children) enter(child, number, wanted, found);
}

function cut(part: string, clause: string | null, found: Sentence[]): void {
  for (const text of part.split(STOP)) {
    if (text.trim() !== '') found.push({ text, clause });
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
