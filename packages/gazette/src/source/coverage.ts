import type { Residue } from '../model/issue.ts';
import type { Span } from '../model/span.ts';
import type { Line } from './lines.ts';

/** Keeps account of which characters of the input went somewhere. */
export interface Coverage {
  claim(start: number, end: number): void;
  /** Every visible character that nobody claimed, by line, with why. */
  residue(input: string, lines: readonly Line[], reason: (line: Line) => Residue['reason']): Residue[];
}

export function createCoverage(): Coverage {
  const claims: [number, number][] = [];
  return {
    claim(start, end) {
      if (end > start) claims.push([start, end]);
    },
    residue(input, lines, reason) {
      const taken = merged(claims);
      const left: Residue[] = [];
      let at = 0;
      for (const line of lines) {
        if (isFurniture(reason(line))) {
          leave(left, input, line.start, line.end, line, reason);
          continue;
        }
        while (at < taken.length && (taken[at]?.[1] ?? 0) <= line.start) at++;
        let from = line.start;
        for (let k = at; from < line.end; k++) {
          const next = taken[k];
          const until = next && next[0] < line.end ? Math.max(next[0], from) : line.end;
          if (until > from) leave(left, input, from, until, line, reason);
          if (!next || next[0] >= line.end) break;
          from = Math.max(from, next[1]);
        }
      }
      return left;
    },
  };
}

/** What the press put between the lines of a text lies within the text's span, and belongs to it no more. */
const isFurniture = (reason: Residue['reason']) => reason === 'running-head' || reason === 'page-number';

function leave(
  left: Residue[],
  input: string,
  from: number,
  until: number,
  line: Line,
  reason: (line: Line) => Residue['reason'],
): void {
  const raw = input.slice(from, until);
  const text = raw.trim();
  if (text === '') return;
  const start = from + raw.length - raw.trimStart().length;
  const span: Span = {
    start,
    end: start + text.length,
    startLine: line.number,
    endLine: line.number,
  };
  left.push({ text, reason: reason(line), span });
}

function merged(claims: readonly [number, number][]): [number, number][] {
  const sorted = [...claims].sort((a, b) => a[0] - b[0]);
  const out: [number, number][] = [];
  for (const [start, end] of sorted) {
    const last = out.at(-1);
    if (last && start <= last[1]) last[1] = Math.max(last[1], end);
    else out.push([start, end]);
  }
  return out;
}
