import type { IsoDate } from '@zhengling/calendar';
import { type Certainty, type Holding, headPost, type Post, whoHolds } from './post.ts';
import { covers, type Span } from './span.ts';

/** A leading group, committee, headquarters or office with seats; it is a body too, under the same id. */
export interface Group {
  readonly id: string;
  readonly name: string;
  /** The group it belongs to. */
  readonly parent: string | null;
  readonly span: Span;
  /** Bodies that its office is with. */
  readonly hosts: readonly string[];
  /** The documents say that whoever takes over a post takes over its seats. */
  readonly passes: boolean;
  /** In our own words or as printed: what it is there for. */
  readonly functions: string;
}

/** 主要负责人, 分管负责人, 负责人 of a body. */
export type Rank = 'principal' | 'in-charge' | 'any';

export interface Seat {
  readonly id: string;
  readonly group: string;
  /** 组长, 常务副主任, 成员, 办公室主任 … */
  readonly role: string;
  /** A seat of the group's office. */
  readonly office: boolean;
  /** Order of the list. */
  readonly position: number;
  /** Who is named on it, with the posts that the print gives him; of a seat by post the person is null. */
  readonly person: string | null;
  readonly posts: readonly string[];
  /** The body whose head or officer sits there, where no person and no post is named. */
  readonly organisation: string | null;
  readonly rank: Rank | null;
  readonly span: Span;
}

/** A seat on a day. */
export interface Sitting {
  readonly seat: Seat;
  /** Null where no register says who it is. */
  readonly person: string | null;
  /**
   * `named`: whoever the list names. `passed`: whoever holds the post now. `post` and `unit`: the seat belongs to the
   * post or the body, and this is who holds it. `open`: the post has changed hands or the register does not know.
   */
  readonly how: 'named' | 'passed' | 'post' | 'unit' | 'open';
  readonly certainty: Certainty | null;
  /** The post that the seat goes with. */
  readonly post: string | null;
  /** Of an open seat: those among whom it must be. */
  readonly candidates: readonly string[];
}

export interface Posts {
  readonly posts: ReadonlyMap<string, Post>;
  readonly holdings: readonly Holding[];
}

export interface Groups extends Posts {
  readonly groups: ReadonlyMap<string, Group>;
  readonly seats: readonly Seat[];
}

/** Whether the role leads the group: 组长, 总指挥长, 第一主任; neither 副组长 nor 办公室主任. */
export function isChair(role: string): boolean {
  return (
    /组长|主任|指挥长|总指挥|召集人|会长|理事长|主席|团长|队长|政委/.test(role) && !/副|办公室/.test(role)
  );
}

/** Of the posts printed behind a name, the one that the seat goes with: the first that one person at a time holds. */
export function keyPost(posts: readonly string[], known: ReadonlyMap<string, Post>): Post | null {
  const found = posts.map((id) => known.get(id)).filter((post) => post !== undefined);
  return found.find(({ single }) => single) ?? found[0] ?? null;
}

/** Who sits on a seat on a day; null where there is no such seat on that day. */
export function sittingOn(
  seat: Seat,
  on: IsoDate,
  passes: boolean,
  { posts, holdings }: Posts,
): Sitting | null {
  if (!covers(seat.span, on)) return null;
  const sitting = (
    how: Sitting['how'],
    person: string | null,
    certainty: Certainty | null,
    post: string | null,
    candidates: readonly string[] = [],
  ): Sitting => ({ seat, how, person, certainty, post, candidates });

  if (seat.person === null) {
    const post =
      keyPost(seat.posts, posts) ??
      (seat.organisation !== null && seat.rank === 'principal'
        ? headPost(seat.organisation, posts.values())
        : null);
    const how = seat.posts.length > 0 ? 'post' : 'unit';
    const holders = post === null ? [] : whoHolds(post, on, holdings);
    const [one] = holders;
    if (one !== undefined && holders.length === 1)
      return sitting(how, one.person, one.certainty, post?.id ?? null);
    return sitting(
      'open',
      null,
      null,
      post?.id ?? null,
      holders.map(({ person }) => person),
    );
  }

  const post = keyPost(seat.posts, posts);
  if (!passes || post === null) return sitting('named', seat.person, 'documented', post?.id ?? null);
  const holders = whoHolds(post, on, holdings);
  const named = holders.find(({ person }) => person === seat.person);
  if (named !== undefined) return sitting('named', seat.person, named.certainty, post.id);
  const [one] = holders;
  if (one !== undefined && holders.length === 1 && post.single)
    return sitting('passed', one.person, one.certainty, post.id);
  const left = holdings.some(
    (holding) =>
      holding.post === post.id &&
      holding.person === seat.person &&
      holding.span.to !== null &&
      holding.span.to < on,
  );
  if (holders.length === 0 && !left) return sitting('named', seat.person, 'presumed', post.id);
  return sitting(
    'open',
    null,
    null,
    post.id,
    holders.map(({ person }) => person),
  );
}

/** The group with its seats as they are on a day, in the order of the list. */
export function groupAsOf(
  id: string,
  on: IsoDate,
  register: Groups,
): { readonly group: Group; readonly stands: boolean; readonly sittings: readonly Sitting[] } | null {
  const group = register.groups.get(id);
  if (group === undefined) return null;
  const stands = covers(group.span, on);
  const sittings = stands
    ? register.seats
        .filter((seat) => seat.group === id)
        .sort((a, b) => a.position - b.position)
        .map((seat) => sittingOn(seat, on, group.passes, register))
        .filter((sitting) => sitting !== null)
    : [];
  return { group, stands, sittings };
}

/** Who chairs the group on a day; several where it has several chairs. */
export function chairOf(id: string, on: IsoDate, register: Groups): readonly Sitting[] {
  const sittings = groupAsOf(id, on, register)?.sittings ?? [];
  return sittings.filter(({ seat }) => !seat.office && isChair(seat.role));
}

/** Every seat that a person has on a day. */
export function seatsOf(person: string, on: IsoDate, register: Groups): readonly Sitting[] {
  return [...register.groups.keys()].flatMap((id) =>
    (groupAsOf(id, on, register)?.sittings ?? []).filter((sitting) => sitting.person === person),
  );
}
