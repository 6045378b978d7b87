import type { NodeType } from '../model/node.ts';
import type { Marker } from './marker.ts';

/** Element names of Akoma Ntoso Naming Convention 1.0 where it has one, else the node type. */
const ABBREVIATION: Record<NodeType, string> = {
  chapter: 'chp',
  section: 'sec',
  article: 'art',
  paragraph: 'para',
  item: 'item',
  subitem: 'subitem',
  point: 'point',
  subpoint: 'subpoint',
  entry: 'entry',
  subentry: 'subentry',
  block: 'block',
  table: 'table',
  signature: 'sign',
};

const NONE: Readonly<Record<NodeType, number>> = {
  chapter: 0,
  section: 0,
  article: 0,
  paragraph: 0,
  item: 0,
  subitem: 0,
  point: 0,
  subpoint: 0,
  entry: 0,
  subentry: 0,
  block: 0,
  table: 0,
  signature: 0,
};

/**
 * The eIds of the nodes below one parent, asked for in their order: a node's own number in Arabic, else its position
 * among its like, behind the parent's id.
 * Articles count through a document, so their ids leave the chapter out (`art_8`, not `chp_3__art_8`).
 */
export function eidsBelow(parent: string): (type: NodeType, marker: Marker | null) => string {
  const positions = { ...NONE };
  let aboveArticles: string | null = null;
  return (type, marker) => {
    const position = ++positions[type];
    const own = `${ABBREVIATION[type]}_${marker !== null && marker.value > 0 ? marker.value : position}`;
    if (type === 'article') aboveArticles ??= withoutDivisions(parent);
    const base = type === 'article' ? aboveArticles : parent;
    return base === '' || base === null ? own : `${base}__${own}`;
  };
}

const withoutDivisions = (parent: string) =>
  parent === '' ? '' : parent.replace(/(?:__)?(?:chp|sec)_[\d-]+(?:__sec_[\d-]+)?$/, '');

/** Repeated numbers (四、 printed twice) get `-2`, `-3` …, so that the first keeps its address. */
export type UniqueIds = (wanted: string) => string;

export function uniqueIds(): UniqueIds {
  const taken = new Map<string, number>();
  return (wanted) => {
    const times = (taken.get(wanted) ?? 0) + 1;
    taken.set(wanted, times);
    if (times === 1) return wanted;
    const id = `${wanted}-${times}`;
    taken.set(id, 1);
    return id;
  };
}
