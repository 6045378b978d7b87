import type { NodeSource } from '../body/tree.ts';
import type { ContentsEntry, Foreword, Imprint, IssueLine, PrintedField } from '../model/issue.ts';
import { type Line, lineSpan } from '../source/lines.ts';
import { readContents } from './contents.ts';
import { readCover } from './cover.ts';
import { readForeword } from './foreword.ts';
import { readImprint } from './imprint.ts';

export interface Front {
  readonly issue: IssueLine;
  readonly imprint: Imprint;
  readonly entries: readonly Omit<ContentsEntry, 'document'>[];
  readonly foreword: Foreword | null;
  readonly fields: readonly PrintedField[];
  readonly sources: ReadonlyMap<string, NodeSource>;
}

/** Reads all that stands before, between and behind the documents: cover, contents, imprint, foreword. */
export function readFront(input: string, lines: readonly Line[]): Front {
  const fields: PrintedField[] = [];
  const field = (path: string, line: Line) => {
    const span = lineSpan(line);
    fields.push({ path, text: input.slice(span.start, span.end), span });
  };
  const claim = (used: Iterable<readonly [number, string]>) => {
    for (const [index, path] of used) {
      const line = lines[index];
      if (line) field(path, line);
    }
  };
  const cover = readCover(lines);
  const coverLines = new Set(cover.used);
  claim(cover.used.map((index) => [index, 'issue'] as const));
  const { imprint, used } = readImprint(lines);
  const imprinted = new Map([...used].filter(([index]) => !coverLines.has(index)));
  claim(imprinted);
  const contents = readContents(lines, (index) => coverLines.has(index) || imprinted.has(index));
  claim(contents.used);
  const rest = lines.filter((_, i) => !coverLines.has(i) && !imprinted.has(i) && !contents.used.has(i));
  const {
    foreword,
    fields: forewordFields,
    sources,
  } = readForeword(
    input,
    rest,
    contents.entries.map((entry) => entry.title),
  );
  return {
    issue: cover.issue,
    imprint,
    entries: contents.entries,
    foreword,
    fields: [...fields, ...forewordFields],
    sources,
  };
}
