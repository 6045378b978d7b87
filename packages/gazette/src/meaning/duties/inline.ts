import type { TextNode } from '../../model/index.ts';
import { type DutyBracket, readBrackets } from './brackets.ts';
import { taskDue } from './due.ts';
import type { DutyContext, DutyReading } from './duty.ts';
import { placeOf, type Stretch, textOf, trimmed } from './place.ts';

const TWO_IDEOGRAPHS = /\p{Script=Han}\s*\p{Script=Han}/u;
const says = (stretch: Stretch): boolean => TWO_IDEOGRAPHS.test(textOf(stretch));

function dueOf(bracket: DutyBracket, text: string, context: DutyContext) {
  for (const dated of bracket.dated) {
    const due = context.readDue(dated);
    if (due !== null) return due;
  }
  return taskDue(text, context);
}

const NONE: readonly DutyReading[] = [];

/**
 * One duty for each bracket that names units, in the heading and (`brackets`) in the text. It obliges what stands before it: back to the bracket before or the
 * beginning of the paragraph; where that says nothing, the node's heading, else `before` (what precedes the node).
 */
export function readInline(
  node: TextNode,
  brackets: readonly DutyBracket[],
  before: Stretch | null,
  context: DutyContext,
): readonly DutyReading[] {
  const inHeading = readBrackets(node.heading ?? '', context.register);
  if (inHeading.length + brackets.length === 0) return NONE;
  return (['heading', 'text'] as const).flatMap((field) => {
    const duties: DutyReading[] = [];
    let from = 0;
    for (const bracket of field === 'text' ? brackets : inHeading) {
      const own = trimmed({ node, field, start: from, end: bracket.start });
      const heading = trimmed({ node, field: 'heading', start: 0, end: node.heading?.length ?? 0 });
      const stretch = [own, ...(field === 'text' && from === 0 ? [heading, before] : [])].find(
        (candidate) => candidate !== null && says(candidate),
      );
      from = bracket.end;
      if (stretch === undefined || stretch === null) continue;
      const text = textOf(stretch);
      duties.push({
        node: stretch.node.id,
        text,
        ...bracket.roles,
        due: dueOf(bracket, text, context),
        source: 'inline',
        place: placeOf(stretch),
        anchor: { node: node.id, field, start: bracket.start, end: bracket.end },
      });
    }
    return duties;
  });
}
