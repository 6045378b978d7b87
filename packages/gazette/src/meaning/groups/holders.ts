import { readPosts } from '../appointments/posts.ts';
import { titleStart } from '../appointments/title.ts';
import { looksLikeUnit, type OrganisationRegister, readUnitList } from '../units/index.ts';
import type { HolderReading, Rank } from './group.ts';

const RANKED =
  /^(.{0,2000}?)(?:等)?(?:单位|部门)?(?:的)?(?:各[0-9一二两]名?)?(主要负责人|主要负责同志|主要领导|分管负责人|分管负责同志|分管领导|有关负责人|相关负责人|负责人|负责同志)(?:为成员)?$/;
const FULL_NAME = /^(?:[\u4e00-\u9fff]{2,4}|[\u4e00-\u9fff]{1,6}(?:·[\u4e00-\u9fff]{1,8}){1,3})$/;
const LONGEST_NAME = 3;

const rankOf = (word: string): Rank =>
  word.startsWith('主要') ? 'principal' : word.startsWith('分管') ? 'in-charge' : 'any';

/** Whether a text is a list of seats without names: 区教委、区民政局分管负责人. */
export const endsInRank = (text: string): boolean => RANKED.test(text.replace(/[。；;]$/, ''));

/**
 * Who is meant by the words that stand before 任组长 or behind 成员：, blanks removed. `before` are the bodies named
 * last: 由区应急局主要负责人兼任主任、分管负责人兼任副主任 names the body once.
 */
export function readHolders(
  text: string,
  register: OrganisationRegister,
  before: readonly { readonly name: string; readonly id?: string }[] = [],
): readonly HolderReading[] {
  const list = text
    .replace(/^由/, '')
    .replace(/等?同志$/, '')
    .replace(/[。；;，,]$/, '');
  if (list === '') return [];
  const ranked = RANKED.exec(list);
  if (ranked) {
    const rank = rankOf(ranked[2] ?? '');
    const named = readUnitList(ranked[1] ?? '', register).map(({ name, id }) => unit(name, id));
    return (named.length > 0 ? named : before).map((one) => ({ type: 'unit', ...one, rank }));
  }
  const pieces = list.split('、');
  if (
    pieces.every((piece) => FULL_NAME.test(piece)) &&
    pieces.every((piece) => register.find(piece) === undefined && titleStart(piece) < 0)
  )
    return pieces.map((name) => ({ type: 'person', name, posts: [] }));
  const named = pieces.map((piece) => postAndName(piece, register) ?? unitAndName(piece, register));
  if (named.every((one) => one !== null)) return named;
  const whole = postAndName(list, register);
  if (whole !== null) return [whole];
  const posts = readPosts(list, register);
  if (posts.length > 0) return posts.map((post) => ({ type: 'post', post }));
  return readUnitList(list, register).map(({ name, id }) => ({
    type: 'unit',
    ...unit(name, id),
    rank: null,
  }));
}

/** 区统计局局长赵伟: posts and a name behind them. */
function postAndName(text: string, register: OrganisationRegister): HolderReading | null {
  for (let length = 2; length <= LONGEST_NAME; length++) {
    const name = text.slice(-length);
    const posts = text.slice(0, -length);
    if (!FULL_NAME.test(name) || titleStart(text) >= 0) continue;
    if (titleStart(posts) < 1) continue;
    const read = readPosts(posts, register);
    if (read.length > 0) return { type: 'person', name, posts: read };
  }
  return null;
}

/** 区爱卫科邵振嘉: a body and a name, without a title. */
function unitAndName(text: string, register: OrganisationRegister): HolderReading | null {
  for (let length = 2; length <= LONGEST_NAME; length++) {
    const name = text.slice(-length);
    const body = text.slice(0, -length);
    if (looksLikeUnit(text) || register.find(text) !== undefined || !FULL_NAME.test(name)) continue;
    if (body.length >= 3 && looksLikeUnit(body)) return { type: 'person', name, posts: [] };
  }
  return null;
}

const unit = (name: string, id: string | undefined) => (id === undefined ? { name } : { name, id });
