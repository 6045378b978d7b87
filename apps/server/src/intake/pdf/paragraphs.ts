import type { Line } from './lines.ts';

/** How far (type sizes) a full line may end before the margin, and a line may start after it without an indent. */
const FULL_WITHIN = 1.6;
const INDENT_FROM = 0.8;
/** Rows with pieces in the same places, from which on they are a table without lines. */
const MIN_ALIGNED_ROWS = 3;
const MIN_ALIGNED_PARTS = 3;

const NUMBERED =
  /^(第[一二三四五六七八九十百零〇\d]{1,6}[章节条]|[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十\d]{1,3}[)）]|\d{1,2}[.．、])/;

/**
 * The lines of one column as text lines. A line that is full to the margin goes on in the next one where that has
 * no indent and no number of its own; centred lines of a title stay under each other; pieces that stand in the
 * same places over several lines become tab-separated rows. Between paragraphs stands an empty line.
 */
export function toParagraphs(flow: readonly Line[], edges: Edges): string[] {
  const margins = measure(flow, edges);
  const aligned = alignedRows(flow);
  const written: Written[] = [];
  for (const [at, line] of flow.entries()) {
    const before = written.at(-1);
    const row = aligned.has(at);
    if (row) {
      const text = line.parts.map((part) => part.text).join('\t');
      written.push({ text, last: line, row, apart: before?.row !== true, hanging: false });
      continue;
    }
    const hanging = before !== undefined && !before.row && hangs(before, line, margins);
    if (before !== undefined && !before.row && (hanging || continues(before.last, line, margins))) {
      written.splice(-1, 1, { ...before, text: joinPrinted(before.text, line.text), last: line, hanging });
    } else {
      const apart = before === undefined || before.row || !isOneTitle(before.last, line, margins);
      written.push({ text: line.text, last: line, row, apart, hanging: false });
    }
  }
  return written.flatMap(({ text, apart }, at) => (apart && at > 0 ? ['', text] : [text]));
}

/** A text line with the last print line it holds; `apart` where an empty line goes before it. */
interface Written {
  readonly text: string;
  readonly last: Line;
  readonly row: boolean;
  readonly apart: boolean;
  /** The last print line stands under the last column of a list, not at the margin. */
  readonly hanging: boolean;
}

/** Where the lines of a page begin and end, which a short flow does not show by itself. */
export interface Edges {
  readonly left: number;
  readonly right: number;
}

/** Edges of a flow that shows them itself. */
export const OWN_EDGES: Edges = { left: Number.POSITIVE_INFINITY, right: 0 };

interface Margins extends Edges {
  /** Usual distance of two baselines. */
  readonly pitch: number;
}

/** The margins of a flow within the type area of its page. */
function measure(flow: readonly Line[], edges: Edges): Margins {
  const steps = flow.slice(1).map((line, at) => line.y - (flow[at]?.y ?? 0));
  const sorted = steps.filter((step) => step > 1).sort((a, b) => a - b);
  return {
    left: leftOf(flow, edges),
    right: Math.max(edges.right, ...flow.map((line) => line.right)),
    pitch: sorted[Math.floor(sorted.length / 2)] ?? Number.POSITIVE_INFINITY,
  };
}

/**
 * Where the lines of a flow begin: its own leftmost place, unless that lies an indent of two characters behind the edge of
 * the page, as where every paragraph is shorter than a line.
 */
function leftOf(flow: readonly Line[], edges: Edges): number {
  const first = flow.reduce<Line | null>(
    (most, line) => (most === null || line.x < most.x ? line : most),
    null,
  );
  if (first === null) return edges.left;
  const indent = (first.x - edges.left) / first.size;
  return indent > 1.2 && indent < 2.8 ? edges.left : first.x;
}

function isNear(upper: Line, lower: Line, { pitch }: Margins): boolean {
  return lower.y - upper.y <= 1.5 * Math.max(pitch, lower.size);
}

function continues(upper: Line, lower: Line, margins: Margins): boolean {
  const unindented = lower.x <= margins.left + INDENT_FROM * lower.size;
  if (!isFull(upper, margins) || !unindented || !follows(upper, lower, margins)) return false;
  return !(NUMBERED.test(lower.text) && /[。！？；：.;:]$/.test(upper.text));
}

