import {
  MASTHEAD,
  NUMBER_BELOW_TITLE,
  NUMBER_LINE,
  ORDER_LINE,
  ORDER_MASTHEAD,
  ORGAN_LINE,
} from '../layout/patterns.ts';
import type { DocumentNumber } from '../model/issue.ts';
import { readCount, readYear } from '../source/civil-date.ts';
import type { Line } from '../source/lines.ts';
import { titleLength } from './title.ts';

export interface Head {
  readonly masthead: { readonly text: string; readonly line: number } | null;
  readonly number: { readonly value: DocumentNumber; readonly line: number } | null;
  /** Indices of the title's lines; `titleFrom === titleTo` where there is none. */
  readonly titleFrom: number;
  readonly titleTo: number;
  readonly addressees: {
    readonly names: readonly string[];
    readonly from: number;
    readonly to: number;
  } | null;
  /** Index of the first line behind the head. */
  readonly end: number;
}

/**
 * Reads masthead, number, title and addressees from the first lines of a document (blank lines left out). Where it is
 * known that the document begins with its title, `titleLines` says how many lines this has.
 */
export function readHead(lines: readonly Line[], titleLines: number | null = null): Head {
  if (titleLines !== null) {
    const addressees = readAddressees(lines, titleLines);
    const end = addressees?.to ?? titleLines;
    return { masthead: null, number: null, titleFrom: 0, titleTo: titleLines, addressees, end };
  }
  let at = 0;
  let masthead: Head['masthead'] = null;
  let number: Head['number'] = null;
  const first = lines[0];
  const below = lines[1];
  if (first && below && lines[2] && areOrgans(first, below) && readNumber(lines[2], below)) {
    masthead = { text: `${first.tight} ${below.tight}`, line: 1 };
    at = 2;
  } else if (first && isMasthead(first, below)) {
    masthead = { text: first.tight, line: 0 };
    at = 1;
    // A masthead that does not fit on one line.
    if (
      below &&
      !readNumber(below, first) &&
      lines[2] &&
      readNumber(lines[2], below) &&
      ORGAN_OR_MASTHEAD.test(below.tight)
    ) {
      masthead = { text: first.tight + below.tight, line: 1 };
      at = 2;
    }
  }
  const numbered = lines[at];
  const value = numbered ? readNumber(numbered, lines[at - 1]) : null;
  if (value) {
    number = { value, line: at };
    at++;
  }
  const titleFrom = at;
  at += titleLength(lines.slice(at, at + 10));
  const titleTo = at;
  const beneath = number === null && titleTo > titleFrom ? numberBelowTitle(lines[at]) : null;
  if (beneath) {
    number = { value: beneath, line: at };
    at++;
  }
  const addressees = readAddressees(lines, at);
  if (addressees) at = addressees.to;
  return { masthead, number, titleFrom, titleTo, addressees, end: at };
}

/** Two organs that write together, each on a line of its own. */
const areOrgans = (first: Line, second: Line) =>
  ORGAN_LINE.test(first.tight) && ORGAN_LINE.test(second.tight);

const ORGAN_OR_MASTHEAD = /(?:文件|政府|办公室|委员会|局|令)$/;

const isMasthead = (line: Line, below: Line | undefined) =>
  MASTHEAD.test(line.tight) ||
  ORDER_MASTHEAD.test(line.tight) ||
  (ORGAN_LINE.test(line.tight) && below !== undefined && readNumber(below, line) !== null);

/** 发文字号 of its own line; the serial of a 令 (`第7号`) takes its series from the masthead above. */
function readNumber(line: Line, above: Line | undefined): DocumentNumber | null {
  const match = NUMBER_LINE.exec(line.tight);
  if (match) return numberOf(match);
  const order = ORDER_LINE.exec(line.tight);
  const serial = order ? readCount(order[1] ?? '') : null;
  if (serial === null || !above || !ORDER_MASTHEAD.test(above.tight)) return null;
  return { text: `${above.tight}第${serial}号`, series: above.tight, year: 0, serial };
}

function numberOf([
  ,
  series = '',
  printedYear = '',
  printedSerial = '',
]: RegExpExecArray): DocumentNumber | null {
  const year = readYear(printedYear);
  const serial = readCount(printedSerial);
  return year === null || serial === null
    ? null
    : { text: `${series}〔${year}〕${serial}号`, series, year, serial };
}

/** 发文字号 that many gazettes print between title and addressees. */
function numberBelowTitle(line: Line | undefined): DocumentNumber | null {
  const match = line === undefined ? null : NUMBER_BELOW_TITLE.exec(line.tight);
  return match === null ? null : numberOf(match);
}

const ADDRESSEE_LINES = 4;
/** What parts names, but for those in the brackets of one: 各区（市、县）人民政府. */
const SEPARATES_NAMES = /[、，,；;](?![^（()）]{0,30}[)）])/;
/** A sentence that leads to a list, not units that are written to. */
const PREAMBLE = /[《“]|根据|按照|如下|决定|现将|为了|事项|公告/;

function readAddressees(lines: readonly Line[], at: number): Head['addressees'] {
  let text = '';
  for (let to = at; to < Math.min(lines.length, at + ADDRESSEE_LINES); to++) {
    const line = lines[to];
    if (!line || line.tight === '' || /[。]/.test(line.tight)) return null;
    if (
      /^(?:[一二三四五六七八九十]{1,2}、|[（(][一二三四五六七八九十]|第[一二三四五六七八九十]+[章条])/.test(
        line.tight,
      )
    )
      return null;
    text += line.clean.text;
    if (/[:：]$/.test(line.tight)) {
      const names = text
        .replace(/[:：]$/, '')
        .split(SEPARATES_NAMES)
        .map((name) => name.trim())
        .filter((name) => name !== '');
      return names.length > 0 && text.length <= 240 && !PREAMBLE.test(text)
        ? { names, from: at, to: to + 1 }
        : null;
    }
  }
  return null;
}
