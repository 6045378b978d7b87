import type { Issue, Node, Span, TableNode, TextNode } from '../model/index.ts';
import { bitsOf, type Sign, type Signs, signsOf } from '../source/signs.ts';
import { createLocator, type Locate } from './locate.ts';

/** A stretch of running text: the heading or the text of a node. */
interface TextPlace {
  readonly node: TextNode;
  readonly field: 'heading' | 'text';
  readonly text: string;
  readonly signs: Signs;
  /** 0-based; null in foreword and news. */
  readonly documentIndex: number | null;
  readonly where: Where;
}

interface TablePlace {
  readonly table: TableNode;
  readonly documentIndex: number | null;
  readonly where: Where;
}

type Where = 'foreword' | 'body' | 'attachment' | 'news';

/** A tree of its own: one numbering does not continue into the next. */
interface Tree {
  readonly nodes: readonly Node[];
  readonly documentIndex: number | null;
  readonly where: Where;
}

/** The issue laid out for checks: every text and table in order, and the way back to the input. */
export interface Reading {
  readonly trees: readonly Tree[];
  readonly texts: readonly TextPlace[];
  /** The texts that hold one of these signs. */
  readonly textsWith: (...signs: readonly Sign[]) => readonly TextPlace[];
  readonly tables: readonly TablePlace[];
  /** Where an excerpt of a text stands in the input; the node's first line where it cannot be found. */
  readonly locate: Locate;
  /** Where a named field stands (`documents.3.title`); null where it has no place of its own. */
  readonly field: (path: string) => Span | null;
  /** Where a document begins: its masthead or first line. */
  readonly headOf: (documentIndex: number) => Span;
  /** A span cut down to its first line. */
  readonly firstLine: (span: Span) => Span;
}

export function readIssue(issue: Issue, source: string): Reading {
  const trees = [...treesOf(issue)];
  const texts: TextPlace[] = [];
  const tables: TablePlace[] = [];
  for (const { nodes, documentIndex, where } of trees) {
    collect(nodes, documentIndex, where, texts, tables);
  }
  const fields = new Map(issue.fields.map((field) => [field.path, field.span]));
  return {
    trees,
    texts,
    textsWith: (...signs) => {
      const bits = bitsOf(signs);
      return texts.filter((place) => (place.signs & bits) !== 0);
    },
    tables,
    locate: createLocator(source),
    field: (path) => fields.get(path) ?? null,
    headOf: (documentIndex) => firstLine(source, issue.documents[documentIndex]?.span ?? START),
    firstLine: (span) => firstLine(source, span),
  };
}

const START: Span = { start: 0, end: 0, startLine: 1, endLine: 1 };

function* treesOf(issue: Issue): Generator<Tree> {
  if (issue.foreword) yield { nodes: issue.foreword.body, documentIndex: null, where: 'foreword' };
  for (const [documentIndex, document] of issue.documents.entries()) {
    const notice = document.body.filter((node) => node.part === 'notice');
    const rest = document.body.filter((node) => node.part !== 'notice');
    if (notice.length > 0) yield { nodes: notice, documentIndex, where: 'body' };
    if (rest.length > 0) yield { nodes: rest, documentIndex, where: 'body' };
    for (const attachment of document.attachments)
      yield { nodes: attachment.body, documentIndex, where: 'attachment' };
  }
  for (const item of issue.news) yield { nodes: item.body, documentIndex: null, where: 'news' };
}

/** Nodes and all below them, in print order. */
function collect(
  nodes: readonly Node[],
  documentIndex: number | null,
  where: Where,
  texts: TextPlace[],
  tables: TablePlace[],
): void {
  for (const node of nodes) {
    if (node.type === 'table') {
      tables.push({ table: node, documentIndex, where });
      continue;
    }
    if (node.heading !== null) texts.push(placeOf(node, 'heading', node.heading, documentIndex, where));
    if (node.text !== '') texts.push(placeOf(node, 'text', node.text, documentIndex, where));
    collect(node.children, documentIndex, where, texts, tables);
  }
}

const placeOf = (
  node: TextNode,
  field: TextPlace['field'],
  text: string,
  documentIndex: number | null,
  where: Where,
): TextPlace => ({ node, field, text, signs: signsOf(text), documentIndex, where });

/** The span cut down to its first line. */
function firstLine(source: string, span: Span): Span {
  const newline = source.indexOf('\n', span.start);
  const end = newline < 0 || newline > span.end ? span.end : newline;
  return {
    start: span.start,
    end: Math.max(span.start, end),
    startLine: span.startLine,
    endLine: span.startLine,
  };
}
