import type { Citation, Issue, NodePlace, TimeMention } from '../model/index.ts';

/** A stretch of a node's heading, text or cell that was read as a citation or a time. */
export interface ReadStretch {
  readonly start: number;
  readonly end: number;
  readonly citation: Citation | null;
  readonly time: TimeMention | null;
}

export type Field =
  | { readonly name: 'heading' | 'text' }
  | { readonly name: 'cell'; readonly row: number; readonly cell: number };

/** What was read in each field of the nodes of one document; `null` stands for foreword and news. */
export interface Readings {
  stretches(node: string, field: Field): readonly ReadStretch[];
}

/** Stretches never overlap: where two do, the one that begins first stays, then the longer. */
export function readingsOf(issue: Issue, documentIndex: number | null): Readings {
  const found = new Map<string, ReadStretch[]>();
  const add = (place: NodePlace, stretch: ReadStretch) => {
    if (place.documentIndex !== documentIndex || place.end <= place.start) return;
    const key = keyOf(place.node, place.field, place.row, place.cell);
    const held = found.get(key);
    if (held === undefined) found.set(key, [stretch]);
    else held.push(stretch);
  };
  for (const citation of issue.citations) {
    const { start, end } = citation.place;
    add(citation.place, { start, end, citation, time: null });
  }
  for (const time of issue.times) {
    const { start, end } = time.place;
    add(time.place, { start, end, citation: null, time });
  }
  const clear = new Map([...found].map(([key, stretches]) => [key, withoutOverlap(stretches)]));
  return {
    stretches: (node, field) =>
      clear.get(
        field.name === 'cell' ? keyOf(node, 'cell', field.row, field.cell) : keyOf(node, field.name),
      ) ?? [],
  };
}

function keyOf(node: string, field: string, row = -1, cell = -1): string {
  return `${node} ${field} ${row} ${cell}`;
}

function withoutOverlap(stretches: readonly ReadStretch[]): ReadStretch[] {
  const kept: ReadStretch[] = [];
  for (const stretch of [...stretches].sort((a, b) => a.start - b.start || b.end - a.end)) {
    if (stretch.start >= (kept.at(-1)?.end ?? 0)) kept.push(stretch);
  }
  return kept;
}

/** Cuts a text at its stretches and writes each piece. */
export function writePieces<T>(
  text: string,
  stretches: readonly ReadStretch[],
  write: (piece: string, stretch: ReadStretch | null) => T,
): T[] {
  const out: T[] = [];
  let at = 0;
  for (const stretch of stretches) {
    const end = Math.min(stretch.end, text.length);
    if (stretch.start >= end) continue;
    if (stretch.start > at) out.push(write(text.slice(at, stretch.start), null));
    out.push(write(text.slice(stretch.start, end), stretch));
    at = end;
  }
  if (at < text.length) out.push(write(text.slice(at), null));
  return out;
}
