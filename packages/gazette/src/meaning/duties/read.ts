import type { Node, TextNode } from '../../model/index.ts';
import { readAssignments } from './assignment.ts';
import { readBrackets } from './brackets.ts';
import { readClauses } from './clause.ts';
import type { DutyContext, DutyReading } from './duty.ts';
import { readInline } from './inline.ts';
import { isLabelLine, readLabelled } from './labelled.ts';
import { type Stretch, wholeOf } from './place.ts';
import { readTable } from './table.ts';

const headingOf = (node: TextNode): Stretch | null => {
  const text = node.heading ?? '';
  return /\p{Script=Han}/u.test(text)
    ? { node, field: 'heading', start: 0, end: text.length }
    : wholeOf(node);
};

function readSiblings(
  siblings: readonly Node[],
  above: Stretch | null,
  context: DutyContext,
  read: Set<string>,
): DutyReading[] {
  const assignments = readAssignments(siblings, context);
  for (const id of assignments.read) read.add(id);
  let before = above;
  const inNodes = siblings.map((node): readonly DutyReading[] => {
    if (node.type === 'table') return readTable(node, context);
    const brackets = readBrackets(node.text, context.register);
    const inline = readInline(node, brackets, before, context);
    const clauses = read.has(node.id) || isLabelLine(node) ? [] : readClauses(node, brackets, context);
    before = wholeOf(node) ?? before;
    return [...inline, ...clauses, ...readSiblings(node.children, headingOf(node) ?? above, context, read)];
  });
  return [assignments.duties, readLabelled(siblings, above, context), ...inNodes].flat();
}

/** Where each node stands in the order of print. */
function printOrder(nodes: readonly Node[], order = new Map<string, number>()): ReadonlyMap<string, number> {
  for (const node of nodes) {
    order.set(node.id, order.size);
    printOrder(node.children, order);
  }
  return order;
}

/**
 * The duties that the nodes of one document give to units, in the order of print:
 * table rows, brackets and labelled lines, lists of assignments, and sentences.
 */
export function readDuties(nodes: readonly Node[], context: DutyContext): DutyReading[] {
  const order = printOrder(nodes);
  const at = ({ anchor }: DutyReading) => order.get(anchor.node) ?? 0;
  return readSiblings(nodes, null, context, new Set()).sort(
    (a, b) => at(a) - at(b) || (a.anchor.row ?? 0) - (b.anchor.row ?? 0) || a.anchor.start - b.anchor.start,
  );
}