/** Whether a line comes right under another and is set in the same type. */
function follows(upper: Line, lower: Line, margins: Margins): boolean {
  return Math.abs(upper.size - lower.size) <= 0.15 * upper.size && isNear(upper, lower, margins);
}

/** In a list of names the end of a long post stands under its beginning, apart from the names. */
function hangs(before: Written, lower: Line, margins: Margins): boolean {
  const upper = before.last;
  const { runs, size } = upper;
  const last = runs.findLast((run, at) => run.x - (runs[at - 1]?.right ?? run.x) >= 0.3 * run.size);
  const column = before.hanging ? upper.x : last?.x;
  if (column === undefined || lower.parts.length > 1 || !follows(upper, lower, margins)) return false;
  return Math.abs(lower.x - column) <= 0.5 * size && upper.right >= margins.right - 2 * FULL_WITHIN * size;
}

/** Two centred lines under each other: a title that is broken over lines. */
function isOneTitle(upper: Line, lower: Line, margins: Margins): boolean {
  return isCentred(upper, margins) && isCentred(lower, margins) && isNear(upper, lower, margins);
}

function isCentred(line: Line, { left, right }: Margins): boolean {
  const [before, after] = [line.x - left, right - line.right];
  return before > 2 * line.size && Math.abs(before - after) <= 1.5 * line.size;
}

/**
 * Whether a paragraph that reaches the foot of one column goes on at the head of the next, or (`turned`) at the head
 * of the next page: its last line is full, the next begins without an indent in the same type. After a full stop that
 * holds only where paragraphs are indented, and for a line that is full itself or ends like a sentence: `附件1` does not.
 */
export function goesOn(
  before: readonly Line[],
  after: readonly Line[],
  turned: boolean,
  edges: { readonly before: Edges; readonly after: Edges },
): boolean {
  const [upper, lower] = [before.at(-1), after[0]];
  if (upper === undefined || lower === undefined || before.length < 2) return false;
  if (!turned && lower.y > upper.y) return false;
  const full = isFull(upper, measure(before, edges.before));
  const margins = measure(after.length > 1 ? after : before, edges.after);
  const unindented = Math.abs(lower.x - margins.left) <= INDENT_FROM * lower.size;
  const alike = Math.abs(upper.size - lower.size) <= 0.15 * upper.size;
  if (!full || !unindented || !alike || NUMBERED.test(lower.text)) return false;
  if (!STOPPED.test(upper.text)) return true;
  const indented = after.some((line) => Math.abs(line.x - margins.left - 2 * line.size) <= 0.5 * line.size);
  return indented && (isFull(lower, margins) || STOPPED.test(lower.text));
}

/** The end of a sentence or of an item. */
const STOPPED = /[。！？；]$/;

/** A line of the contents ends in its page number and is never full. */
function isFull(line: Line, { right }: Margins): boolean {
  const listed = line.parts.length > 1 && /^\d{1,4}$/.test(line.parts.at(-1)?.text ?? '');
  return !listed && line.right >= right - FULL_WITHIN * line.size;
}

/** Chinese lines join without a blank, Latin words with one. */
export function joinPrinted(upper: string, lower: string): string {
  return /[A-Za-z0-9,.;]$/.test(upper) && /^[A-Za-z]/.test(lower) ? `${upper} ${lower}` : upper + lower;
}

/** Positions of the lines that are rows of a table without lines. */
function alignedRows(flow: readonly Line[]): ReadonlySet<number> {
  const rows = new Set<number>();
  for (let from = 0; from < flow.length; ) {
    let to = from + 1;
    while (to < flow.length && sameColumns(flow[from], flow[to])) to += 1;
    if (to - from >= MIN_ALIGNED_ROWS) for (let at = from; at < to; at += 1) rows.add(at);
    from = to;
  }
  return rows;
}

function sameColumns(first: Line | undefined, other: Line | undefined): boolean {
  if (first === undefined || other === undefined) return false;
  if (first.parts.length < MIN_ALIGNED_PARTS || first.parts.length !== other.parts.length) return false;
  return first.parts.every((part, at) => {
    const below = other.parts[at];
    if (below === undefined) return false;
    const centres = Math.abs((part.x + part.right) / 2 - (below.x + below.right) / 2);
    return Math.min(Math.abs(part.x - below.x), Math.abs(part.right - below.right), centres) <= first.size;
  });
}
