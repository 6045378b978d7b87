import { trace } from './normalise.ts';

/** A stretch of text as it is shown; `hit` where it is what was looked for. Text, never markup. */
export interface Mark {
  readonly text: string;
  readonly hit: boolean;
}

interface Range {
  readonly start: number;
  readonly end: number;
}

/** The whole text with its hits marked: for headings and titles. */
export function markAll(text: string, terms: readonly string[]): Mark[] {
  return pieces(text, { start: 0, end: text.length }, findHits(text, terms));
}

/** UTF-16 units of an excerpt, about three lines of a phone. */
const excerptLength = 130;
/** What is shown before the first hit where the sentence is longer. */
const lead = 30;

/**
 * The part of the text around its first hits, from the beginning of a sentence where one is near, to the end of one
 * where it fits. An ellipsis stands where text is left out.
 */
export function excerpt(text: string, terms: readonly string[]): Mark[] {
  const hits = findHits(text, terms);
  const shown = around(text, hits[0] ?? { start: 0, end: 0 });
  const marks = pieces(text, shown, hits);
  if (shown.start > 0) marks.unshift({ text: '…', hit: false });
  if (shown.end < text.length) marks.push({ text: '…', hit: false });
  return marks;
}

/** Where the terms stand, in order, those that touch joined. */
function findHits(text: string, terms: readonly string[]): Range[] {
  const { plain, origin, end } = trace(text);
  const found: Range[] = [];
  for (const term of terms) {
    if (term === '') continue;
    for (let at = plain.indexOf(term); at >= 0; at = plain.indexOf(term, at + term.length)) {
      found.push({ start: origin[at] ?? 0, end: end[at + term.length - 1] ?? text.length });
      if (found.length > 500) break;
    }
  }
  found.sort((a, b) => a.start - b.start || b.end - a.end);
  const joined: Range[] = [];
  for (const hit of found) {
    const last = joined.at(-1);
    if (last !== undefined && hit.start <= last.end)
      joined[joined.length - 1] = { start: last.start, end: Math.max(last.end, hit.end) };
    else joined.push(hit);
  }
  return joined;
}

function around(text: string, hit: Range): Range {
  const sentence = startOfSentence(text, hit.start);
  const start =
    hit.start - sentence <= lead * 2 ? sentence : wholeCharacter(text, startOfPhrase(text, hit.start));
  const most = Math.max(start + excerptLength, hit.end);
  if (most >= text.length) return { start, end: text.length };
  for (let end = most; end > Math.max(hit.end, start + excerptLength / 2); end -= 1) {
    if (sentenceEnds.includes(text[end - 1] ?? '')) return { start, end };
  }
  return { start, end: wholeCharacter(text, most) };
}

const sentenceEnds = '。！？；!?;';
const phraseEnds = '，、,：:） ｜';

function startOfSentence(text: string, at: number): number {
  for (let start = at; start > 0; start -= 1) if (sentenceEnds.includes(text[start - 1] ?? '')) return start;
  return 0;
}

/** The last comma at most `lead` before, or just there. */
function startOfPhrase(text: string, at: number): number {
  for (let start = Math.max(1, at - lead); start < at; start += 1)
    if (phraseEnds.includes(text[start - 1] ?? '')) return start;
  return Math.max(0, at - lead);
}

/** Not between the halves of a surrogate pair. */
function wholeCharacter(text: string, at: number): number {
  const code = text.charCodeAt(at);
  return code >= 0xdc00 && code <= 0xdfff ? at - 1 : at;
}

function pieces(text: string, shown: Range, hits: readonly Range[]): Mark[] {
  const marks: Mark[] = [];
  let at = shown.start;
  const push = (end: number, hit: boolean) => {
    if (end > at) marks.push({ text: text.slice(at, end), hit });
    at = Math.max(at, end);
  };
  for (const hit of hits) {
    if (hit.end <= at) continue;
    if (hit.start >= shown.end) break;
    push(hit.start, false);
    push(Math.min(hit.end, shown.end), true);
  }
  push(shown.end, false);
  return marks;
}
