import { digitValue } from '../meaning/numerals/index.ts';
import type { TextNodeType } from '../model/node.ts';
import { readCount } from '../source/civil-date.ts';
import { type Heading, heading } from '../source/phrase.ts';

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

const CN = '[一二三四五六七八九十百千零〇两\\d０-９]';
const DIVISION = new RegExp(`^第 ?(${CN}(?: ?${CN}){0,5}) ?(章|节|条)(之[一二三四五六七八九十])?`);
/** What may follow 第N条 in a sentence that only mentions the article. */
const MENTION = heading(/^(?:第|规定|所列|所称|的|和|与|及|或|至|、|，|,|中|款|项|之|予以|执行|之规定|里)/);
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
  const text = paragraph.length > 40 ? paragraph.slice(0, 40) : paragraph;
  switch (kindOfHead(text)) {
    case 'division':
      return division(text);
    case 'chinese':
      return numbered('chinese', CHINESE, text) ?? ordinalRun(text);
    case 'bracket':
      return (
        numbered('chinese-bracket', CHINESE_BRACKET, text) ?? numbered('arabic-bracket', ARABIC_BRACKET, text)
      );
    case 'digit':
      return numbered('arabic', ARABIC, text);
    case 'symbol':
      return symbol(text);
    case null:
      return null;
  }
}

function kindOfHead(text: string): 'division' | 'chinese' | 'bracket' | 'digit' | 'symbol' | null {
  const head = text[0] ?? '';
  if (head === '第') return 'division';
  if ('一二三四五六七八九十'.includes(head)) return 'chinese';
  if (head === '(' || head === '（') return 'bracket';
  if (digitValue(text.charCodeAt(0)) >= 0) return 'digit';
  if (CIRCLED.includes(head) || SUPERSCRIPT.includes(head) || '—─-―'.includes(head))
    return head === '' ? null : 'symbol';
  return null;
}

function division(text: string): Marker | null {
  const match = DIVISION.exec(text);
  if (!match) return null;
  const rest = text.slice(match[0].length);
  if (MENTION.test(rest)) return null;
  const style = match[2] === '章' ? 'chapter' : match[2] === '节' ? 'section' : 'article';
  const blank = rest.startsWith(' ') || rest.startsWith('　') ? 1 : 0;
  return {
    style,
    num: match[0].replaceAll(' ', ''),
    value: readCount((match[1] ?? '').replaceAll(' ', '')) ?? 0,
    length: match[0].length + blank,
  };
}

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
