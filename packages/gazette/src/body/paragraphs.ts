import { characterSet } from '../source/character-set.ts';
import type { Line } from '../source/lines.ts';
import { join, type Mapped } from '../source/mapped.ts';
import { heading } from '../source/phrase.ts';
import { seatLines } from './joined-seats.ts';
import { readMarker } from './marker.ts';
import { readSeat } from './member.ts';
import { isTableLine } from './table.ts';

/** A paragraph as it was written, before print cut it into lines and pages. */
export interface Paragraph {
  readonly kind: 'text';
  readonly lines: readonly Line[];
  readonly text: Mapped;
}

export interface TableLines {
  readonly kind: 'table';
  readonly lines: readonly Line[];
}

/** Text that can be left without a stop only where it goes on on the next line or page. */
const OPEN_END = characterSet('，,、');
const CLOSED_END = characterSet('。！？；：:;!?…”』」）)》】');
/** What cannot begin a paragraph. */
const OPEN_START = heading(/^[，,、。；;：:）)》」』”！？]/);
/** `时间：`, `责任单位：` at the head of a line begin something of their own. */
const LABELLED = /^[\u4e00-\u9fff ]{2,8}[:：]/;
/** Shorter lines than this end where they end; a full printed line holds about 45 characters. */
const FULL_LINE = 36;
/** Where lines are narrower than this, nothing is known of their width; a full one may be a little narrower. */
const NARROWEST = 16;
const ROOM = 3;
const SHORTEST_FULL = NARROWEST - ROOM;

/** Joins lines into paragraphs and collects the lines of tables. */
export function paragraphs(lines: readonly Line[]): (Paragraph | TableLines)[] {
  const out: (Paragraph | TableLines)[] = [];
  let known: number | null = null;
  /** Most texts never ask: where every line ends in a stop, its length says nothing. */
  const full = () => {
    known ??= fullLine(lines);
    return known;
  };
  let open: Line[] = [];
  let rows: Line[] = [];
  const close = () => {
    if (open.length > 0) {
      out.push({ kind: 'text', lines: open, text: join(open.map((line) => line.clean)) });
      open = [];
    }
    if (rows.length > 0) {
      out.push({ kind: 'table', lines: rows });
      rows = [];
    }
  };
  for (const line of lines) {
    if (isTableLine(line)) {
      if (open.length > 0) close();
      rows.push(line);
    } else if (line.isText) {
      for (const part of seatLines(line)) {
        const before = open.at(-1);
        if (rows.length > 0 || (before && !goesOn(before, part, full))) close();
        open.push(part);
      }
    }
  }
  close();
  return out;
}

/** Whether `next` goes on with the sentence that `before` leaves open. */
function goesOn(before: Line, next: Line, full: () => number): boolean {
  if (next.ordinal !== before.ordinal + 1) return false;
  const left = before.clean.text;
  const right = next.clean.text;
  if (OPEN_START.test(right)) return true;
  const leftOpen =
    OPEN_END.hasAt(left, left.length - 1) ||
    (left.length >= SHORTEST_FULL && !CLOSED_END.hasAt(left, left.length - 1) && left.length >= full());
  return leftOpen && readMarker(right) === null && !LABELLED.test(right) && readSeat(right) === null;
}

/**
 * How long a line must be to count as full. Where most lines end at the same width (hard-wrapped text),
 * that width less a few characters for line breaking rules; else the width of a printed page.
 */
function fullLine(lines: readonly Line[]): number {
  const widths: number[] = [];
  for (const line of lines) if (line.clean.text.length >= 12) widths.push(line.raw.trim().length);
  if (widths.length < 12) return FULL_LINE;
  const sorted = Uint32Array.from(widths).sort();
  const widest = sorted[Math.floor(sorted.length * 0.95)] ?? FULL_LINE;
  if (widest > 60 || widest < NARROWEST) return FULL_LINE;
  const near = sorted.filter((width) => width >= widest - ROOM).length;
  return near >= sorted.length * 0.4 ? Math.min(FULL_LINE, widest - ROOM) : FULL_LINE;
}
