import type { IsoDate } from '@zhengling/calendar';
import type { Rank } from '@zhengling/work';

/** A post as a statement names it: the body resolved to its id in the register. */
export interface StatedPost {
  readonly organisation: string;
  readonly title: string;
}

/** 任, 免, or named in the post in passing. */
export interface StatedHolding {
  readonly type: 'holding';
  readonly act: 'appointed' | 'removed' | 'seen';
  readonly post: StatedPost;
  readonly person: string;
  readonly concurrent: boolean;
  readonly probationTo: IsoDate | null;
}

export interface StatedSeat {
  readonly role: string;
  readonly office: boolean;
  readonly person: string | null;
  readonly posts: readonly StatedPost[];
  readonly organisation: string | null;
  readonly rank: Rank | null;
  readonly task: string;
  readonly node: string;
  readonly text: string;
}

export interface StatedGroup {
  readonly type: 'group';
  readonly name: string;
  readonly parent: string | null;
  readonly act: 'established' | 'adjusted' | 'listed';
  readonly hosts: readonly string[];
  readonly passes: boolean;
  readonly functions: string;
  readonly endsWithTask: string | null;
  readonly seats: readonly StatedSeat[];
  readonly origin: 'read' | 'definition';
}

export interface StatedHonour {
  readonly type: 'honour';
  readonly title: string;
  readonly recipient: string;
  readonly kind: 'person' | 'organisation';
  readonly about: string;
  readonly minor: boolean;
  readonly by: string;
}

interface StatedEnd {
  readonly type: 'end';
  readonly how: 'abolished' | 'merged' | 'renamed';
  readonly successor: string | null;
}

export type StatementPayload = StatedHolding | StatedGroup | StatedHonour | StatedEnd;

/** What a document says, with its place. */
export interface Statement<T extends StatementPayload = StatementPayload> {
  readonly document: string;
  readonly stated: IsoDate | null;
  readonly subject: string;
  readonly node: string;
  readonly text: string;
  readonly payload: T;
}
