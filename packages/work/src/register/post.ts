import type { IsoDate } from '@zhengling/calendar';
import { covers, type Span } from './span.ts';

/** A post in a body: 局长 of the finance bureau. */
export interface Post {
  readonly id: string;
  readonly organisation: string;
  /** 局长, 党组书记, 常务副区长 … */
  readonly title: string;
  /** Whether one person at a time holds it. */
  readonly single: boolean;
}

/** A person in a post, as far as documents say. */
export interface Holding {
  readonly id: string;
  readonly post: string;
  readonly person: string;
  /** First and last day; null where no document gives one. */
  readonly span: Span;
  /** Days on which a document names him in the post. */
  readonly seen: readonly IsoDate[];
  /** 兼任: beside another post. */
  readonly concurrent: boolean;
  /** Last day of probation. */
  readonly probationTo: IsoDate | null;
}

/**
 * `documented`: a document says so for this day, or one before and one after it do. `presumed`: the last document that
 * names him is older, and none says that it ended.
 */
export type Certainty = 'documented' | 'presumed';

export interface Holder {
  readonly holding: Holding;
  readonly person: string;
  readonly certainty: Certainty;
}

const SEVERAL =
  /^(?!常务|第一)(?:.{0,6}?)副|委员|常委|成员|监事$|董事$|调研员|主任科员|巡视员|督学|专员|顾问|代表|负责人|工程师|会计师|干事|馆员|有关|相关|分管/;

/** Whether one person at a time holds posts of this title: 局长 and 常务副区长 do, 副局长 and 委员 are several. */
export function isSingle(title: string): boolean {
  if (/^(?:常务|第一)副/.test(title)) return true;
  return !SEVERAL.test(title);
}

/** From the first to the last day for which documents vouch; null where they vouch for none. */
export function documentedSpan({
  span,
  seen,
}: Holding): { readonly from: IsoDate; readonly to: IsoDate } | null {
  const days = [...seen, span.from, span.to].filter((day) => day !== null).sort();
  const [first] = days;
  const last = days.at(-1);
  return first === undefined || last === undefined ? null : { from: span.from ?? first, to: span.to ?? last };
}

/**
 * Who holds a post on a day. Before the first document that names him nobody is claimed; after the last one he is
 * presumed to go on until a document ends it or, in a post for one, names another.
 */
export function whoHolds(post: Post, on: IsoDate, holdings: readonly Holding[]): readonly Holder[] {
  const own = holdings
    .filter((holding) => holding.post === post.id)
    .map((holding) => ({ holding, documented: documentedSpan(holding) }));
  const found: Holder[] = [];
  for (const { holding, documented } of own) {
    if (!covers(holding.span, on) || documented === null || on < documented.from) continue;
    if (on <= documented.to) {
      found.push({ holding, person: holding.person, certainty: 'documented' });
      continue;
    }
    const replaced =
      post.single &&
      own.some(
        (other) =>
          other.holding.person !== holding.person &&
          other.documented !== null &&
          other.documented.from > documented.to &&
          other.documented.from <= on,
      );
    if (!replaced) found.push({ holding, person: holding.person, certainty: 'presumed' });
  }
  // One person, twice documented (appointed here, listed there), holds it once.
  const byPerson = new Map<string, Holder>();
  for (const holder of found) {
    const before = byPerson.get(holder.person);
    if (before === undefined || (before.certainty === 'presumed' && holder.certainty === 'documented'))
      byPerson.set(holder.person, holder);
  }
  return [...byPerson.values()];
}

const HEAD =
  /^(?:局长|主任|区长|县长|市长|镇长|乡长|街道办事处主任|办事处主任|支队长|大队长|中队长|队长|院长|检察长|馆长|校长|台长|行长|部长|主席|书记|董事长|总经理|理事长|会长|社长|政委)$/;

/** The post whose holder is meant by 主要负责人 of a body: of those known, the head of the house before its party secretary. */
export function headPost(organisation: string, posts: Iterable<Post>): Post | null {
  const heads = [...posts].filter((post) => post.organisation === organisation && HEAD.test(post.title));
  return heads.find(({ title }) => title !== '书记' && title !== '政委') ?? heads[0] ?? null;
}
