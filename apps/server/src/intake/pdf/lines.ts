import type { Run } from './page-text.ts';

/** Runs of one baseline from left to right; `parts` are split where a wide gap stands between them. */
export interface Line {
  readonly runs: readonly Run[];
  readonly text: string;
  readonly x: number;
  readonly right: number;
  readonly y: number;
  readonly size: number;
  /** Pieces of the line with at least `WIDE_GAP` of its type size between them. */
  readonly parts: readonly Part[];
}

interface Part {
  readonly text: string;
  readonly x: number;
  readonly right: number;
}

/** Gaps in type sizes: under the first none is written, from the second on two pieces are separate. */
const BLANK_GAP = 0.35;
const WIDE_GAP = 1.5;

/** Puts runs on common baselines (half a type size apart at most), top to bottom. */
export function toLines(runs: readonly Run[]): Line[] {
  const waiting = [...runs].sort((a, b) => a.y - b.y || a.x - b.x);
  const rows: Run[][] = [];
  let row: Run[] = [];
  let y = Number.NEGATIVE_INFINITY;
  let size = 0;
  for (const run of waiting) {
    if (row.length > 0 && run.y - y <= Math.max(size, run.size) * 0.45) row.push(run);
    else {
      row = [run];
      rows.push(row);
      y = run.y;
      size = run.size;
    }
    if (run.size > size) {
      size = run.size;
      y = run.y;
    }
  }
  return rows.map(toLine);
}

export function toLine(row: readonly Run[]): Line {
  const runs = [...row].sort((a, b) => a.x - b.x);
  const spaced = isLetterspaced(runs);
  const parts: { text: string; x: number; right: number }[] = [];
  for (const run of runs) {
    const last = parts.at(-1);
    if (last === undefined || run.x - last.right >= WIDE_GAP * run.size) {
      parts.push({ text: run.text, x: run.x, right: run.right });
      continue;
    }
    const apart = run.x - last.right >= BLANK_GAP * run.size && !spaced;
    const blank = apart || needsBlank(last.text, run, last.right);
    last.text += blank ? ` ${run.text}` : run.text;
    last.right = Math.max(last.right, run.right);
  }
  const dominant = runs.reduce((best, run) => (weight(run) > weight(best) ? run : best), runs[0] ?? nothing);
  return {
    runs,
    parts,
    text: parts
      .map((part) => part.text)
      .join(' ')
      .trim(),
    x: runs[0]?.x ?? 0,
    right: Math.max(...runs.map((run) => run.right)),
    y: dominant.y,
    size: dominant.size,
  };
}

/** Single characters at equal distances under a type size: a narrow column was justified, no words are apart. */
function isLetterspaced(runs: readonly Run[]): boolean {
  if (runs.length < 3) return false;
  const gaps = runs.slice(1).map((run, at) => run.x - (runs[at]?.right ?? run.x));
  const [least, most] = [Math.min(...gaps), Math.max(...gaps)];
  const size = runs[0]?.size ?? 0;
  return most < 0.9 * size && most - least <= 0.1 * size && runs.every((run) => run.text.length === 1);
}

const nothing: Run = { text: '', x: 0, right: 0, y: 0, size: 0 };

function weight(run: Run): number {
  return run.text.length * run.size;
}

/** Between Latin words a narrower gap is a blank already. */
function needsBlank(before: string, run: Run, right: number): boolean {
  return /[A-Za-z0-9,.]$/.test(before) && /^[A-Za-z0-9]/.test(run.text) && run.x - right >= 0.15 * run.size;
}
