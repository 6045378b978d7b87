import type { Member, Node, TableNode, TextNode } from '../model/node.ts';

/*
 * Nodes are written out field by field, never spread: everything that reads a tree is fast as long as its nodes have
 * few shapes, and a node copied by `{ ...node }` gets a shape of its own.
 */

type Part = NonNullable<Node['part']>;

export function withMember(node: TextNode, member: Member): TextNode {
  const { id, type, num, heading, text, span, children } = node;
  return { id, type, num, heading, text, span, children, member };
}

/** The node at the top of one of the two parts of a document. */
export const withPart = (node: Node, part: Part): Node =>
  node.type === 'table' ? tableWithPart(node, part) : textWithPart(node, part);

function tableWithPart(node: TableNode, part: Part): TableNode {
  const { id, num, heading, text, span, children, rows } = node;
  return { id, type: 'table', num, heading, text, span, children, rows, part };
}

function textWithPart(node: TextNode, part: Part): TextNode {
  const { id, type, num, heading, text, span, children, member } = node;
  return member === undefined
    ? { id, type, num, heading, text, span, children, part }
    : { id, type, num, heading, text, span, children, member, part };
}
