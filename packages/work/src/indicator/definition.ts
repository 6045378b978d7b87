import type { IsoDate } from '@zhengling/calendar';
import type { Amount } from './exact.ts';

/** A number with targets for dates that a document sets, reported over time. */
export interface IndicatorDefinition {
  /** `waste-sorting/communities`: slug of the regulation, then its own name. */
  readonly id: string;
  readonly title: string;
  /** What is counted, in our own words: what a value must include and leave out. */
  readonly summary: string;
  readonly form: AmountForm;
  /** 个, 万元, 分钟; of shares what the parts are. */
  readonly unit: string;
  /** 发文字号 */
  readonly document: string;
  /** As `ClauseAccount.clause`. */
  readonly clause: string;
  readonly kind: IndicatorKind;
  readonly direction: IndicatorDirection;
  /** Where it is counted: `全区`, or each of these streets and towns. */
  readonly places: readonly string[];
  readonly targets: readonly IndicatorTarget[];
  /** Where the straight line begins; left out where nobody can say. */
  readonly start?: IndicatorStart;
  readonly how: IndicatorSource;
  /** Whether places add up to a value of the whole district; parts of wholes add up as parts and as wholes. */
  readonly together: boolean;
  /** Totals that the document prints, with what they should be made of. */
  readonly totals?: readonly PrintedTotal[];
  /** Names of units as printed: who answers for it, and who else enters. Places enter their own. */
  readonly lead: readonly string[];
  readonly responsible?: readonly string[];
  /** Anyone may see its values. */
  readonly public: boolean;
  /** How we read what the text leaves open. */
  readonly reading?: string;
}

/** The place of an indicator that is not counted by street and town. */
export const wholeDistrict = '全区';

/**
 * `count` is whole and not below zero, `number` any decimal; `share` and `permille` are of one (`0.5`, or `12/35` as
 * counted) and are shown in hundredths and thousandths; `change` is a share by which something grew or fell, below zero
 where it went the other way.
 */
export type AmountForm = 'count' | 'number' | 'share' | 'permille' | 'change';
/** 约束性, 预期性; what a plan sets without saying which is `plan`. */
export type IndicatorKind = 'binding' | 'expected' | 'plan';
/** To be reached, not to be exceeded, to be met exactly. */
export type IndicatorDirection = 'up' | 'down' | 'equal';

export interface IndicatorTarget {
  readonly place: string;
  /** The last day by which; null where the text names none. */
  readonly on: IsoDate | null;
  /** First day of the period that is counted from nothing, for yearly targets and sums of several years. */
  readonly from?: IsoDate;
  /** Null where the document leaves the figure to another: 市控指标. */
  readonly value: Amount | null;
  /** 低于, 小于: the figure itself does not do. */
  readonly strict?: true;
  /** Where it differs from the indicator's own. */
  readonly clause?: string;
}

export interface IndicatorStart {
  readonly on: IsoDate;
  /** By place, or the same for each. */
  readonly values: Amount | Readonly<Record<string, Amount>>;
  /** Whether the document prints it; else it is our reading. */
  readonly printed: boolean;
}

export type IndicatorSource =
  | { readonly type: 'entered' }
  | CountedInRegister
  /** A part of a fixed whole: the values of another indicator over these places. */
  | {
      readonly type: 'share-of';
      readonly indicator: string;
      readonly places?: readonly string[];
      readonly whole: Amount;
    };

/** Counted from the entries of a register that stand on the day: those that fit, or their share of all. */
export interface CountedInRegister {
  readonly type: 'register';
  /** Id of the kind of site. */
  readonly kind: string;
  /** Fields and what they must be. */
  readonly where: Readonly<Record<string, string | boolean>>;
  /** Of which entries the share is taken; all where empty. */
  readonly among?: Readonly<Record<string, string | boolean>>;
  /** A date field that must lie within the target's period, up to the day: 建成日期. */
  readonly within?: string;
}

/** A sum that the document prints, as a statement or as the last row of a table. */
export interface PrintedTotal {
  readonly title: string;
  readonly clause: string;
  readonly printed: Amount;
  readonly parts: readonly { readonly title: string; readonly value: Amount }[];
}

/** A clause that sets an aim without a number to report, and why it has no definition. */
export interface UnmeasuredClause {
  readonly document: string;
  readonly clause: string;
  readonly reason: string;
}

export function kindName(kind: IndicatorKind): string {
  switch (kind) {
    case 'binding':
      return '约束性';
    case 'expected':
      return '预期性';
    case 'plan':
      return '计划';
  }
}

/** One target for each year, counted from nothing from its first day. */
export function eachYear(
  first: number,
  last: number,
  target: Omit<IndicatorTarget, 'on' | 'from'>,
): readonly IndicatorTarget[] {
  return Array.from({ length: last - first + 1 }, (_, at) => ({
    ...target,
    from: `${first + at}-01-01`,
    on: `${first + at}-12-31`,
  }));
}
