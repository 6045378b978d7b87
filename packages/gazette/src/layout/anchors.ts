import { characterSet } from '../source/character-set.ts';
import { ornamentAt } from '../source/furniture.ts';
import type { Line } from '../source/lines.ts';
import { heading } from '../source/phrase.ts';
import {
  beginsChronicle,
  CONTENTS_LABEL,
  COPIES_LINE,
  DATE_LINE,
  DISCLOSURE_LINE,
  ENDS_IN_KIND,
  ENTRY_PAGE_FIRST,
  ENTRY_PAGE_LAST,
  ISSUE_LINE,
  MASTHEAD,
  NEWS_MARK,
  NUMBER_BELOW_TITLE,
  NUMBER_LINE,
  ORDER_LINE,
  ORDER_MASTHEAD,
  ORGAN_LINE,
  PRINTED_LINE,
} from './patterns.ts';

/** Where the parts of an issue begin; `from` is inclusive, `to` exclusive, both indices into the lines. */
export interface Part {
  readonly kind: 'front' | 'document' | 'news';
  readonly from: number;
  readonly to: number;
  /** How many lines of text make the title it begins with, where that is known. */
  readonly titleLines?: number;
}

/** Cuts an issue into its front matter, documents and news. Every line belongs to exactly one part. */
export function parts(lines: readonly Line[]): Part[] {
  const starts: { kind: Part['kind']; from: number }[] = [{ kind: 'front', from: 0 }];
  const text: Line[] = [];
  const indices: number[] = [];
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index];
    if (!line?.isText) continue;
    text.push(line);
    indices.push(index);
  }
  let inContents = false;
  let news = false;
  for (let k = 0; k < text.length; k++) {
    const here = text[k];
    const index = indices[k];
    if (!here || index === undefined) continue;
    if (isIssueLine(here)) {
      inContents = false;
      const title = text[k - 1];
      const from = title && /(?:公报|政报)$/.test(title.tight) ? (indices[k - 1] ?? index) : index;
      if (starts.at(-1)?.kind !== 'front') starts.push({ kind: 'front', from });
      news = false;
      continue;
    }
    if (CONTENTS_LABEL.test(here.tight)) {
      inContents = true;
      if (starts.at(-1)?.kind !== 'front') starts.push({ kind: 'front', from: index });
      continue;
    }
    if (IMPRINT_START.test(here.tight) && starts.at(-1)?.kind !== 'front' && isImprint(text[k + 1])) {
      starts.push({ kind: 'front', from: index });
      continue;
    }
    if (startsDocument(text, k, inContents)) {
      inContents = false;
      news = false;
      starts.push({ kind: 'document', from: index });
      // The number stands under its masthead or its title: neither may start the same document again.
      k += stepsToNumber(text, k) || linesAboveNumber(text, k);
      continue;
    }
    if (!news && !inContents && startsNews(lines, index, starts.at(-1)?.kind)) {
      news = true;
      starts.push({ kind: 'news', from: index });
    }
  }
  return closed(starts, lines.length);
}

/** An imprint may stand behind everything else. */
const IMPRINT_START = heading(/^(?:主管|主办|编辑出版|编辑单位|准印证号?|内准印字号)(?:单位)?[:：]/);
const isImprint = (next: Line | undefined) =>
  next !== undefined && /^[\u4e00-\u9fff]{2,6}[:：]/.test(next.tight) && next.tight.length <= 60;

const isText = (line: Line) => line.isText;

function closed(starts: readonly { kind: Part['kind']; from: number }[], length: number): Part[] {
  return starts
    .map(({ kind, from }, i): Part => ({ kind, from, to: starts[i + 1]?.from ?? length }))
    .filter(({ from, to }) => to > from);
}

const COUNTS_ISSUES = /[期卷]/;

function isIssueLine(line: Line): boolean {
  if (line.tight.length < 6 || line.tight.length > 60 || !COUNTS_ISSUES.test(line.tight)) return false;
  const match = ISSUE_LINE.exec(line.tight);
  return match !== null && (match[5] ?? '').length <= 16;
}

function isNumber(line: Line | undefined, above: Line | undefined): boolean {
  if (!line || line.raw.includes('|')) return false;
  if (NUMBER_LINE.test(line.tight)) return true;
  return ORDER_LINE.test(line.tight) && above !== undefined && ORDER_MASTHEAD.test(above.tight);
}

/** How many lines below a document's first line its number stands; 0 where none stands near. */
function stepsToNumber(text: readonly Line[], k: number): number {
  for (let step = 0; step <= 2; step++) if (isNumber(text[k + step], text[k + step - 1])) return step;
  return 0;
}

/** Does a document begin with line `k` of the lines of text? */
function startsDocument(text: readonly Line[], k: number, inContents: boolean): boolean {
  const here = text[k];
  const next = text[k + 1];
  if (!here || here.tight === '' || here.tight.length > 60) return false;
  if (MASTHEAD.test(here.tight)) {
    if (isNumber(next, here) || isNumber(text[k + 2], next)) return true;
    return (
      !inContents &&
      next !== undefined &&
      !isEntry(next) &&
      (titleFollows(text, k) || endsDocument(text[k - 1]))
    );
  }
  if (ORDER_MASTHEAD.test(here.tight) && next && isNumber(next, here)) return true;
  if (next && NUMBER_LINE.test(next.tight) && ORGAN_LINE.test(here.tight) && titleFollows(text, k + 1))
    return true;
  if (jointHead(here, next, text[k + 2]) && endsDocument(text[k - 1]) && titleFollows(text, k + 2))
    return true;
  if (NUMBER_LINE.test(here.tight)) return titleFollows(text, k);
  if (titleAboveNumber(text, k) > 0) return true;
  return !inContents && isBareTitle(here, next, text[k - 1]);
}

