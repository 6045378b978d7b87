import type { Citation, Provision } from '../../model/index.ts';
import { characterSet } from '../../source/character-set.ts';
import { type Abbreviations, abbreviations, definitions, titleText } from './abbreviations.ts';
import { type NumberSpan, numberSpans } from './document-number.ts';
import { bareTitle, kindOfTitle } from './kind.ts';
import { type ProvisionSpan, scanProvisions } from './provision.ts';
import { type TitleSpan, titleSpans } from './titles.ts';

/** A citation as read: offsets into the text given, the text between them, what it cites. */
export interface CitationReading {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly title: string | null;
  readonly number: string | null;
  readonly provision: Provision | null;
  readonly kind: Citation['kind'];
}

interface Source {
  readonly title: string | null;
  readonly number: string | null;
  readonly kind: Citation['kind'];
}

/** Without any of these a text cites nothing: titles, numbers of documents, and what `CANDIDATE` begins with. */
const MAY_CITE = characterSet('《号第前本');

/** Where a provision can begin, or a reference back to one. */
const CANDIDATE =
  /第(?=[ (（]{0,2}[0-9０-９一二三四五六七八九十百两])|前(?=[一两二三四]?[款条项])|本(?=[条款项章])/g;

/**
 * The citations of one passage, in order and without overlap; `text.slice(start, end) === text` for each.
 * `known` are short names defined earlier in the document; those the passage itself defines come before them.
 * `before` are the citations of the passages before it: one of them can be what 该办法 means.
 */
export function readCitations(
  text: string,
  known: Abbreviations = new Map(),
  before: readonly CitationReading[] = [],
): CitationReading[] {
  if (!MAY_CITE.isIn(text)) return [];
  const titles = titleSpans(text);
  const defining = definitions(text, titles);
  const short = defining.includes(true) ? new Map([...known, ...abbreviations(text)]) : known;
  const readings: CitationReading[] = [];
  const add = (start: number, end: number, source: Source, provision: Provision | null) =>
    readings.push({ start, end, text: text.slice(start, end), ...source, provision });

  const numbers = outside(numberSpans(text), titles);
  const taken = new Set<NumberSpan>();
  let floor = 0;
  titles.forEach((title, i) => {
    if (defining[i] === true || title.start < floor) return;
    const printed = titleText(text, title);
    const name = short.get(printed) ?? printed;
    const attached = numberOf(text, title, numbers);
    if (attached !== null) taken.add(attached.span);
    const number = attached?.span.number ?? null;
    const source = { title: name, number, kind: kindOfTitle(name, number, attached?.span.order ?? false) };
    floor = withProvisions(text, title.start, attached?.end ?? title.end, source, add);
  });
  const titled = readings.length;
  let next = 0;
  for (const span of numbers) {
    while (next < titled && (readings[next]?.end ?? 0) <= span.start) next++;
    if (taken.has(span) || (next < titled && (readings[next]?.start ?? 0) <= span.start)) continue;
    const source = { title: null, number: span.number, kind: span.order ? 'law' : 'document' } as const;
    withProvisions(text, span.start, span.end, source, add);
  }
  readings.sort((a, b) => a.start - b.start);
  addOwn(text, titles, before, readings);
  return withoutOverlap(readings.sort((a, b) => a.start - b.start));
}

/** Where two readings share a character (a series that seems to begin in a provision) the earlier stands. */
function withoutOverlap(readings: readonly CitationReading[]): CitationReading[] {
  let end = 0;
  return readings.filter((citation) => {
    if (citation.start < end) return false;
    end = citation.end;
    return true;
  });
}

const GAP =
  /^[ \t\u3000\n]{0,3}(?:[（(][ ]?(?:试行|暂行|修订|修正|修订版)[ ]?[)）])?[ \t\u3000\n]{0,3}([（(〔[［【])?[ \t\u3000\n]{0,3}$/;
const CLOSING = /[ \t\u3000\n]{0,3}[)）〕\]］】]/y;

/** The number printed behind a title, and where the bracket around it ends. */
function numberOf(text: string, title: TitleSpan, numbers: readonly NumberSpan[]) {
  const span = firstFrom(numbers, title.end);
  if (span === undefined || span.start - title.end > 16) return null;
  const gap = GAP.exec(text.slice(title.end, span.start));
  if (gap === null) return null;
  CLOSING.lastIndex = span.end;
  return { span, end: gap[1] !== undefined && CLOSING.test(text) ? CLOSING.lastIndex : span.end };
}

function firstFrom<T extends { readonly start: number }>(spans: readonly T[], at: number): T | undefined {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle]?.start ?? 0) < at) low = middle + 1;
    else high = middle;
  }
  return spans[low];
}

