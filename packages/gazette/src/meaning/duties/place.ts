import type { TextNode } from '../../model/index.ts';
import { characterSet, WHITE_SPACE } from '../../source/character-set.ts';
import { hasHan } from '../../source/han.ts';
import type { DutyPlace } from './duty.ts';

const EDGE = characterSet(`${WHITE_SPACE}，,;；。、”’」』`);
const END = characterSet(`${WHITE_SPACE}，,、`);

/** A field of a node and a stretch of it. */
export interface Stretch {
  readonly node: TextNode;
  readonly field: 'heading' | 'text';
  readonly start: number;
  readonly end: number;
}

const fieldText = (node: TextNode, field: 'heading' | 'text'): string =>
  field === 'heading' ? (node.heading ?? '') : node.text;

/** The stretch without blanks and separators at its ends; a stop or semicolon at its end stays. */
export function trimmed(stretch: Stretch): Stretch {
  const text = fieldText(stretch.node, stretch.field);
  let { start, end } = stretch;
  while (start < end && EDGE.hasAt(text, start)) start++;
  while (end > start && END.hasAt(text, end - 1)) end--;
  return { node: stretch.node, field: stretch.field, start, end };
}

export const placeOf = (stretch: Stretch): DutyPlace => ({
  node: stretch.node.id,
  field: stretch.field,
  start: stretch.start,
  end: stretch.end,
});

export const textOf = (stretch: Stretch): string =>
  fieldText(stretch.node, stretch.field).slice(stretch.start, stretch.end);

/** The whole of what a node says itself: its text, or its heading where it has no text; null where it says nothing. */
export function wholeOf(node: TextNode): Stretch | null {
  for (const field of ['text', 'heading'] as const) {
    const text = fieldText(node, field);
    if (hasHan(text)) return trimmed({ node, field, start: 0, end: text.length });
  }
  return null;
}