/** How many lines stand above the number of a document that begins with its title, or its masthead and its title. */
const linesAboveNumber = (text: readonly Line[], k: number): number =>
  titleAboveNumber(text, k) || (titleAboveNumber(text, k + 1) > 0 ? titleAboveNumber(text, k + 1) + 1 : 0);

const LONGEST_TITLE = 200;
const TITLE_LINES = 7;
const BEGINS_TITLE = /^[\u4e00-\u9fff（）()、·“”]{0,60}关于/;
/** What no line of a title ends in. */
const ENDS_STATEMENT = characterSet('。；;：:，,|');

/**
 * How many lines make the title of a document that prints its number below it; 0 where none begins with line `k`.
 * A title and a number may also stand in a list of documents: then no text follows.
 */
function titleAboveNumber(text: readonly Line[], k: number): number {
  const first = text[k];
  if (!first || !(BEGINS_TITLE.test(first.tight) || ORGAN_LINE.test(first.tight))) return 0;
  let joined = '';
  for (let count = 1; count <= TITLE_LINES; count++) {
    const line = text[k + count - 1];
    if (!line || line.tight === '' || ENDS_STATEMENT.hasAt(line.tight, line.tight.length - 1)) return 0;
    if (DATE_LINE.test(line.tight) || NUMBER_LINE.test(line.tight) || isEntry(line)) return 0;
    joined += line.tight;
    if (joined.length > LONGEST_TITLE) return 0;
    const below = text[k + count];
    if (below === undefined || !NUMBER_BELOW_TITLE.test(below.tight)) continue;
    return ENDS_IN_KIND.test(joined) && joined.includes('关于') && textFollows(text, k + count) ? count : 0;
  }
  return 0;
}

/** An addressee, a sentence or a first article or point soon behind line `k`. */
function textFollows(text: readonly Line[], k: number): boolean {
  for (let at = k + 1; at <= k + 4; at++) {
    const line = text[at];
    if (line === undefined || NUMBER_BELOW_TITLE.test(line.tight)) return false;
    if (line.tight === '' || /[：:]$|。|^(?:第一[章条]|一、)/.test(line.tight)) return true;
  }
  return false;
}

/** Two organs that write together, each on a line of its own above the number. */
const jointHead = (first: Line, second: Line | undefined, number: Line | undefined): boolean =>
  second !== undefined &&
  number !== undefined &&
  NUMBER_LINE.test(number.tight) &&
  ORGAN_LINE.test(first.tight) &&
  ORGAN_LINE.test(second.tight);

/** A 文种 title within the next lines, before any sentence. */
function titleFollows(text: readonly Line[], k: number): boolean {
  let joined = '';
  for (let offset = 1; offset <= 6; offset++) {
    const line = text[k + offset];
    if (!line || line.tight === '' || /[。；;]$/.test(line.tight) || isEntry(line)) return false;
    joined += line.tight;
    if (joined.length > 200) return false;
    if (ENDS_IN_KIND.test(joined)) return true;
  }
  return false;
}

/** A title whose masthead and number are lost: it follows the end of a document and is followed by an addressee. */
function isBareTitle(here: Line, next: Line | undefined, before: Line | undefined): boolean {
  if (!here.tight.includes('关于') || !/^.{0,60}关于.{4,}/.test(here.tight)) return false;
  if (!ENDS_IN_KIND.test(here.tight)) return false;
  if (!next || !/[:：]$/.test(next.tight) || isEntry(here)) return false;
  return endsDocument(before);
}

/** The lines a document can end with: its date, its copies, when it was printed, whether it is open to the public. */
const endsDocument = (line: Line | undefined) =>
  line !== undefined &&
  (PRINTED_LINE.test(line.tight) ||
    COPIES_LINE.test(line.tight) ||
    DISCLOSURE_LINE.test(line.tight) ||
    (DATE_LINE.test(line.tight) && line.tight.length <= 12));

const isEntry = (line: Line) =>
  line.raw.length <= 240 && (ENTRY_PAGE_FIRST.test(line.clean.text) || ENTRY_PAGE_LAST.test(line.raw.trim()));

const OPENS_NEWS = characterSet('△▲◆◎');
const NEWS_LABEL = heading(
  /^(?:政务要闻|要闻|政务动态|政务信息|工作动态|简讯|要闻简报|大事记|政府大事记|动态|政务简讯)$/,
);

function startsNews(lines: readonly Line[], index: number, inside: Part['kind'] | undefined): boolean {
  const line = lines[index];
  if (!line || inside !== 'document') return false;
  const ornament = ornamentAt(lines, index);
  if (ornament) {
    const next = lines.slice(ornament.next, ornament.next + 12).find(isText);
    return NEWS_LABEL.test(ornament.text) || (next !== undefined && NEWS_MARK.test(next.tight));
  }
  if (line.tight.includes('大事记')) {
    const below = lines.slice(index + 1, index + 8).find(isText);
    if (beginsChronicle(line.tight, below?.tight)) return true;
  }
  return NEWS_LABEL.test(line.tight) || OPENS_NEWS.hasAt(line.tight, 0);
}