/** The spans that lie in no title: a number in a title is part of its name. Both lists are in order. */
function outside(numbers: readonly NumberSpan[], titles: readonly TitleSpan[]): NumberSpan[] {
  let i = 0;
  return numbers.filter((span) => {
    while ((titles[i]?.end ?? Number.POSITIVE_INFINITY) <= span.start) i++;
    return (titles[i]?.start ?? Number.POSITIVE_INFINITY) >= span.end;
  });
}

const TO_PROVISION = /(?:文件|文)?[的中]?[ ]?(?=第)/y;

/** A short name given between a title and its provision: 《…法》（以下简称《…》）第三条. */
const DEFINED = /[（(](?:以下)?简称《[^《》]{1,30}》[)）]/y;

/** Adds the citation with the provisions printed behind it, each of a list for itself. Returns where they end. */
function withProvisions(text: string, start: number, end: number, source: Source, add: Add): number {
  DEFINED.lastIndex = end;
  TO_PROVISION.lastIndex = DEFINED.exec(text) === null ? end : DEFINED.lastIndex;
  const provisions = TO_PROVISION.exec(text) === null ? [] : scanProvisions(text, TO_PROVISION.lastIndex);
  if (provisions.length > 0) return addProvisions(provisions, start, source, add);
  add(start, end, source, null);
  return end;
}

type Add = (start: number, end: number, source: Source, provision: Provision | null) => void;

/** Adds a citation for each provision, the first with what names its source in front. Returns where the last ends. */
function addProvisions(
  provisions: readonly ProvisionSpan[],
  start: number,
  source: Source,
  add: Add,
): number {
  provisions.forEach((span, i) => {
    add(i === 0 ? start : span.start, span.end, source, span.provision);
  });
  return provisions.at(-1)?.end ?? start;
}

const OWN_NAME =
  /本(?:法|条例|(?:管理|实施|暂行|试行|工作|总体|若干|行动){0,3}(?:办法|细则|规定|方案|意见|通知|制度|规则|规范|政策|决定|章程|预案|规划|计划|标准|通告|公告|令|纲要|指南|导则|要点|指引))[ ]?(?:的|中)?$/;
/** 该办法, where another text was named before it. */
const THAT_NAME =
  /该(法|条例|(?:[\u4e00-\u9fff]{2}){0,2}(?:办法|细则|规定|方案|意见|通知|制度|规则|规范|政策|决定|章程|标准|通告))[ ]?(?:的|中)?$/;
const LAW_NAME = /[\u4e00-\u9fff]{1,16}(?:条例|法典|(?<![办方做说看用书语本该])法)$/;
const BEFORE_LAW = /^.*(?:根据|按照|依照|依据|违反|适用|遵守|执行|符合|属于|以及|和|与|及|或|对|有)/;
const RELATIVE = /(前[一两二三四]?[款条项]|本[条款项章])/y;
const NOT_A_NOUN = /[基资根成原文版样脚课]/;
const USED = /^(?:第|规定|所列|所称|所规定|情形|的|中|之|外|以外|范围|内容|[，。、；：,;:)）]|$)/;
const OWN: Source = { title: null, number: null, kind: 'self' };

