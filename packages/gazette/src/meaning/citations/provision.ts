import type { Provision } from '../../model/index.ts';
import { chineseNumber } from '../numerals/index.ts';

/** A provision as printed: 第八条第一款第二项. */
export interface ProvisionSpan {
  readonly end: number;
  readonly provision: Provision;
}

const N = '([0-9０-９]{1,4}|[一二三四五六七八九十百千零〇两]{1,9})';
const IN_BRACKETS = `[(（]?[ ]?${N}[ ]?[)）]?`;
const PROVISION = new RegExp(
  `(?:第[ ]?${N}[ ]?章)?(?:第[ ]?${N}[ ]?节)?(?:第[ ]?${N}[ ]?条(?:之[一二三四五六七八九十])?)?(?:第[ ]?${IN_BRACKETS}[ ]?款)?(?:第[ ]?${IN_BRACKETS}[ ]?项)?(?:第[ ]?${IN_BRACKETS}[ ]?目)?`,
  'y',
);

const number = (text: string | undefined) => (text === undefined ? null : chineseNumber(text));

/** The provision at `at`; null where none begins there. 节 and 目 are read over: a Provision has no place for them. */
export function scanProvision(text: string, at: number): ProvisionSpan | null {
  PROVISION.lastIndex = at;
  const match = PROVISION.exec(text);
  if (match === null || match[0] === '') return null;
  return {
    end: PROVISION.lastIndex,
    provision: {
      chapter: number(match[1]),
      article: number(match[3]),
      paragraph: number(match[4]),
      item: number(match[5]),
    },
  };
}

const NEXT = new RegExp(
  `[ ]?(?:、|和|及|与|或者|或|以及|至|到|[—－-])[ ]?第?[ ]?${IN_BRACKETS}[ ]?([章条款项])`,
  'y',
);
const FURTHER = /第/y;

/**
 * The next provision of a list (第十六条、十七条; 第一款第一项和第三项), which shares what the one before it names
 * above its own level. `start` is where its own number begins.
 */
export function scanNextProvision(
  text: string,
  before: ProvisionSpan,
): (ProvisionSpan & { readonly start: number }) | null {
  NEXT.lastIndex = before.end;
  const match = NEXT.exec(text);
  const value = number(match?.[1]);
  if (match === null || value === null) return null;
  const start = before.end + match[0].search(/[第0-9０-９一二三四五六七八九十百零〇两(（]/);
  const shared = before.provision;
  const level = match[2];
  const provision: Provision =
    level === '章'
      ? { chapter: value, article: null, paragraph: null, item: null }
      : level === '条'
        ? { ...shared, article: value, paragraph: null, item: null }
        : level === '款'
          ? { ...shared, paragraph: value, item: null }
          : { ...shared, item: value };
  FURTHER.lastIndex = NEXT.lastIndex;
  const deeper = FURTHER.test(text) && level === '条' ? scanProvision(text, NEXT.lastIndex) : null;
  if (deeper === null || deeper.provision.article !== null || deeper.provision.chapter !== null) {
    return { start, end: NEXT.lastIndex, provision };
  }
  const { paragraph, item } = deeper.provision;
  return { start, end: deeper.end, provision: { ...provision, paragraph, item } };
}
