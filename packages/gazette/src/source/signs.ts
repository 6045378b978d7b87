import { characterSet } from './character-set.ts';

/**
 * Which signs a text holds, one bit each. Most readers and checks look for what cannot be said without some sign that
 * most texts lack: what a text holds is found out once, and each of them asks for its own.
 */
export type Signs = number;

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
} as const;

export type Sign = keyof typeof CHARACTERS;

const BITS: ReadonlyMap<string, Signs> = new Map(Object.keys(CHARACTERS).map((name, at) => [name, 1 << at]));

const SIGNS_OF = new Map<number, Signs>();
for (const [name, characters] of Object.entries(CHARACTERS)) {
  for (const character of characters) {
    const code = character.charCodeAt(0);
    SIGNS_OF.set(code, (SIGNS_OF.get(code) ?? 0) | (BITS.get(name) ?? 0));
  }
}

/** Most characters are a sign of nothing. */
const ALL = characterSet(Object.values(CHARACTERS).join(''));

/** All signs of a text, in one pass over it. */
export function signsOf(text: string): Signs {
  let signs = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (ALL.has(code)) signs |= SIGNS_OF.get(code) ?? 0;
  }
  return signs;
}

/** The bits of some signs. */
export const bitsOf = (signs: readonly Sign[]): Signs =>
  signs.reduce((bits, sign) => bits | (BITS.get(sign) ?? 0), 0);
