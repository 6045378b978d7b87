import type { Line } from '../source/lines.ts';
import { loose } from '../source/loose.ts';
import type { Part } from './anchors.ts';

const MOST_TITLES = 200;
const LONGEST_LINE = 80;
const LINES_OF_TITLE = 4;
/** A shorter title could stand in a text by chance. */
const SHORTEST_TITLE = 6;
const KEY = 3;

/**
 * Cuts documents further where a title stands, alone on its lines, that the contents page announces and that began
 * nothing yet: interpretations, appointments and figures, which have neither masthead nor number.
 */
export function cutAtTitles(
  lines: readonly Line[],
  cut: readonly Part[],
  announced: readonly string[],
): readonly Part[] {
  const titles = new Map<string, string[]>();
  for (const title of announced.slice(0, MOST_TITLES).map(loose)) {
    if (title.length < SHORTEST_TITLE) continue;
    const key = title.slice(0, KEY);
    titles.set(key, [...(titles.get(key) ?? []), title]);
  }
  if (titles.size === 0) return cut;
  return cut.flatMap((part) => (part.kind === 'document' ? cutPart(lines, part, titles) : [part]));
}

function cutPart(lines: readonly Line[], part: Part, titles: ReadonlyMap<string, string[]>): Part[] {
  const parts: Part[] = [part];
  for (let at = part.from + 1; at < part.to; at++) {
    const count = titleAt(lines, at, part.to, titles);
    const last = parts.at(-1);
    if (count === 0 || last === undefined) continue;
    parts.splice(-1, 1, { ...last, to: at }, { kind: 'document', from: at, to: part.to, titleLines: count });
    at += count;
  }
  return parts;
}

/** How many lines of text from line `at` on make one of the titles; 0 where none stands there. */
function titleAt(
  lines: readonly Line[],
  at: number,
  end: number,
  titles: ReadonlyMap<string, string[]>,
): number {
  let joined = '';
  let count = 0;
  for (let i = at; i < end && count < LINES_OF_TITLE; i++) {
    const line = lines[i];
    if (line === undefined || (!line.isText && (count === 0 || !line.blank))) return 0;
    if (line.blank) continue;
    if (line.clean.text.length > LONGEST_LINE || /[。；;|]$/.test(line.tight)) return 0;
    joined += loose(line.clean.text);
    count++;
    const possible = titles.get(joined.slice(0, KEY));
    if (possible === undefined) return 0;
    if (possible.includes(joined)) return count;
    if (!possible.some((title) => title.startsWith(joined))) return 0;
  }
  return 0;
}
