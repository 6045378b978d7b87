import type { IsoDate } from '@zhengling/calendar';
import type { Rank } from './group.ts';

/** A clause that says so: document number and name of the clause (`附件3 五`, `正文`). */
export interface RegisterSource {
  readonly document: string;
  readonly clause: string;
}

export interface OrganisationDefinition {
  readonly id: string;
  readonly name: string;
  readonly aliases?: readonly string[];
  readonly kind: string;
  readonly parent?: string;
  readonly from?: IsoDate;
  readonly to?: IsoDate;
  readonly successor?: string;
  readonly note?: string;
  readonly sources: readonly RegisterSource[];
}

/** Who belongs to a class of bodies; the same members for each of its names. */
export interface CollectiveDefinition {
  /** Names that orders use for it: 各街镇, 各镇街 … The first is the usual one. */
  readonly names: readonly string[];
  /** By any of their names. */
  readonly members: readonly { readonly name: string; readonly from?: IsoDate; readonly to?: IsoDate }[];
  readonly sources: readonly RegisterSource[];
}

/** A group that no list of seats makes readable: a joint conference with the task of each member. */
export interface GroupDefinition {
  readonly id: string;
  readonly name: string;
  readonly aliases?: readonly string[];
  readonly from: IsoDate;
  readonly to?: IsoDate;
  /** Names of the bodies that its office is with. */
  readonly hosts?: readonly string[];
  readonly functions?: string;
  readonly seats: readonly {
    readonly role: string;
    /** By any of its names. */
    readonly organisation: string;
    readonly rank?: Rank;
    /** In our own words: what this member does. */
    readonly task?: string;
    readonly clause?: string;
  }[];
  readonly sources: readonly RegisterSource[];
}

/** A responsibility that a document lays on whoever holds a role in each body of a class. */
export interface ResponsibilityDefinition {
  readonly id: string;
  /** 第一责任人 */
  readonly role: string;
  /** 各街镇, 区级各部门: names of classes or bodies. */
  readonly of: readonly string[];
  /** 主要负责人, 统计人员 */
  readonly who: string;
  /** In our own words. */
  readonly summary: string;
  readonly from: IsoDate;
  readonly sources: readonly RegisterSource[];
}

/** What a regulation adds to the registers of organisations, posts and groups that its documents alone do not give. */
export interface RegisterDefinitions {
  /** The jurisdiction whose gazette brings bodies and classes in. */
  readonly jurisdiction?: string;
  readonly organisations?: readonly OrganisationDefinition[];
  readonly collectives?: readonly CollectiveDefinition[];
  readonly groups?: readonly GroupDefinition[];
  readonly responsibilities?: readonly ResponsibilityDefinition[];
}
