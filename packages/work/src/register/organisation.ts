import type { IsoDate } from '@zhengling/calendar';
import { kindsNamed } from './class.ts';
import { covers, type Span } from './span.ts';

/** A body: a bureau, a town, a committee, or a class of bodies that orders name together (各街镇). */
export interface Organisation {
  readonly id: string;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly kind: string;
  readonly parent: string | null;
  /** First and last day that it is there. */
  readonly span: Span;
  /** Who took over when it was abolished or merged. */
  readonly successor: string | null;
}

/** What bodies are, as officials call it; the order is that of lists. */
export const organisationKinds: Readonly<Record<string, string>> = {
  government: '政府',
  party: '党委机关',
  congress: '人大政协',
  court: '法院检察院',
  department: '部门',
  'directly-managed': '直管单位',
  street: '街道',
  town: '镇乡',
  park: '园区',
  group: '群团',
  military: '军警',
  committee: '议事协调机构',
  enterprise: '企业',
  body: '其他单位',
  collective: '统称',
};

/** A body belongs to a class of bodies from one day to another. */
export interface Membership {
  readonly collective: string;
  readonly member: string;
  readonly span: Span;
}

export interface Organisations {
  readonly organisations: ReadonlyMap<string, Organisation>;
  readonly memberships: readonly Membership[];
}

/**
 * Who a duty of 各街镇 falls on: the bodies that belong to the class on that day and are there on that day, classes
 * within classes unfolded; whoever took over from a member that has ended stands in its place. A class that names
 * kinds of bodies has all of them, but for those whose membership is written with its days. A class that nobody
 * belongs to has no members; a body that is no class is its own only member.
 */
export function membersOf(
  id: string,
  on: IsoDate,
  { organisations, memberships }: Organisations,
): readonly string[] {
  const found = new Set<string>();
  const seen = new Set<string>();
  const unfold = (one: string) => {
    if (seen.has(one)) return;
    seen.add(one);
    const own = memberships.filter(({ collective }) => collective === one);
    const named = organisations.get(one);
    const isClass = own.length > 0 || named?.kind === 'collective';
    if (!isClass) {
      const present = presentOf(one, on, organisations);
      const from = organisations.get(present ?? '')?.span.from ?? null;
      if (present !== null && (from === null || from <= on)) found.add(present);
      return;
    }
    for (const { member, span } of own) if (covers(span, on)) unfold(member);
    const kinds = named?.kind === 'collective' ? kindsNamed(named.name) : [];
    if (kinds.length === 0) return;
    const written = new Set(own.map(({ member }) => member));
    for (const body of organisations.values())
      if (kinds.includes(body.kind) && !written.has(body.id) && covers(body.span, on)) found.add(body.id);
  };
  unfold(id);
  return [...found];
}

/**
 * Who does the work of a body on a day: itself while it is there, else whoever took over, and who took over from that
 * one. Null where it has ended and nobody is named.
 */
export function presentOf(
  id: string,
  on: IsoDate,
  organisations: ReadonlyMap<string, Organisation>,
): string | null {
  const seen = new Set<string>();
  for (let at: string | null = id; at !== null && !seen.has(at); ) {
    seen.add(at);
    const organisation = organisations.get(at);
    if (organisation === undefined) return at === id ? id : null;
    if (organisation.span.to === null || on <= organisation.span.to) return at;
    at = organisation.successor;
  }
  return null;
}

/** The body and everything above it, the nearest first; a circle ends where it closes. */
export function chainOf(id: string, organisations: ReadonlyMap<string, Organisation>): readonly string[] {
  const chain: string[] = [];
  for (
    let at: string | null = id;
    at !== null && !chain.includes(at);
    at = organisations.get(at)?.parent ?? null
  )
    chain.push(at);
  return chain;
}
