import { codeIn, WHITE_SPACE } from './character-set.ts';

/**
 * Which signs a text holds, one bit each. Most readers and checks look for what cannot be said without some sign that
 * most texts lack: what a text holds is found out once, and each of them asks for its own.
 */
export type Signs = number;

/** White space and characters of no width. */
export const BLANKS = `${WHITE_SPACE}\u200b\u200c\u200d\u2060`;

/** The characters of each sign. */
const CHARACTERS = {
  digit: '0123456789',
  percent: '%％',
  /** Marks that come in pairs. */
  pair: '《》“”（(）)〔[［〕]］【】',
  latin: 'abcdefghijklmnopqrstuvwxyz',
  /** @, http, www, 网址. */
  address: '@＠hw网',
  /** 电话, 手机, 热线, 传真, 联系方式, 身份. */
  phone: '话机线真系份',
  /** Words of dwellings and pupils. */
  person: '住址生级班幼岁',
  month: '月',
  list: '、',
  /** 其中. */
  part: '其',
  /** White space and characters of no width. */
  blank: BLANKS,
  /** What opens a bracket. */
  opening: '(（',
  colon: ':：',
} as const;

export type Sign = keyof typeof CHARACTERS;

const BITS: ReadonlyMap<string, Signs> = new Map(Object.keys(CHARACTERS).map((name, at) => [name, 1 << at]));

/** By character code; most characters are a sign of nothing. */
const SIGNS_OF = new Uint32Array(0x10000);
for (const [name, characters] of Object.entries(CHARACTERS)) {
  for (const character of characters) {
    const code = character.charCodeAt(0);
    SIGNS_OF[code] = (SIGNS_OF[code] ?? 0) | (BITS.get(name) ?? 0);
  }
}

/** All signs of a text, in one pass over it. */
export function signsOf(text: string): Signs {
  let signs = 0;
  for (let at = 0, end = text.length; at < end; at++) signs |= SIGNS_OF[codeIn(text, at)] ?? 0;
  return signs;
}

/** The bits of some signs. */
export const bitsOf = (signs: readonly Sign[]): Signs =>
  signs.reduce((bits, sign) => bits | (BITS.get(sign) ?? 0), 0);
