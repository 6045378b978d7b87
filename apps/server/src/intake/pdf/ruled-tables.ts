import { toLines } from './lines.ts';
import type { Run, Stroke } from './page-text.ts';

/** A table drawn with lines: where it stands and its rows of cells; places a merged cell covers are ''. */
export interface RuledTable {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
  readonly rows: readonly (readonly string[])[];
}

/** Strokes within this distance (points) meet. */
const TOUCH = 3;

/**
 * Finds the tables whose cells are ruled on all sides and takes their text out of the runs.
 * A frame of a single cell is no table; nor is a heading's underline.
 */
export function takeRuledTables(
  runs: readonly Run[],
  strokes: readonly Stroke[],
): { readonly tables: readonly RuledTable[]; readonly rest: readonly Run[] } {
  const tables: RuledTable[] = [];
  let rest = runs;
  for (const group of touching(strokes)) {
    const xs = positions(group.filter(isUpright).map(({ x1 }) => x1));
    const ys = positions(group.filter((stroke) => !isUpright(stroke)).map(({ y1 }) => y1));
    if (xs.length < 2 || ys.length < 2 || xs.length + ys.length < 5) continue;
    const [left = 0, right = 0] = [xs[0], xs.at(-1)];
    const [top = 0, bottom = 0] = [ys[0], ys.at(-1)];
    const inside = (run: Run) => {
      const [x, y] = [(run.x + run.right) / 2, middle(run)];
      return x > left && x < right && y > top && y < bottom;
    };
    const held = rest.filter(inside);
    if (held.length === 0) continue;
    rest = rest.filter((run) => !inside(run));
    tables.push({ top, bottom, left, right, rows: fill(xs, ys, group, held) });
  }
  return { tables, rest };
}

function isUpright(stroke: Stroke): boolean {
  return stroke.x1 === stroke.x2;
}

function middle(run: Run): number {
  return run.y - run.size * 0.35;
}

/** Distinct positions, those within `TOUCH` of each other counted once. */
function positions(values: readonly number[]): number[] {
  const found: number[] = [];
  for (const value of [...values].sort((a, b) => a - b)) {
    const last = found.at(-1);
    if (last === undefined || value - last > TOUCH) found.push(value);
  }
  return found;
}

/** Groups of strokes that meet each other, each group the lines of one table. */
function touching(strokes: readonly Stroke[]): Stroke[][] {
  const groupOf = strokes.map((_, at) => at);
  const root = (at: number): number => {
    let top = at;
    while (groupOf[top] !== top) top = groupOf[top] ?? top;
    let step = at;
    while (groupOf[step] !== top) {
      const next = groupOf[step] ?? top;
      groupOf[step] = top;
      step = next;
    }
    return top;
  };
  const order = strokes.map((stroke, at) => ({ stroke, at })).sort((a, b) => a.stroke.y1 - b.stroke.y1);
  for (const [place, { stroke: upper, at }] of order.entries()) {
    for (let next = place + 1; next < order.length; next += 1) {
      const other = order[next];
      if (other === undefined || other.stroke.y1 > upper.y2 + TOUCH) break;
      if (other.stroke.x1 <= upper.x2 + TOUCH && other.stroke.x2 >= upper.x1 - TOUCH) {
        groupOf[root(other.at)] = root(at);
      }
    }
  }
  const groups = new Map<number, Stroke[]>();
  for (const [at, stroke] of strokes.entries()) {
    const key = root(at);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [stroke]);
    else group.push(stroke);
  }
  return [...groups.values()].filter((group) => group.length >= 4);
}

/** Writes the runs into the grid; a cell without a line to its neighbour is one cell with it. */
function fill(
  xs: readonly number[],
  ys: readonly number[],
  strokes: readonly Stroke[],
  runs: readonly Run[],
): string[][] {
  const [columns, rows] = [xs.length - 1, ys.length - 1];
  const wall = (column: number, row: number): boolean =>
    strokes.some(
      (stroke) =>
        isUpright(stroke) &&
        near(stroke.x1, xs[column]) &&
        covers(stroke.y1, stroke.y2, (at(ys, row) + at(ys, row + 1)) / 2),
    );
  const floor = (column: number, row: number): boolean =>
    strokes.some(
      (stroke) =>
        !isUpright(stroke) &&
        near(stroke.y1, ys[row]) &&
        covers(stroke.x1, stroke.x2, (at(xs, column) + at(xs, column + 1)) / 2),
    );
  /** For each place, the index of the place where its cell begins. */
  const origin: number[] = [];
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1) {
      const here = row * columns + column;
      if (row > 0 && !floor(column, row)) origin[here] = origin[here - columns] ?? here;
      else if (column > 0 && !wall(column, row)) origin[here] = origin[here - 1] ?? here;
      else origin[here] = here;
    }
  }
  const cells = new Map<number, Run[]>();
  for (const run of runs) {
    const column = within(xs, (run.x + run.right) / 2);
    const row = within(ys, middle(run));
    const cell = origin[row * columns + column] ?? 0;
    const held = cells.get(cell);
    if (held === undefined) cells.set(cell, [run]);
    else held.push(run);
  }
  return Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (_, column) => {
      const place = row * columns + column;
      const held = cells.get(place);
      if (held === undefined) return '';
      let last = column;
      while (last + 1 < columns && origin[row * columns + last + 1] === place) last += 1;
      return cellText(held, at(xs, last + 1) - at(xs, column));
    }),
  ).filter((row) => row.some((cell) => cell !== ''));
}

/** Print lines of a cell joined; a line that ended early was broken on purpose and keeps a blank. */
function cellText(runs: readonly Run[], width: number): string {
  let text = '';
  let full = true;
  for (const line of toLines(runs)) {
    const glue = text === '' || (full && !/[A-Za-z0-9]$/.test(text)) ? '' : ' ';
    text += glue + line.text;
    full = line.right - line.x >= width - 2.4 * line.size;
  }
  return text.replace(/\s+/g, ' ').trim();
}

function at(values: readonly number[], index: number): number {
  return values[index] ?? 0;
}

function near(value: number, target: number | undefined): boolean {
  return target !== undefined && Math.abs(value - target) <= TOUCH;
}

function covers(from: number, to: number, point: number): boolean {
  return from - TOUCH <= point && point <= to + TOUCH;
}

/** Index of the interval of `bounds` that holds the value. */
function within(bounds: readonly number[], value: number): number {
  let index = 0;
  while (index < bounds.length - 2 && value >= at(bounds, index + 1)) index += 1;
  return index;
}
