import { uniqueIds } from '../body/eid.ts';
import { buildBody, type NodeSource } from '../body/tree.ts';
import type { Foreword, NewsItem, PrintedField } from '../model/issue.ts';
import { civilDate, readCount, readYear } from '../source/civil-date.ts';
import { ornamentAt } from '../source/furniture.ts';
import { type Line, lineSpan } from '../source/lines.ts';
import { Compared, likenessOf } from '../source/loose.ts';
import { beginsChronicle, NEWS_MARK } from './patterns.ts';

const SOURCE =
  /^[（(]?(?:来源|摘自|原载|转自)?[:：]?(?:《([^》]{2,20})》|([\u4e00-\u9fff]{2,12}(?:日报|晚报|时报|周报|月刊|网))(?=[（(]?(?:19|20)\d\d年))[（(]?(.*)$/;
const DAY =
  /([0-9０-９]{4}|[〇零○一二三四五六七八九]{4})年([0-9０-９]{1,2}|[一二三四五六七八九十]{1,3})月([0-9０-９]{1,2}|[一二三四五六七八九十]{1,3})日/;

export interface ForewordReading {
  readonly foreword: Foreword | null;
  readonly fields: readonly PrintedField[];
  readonly sources: ReadonlyMap<string, NodeSource>;
}

/** Reads the foreword (卷首语) from lines of the front matter that nothing else took. */
export function readForeword(
  input: string,
  all: readonly Line[],
  titles: readonly string[],
): ForewordReading {
  const none = { foreword: null, fields: [], sources: new Map<string, NodeSource>() };
  const lines = all.filter((line) => line.isText);
  if (!lines.some((line) => line.clean.text.length > 60)) return none;
  const known = titles.map((title) => new Compared(title));
  const announced = lines.findIndex((line) => line.tight.length <= 60 && isTitle(line.tight, known));
  const at = Math.max(announced, 0);
  const first = lines[at];
  if (!first) return none;
  const fields: PrintedField[] = [];
  const field = (path: string, line: Line) => {
    const span = lineSpan(line);
    fields.push({ path: `foreword.${path}`, text: input.slice(span.start, span.end), span });
  };
  field('title', first);
  let source: string | null = null;
  let sourceDate: string | null = null;
  const body = lines.filter((line, i) => {
    if (i === at) return false;
    const match = source === null && i <= at + 4 && line.tight.length <= 60 ? SOURCE.exec(line.tight) : null;
    if (!match || /[。]$/.test(line.tight)) return true;
    source = match[1] ?? match[2] ?? null;
    const day = DAY.exec(match[3] ?? '');
    if (day) sourceDate = civilDate(readYear(day[1] ?? ''), readCount(day[2] ?? ''), readCount(day[3] ?? ''));
    field('source', line);
    return false;
  });
  const { nodes, sources } = buildBody(input, body, 'foreword', uniqueIds(), 'prose');
  return {
    foreword: {
      title: first.clean.text,
      source,
      sourceDate,
      body: nodes,
      span: lineSpan(first, body.at(-1) ?? first),
    },
    fields,
    sources,
  };
}

export interface NewsReading {
  readonly news: readonly NewsItem[];
  readonly fields: readonly PrintedField[];
  readonly sources: ReadonlyMap<string, NodeSource>;
}

/** Reads the news of a gazette: items under a mark (△), or under titles that the contents page lists. */
export function readNews(
  input: string,
  lines: readonly Line[],
  titles: readonly string[],
  from: number,
): NewsReading {
  const fields: PrintedField[] = [];
  const sources = new Map<string, NodeSource>();
  const items: { title: Line; body: Line[] }[] = [];
  const known = titles.map((title) => new Compared(title));
  let at = 0;
  const ornament = firstOrnament(lines);
  if (ornament) {
    const span = lineSpan(ornament.first, ornament.last);
    fields.push({ path: 'news.label', text: input.slice(span.start, span.end), span });
    at = ornament.next;
  }
  const rest = lines.slice(at).filter((line) => line.isText);
  // Where neither marks nor the contents page tell, a short line above a long one is a title.
  const chronicle = rest.findIndex((line, i) => beginsChronicle(line.tight, rest[i + 1]?.tight));
  const told = chronicle >= 0 || rest.some((line) => startsItem(line, known));
  for (const [i, line] of rest.entries()) {
    const starts =
      i === chronicle || (told ? startsItem(line, known) : i > 0 && standsAsTitle(line, rest[i + 1]));
    if (starts) items.push({ title: line, body: [] });
    else if (items.length > 0) items.at(-1)?.body.push(line);
    else {
      const span = lineSpan(line);
      fields.push({ path: 'news.label', text: input.slice(span.start, span.end), span });
    }
  }
  const news = items.map(({ title, body }, i): NewsItem => {
    const span = lineSpan(title);
    fields.push({ path: `news.${from + i}.title`, text: input.slice(span.start, span.end), span });
    const built = buildBody(input, body, `news_${from + i + 1}`, uniqueIds(), 'prose');
    for (const [id, source] of built.sources) sources.set(id, source);
    return {
      title: title.clean.text.replace(NEWS_MARK, '').trim(),
      body: built.nodes,
      span: lineSpan(title, body.at(-1) ?? title),
    };
  });
  return { news, fields, sources };
}

function firstOrnament(lines: readonly Line[]) {
  const at = lines.findIndex((line) => line.isText);
  return at < 0 ? null : ornamentAt(lines, at);
}

/** The same title, but for a slip or two. */
const SAME = 0.85;

function isTitle(text: string, titles: readonly Compared[]): boolean {
  const line = new Compared(text);
  return titles.some((title) => likenessOf(line, title, SAME) > SAME);
}

const standsAsTitle = (line: Line, below: Line | undefined) =>
  line.tight !== '' &&
  line.tight.length <= 40 &&
  !/[。；：:，,]$/.test(line.tight) &&
  below !== undefined &&
  below.clean.text.length > 40;

const startsItem = (line: Line, titles: readonly Compared[]) =>
  NEWS_MARK.test(line.tight) ||
  (line.tight !== '' &&
    line.tight.length <= 60 &&
    !/[。；]$/.test(line.tight) &&
    isTitle(line.tight, titles));
