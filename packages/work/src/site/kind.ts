import type { IsoDate } from '@zhengling/calendar';

/** A kind of site or object that a document has registered: its entries are rows of one table with these fields. */
export interface SiteKind {
  /** `elevators/lifts`: slug of the regulation, then its own name. */
  readonly id: string;
  /** 电梯 */
  readonly title: string;
  /** 部 栋 处: what one counts them in. */
  readonly counter: string;
  /** One sentence: what is registered here and what for. */
  readonly summary: string;
  /** The clause that asks for the register. */
  readonly basis: SiteEvidence;
  /** The body that keeps it where an entry names none. */
  readonly keeper: string | null;
  readonly fields: readonly SiteField[];
  /** Key of the field that an entry is called by. */
  readonly name: string;
  /** Keys of the fields by which two entries are the same thing. */
  readonly identity: readonly string[];
  /** Key of the field that says which 街镇 it lies in. */
  readonly place?: string;
  /** Keys of the fields that a list shows at first. */
  readonly columns: readonly string[];
  /** Whether anyone may see it; fields can still be kept back. */
  readonly public: boolean;
  /** What rules say about an entry on a day. */
  readonly facts?: readonly SiteFact[];
  /** How a point is looked up in it. */
  readonly locator?: SiteLocator;
  /** Entries that the documents print. */
  readonly seeds?: readonly SiteSeed[];
}

/** A place in a document: 发文字号 and clause as people write it, `附件 一`. */
export interface SiteEvidence {
  readonly document: string;
  readonly clause: string;
}

export interface SiteField {
  readonly key: string;
  readonly title: string;
  /** Other titles that files use. */
  readonly aliases?: readonly string[];
  readonly kind: SiteFieldKind;
  /** 平方米, 米, 公里: said after the figure. */
  readonly unit?: string;
  readonly required?: boolean;
  /** Several values, divided by 、; only `text`, `choice` and `unit`. */
  readonly multiple?: boolean;
  readonly choices?: readonly SiteChoice[];
  readonly min?: number;
  readonly max?: number;
  readonly hint?: string;
  /** Of a person: masked for all who need not know, and never public. */
  readonly personal?: PersonalKind;
  /** Not shown to the public although the kind is. */
  readonly internal?: boolean;
}

/** Share is a number from 0 to 1; yes-no a boolean; the rest as they are called. */
export type SiteFieldKind = 'text' | 'date' | 'number' | 'integer' | 'share' | 'unit' | 'choice' | 'yes-no';

/** By which it is masked: 张*、138****0000. */
export type PersonalKind = 'name' | 'phone';

export interface SiteChoice {
  readonly value: string;
  readonly title: string;
  readonly aliases?: readonly string[];
}

/** Values by key of field; null or absent where not known. */
export type SiteValues = Readonly<Record<string, SiteValue>>;
export type SiteValue = string | number | boolean | readonly string[] | null;

/** An output of a rule, its inputs filled from the fields of the entry. */
export interface SiteFact {
  readonly key: string;
  readonly title: string;
  readonly rule: string;
  readonly output: string;
  /** By input of the rule: a field, a value, or the day that is asked about. */
  readonly inputs: Readonly<Record<string, SiteInput>>;
  /** Values of the output that somebody has to act upon. */
  readonly alarming?: readonly (string | boolean)[];
}

export type SiteInput =
  | { readonly field: string }
  /** Whether the field is filled in. */
  | { readonly known: string }
  | { readonly value: string | number | boolean }
  | { readonly on: true };

/** Questions about a point, answered by rules. */
export interface SiteLocator {
  /** 一个点在哪一级保护区 */
  readonly title: string;
  /** Whether an entry has to be chosen first; its fields then answer what `inputs` fill. */
  readonly entry: boolean;
  readonly rules: readonly LocatorRule[];
}

export interface LocatorRule {
  readonly rule: string;
  /** Only for entries of which this field has one of these values. */
  readonly when?: { readonly field: string; readonly is: readonly string[] };
  readonly inputs: Readonly<Record<string, SiteInput>>;
}

/** An entry that a document prints, as states one after the other. */
export interface SiteSeed {
  readonly states: readonly SiteSeedState[];
}

export interface SiteSeedState {
  readonly values: SiteValues;
  /** First and last day; open where null. */
  readonly starts: IsoDate | null;
  readonly ends: IsoDate | null;
  /** Why it ended. */
  readonly endReason?: string;
  readonly evidence: readonly SiteEvidence[];
}