/** Adds what the text cites of itself, and of a law named without 《》: 本办法第八条, 前款, 预算法第二十一条. */
function addOwn(
  text: string,
  titles: readonly TitleSpan[],
  before: readonly CitationReading[],
  readings: CitationReading[],
): void {
  const found: CitationReading[] = [];
  const add = (start: number, end: number, source: Source, provision: Provision | null) =>
    found.push({ start, end, text: text.slice(start, end), ...source, provision });
  let reading = 0;
  let title = 0;
  CANDIDATE.lastIndex = 0;
  for (let match = CANDIDATE.exec(text); match !== null; match = CANDIDATE.exec(text)) {
    const at = match.index;
    while ((readings[reading]?.end ?? Number.POSITIVE_INFINITY) <= at) reading++;
    while ((titles[title]?.end ?? Number.POSITIVE_INFINITY) <= at) title++;
    const over = [readings[reading], titles[title]].find((span) => span !== undefined && span.start <= at);
    const floor = Math.max(
      found.at(-1)?.end ?? 0,
      readings[reading - 1]?.end ?? 0,
      titles[title - 1]?.end ?? 0,
    );
    const meant = (word: string) =>
      namedBefore(word, readings, reading) ?? namedBefore(word, before, before.length) ?? unnamed(word);
    const end = over?.end ?? ownAt(text, at, floor, meant, add);
    CANDIDATE.lastIndex = Math.max(end, at + 1);
  }
  for (const citation of found) readings.push(citation);
}

/** How many citations back 该办法 can mean one. */
const FURTHEST_BACK = 40;

/** The last of the first `count` citations whose title ends in that word. */
function namedBefore(word: string, citations: readonly CitationReading[], count: number): Source | null {
  for (let i = count - 1; i >= 0 && i >= count - FURTHEST_BACK; i--) {
    const citation = citations[i];
    if (citation === undefined || citation.title === null) continue;
    const { title, number, kind } = citation;
    if (bareTitle(title).endsWith(word)) return { title, number, kind };
  }
  return null;
}

const unnamed = (word: string): Source => ({
  title: null,
  number: null,
  kind: /(?:法|条例)$/.test(word) && !word.endsWith('办法') ? 'law' : 'document',
});

function ownAt(text: string, at: number, floor: number, meant: (word: string) => Source, add: Add): number {
  RELATIVE.lastIndex = at;
  const relative = RELATIVE.exec(text)?.[1];
  if (relative !== undefined) {
    const end = at + relative.length;
    if (
      NOT_A_NOUN.test(text.charAt(at - 1)) ||
      (relative.startsWith('前') && /[以目之此]/.test(text.charAt(at - 1)))
    )
      return end;
    if (!USED.test(text.slice(end, end + 3))) return end;
    const deeper = scanProvisions(text, end);
    if (deeper.length > 0) return addProvisions(deeper, at, OWN, add);
    add(at, end, OWN, null);
    return end;
  }
  const provisions = scanProvisions(text, at);
  const first = provisions[0];
  const last = provisions.at(-1);
  if (first === undefined || last === undefined) return at + 1;
  const head = text.slice(Math.max(floor, at - 20), at);
  const own = OWN_NAME.exec(head);
  if (own !== null) return addProvisions(provisions, at - own[0].length, OWN, add);
  const that = THAT_NAME.exec(head);
  if (that !== null) return addProvisions(provisions, at - that[0].length, meant(that[1] ?? ''), add);
  const law = LAW_NAME.exec(head)?.[0].replace(BEFORE_LAW, '') ?? '';
  if (law.length >= 3 && first.provision.article !== null) {
    return addProvisions(provisions, at - law.length, { title: law, number: null, kind: 'law' }, add);
  }
  if (!standsAlone(text, at, last)) return last.end;
  return addProvisions(provisions, at, OWN, add);
}

/** 第八条 is a citation but for the number of the article itself; 第三项 only where something is laid down in it (第三项工作). */
function standsAlone(text: string, at: number, { end, provision }: ProvisionSpan): boolean {
  if (text.slice(0, at).trim() === '' && /^[ \t\u3000]/.test(text.slice(end, end + 1))) return false;
  const after = text.slice(end, end + 4);
  if (provision.article !== null) return !/^[线街路河道件]/.test(after);
  return /^(?:规定|所列|所称|所规定|的规定|情形|的情形|的[，,])/.test(after);
}
