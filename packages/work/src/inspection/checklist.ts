import type { Limit } from './limit.ts';

/** What is inspected. */
export type Subject =
  | 'school'
  | 'place'
  | 'firm'
  | 'building'
  | 'lift'
  | 'information-system'
  /** A department or a town itself. */
  | 'body';

/** Whether a finding is a major hazard: always, never, or as the inspector finds on the spot. */
export type Major = 'always' | 'judged' | 'never';

/** What a finding has to do with the lists: at once, when it goes on or is badly put right, or as the authority decides. */
export type Blacklisting = 'listed' | 'if-continued' | 'by-authority';

export interface Point {
  /** Unique in its checklist; kept for ever: answers are stored under it. */
  readonly id: string;
  /** What must be so, in our own words. */
  readonly text: string;
  /** What a finding is called; made from `text` where left out. */
  readonly fault?: string;
  readonly clause: string;
  /** How one judges on the spot. */
  readonly judge: string;
  /** What has to be done about a finding. */
  readonly measure: string;
  readonly limit: Limit;
  readonly major: Major;
  /** Whether a finding needs a photograph. */
  readonly photo: boolean;
  readonly blacklist?: Blacklisting;
}

export interface PointGroup {
  readonly title: string;
  readonly points: readonly Point[];
}

/** How often, by whom. */
export interface Rhythm {
  readonly who: string;
  /** RFC 5545, as the calendar reads it. */
  readonly rrule: string;
  readonly clause: string;
}

/** What the lists of a regulation say and where. */
export interface ListTerms {
  readonly title: string;
  /** For the public: what the lists are and what they are good for. */
  readonly summary: string;
  readonly white: { readonly clause: string; readonly consequence: string };
  readonly black: { readonly clause: string; readonly consequence: string };
  /** What follows when a listed one is not put right in time. */
  readonly unmended: { readonly clause: string; readonly consequence: string };
  /** Who publishes. */
  readonly by: string;
}

export interface ChecklistDefinition {
  /** `training-schools/on-site` */
  readonly id: string;
  /** Of the regulation. */
  readonly slug: string;
  readonly title: string;
  /** 发文字号 */
  readonly document: string;
  readonly clause: string;
  readonly subject: Subject;
  readonly groups: readonly PointGroup[];
  /** Who inspects, as the document says it. */
  readonly inspectors: readonly string[];
  /** Whether those present sign a joint record, and its name. */
  readonly record?: { readonly title: string; readonly clause: string };
  readonly rhythms?: readonly Rhythm[];
  /** A finding at the same place and point within so many months is a repeated one. */
  readonly repeatMonths: number;
  readonly lists?: ListTerms;
}

/** A checklist that holds together; throws where it does not: an author's error. */
export function checklist(definition: ChecklistDefinition): ChecklistDefinition {
  const wrong = (what: string) => new TypeError(`${definition.id}: ${what}`);
  if (!definition.id.startsWith(`${definition.slug}/`)) throw wrong('belongs to another folder');
  const ids = pointsOf(definition).map(({ id }) => id);
  if (ids.length === 0) throw wrong('has no points');
  const twice = ids.find((id, index) => ids.indexOf(id) !== index);
  if (twice !== undefined) throw wrong(`two points are called ${twice}`);
  if (!(definition.repeatMonths > 0)) throw wrong('within how many months is a finding repeated?');
  if (definition.lists === undefined && pointsOf(definition).some(({ blacklist }) => blacklist !== undefined))
    throw wrong('a point speaks of a list that is not there');
  return definition;
}

export function pointsOf({ groups }: ChecklistDefinition): readonly Point[] {
  return groups.flatMap(({ points }) => points);
}

export function pointOf(definition: ChecklistDefinition, id: string): Point | null {
  return pointsOf(definition).find((point) => point.id === id) ?? null;
}

export function faultOf({ fault, text }: Point): string {
  return fault ?? `未做到：${text}`;
}

export function subjectName(subject: Subject): string {
  switch (subject) {
    case 'school':
      return '校外培训机构';
    case 'place':
      return '场所';
    case 'firm':
      return '企业（单位）';
    case 'building':
      return '高层建筑';
    case 'lift':
      return '电梯';
    case 'information-system':
      return '信息系统';
    case 'body':
      return '机关单位';
  }
}
