import type { PostReading } from '../appointments/index.ts';

/** Which person of a body is meant where it is named and he is not: 主要负责人, 分管负责人, 负责人. */
export type Rank = 'principal' | 'in-charge' | 'any';

/** Where in the document: a node, and offsets into its text. */
export interface GroupPlace {
  readonly node: string;
  readonly start: number;
  readonly end: number;
}

/** Who sits on a seat, as the print says it. */
export type HolderReading =
  /** By name, mostly with the posts that the seat goes with. */
  | { readonly type: 'person'; readonly name: string; readonly posts: readonly PostReading[] }
  /** 区政府办公室主任, without a name. */
  | { readonly type: 'post'; readonly post: PostReading }
  /** 区应急局主要负责人; without a rank the body itself is the member. */
  | {
      readonly type: 'unit';
      readonly name: string;
      readonly id?: string;
      readonly rank: Rank | null;
    };

export interface SeatReading {
  /** 组长, 常务副主任, 成员, 办公室主任, 牵头单位 … */
  readonly role: string;
  readonly holder: HolderReading;
  readonly place: GroupPlace;
}

/** A leading group, committee, headquarters, special office or working group as one list of a document sets it up. */
export interface GroupReading {
  readonly name: string;
  /** The group it belongs to, in the same document. */
  readonly parent: string | null;
  /** Set up by this document, changed by it, or only listed. */
  readonly act: 'established' | 'adjusted' | 'listed';
  readonly seats: readonly SeatReading[];
  /** The bodies that its office is with (办公室设在某局); for a special office those that it is with itself. */
  readonly hosts: readonly { readonly name: string; readonly id?: string }[];
  /** 办公室主任, 办公室副主任, 办公室成员 */
  readonly office: readonly SeatReading[];
  /** Nodes that say what it is there for. */
  readonly functions: readonly string[];
  /** The document says that whoever takes over a post takes over its seats; the node that does. */
  readonly passes: string | null;
  /** It ends by itself when its task is done: the node that says so. */
  readonly endsWithTask: string | null;
  readonly place: GroupPlace;
}

/** A body or group that a document ends or gives another name. */
export interface EndReading {
  readonly name: string;
  readonly how: 'abolished' | 'merged' | 'renamed';
  /** Who takes over; null where the print does not say. */
  readonly successor: string | null;
  readonly place: GroupPlace;
  readonly text: string;
}
