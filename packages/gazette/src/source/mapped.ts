/** Text taken from the input, with the way back: character `k` of `text` stands at `sourceOffset(mapped, k)`. */
export interface Mapped {
  readonly text: string;
  /** Ascending by `at`; within a piece offsets run in step with the input. */
  readonly pieces: readonly Piece[];
}

export interface Piece {
  /** Offset in `text`. */
  readonly at: number;
  /** Offset in the input. */
  readonly start: number;
}

export const EMPTY: Mapped = { text: '', pieces: [] };

/** Where character `at` stands in the input; `at` may equal the length: then just behind the last character. */
export function sourceOffset(mapped: Mapped, at: number): number {
  const piece = pieceAt(mapped, at);
  return piece ? piece.start + at - piece.at : 0;
}

/** Just behind the character before `at`: the exclusive end, in the input, of a stretch that ends at `at`. */
export function sourceEnd(mapped: Mapped, at: number): number {
  return at > 0 ? sourceOffset(mapped, at - 1) + 1 : sourceOffset(mapped, 0);
}

function pieceAt({ pieces }: Mapped, at: number): Piece | undefined {
  let low = 0;
  let high = pieces.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    const piece = pieces[middle];
    if (piece && piece.at <= at) low = middle;
    else high = middle - 1;
  }
  return pieces[low];
}

export function slice(mapped: Mapped, from: number, to: number = mapped.text.length): Mapped {
  if (from >= to) return EMPTY;
  const text = mapped.text.slice(from, to);
  const pieces: Piece[] = [{ at: 0, start: sourceOffset(mapped, from) }];
  for (const { at, start } of mapped.pieces) {
    if (at >= to) break;
    if (at > from) pieces.push({ at: at - from, start });
  }
  return { text, pieces };
}

export function join(parts: readonly Mapped[], separator = ''): Mapped {
  if (parts.length === 1) return parts[0] ?? EMPTY;
  let text = '';
  const pieces: Piece[] = [];
  for (const part of parts) {
    if (part.text === '') continue;
    if (text !== '' && separator !== '') {
      const last = pieces[pieces.length - 1];
      if (last) pieces.push({ at: text.length, start: last.start + text.length - last.at });
      text += separator;
    }
    for (const piece of part.pieces) pieces.push({ at: piece.at + text.length, start: piece.start });
    text += part.text;
  }
  return { text, pieces };
}

export function trim(mapped: Mapped): Mapped {
  const from = mapped.text.length - mapped.text.trimStart().length;
  const to = mapped.text.trimEnd().length;
  return from === 0 && to === mapped.text.length ? mapped : slice(mapped, from, Math.max(from, to));
}
