import type { Check } from './check.ts';

/** Small words of English that recognition puts where 和, 与, 的 … stood. */
const ALWAYS =
  /^(?:and|or|with|the|of|for|in|to|by|as|on|at|from|is|are|not|but|this|that|which|such|other|including)$/;

/** What Chinese texts write in small letters: measures, ends of file names and addresses, words of the trade. */
const USUAL = new Set(
  'app apps km kg mm cm dm nm mg ml kw kwh mw kv kva hz khz mhz ghz mpa kpa pa db ppm ppb ph lux rpm mol gb mb kb tb bp pc ip wifi web www http https com cn gov org net edu html pdf doc docx xls xlsx ppt pptx wps jpg png txt mp3 mp4 email mail vs etc max min no xx xxx xxxx xxxxx xxxxxx xxxxxxx hectare pm am'.split(
    ' ',
  ),
);

const WORD = /(?<![A-Za-z0-9.@/_:-])[a-z]{2,24}(?![A-Za-z0-9.@/_:-])/g;
const ADDRESS = /[\w.+-]{1,64}@[\w.-]{1,80}|(?:https?:\/\/|www\.)[\w./?=&%#:~-]{1,200}/g;

/** ZL0402: a word in small Latin letters in the middle of Chinese text. */
export const latinWordStray: Check = {
  code: 'ZL0402',
  severity: 'warning',
  title: '夹有外文词',
  *run({ reading }) {
    for (const { node, text, documentIndex } of reading.textsWith('latin')) {
      for (const { word, at } of strayWords(text)) {
        yield {
          span: reading.locate(node.span, text, at, word.length),
          message: `中文句子里夹有“${word}”：…${text.slice(Math.max(0, at - 8), at + word.length + 8)}…`,
          hint: ALWAYS.test(word)
            ? '多为识别错误，请改回原来的中文（如“和”“与”）'
            : '请核对是否识别错误或漏译',
          documentIndex,
        };
      }
    }
  },
};

/** Words in small letters that no usual abbreviation, address or placeholder explains. */
export function strayWords(text: string): { word: string; at: number }[] {
  if (!/[a-z]{2}/.test(text)) return [];
  const addresses = [...text.matchAll(ADDRESS)].map((match) => [match.index, match.index + match[0].length]);
  const out: { word: string; at: number }[] = [];
  for (const match of text.matchAll(WORD)) {
    const word = match[0];
    if (addresses.some(([from = 0, to = 0]) => match.index >= from && match.index < to)) continue;
    if (!ALWAYS.test(word) && (word.length < 4 || USUAL.has(word) || /^x+$/.test(word))) continue;
    if (!ALWAYS.test(word) && !amongIdeographs(text, match.index, match.index + word.length)) continue;
    if (ALWAYS.test(word) && amongLatin(text, match.index, match.index + word.length)) continue;
    out.push({ word, at: match.index });
  }
  return out;
}

const amongIdeographs = (text: string, start: number, end: number) =>
  /[\u4e00-\u9fff]\s?$/.test(text.slice(Math.max(0, start - 2), start)) &&
  /^\s?[\u4e00-\u9fff，。、；]|^$/.test(text.slice(end, end + 2));

/** Part of an English phrase: a Latin word on either side. */
const amongLatin = (text: string, start: number, end: number) =>
  /[A-Za-z]\s?$/.test(text.slice(Math.max(0, start - 2), start)) ||
  /^\s?[A-Za-z]/.test(text.slice(end, end + 2));
