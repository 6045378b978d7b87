import type { Line } from './lines.ts';
import { toLines } from './lines.ts';
import type { PageText, Run } from './page-text.ts';

/** Share of the page height at its top and bottom where heads and page numbers stand. */
const MARGIN_SHARE = 0.14;
/** A head stands on left or on right pages only: somewhat under half of all pages is enough. */
const MIN_PAGES_SHARE = 0.4;
const MIN_PAGES = 3;

const PAGE_NUMBER =
  /^[\s—–―\-·•.|]{0,6}(?:第\s?)?\d{1,4}(?:\s?页)?(?:\s?[/共]\s?\d{1,4}\s?页?)?[\s—–―\-·•.|]{0,6}$/;

/**
 * Takes page numbers and running heads off the pages: a line in the margin that is a number, or that returns at the
 * same height on many pages, apart from the body or smaller than it (a masthead is larger and stays).
 */
export function takeRunningHeads(pages: readonly PageText[]): {
  readonly pages: readonly PageText[];
  readonly taken: number;
} {
  const body = bodySize(pages);
  const pitch = bodyPitch(pages);
  const margins = pages.map((page) => toLines(page.runs.filter((run) => inMargin(run, page))));
  const seen = new Map<string, number>();
  for (const lines of margins) {
    for (const key of new Set(lines.map((line) => keyOf(line)))) seen.set(key, (seen.get(key) ?? 0) + 1);
  }
  const needed = Math.max(MIN_PAGES, pages.length * MIN_PAGES_SHARE);
  const numbers = margins.filter((lines) => lines.some(isPageNumber)).length;
  let taken = 0;
  const rest = pages.map((page, at): PageText => {
    const removed = new Set<Run>();
    for (const line of margins[at] ?? []) {
      const apart = line.size <= body * 0.9 || standsApart(line, page, pitch);
      const head = apart && line.size <= body * 1.05 && (seen.get(keyOf(line)) ?? 0) >= needed;
      const number = isPageNumber(line) && (numbers >= 2 || /[—–―\-页]/.test(line.text));
      if (!head && !number) continue;
      taken += 1;
      for (const run of line.runs) removed.add(run);
    }
    return { ...page, runs: page.runs.filter((run) => !removed.has(run)) };
  });
  return { pages: rest, taken };
}

function inMargin(run: Run, page: PageText): boolean {
  return run.y < page.height * MARGIN_SHARE || run.y > page.height * (1 - MARGIN_SHARE);
}

function isPageNumber(line: Line): boolean {
  return PAGE_NUMBER.test(line.text);
}

/** Whether the white between the line and the body is larger than between two lines of the body. */
function standsApart(line: Line, page: PageText, pitch: number): boolean {
  const top = line.y < page.height / 2;
  const gaps = page.runs
    .map((run) => (top ? run.y - line.y : line.y - run.y))
    .filter((gap) => gap > line.size / 2);
  return gaps.length === 0 || Math.min(...gaps) > 1.2 * pitch;
}

/** The middle of all distances between neighbouring lines. */
function bodyPitch(pages: readonly PageText[]): number {
  const steps: number[] = [];
  for (const page of pages) {
    const lines = toLines(page.runs);
    for (const [at, line] of lines.entries()) if (at > 0) steps.push(line.y - (lines[at - 1]?.y ?? 0));
  }
  return steps.sort((a, b) => a - b)[Math.floor(steps.length / 2)] ?? 0;
}

/** Text without figures and blanks, with its height on the page to some points. */
function keyOf(line: Line): string {
  return `${Math.round(line.y / 6)} ${line.text.replace(/[\d\s]+/g, '')}`;
}

/** The type size most characters are set in. */
function bodySize(pages: readonly PageText[]): number {
  const counts = new Map<number, number>();
  for (const page of pages) {
    for (const run of page.runs) {
      const size = Math.round(run.size * 2) / 2;
      counts.set(size, (counts.get(size) ?? 0) + run.text.length);
    }
  }
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 0;
}
