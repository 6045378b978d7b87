import { type OrganisationRegister, squeeze } from '../units/index.ts';
import { isTitle, titleStart } from './title.ts';

/** A post as printed: `区融媒体中心党组书记`. */
export interface PostReading {
  /** Offsets into the text read. */
  readonly start: number;
  readonly end: number;
  /** As printed, without blanks and without the note. */
  readonly text: string;
  /** The body, as printed or as the post before it names it; null where none is named. */
  readonly organisation: string | null;
  /** Id of the body in the register. */
  readonly id?: string;
  /** 局长, 党组书记 … */
  readonly title: string;
  /** 兼, 挂职, 正处级 … from the bracket behind it. */
  readonly note: string | null;
}

const LONGEST_POST = 60;
const NOTE = /[(（]([^()（）]{1,12})[)）]$/;
/** 副县长 is one of the county's government, whatever body is named before it. */
const HEAD_OF_GOVERNMENT = /([区县市州旗])长$/;
const SIGNS = new Set('、，,和及兼');
const OPENS = '(（';
const CLOSES = ')）';

interface Piece {
  readonly start: number;
  readonly end: number;
}

/**
 * The posts in a list such as stands behind a name: 区政府办公室党组成员、区政府电子政务中心主任. A post that names no
 * body is one in the body before it (某镇武装部长、副镇长). What is no post is left out.
 */
export function readPosts(text: string, register: OrganisationRegister): readonly PostReading[] {
  const squeezed = squeeze(text);
  const posts: PostReading[] = [];
  let held: Piece | null = null;
  for (const piece of pieces(squeezed.text)) {
    // 宣传、统战委员 is one post: what ends in no title goes on in the next piece.
    const start: number = held === null ? piece.start : held.start;
    const whole = squeezed.text.slice(start, piece.end);
    const note = NOTE.exec(whole);
    const bare = note === null ? whole : whole.slice(0, note.index);
    const post = bare.length > LONGEST_POST ? null : split(bare, register, posts.at(-1));
    if (post === null) {
      held = { start, end: piece.end };
      continue;
    }
    held = null;
    posts.push({
      ...post,
      start: squeezed.startOf(start),
      end: squeezed.endOf(piece.end),
      text: bare,
      note: note?.[1] ?? null,
    });
  }
  return posts;
}

type Split = Pick<PostReading, 'organisation' | 'id' | 'title'>;

function split(text: string, register: OrganisationRegister, before: PostReading | undefined): Split | null {
  if (isTitle(text)) {
    const level = HEAD_OF_GOVERNMENT.exec(text)?.[1];
    const government = level === undefined ? undefined : register.find(`${level}政府`);
    if (government !== undefined) return { organisation: `${level}政府`, id: government.id, title: text };
    if (before === undefined) return { organisation: null, title: text };
    const { organisation, id } = before;
    return id === undefined ? { organisation, title: text } : { organisation, id, title: text };
  }
  const at = titleStart(text);
  if (at < 0) return null;
  const known = register.longestAt(text, 0);
  if (known !== undefined && known.length < text.length && known.length >= 2) {
    const title = text.slice(known.length);
    // 区委宣传部副部长: the longest name known leaves a title; where it leaves more, a body within that body is meant.
    if (isTitle(title) || title.length - (text.length - at) <= 2)
      return { organisation: text.slice(0, known.length), id: known.organisation.id, title };
  }
  if (at === 0) return null;
  const organisation = text.slice(0, at);
  // 区委常委、宣传部部长: a part of the body before it.
  const found =
    register.find(organisation) ??
    (typeof before?.organisation === 'string'
      ? register.find(before.organisation + organisation)
      : undefined);
  const title = text.slice(at);
  return found === undefined ? { organisation, title } : { organisation, id: found.id, title };
}

function* pieces(text: string): Generator<Piece> {
  let depth = 0;
  let start = 0;
  for (let at = 0; at < text.length; at++) {
    const sign = text.charAt(at);
    if (OPENS.includes(sign)) depth++;
    else if (CLOSES.includes(sign)) depth = Math.max(0, depth - 1);
    else if (depth === 0 && SIGNS.has(sign) && parts(text, at)) {
      if (at > start) yield { start, end: at };
      start = at + 1;
    }
  }
  if (text.length > start) yield { start, end: text.length };
}

/** 、 parts always; 和, 及 and 兼 only behind a title (规划和自然资源局局长 is one post). */
function parts(text: string, at: number): boolean {
  return '、，,'.includes(text.charAt(at)) || titleStart(text.slice(Math.max(0, at - LONGEST_POST), at)) >= 0;
}
