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

/**
 * The eId of a node: its own number in Arabic, else its position among its like, behind the parent's id.
 * Articles count through a document, so their ids leave the chapter out (`art_8`, not `chp_3__art_8`).
 */
export function eidOf(type: NodeType, marker: Marker | null, position: number, parent: string): string {
  const own = `${ABBREVIATION[type]}_${marker && marker.value > 0 ? marker.value : position}`;
  const base = type === 'article' ? withoutDivisions(parent) : parent;
  return base === '' ? own : `${base}__${own}`;
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
