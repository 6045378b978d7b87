import type { Residue } from '../model/issue.ts';
import type { Line } from './lines.ts';
import { heading } from './phrase.ts';

/** A running head set in pinyin: one unbroken run of Latin syllables, no word of any text. */
const PINYIN_HEAD = heading(/^[A-Z][A-Za-z]{14,}$/);
const PAGE_NUMBER = heading(
  /^(?:[-—–·•~]\s*\d{1,4}\s*[-—–·•~]|第\s*\d{1,4}\s*页(?:\s*共\s*\d{1,4}\s*页)?|[Pp][Aa][Gg][Ee]\s*\d{1,4})$/,
);
const ONLY_MARKUP = heading(/^[\s*_#>|=+\-—–·•~`.]+$/);

export type Furniture = Exclude<Residue['reason'], 'unplaced'>;

/**
 * What the press put on the page beside the text: running heads, page numbers, rules.
 * `null` for a line of text; `tight` is the line without blanks and markup.
 */
export function furniture(line: string, tight: string): Furniture | null {
  if (line.length > 120) return null;
  const raw = line.trim();
  if (raw === '') return null;
  if (PINYIN_HEAD.test(tight) && isPinyin(tight)) return 'running-head';
  if (PAGE_NUMBER.test(raw)) return 'page-number';
  if (ONLY_MARKUP.test(raw)) return 'markup';
  return null;
}

const SYLLABLE =
  /^(?:(?:zh|ch|sh|[bpmfdtnlgkhjqxrzcsyw])?(?:iang|iong|uang|ang|eng|ing|ong|iao|ian|uai|uan|ai|ei|ao|ou|an|en|in|un|ia|ie|iu|ua|ui|uo|ue|er|a|o|e|i|u|v))+$/;

const isPinyin = (word: string) => SYLLABLE.test(word.toLowerCase());

/** A heading that the print sets one character a line, or with stars or blanks between the characters. */
export interface Ornament {
  readonly text: string;
  readonly first: Line;
  readonly last: Line;
  /** Index of the line behind it. */
  readonly next: number;
}

const STARRED = /^\**\s*[\u4e00-\u9fff](?:[\s*]+[\u4e00-\u9fff]){1,11}\s*\**$/;
const isOneIdeograph = (text: string) => text.length === 1 && text >= '\u4e00' && text <= '\u9fff';

export function ornamentAt(lines: readonly Line[], index: number): Ornament | null {
  const first = lines[index];
  if (!first || first.blank) return null;
  if (first.raw.length < 60 && first.raw.includes('*') && STARRED.test(first.raw.trim())) {
    return { text: first.tight, first, last: first, next: index + 1 };
  }
  if (!isOneIdeograph(first.tight)) return null;
  let text = '';
  let last = first;
  let next = index;
  for (let i = index; i < lines.length && text.length < 12; i++) {
    const line = lines[i];
    if (!line || line.blank) continue;
    if (!isOneIdeograph(line.tight)) break;
    text += line.tight;
    last = line;
    next = i + 1;
  }
  return text.length >= 2 ? { text, first, last, next } : null;
}
