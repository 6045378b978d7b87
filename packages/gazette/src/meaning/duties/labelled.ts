import type { Due, Node, TextNode } from '../../model/index.ts';
import { characterSet } from '../../source/character-set.ts';
import { bitsOf, type Signs } from '../../source/signs.ts';
import { squeeze } from '../units/index.ts';
import type { DutyContext, DutyReading, Role } from './duty.ts';
import { placeOf, type Stretch, textOf, trimmed, wholeOf } from './place.ts';
import { namesNobody, readRoles, startsWithLabel } from './roles.ts';

const KEY_LINE = /^([\p{Script=Han}]{2,10})[:：]/u;
const TIME_KEY = /^(?:活动|举办|完成|实施)?(?:时间|时限|期限|完成时限)$/;
const TASK_KEY = /^(?:工作|主要|具体|岗位)?(?:职责|任务|内容|要求)$/;

const COLON = characterSet(':：');
const HOLDS_COLON = bitsOf(['colon']);

interface KeyLine {
  readonly node: TextNode;
  readonly key: string;
  /** What stands after the colon. */
  readonly value: Stretch;
  /** Then nothing else is read from the node. */
  readonly labelsUnits: boolean;
}

/** For each node the line it is, where it is one; `signs` are those of each node's text. */
export const keyLines = (siblings: readonly Node[], signs: readonly Signs[]): readonly (KeyLine | null)[] =>
  siblings.map((node, at) => (((signs[at] ?? 0) & HOLDS_COLON) === 0 ? null : keyLine(node)));

/** `责任单位:区商务委` on a line of its own; null for any other node. */
function keyLine(node: Node): KeyLine | null {
  if (node.type === 'table' || (node.heading ?? '') !== '') return null;
  const head = node.text.slice(0, 60);
  if (!COLON.isIn(head)) return null;
  const start = squeeze(head);
  const key = KEY_LINE.exec(start.text)?.[1];
  if (key === undefined) return null;
  const value = trimmed({ node, field: 'text', start: start.endOf(key.length + 1), end: node.text.length });
  return { node, key, value, labelsUnits: startsWithLabel(start.text) };
}

const merged = (group: readonly KeyLine[], context: DutyContext): Record<Role, string[]> => {
  const roles: Record<Role, string[]> = { lead: [], responsible: [], cooperating: [] };
  for (const line of group) {
    const read = readRoles(line.node.text, 'responsible', context.register)?.roles;
    for (const role of ['lead', 'responsible', 'cooperating'] as const)
      for (const name of read?.[role] ?? []) roles[role].push(name);
  }
  return roles;
};

/** The numbered entries under 工作职责:. */
const entriesOf = (node: TextNode): Stretch[] =>
  node.children.flatMap((child) => {
    const whole = child.type === 'table' || child.num === null ? null : wholeOf(child);
    return whole === null ? [] : [whole];
  });

/**
 * Lines such as 牵头单位:…, 责任单位:…, 配合单位:… that stand together are one duty. It obliges what the run of lines
 * belongs to: its own 工作职责: line or each entry under that, else the text before the run, else `above` (the heading they stand under).
 * A line 时间:… of the run is its date.
 */
export function readLabelled(
  siblings: readonly Node[],
  lines: readonly (KeyLine | null)[],
  above: Stretch | null,
  context: DutyContext,
): DutyReading[] {
  const duties: DutyReading[] = [];
  if (!lines.some((line) => line?.labelsUnits)) return duties;
  let before = above;
  let run: KeyLine[] = [];
  const close = () => {
    const labels = run.filter((line) => line.labelsUnits);
    const first = labels[0];
    const roles = merged(labels, context);
    const tasks = run.find((line) => TASK_KEY.test(line.key) && textOf(line.value) !== '');
    const entries = run.filter((line) => TASK_KEY.test(line.key)).flatMap((line) => entriesOf(line.node));
    const told = entries.length > 0 ? entries : [tasks?.value ?? before];
    const time = run.find((line) => TIME_KEY.test(line.key));
    const due: Due | null = time === undefined ? null : context.readDue(textOf(time.value));
    for (const stretch of told) {
      if (first === undefined || stretch === null || namesNobody(roles)) continue;
      duties.push({
        node: stretch.node.id,
        text: textOf(stretch),
        ...roles,
        due,
        source: 'inline',
        place: placeOf(stretch),
        anchor: { node: first.node.id, field: 'text', start: 0, end: first.node.text.length },
      });
    }
    run = [];
  };
  for (const [at, node] of siblings.entries()) {
    const line = lines[at] ?? null;
    const repeats = line?.labelsUnits === true && run.some((earlier) => earlier.key === line.key);
    if (line === null || repeats) close();
    if (line !== null) run.push(line);
    else if (node.type !== 'table') before = wholeOf(node) ?? before;
  }
  close();
  return duties;
}
