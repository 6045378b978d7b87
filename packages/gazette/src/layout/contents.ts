import type { ContentsEntry } from '../model/issue.ts';
import { readCount } from '../source/civil-date.ts';
import { type Line, lineSpan } from '../source/lines.ts';
import { CONTENTS_LABEL, ENTRY_PAGE_FIRST, ENTRY_PAGE_LAST, KINDS, NEWS_MARK } from './patterns.ts';

type Entry = Omit<ContentsEntry, 'document'>;

export interface ContentsReading {
  readonly entries: readonly Entry[];
  readonly used: ReadonlyMap<number, string>;
}

const SECTION = /^[\u4e00-\u9fff【】[\]〔〕《》·、]{2,32}$/;

/** The lines of an entry whose page is still to come. */
interface Pending {
  readonly line: Line;
  readonly indices: readonly number[];
  readonly text: string;
}

const MOST_LINES = 4;
const COMPLETE = new RegExp(`(?:${KINDS.join('|')}|》)(?:[（(][^（）()]{1,20}[）)])?$`);

/** Whether a line goes on with an entry: its title is not complete, or the line is the number or the dots behind it. */
const goesOn = ({ text, indices }: Pending, line: string): boolean =>
  indices.length < MOST_LINES &&
  text.length + line.length <= 200 &&
  !/[。；]$/.test(line) &&
  (!COMPLETE.test(text) || /^[….·⋯]|[〔[［【](?:19|20)\d{2}[〕\]］】] ?\d{1,5} ?号/.test(line));

/** Reads the table of contents from the label 目录 on, among front matter lines that are not taken yet. */
export function readContents(lines: readonly Line[], taken: (index: number) => boolean): ContentsReading {
  const used = new Map<number, string>();
  const entries: Entry[] = [];
  const label = lines.findIndex((line) => CONTENTS_LABEL.test(line.tight));
  if (label < 0) return { entries, used };
  used.set(label, 'contents.label');
  let section: string | null = null;
  /** Lines read as the name of a section; they are one only when an entry follows. */
  let named: number[] = [];
  let pending: Pending | null = null;
  for (let index = label + 1; index < lines.length; index++) {
    const line = lines[index];
    if (!line || line.blank) continue;
    if (taken(index)) {
      pending = null;
      continue;
    }
    const text = line.clean.text;
    const read: ReturnType<typeof readEntry> = pending
      ? readEntry(pending.text + text, pending.text + line.raw.trim())
      : readEntry(text, line.raw.trim());
    if (read) {
      for (const at of [...(pending?.indices ?? []), index]) used.set(at, `contents.${entries.length}`);
      for (const at of named) used.set(at, 'contents.section');
      named = [];
      entries.push({ section, ...read, span: lineSpan(pending?.line ?? line, line) });
      pending = null;
    } else if (pending !== null && goesOn(pending, text)) {
      pending = { line: pending.line, indices: [...pending.indices, index], text: pending.text + text };
    } else if (SECTION.test(line.tight) && !/关于|的(?:通知|决定|通告)$/.test(line.tight)) {
      section = line.tight.replace(/^[【[〔]|[】\]〕]$/g, '');
      named.push(index);
      pending = null;
    } else if (text.length <= 120 && /关于|[《“△▲]/.test(text) && !/[。；]$/.test(text)) {
      pending = { line, indices: [index], text };
    } else {
      break;
    }
  }
  return { entries, used };
}

function readEntry(text: string, raw: string): { title: string; page: number | null } | null {
  if (raw.length > 240) return null;
  const first = ENTRY_PAGE_FIRST.exec(text);
  if (first) return { title: withoutMark(first[2] ?? ''), page: readCount(first[1] ?? '') };
  const last = ENTRY_PAGE_LAST.exec(raw);
  if (last) return { title: withoutMark(last[1] ?? ''), page: readCount(last[2] ?? '') };
  return null;
}

const COUNTED = '[〔[［【](?:19|20)\\d{2}[〕\\]］】] ?\\d{1,5} ?号';
/** The number of a document behind its title in the contents: （临政发〔2023〕15号）, （第42号）, …的通知 临政发〔2023〕15号. */
const NUMBER_BEHIND = new RegExp(
  `[ ]?[（(][\\u4e00-\\u9fff]{0,24}(?:${COUNTED}|第 ?\\d{1,5} ?号)[）)]$|(?<=${KINDS.join('|')})[ ]?(?:(?!的|通知|决定)[\\u4e00-\\u9fff]){2,12}${COUNTED}$`,
);

const withoutMark = (title: string) =>
  title
    .replace(NEWS_MARK, '')
    .replace(/[.…·•⋯‧\-—_ ]+$/, '')
    .replace(NUMBER_BEHIND, '')
    .trim();
