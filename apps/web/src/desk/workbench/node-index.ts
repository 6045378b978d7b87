import type { Issue, Node, NodePlace, Span } from '@zhengling/gazette';

/** Which part of an issue: a document by its position from 0, the foreword, or a piece of news. */
export type PartKey = `document-${number}` | 'foreword' | `news-${number}`;

export interface IndexedNode {
  readonly part: PartKey;
  readonly id: string;
  readonly span: Span;
  readonly depth: number;
}

/** Every node of an issue with its place in the text, for the way from the text to the result. */
export interface NodeIndex {
  readonly nodes: readonly IndexedNode[];
  readonly parts: readonly { readonly part: PartKey; readonly span: Span }[];
}

export function indexNodes(issue: Issue): NodeIndex {
  const nodes: IndexedNode[] = [];
  const parts: { part: PartKey; span: Span }[] = [];
  const add = (part: PartKey, list: readonly Node[], depth: number) => {
    for (const node of list) {
      nodes.push({ part, id: node.id, span: node.span, depth });
      add(part, node.children, depth + 1);
    }
  };
  if (issue.foreword !== null) {
    parts.push({ part: 'foreword', span: issue.foreword.span });
    add('foreword', issue.foreword.body, 0);
  }
  issue.documents.forEach((document, index) => {
    const part: PartKey = `document-${index}`;
    parts.push({ part, span: document.span });
    add(part, document.body, 0);
    for (const attachment of document.attachments) add(part, attachment.body, 0);
  });
  issue.news.forEach((item, index) => {
    const part: PartKey = `news-${index}`;
    parts.push({ part, span: item.span });
    add(part, item.body, 0);
  });
  return { nodes, parts };
}

const holds = (span: Span, offset: number) => span.start <= offset && offset <= span.end;

/** The innermost node at an offset; null between nodes. */
export function nodeAt(index: NodeIndex, offset: number): IndexedNode | null {
  let best: IndexedNode | null = null;
  for (const node of index.nodes) {
    if (!holds(node.span, offset)) continue;
    if (best === null || node.span.end - node.span.start <= best.span.end - best.span.start) best = node;
  }
  return best;
}

/** The part an offset lies in; null in the front matter and between parts. */
export function partAt(index: NodeIndex, offset: number): PartKey | null {
  return index.parts.find(({ span }) => holds(span, offset))?.part ?? null;
}

/** How many times, duties and citations stand in each node of each document. */
export interface Marks {
  readonly times: number;
  readonly duties: number;
  readonly citations: number;
}

export function countMarks(issue: Issue): ReadonlyMap<string, Marks> {
  const marks = new Map<string, Marks>();
  const count = (places: readonly { readonly place: NodePlace }[], name: keyof Marks) => {
    for (const { place } of places) {
      if (place.documentIndex === null) continue;
      const key = markKey(`document-${place.documentIndex}`, place.node);
      const before = marks.get(key) ?? { times: 0, duties: 0, citations: 0 };
      marks.set(key, { ...before, [name]: before[name] + 1 });
    }
  };
  count(issue.times, 'times');
  count(issue.duties, 'duties');
  count(issue.citations, 'citations');
  return marks;
}

export const markKey = (part: PartKey, node: string): string => `${part}#${node}`;
