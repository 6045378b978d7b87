import type { GazetteDocument, Member, Node, TableNode, TextNode } from '../model/index.ts';

/** The tree of a document as the print shows it: one entry per printed line, list or table, in order. */
export type Printed =
  | { readonly kind: 'division'; readonly node: TextNode; readonly level: 1 | 2 }
  | PrintedLine
  | { readonly kind: 'seats'; readonly seats: readonly Seat[] }
  | { readonly kind: 'table'; readonly node: TableNode }
  | { readonly kind: 'signature'; readonly node: TextNode };

/** A paragraph of the print. An article and its first paragraph are one line: `nodes` names both, the outer first. */
export interface PrintedLine {
  readonly kind: 'line';
  readonly nodes: readonly TextNode[];
  readonly num: string | null;
  /** Node and text of the heading; null where there is none. */
  readonly heading: { readonly node: TextNode; readonly text: string; readonly runsIn: boolean } | null;
  /** The node whose text the line prints. */
  readonly body: TextNode;
}

export type Seat = TextNode & { readonly member: Member };

export function printed(nodes: readonly Node[]): Printed[] {
  const out: Printed[] = [];
  for (const node of nodes) add(node, out);
  return out;
}

function add(node: Node, out: Printed[]): void {
  switch (node.type) {
    case 'table':
      out.push({ kind: 'table', node });
      return;
    case 'signature':
      out.push({ kind: 'signature', node });
      break;
    case 'chapter':
    case 'section':
      out.push({ kind: 'division', node, level: node.type === 'chapter' ? 1 : 2 });
      break;
    case 'article':
    case 'paragraph':
    case 'item':
    case 'subitem':
    case 'point':
    case 'subpoint':
    case 'entry':
    case 'subentry':
    case 'block':
      addLine(node, out);
      return;
  }
  for (const child of node.children) add(child, out);
}

function addLine(node: TextNode, out: Printed[]): void {
  if (isSeat(node)) {
    const last = out.at(-1);
    if (last?.kind === 'seats') out.splice(-1, 1, { kind: 'seats', seats: [...last.seats, node] });
    else out.push({ kind: 'seats', seats: [node] });
    for (const child of node.children) add(child, out);
    return;
  }
  const merged = paragraphOnItsLine(node);
  const body = merged ?? node;
  const nodes = merged === null ? [node] : [node, merged];
  const heading = node.heading === null ? null : { node, text: node.heading, runsIn: body.text !== '' };
  if (node.num !== null || heading !== null || body.text !== '') {
    out.push({ kind: 'line', nodes, num: node.num, heading, body });
  }
  if (merged !== null) for (const child of merged.children) add(child, out);
  for (const child of merged === null ? node.children : node.children.slice(1)) add(child, out);
}

/** A line that is a seat in a name list. */
export function isSeat(node: Node): node is Seat {
  return node.type !== 'table' && node.member !== undefined;
}

/** The first, unnumbered paragraph of an article, which the print sets on the line of its number; null elsewhere. */
export function paragraphOnItsLine(node: TextNode): TextNode | null {
  const [first] = node.children;
  if (node.type !== 'article' || node.text !== '' || first?.type !== 'paragraph') return null;
  return first.num === null && first.heading === null ? first : null;
}

/** How the number of a node is joined to what follows: 第八条 with an ideographic space, （一） and 1. close. */
export function numberText(node: TextNode, num: string): string {
  return node.type === 'article' || node.type === 'chapter' || node.type === 'section' ? `${num}\u3000` : num;
}

/** A heading before running text: articles print 【目的】, points end theirs with a stop. */
export function headingText(node: TextNode, text: string, runsIn: boolean): string {
  if (node.type === 'article') return `【${text}】`;
  return runsIn && !/[。！？：；]$/.test(text) ? `${text}。` : text;
}

/** The lines of a signature: names, then the date on a line of its own. */
export function signatureLines(node: TextNode): string[] {
  const joined = /^(.*?\S)\s*((?:\d{4}|[〇零一二三四五六七八九○]{4})\s*年[^年]{1,12}日)$/su.exec(node.text);
  const text = joined === null ? node.text : `${joined[1] ?? ''}\n${joined[2] ?? ''}`;
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

/** The nodes above the signature: between them and it stands the list of attachments. */
export function beforeSignature(nodes: readonly Node[]): readonly Node[] {
  const at = nodes.findIndex((node) => node.type === 'signature');
  return at < 0 ? nodes : nodes.slice(0, at);
}

/** The list of attachments under the text, GB/T 9704 7.3.5: `附件：1.…`, each further one on its own line. */
export function attachmentNotes({ attachments }: GazetteDocument): string[] {
  const announced = attachments.filter(({ label, title }) => /^附件/.test(label) && title !== '');
  return announced.map(({ title, omitted }, at) => {
    const lead = at === 0 ? '附件：' : '\u3000\u3000\u3000';
    return `${lead}${announced.length > 1 ? `${at + 1}.` : ''}${title}${omitted ? '（略）' : ''}`;
  });
}
