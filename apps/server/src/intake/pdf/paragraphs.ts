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
export function toParagraphs(flow: readonly Line[]): string[] {
  const margins = measure(flow);
  const aligned = alignedRows(flow);
  const written: Written[] = [];
  for (const [at, line] of flow.entries()) {
    const before = written.at(-1);
    const row = aligned.has(at);
    if (row) {
      const text = line.parts.map((part) => part.text).join('\t');
      written.push({ text, last: line, row, apart: before?.row !== true });
    } else if (before !== undefined && !before.row && continues(before.last, line, margins)) {
      written.splice(-1, 1, { ...before, text: joinPrinted(before.text, line.text), last: line });
    } else {
      const apart = before === undefined || before.row || !goesOn(before.last, line, margins);
      written.push({ text: line.text, last: line, row, apart });
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
}

interface Margins {
  readonly left: number;
  readonly right: number;
  /** Usual distance of two baselines. */
  readonly pitch: number;
}

function measure(flow: readonly Line[]): Margins {
  const steps = flow.slice(1).map((line, at) => line.y - (flow[at]?.y ?? 0));
  const sorted = steps.filter((step) => step > 1).sort((a, b) => a - b);
  return {
    left: Math.min(...flow.map((line) => line.x)),
    right: Math.max(...flow.map((line) => line.right)),
    pitch: sorted[Math.floor(sorted.length / 2)] ?? Number.POSITIVE_INFINITY,
  };
}

function isNear(upper: Line, lower: Line, { pitch }: Margins): boolean {
  return lower.y - upper.y <= 1.5 * Math.max(pitch, lower.size);
}

function continues(upper: Line, lower: Line, margins: Margins): boolean {
  const full = upper.right >= margins.right - FULL_WITHIN * upper.size;
  const unindented = lower.x <= margins.left + INDENT_FROM * lower.size;
  const alike = Math.abs(upper.size - lower.size) <= 0.15 * upper.size;
  if (!full || !unindented || !alike || !isNear(upper, lower, margins)) return false;
  return !(NUMBERED.test(lower.text) && /[。！？；：.;:]$/.test(upper.text));
}

/** Two centred lines under each other: a title that is broken over lines. */
function goesOn(upper: Line, lower: Line, margins: Margins): boolean {
  return isCentred(upper, margins) && isCentred(lower, margins) && isNear(upper, lower, margins);
}

function isCentred(line: Line, { left, right }: Margins): boolean {
  const [before, after] = [line.x - left, right - line.right];
  return before > 2 * line.size && Math.abs(before - after) <= 1.5 * line.size;
}

/** Whether a sentence that ends one column goes on at the head of the next. */
export function goesOverColumns(left: readonly Line[], right: readonly Line[]): boolean {
  const [upper, lower] = [left.at(-1), right[0]];
  if (upper === undefined || lower === undefined || lower.y > upper.y) return false;
  const full = upper.right >= measure(left).right - FULL_WITHIN * upper.size;
  const unindented = lower.x <= measure(right).left + INDENT_FROM * lower.size;
  return (
    full && unindented && Math.abs(upper.size - lower.size) <= 0.15 * upper.size && !/。$/.test(upper.text)
  );
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
