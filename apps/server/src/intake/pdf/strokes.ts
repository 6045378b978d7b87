import { OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Stroke } from './page-text.ts';

/** Six numbers of a transformation: x' = a·x + c·y + e, y' = b·x + d·y + f. */
export type Matrix = readonly [number, number, number, number, number, number];

/** Segments shorter than this (points) are dots of a pattern or parts of a drawing. */
const MIN_LENGTH = 4;
/** A filled shape thinner than this is a drawn line. */
const MAX_LINE_WIDTH = 3;
/** A page with more strokes holds a map or a drawing, not a table. */
const MAX_STROKES = 6_000;

const painted = new Set<unknown>([
  OPS.stroke,
  OPS.closeStroke,
  OPS.fill,
  OPS.eoFill,
  OPS.fillStroke,
  OPS.eoFillStroke,
  OPS.closeFillStroke,
  OPS.closeEOFillStroke,
]);

/** The level and upright lines a page draws, in the coordinates of `view`; none where it is full of drawing. */
export function readStrokes(
  fns: readonly number[],
  args: readonly unknown[],
  view: Matrix,
): readonly Stroke[] {
  const strokes: Stroke[] = [];
  const saved: Matrix[] = [];
  let current: Matrix = view;
  for (const [at, fn] of fns.entries()) {
    const arg = args[at];
    if (fn === OPS.save) saved.push(current);
    else if (fn === OPS.restore) current = saved.pop() ?? view;
    else if (fn === OPS.transform) current = multiply(current, matrixOf(arg));
    else if (fn === OPS.paintFormXObjectBegin) {
      saved.push(current);
      if (Array.isArray(arg) && arg[0]) current = multiply(current, matrixOf(arg[0]));
    } else if (fn === OPS.paintFormXObjectEnd) current = saved.pop() ?? view;
    else if (fn === OPS.constructPath && Array.isArray(arg) && painted.has(arg[0])) {
      const outline = Array.isArray(arg[1]) ? arg[1][0] : null;
      const filled = arg[0] !== OPS.stroke && arg[0] !== OPS.closeStroke;
      if (isNumbers(outline)) addPath(outline, filled, current, strokes);
      if (strokes.length > MAX_STROKES) return [];
    }
  }
  return strokes;
}

function isNumbers(value: unknown): value is ArrayLike<number> {
  return value instanceof Float32Array || (Array.isArray(value) && typeof value[0] === 'number');
}

function matrixOf(value: unknown): Matrix {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = isNumbers(value) ? Array.from(value) : [];
  return [a, b, c, d, e, f];
}

function multiply(m: Matrix, n: Matrix): Matrix {
  return [
    m[0] * n[0] + m[2] * n[1],
    m[1] * n[0] + m[3] * n[1],
    m[0] * n[2] + m[2] * n[3],
    m[1] * n[2] + m[3] * n[3],
    m[0] * n[4] + m[2] * n[5] + m[4],
    m[1] * n[4] + m[3] * n[5] + m[5],
  ];
}

interface Point {
  readonly x: number;
  readonly y: number;
}

/** Steps of a path as pdf.js writes them: 0 move, 1 line, 2 cubic and 3 quadratic curve, 4 close. */
function addPath(steps: ArrayLike<number>, filled: boolean, matrix: Matrix, strokes: Stroke[]): void {
  let outline: Point[] = [];
  const finish = () => {
    if (filled) addThin(outline, strokes);
    else for (let at = 1; at < outline.length; at += 1) addSegment(outline[at - 1], outline[at], strokes);
    outline = [];
  };
  const point = (at: number): Point => {
    const [x, y] = [steps[at] ?? 0, steps[at + 1] ?? 0];
    return { x: matrix[0] * x + matrix[2] * y + matrix[4], y: matrix[1] * x + matrix[3] * y + matrix[5] };
  };
  for (let at = 0; at < steps.length; ) {
    const step = steps[at];
    if (step === 0) {
      finish();
      outline.push(point(at + 1));
      at += 3;
    } else if (step === 1) {
      outline.push(point(at + 1));
      at += 3;
    } else if (step === 2) at += 7;
    else if (step === 3) at += 5;
    else {
      if (step === 4 && outline[0] !== undefined) outline.push(outline[0]);
      at += 1;
    }
  }
  finish();
}

function addSegment(from: Point | undefined, to: Point | undefined, strokes: Stroke[]): void {
  if (from === undefined || to === undefined) return;
  const [wide, high] = [Math.abs(from.x - to.x), Math.abs(from.y - to.y)];
  if (Math.max(wide, high) < MIN_LENGTH || Math.min(wide, high) > 1) return;
  const [x1, x2] = [Math.min(from.x, to.x), Math.max(from.x, to.x)];
  const [y1, y2] = [Math.min(from.y, to.y), Math.max(from.y, to.y)];
  const [x, y] = [(x1 + x2) / 2, (y1 + y2) / 2];
  strokes.push(wide > high ? { x1, x2, y1: y, y2: y } : { x1: x, x2: x, y1, y2 });
}

/** A filled rectangle that is thin is a line; a broad one is shading. */
function addThin(outline: readonly Point[], strokes: Stroke[]): void {
  if (outline.length < 4) return;
  const xs = outline.map(({ x }) => x);
  const ys = outline.map(({ y }) => y);
  const [x1, x2, y1, y2] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  const [x, y] = [(x1 + x2) / 2, (y1 + y2) / 2];
  if (y2 - y1 <= MAX_LINE_WIDTH && x2 - x1 >= MIN_LENGTH) strokes.push({ x1, x2, y1: y, y2: y });
  else if (x2 - x1 <= MAX_LINE_WIDTH && y2 - y1 >= MIN_LENGTH) strokes.push({ x1: x, x2: x, y1, y2 });
}
