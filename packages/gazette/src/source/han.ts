import { characterSet } from './character-set.ts';

/** The ideographs that nearly all text is written in; the rare ones are left to the regular expression. */
const USUAL = characterSet('', '\u4e00\u9fa5');
const HAN = /\p{Script=Han}/u;

/** Whether a text says anything in Chinese characters. */
export const hasHan = (text: string): boolean => USUAL.isIn(text) || HAN.test(text);
