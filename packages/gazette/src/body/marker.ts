import type { TextNodeType } from '../model/node.ts';
import { characterSet, codeAt } from '../source/character-set.ts';
import { readCount } from '../source/civil-date.ts';
import { type Heading, heading, phrase } from '../source/phrase.ts';

/** The number at the head of a paragraph: how it is printed, what level it claims, which number it is. */
export interface Marker {
  readonly style: MarkerStyle;
  /** As printed, without blanks. */
  readonly num: string;
  /** The number it stands for; 0 where it has none (——). */
  readonly value: number;
  /** Characters of the paragraph it takes, blanks behind it included. */
  readonly length: number;
}

export type MarkerStyle =
  | 'chapter'
  | 'section'
  | 'article'
  | 'chinese'
  | 'chinese-bracket'
  | 'arabic'
  | 'arabic-bracket'
  | 'circle'
  | 'ordinal-run'
  | 'dash';

/** From the widest to the narrowest: 章 节 条 一、（一）1.（1）① 一是 ——. */
export const RANK: Record<MarkerStyle, number> = {
  chapter: 0,
  section: 1,
  article: 2,
  chinese: 3,
  'chinese-bracket': 4,
  arabic: 5,
  'arabic-bracket': 6,
  circle: 7,
  'ordinal-run': 8,
  dash: 9,
};

/** The node type of a marker outside an article and, since 款 项 目 are the article's own levels, inside one. */
export function typeOf(style: MarkerStyle, inArticle: boolean): TextNodeType {
  switch (style) {
    case 'chapter':
    case 'section':
    case 'article':
      return style;
    case 'chinese':
      return 'point';
    case 'chinese-bracket':
      return inArticle ? 'item' : 'subpoint';
    case 'arabic':
      return inArticle ? 'subitem' : 'entry';
    case 'arabic-bracket':
      return 'subentry';
    case 'circle':
      return 'subitem';
    case 'ordinal-run':
    case 'dash':
      return 'item';
  }
}

const FIGURE = characterSet('一二三四五六七八九十百千零〇两', '09', '０９');
const MOST_FIGURES = 6;
const NUMERAL = characterSet('一二三四五六七八九十');
/** What may follow 第N条 in a sentence that only mentions the article. */
const MENTION = phrase('(?:第|规定|所列|所称|的|和|与|及|或|至|、|，|,|中|款|项|之|予以|执行|之规定|里)');
const BLANK = characterSet(' 　');
const CHINESE = heading(/^([一二三四五六七八九十]{1,3})[、.．]\s?/);
const CHINESE_BRACKET = heading(/^[（(]([一二三四五六七八九十]{1,4})[）)][、.．]?\s?/);
const ARABIC = heading(/^([0-9０-９]{1,2})(?:[、．]|[.](?![0-9０-９])|[.](?=(?:19|20)\d\d))\s?/);
const ARABIC_BRACKET = heading(/^(?:[（(]([0-9０-９]{1,2})[）)]|([⑴⑵⑶⑷⑸⑹⑺⑻⑼⑽]))[、.．]?\s?/);
const CIRCLE = heading(/^([①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳])[、.．]?\s?/);
const ORDINAL_RUN = heading(/^([一二三四五六七八九十])(?:是|要)(?=[\u4e00-\u9fff“])/);
const DASH = heading(/^(?:—{1,2}|─{1,2}|--|――)(?=[\u4e00-\u9fff“《A-Za-z])/);
const SUPERSCRIPT = '⑴⑵⑶⑷⑸⑹⑺⑻⑼⑽';
const CIRCLED = '①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳';

/** Reads the marker a paragraph begins with; null where it begins with none. */
export function readMarker(paragraph: string): Marker | null {
  switch (HEADS.get(codeAt(paragraph, 0))) {
    case 'division':
      return division(paragraph);
    case 'chinese':
      return numbered('chinese', CHINESE, paragraph) ?? ordinalRun(paragraph);
    case 'bracket':
      return (
        numbered('chinese-bracket', CHINESE_BRACKET, paragraph) ??
        numbered('arabic-bracket', ARABIC_BRACKET, paragraph)
      );
    case 'digit':
      return numbered('arabic', ARABIC, paragraph);
    case 'symbol':
      return symbol(paragraph);
    case undefined:
      return null;
  }
}

type Head = 'division' | 'chinese' | 'bracket' | 'digit' | 'symbol';

/** What the first character of a paragraph may begin, by its code. */
const HEADS: ReadonlyMap<number, Head> = new Map(
  (
    [
      ['第', 'division'],
      ['一二三四五六七八九十', 'chinese'],
      ['(（', 'bracket'],
      ['0123456789０１２３４５６７８９', 'digit'],
      [`${CIRCLED}${SUPERSCRIPT}—─-―`, 'symbol'],
    ] as const
  ).flatMap(([characters, head]) =>
    [...characters].map((character): [number, Head] => [character.charCodeAt(0), head]),
  ),
);

/** 第N章, 第N节, 第N条 and 第N条之一; a blank may stand between any two of the characters up to 条. */
function division(text: string): Marker | null {
  const from = behindBlank(text, 1);
  let at = from;
  for (let figures = 0; figures < MOST_FIGURES && FIGURE.hasAt(text, at); figures++)
    at = behindBlank(text, at + 1);
  const style = at > from ? divisionOf(text.charAt(at)) : null;
  if (style === null) return null;
  const figures = withoutBlanks(text.slice(from, at));
  at++;
  if (text.charAt(at) === '之' && NUMERAL.hasAt(text, at + 1)) at += 2;
  if (MENTION.lengthAt(text, at) > 0) return null;
  return {
    style,
    num: withoutBlanks(text.slice(0, at)),
    value: readCount(figures) ?? 0,
    length: BLANK.hasAt(text, at) ? at + 1 : at,
  };
}

function divisionOf(unit: string): 'chapter' | 'section' | 'article' | null {
  if (unit === '条') return 'article';
  if (unit === '章') return 'chapter';
  return unit === '节' ? 'section' : null;
}

const behindBlank = (text: string, at: number) => (text.charAt(at) === ' ' ? at + 1 : at);
const withoutBlanks = (text: string) => (text.includes(' ') ? text.replaceAll(' ', '') : text);

function numbered(style: MarkerStyle, pattern: Heading, text: string): Marker | null {
  const match = pattern.exec(text);
  if (!match) return null;
  const value = match[1] ? (readCount(match[1]) ?? 0) : SUPERSCRIPT.indexOf(match[2] ?? '') + 1;
  return { style, num: match[0].trim(), value, length: match[0].length };
}

function ordinalRun(text: string): Marker | null {
  const match = ORDINAL_RUN.exec(text);
  return match
    ? { style: 'ordinal-run', num: match[0], value: readCount(match[1] ?? '') ?? 0, length: match[0].length }
    : null;
}

function symbol(text: string): Marker | null {
  const circle = CIRCLE.exec(text);
  if (circle) {
    return {
      style: 'circle',
      num: circle[1] ?? '',
      value: CIRCLED.indexOf(circle[1] ?? '') + 1,
      length: circle[0].length,
    };
  }
  const bracket = numbered('arabic-bracket', ARABIC_BRACKET, text);
  if (bracket) return bracket;
  const dash = DASH.exec(text);
  return dash ? { style: 'dash', num: dash[0], value: 0, length: dash[0].length } : null;
}
