import { type Line, toLine, toLines } from './lines.ts';
import type { Run } from './page-text.ts';

/** Baselines that a two-column stretch has at least; fewer are a list or a signature beside another. */
const MIN_ROWS = 8;
/** Characters a column is wide at least. */
const MIN_CHARACTERS = 10;
/** Mean share of its column that a line of running text fills. */
const MIN_FILL = 0.6;

/** Lines that are read one after the other: the whole width of the page, or one of two columns. */
export interface Flow {
  readonly lines: readonly Line[];
  readonly isColumn: boolean;
}

/**
 * Lines of a page in reading order, as flows of one column each: what spans the page stays together,
 * a stretch in two columns is read left then right.
 */
export function toFlows(runs: readonly Run[]): Flow[] {
  const lines = toLines(runs);
  const gutter = findGutter(lines);
  if (gutter === null) return lines.length > 0 ? [{ lines, isColumn: false }] : [];
  const { from, to, x } = gutter;
  const middle = lines.slice(from, to).flatMap((line) => line.runs);
  const side = (keep: (run: Run) => boolean): Flow => ({
    lines: toLines(middle.filter(keep)),
    isColumn: true,
  });
  return [
    ...toFlows(lines.slice(0, from).flatMap((line) => line.runs)),
    side((run) => run.right <= x),
    side((run) => run.right > x),
    ...toFlows(lines.slice(to).flatMap((line) => line.runs)),
  ].filter((flow) => flow.lines.length > 0);
}

interface Gutter {
  readonly from: number;
  readonly to: number;
  readonly x: number;
}

/** The longest stretch of lines that leave one upright strip near the middle free and fill both its sides. */
function findGutter(lines: readonly Line[]): Gutter | null {
  if (lines.length < MIN_ROWS) return null;
  const left = Math.min(...lines.map((line) => line.x));
  const right = Math.max(...lines.map((line) => line.right));
  let best: Gutter | null = null;
  for (let share = 0.35; share <= 0.65; share += 0.01) {
    const x = left + (right - left) * share;
    for (let from = 0; from < lines.length; ) {
      let to = from;
      while (to < lines.length && !crosses(lines[to], x)) to += 1;
      if (to - from >= MIN_ROWS && to - from > (best === null ? 0 : best.to - best.from)) {
        if (fills(lines.slice(from, to), x)) best = { from, to, x };
      }
      from = to + 1;
    }
  }
  return best;
}

function crosses(line: Line | undefined, x: number): boolean {
  return line?.runs.some((run) => run.x < x && run.right > x) ?? false;
}

/** Both sides hold running text: about as wide as each other, most lines full to the edge. A list of names is not. */
function fills(lines: readonly Line[], x: number): boolean {
  const sides = [(run: Run) => run.right <= x, (run: Run) => run.right > x].map((keep) => {
    const rows = lines.map((line) => line.runs.filter(keep)).filter((row) => row.length > 0);
    const side = rows.map(toLine);
    const start = Math.min(...side.map((line) => line.x));
    const end = Math.max(...side.map((line) => line.right));
    const covered = side.reduce((sum, line) => sum + inked(line), 0) / side.length;
    const full = side.filter((line) => line.right >= end - line.size).length / side.length;
    const enough = side.length >= MIN_ROWS / 2 && end - start >= MIN_CHARACTERS * (side[0]?.size ?? 0);
    return { width: end - start, solid: enough && full >= 0.5 && covered >= MIN_FILL * (end - start) };
  });
  const widths = sides.map(({ width }) => width);
  return sides.every(({ solid }) => solid) && Math.max(...widths) <= 1.6 * Math.min(...widths);
}

function inked(line: Line): number {
  return line.parts.reduce((sum, part) => sum + part.right - part.x, 0);
}
