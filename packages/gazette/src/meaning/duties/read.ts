import type { Node, TextNode } from '../../model/index.ts';
import { hasHan } from '../../source/han.ts';
import { bitsOf, signsOf } from '../../source/signs.ts';
import { readAssignments } from './assignment.ts';
import { type DutyBracket, readBrackets } from './brackets.ts';
import { readClauses } from './clause.ts';
import type { DutyContext, DutyReading } from './duty.ts';
import { readInline } from './inline.ts';
import { keyLines, readLabelled } from './labelled.ts';
import { type Stretch, wholeOf } from './place.ts';
import { readTable } from './table.ts';

const headingOf = (node: TextNode): Stretch | null => {
  const text = node.heading ?? '';
  return hasHan(text) ? { node, field: 'heading', start: 0, end: text.length } : wholeOf(node);
};

/** What stands before a node: the sibling above that says something, else `above`. */
function wholeBefore(siblings: readonly Node[], at: number, above: Stretch | null): Stretch | null {
  for (let i = at - 1; i >= 0; i--) {
    const node = siblings[i];
    const whole = node === undefined || node.type === 'table' ? null : wholeOf(node);
    if (whole !== null) return whole;
  }
  return above;
}

const same = (a: readonly string[], b: readonly string[]) =>
  a.length === b.length && a.every((name) => b.includes(name));

/**
 * Whether a bracket behind a sentence gives the same units the same task that the sentence itself tells. Where the
 * sentence is the whole task, the bracket may say that its units lead others.
 */
const toldBy = (bracket: DutyReading, sentence: DutyReading): boolean =>
  bracket.place.node === sentence.place.node &&
  bracket.place.field === sentence.place.field &&
  bracket.place.start <= sentence.place.start &&
  bracket.place.end >= sentence.place.end &&
  ((same(bracket.lead, sentence.lead) &&
    same(bracket.responsible, sentence.responsible) &&
    same(bracket.cooperating, sentence.cooperating)) ||
    (bracket.place.start === sentence.place.start &&
      bracket.place.end === sentence.place.end &&
      same(bracket.lead, namesOf(sentence)))) &&
  JSON.stringify(bracket.due) === JSON.stringify(sentence.due);

const namesOf = ({ lead, responsible, cooperating }: DutyReading) => [
  ...lead,
  ...responsible,
  ...cooperating,
];

const OPENS_BRACKET = bitsOf(['opening']);
const NO_BRACKETS: readonly DutyBracket[] = [];

/** Adds what is read from some siblings and all below them; nodes whose ids are in `read` are told already. */
function readSiblings(
  siblings: readonly Node[],
  above: Stretch | null,
  context: DutyContext,
  read: Set<string>,
  duties: DutyReading[],
): void {
  const signs = siblings.map((node) => signsOf(node.text));
  const assignments = readAssignments(siblings, signs, context);
  for (const id of assignments.read) read.add(id);
  const lines = keyLines(siblings, signs);
  for (const duty of assignments.duties) duties.push(duty);
  for (const duty of readLabelled(siblings, lines, above, context)) duties.push(duty);
  for (let at = 0; at < siblings.length; at++) {
    const node = siblings[at];
    if (node === undefined) continue;
    if (node.type === 'table') {
      for (const duty of readTable(node, context)) duties.push(duty);
      continue;
    }
    const said = signs[at] ?? 0;
    const brackets = (said & OPENS_BRACKET) === 0 ? NO_BRACKETS : readBrackets(node.text, context.register);
    const before = brackets.length === 0 ? null : wholeBefore(siblings, at, above);
    const inline = readInline(node, brackets, before, context);
    for (const duty of inline) duties.push(duty);
    if (!read.has(node.id) && !lines[at]?.labelsUnits)
      for (const duty of readClauses(node, said, brackets, context))
        if (!inline.some((bracket) => toldBy(bracket, duty))) duties.push(duty);
    if (node.children.length > 0)
      readSiblings(node.children, headingOf(node) ?? above, context, read, duties);
  }
}

/** Puts the ids of `asked` in the order in which their nodes are printed. */
function printOrder(nodes: readonly Node[], asked: ReadonlySet<string>, order: Map<string, number>): void {
  for (const node of nodes) {
    if (asked.has(node.id)) order.set(node.id, order.size);
    printOrder(node.children, asked, order);
  }
}

/**
 * The duties that the nodes of one document give to units, in the order of print:
 * table rows, brackets and labelled lines, lists of assignments, and sentences.
 */
export function readDuties(nodes: readonly Node[], context: DutyContext): DutyReading[] {
  const duties: DutyReading[] = [];
  readSiblings(nodes, null, context, new Set(), duties);
  if (duties.length < 2) return duties;
  const order = new Map<string, number>();
  printOrder(nodes, new Set(duties.map((duty) => duty.anchor.node)), order);
  const at = ({ anchor }: DutyReading) => order.get(anchor.node) ?? 0;
  return duties.sort(
    (a, b) => at(a) - at(b) || (a.anchor.row ?? 0) - (b.anchor.row ?? 0) || a.anchor.start - b.anchor.start,
  );
}
