/** A stretch of a text that the program has something to say about. Offsets are UTF-16 units. */
export interface Annotation {
  readonly start: number;
  readonly end: number;
  readonly kind: 'time' | 'unit' | 'citation';
  /** Where it leads: the note beside the text (`#note-3`) or the cited document. */
  readonly href: string;
  /** Id of the note that explains it; null for citations. */
  readonly note: string | null;
  /** What the program reads, for the title of the link. */
  readonly says: string;
}

export interface Piece {
  readonly start: number;
  readonly text: string;
  readonly annotation: Annotation | null;
}

/**
 * Cuts a text into pieces, each with at most one annotation. Where annotations overlap, the shorter has the
 * place and the longer keeps the rest; offsets outside the text are cut off. Joined, the pieces are the text.
 */
export function annotate(text: string, annotations: readonly Annotation[]): readonly Piece[] {
  if (annotations.length === 0) return text === '' ? [] : [{ start: 0, text, annotation: null }];
  const kept = annotations
    .map((one) => ({ one, start: Math.max(0, one.start), end: Math.min(text.length, one.end) }))
    .filter(({ start, end }) => start < end)
    .toSorted((a, b) => a.end - a.start - (b.end - b.start));
  const cuts = [...new Set([0, text.length, ...kept.flatMap(({ start, end }) => [start, end])])].toSorted(
    (a, b) => a - b,
  );
  const pieces: Piece[] = [];
  for (const [index, start] of cuts.entries()) {
    const end = cuts[index + 1];
    if (end === undefined) break;
    const annotation = kept.find((mark) => mark.start <= start && end <= mark.end)?.one ?? null;
    const last = pieces.at(-1);
    if (last !== undefined && last.annotation === annotation) {
      pieces[pieces.length - 1] = { ...last, text: text.slice(last.start, end) };
    } else {
      pieces.push({ start, text: text.slice(start, end), annotation });
    }
  }
  return pieces;
}
