import type { IsoDate } from '@zhengling/calendar';
import type { Clause, Constant, Expression } from './expression.ts';
import type { ValueType } from './type.ts';

/** An input. Whatever is given must lie within the bounds; what is not given is missing, or `default`. */
export interface Input {
  readonly title: string;
  readonly type: ValueType;
  /** The question as put to a person; the title where left out. */
  readonly question?: string;
  readonly hint?: string;
  /** Smallest and greatest value, inside units. */
  readonly min?: number;
  readonly max?: number;
  /** What stands for an input not given, where the text says so: JSON form. */
  readonly default?: JsonValue;
  /** Of a choice: the value that stands for whatever is not in the list, where the text has an answer for it. */
  readonly otherwise?: string;
  /** Chinese names of the values of a choice; of a list, of the values of its fields. */
  readonly labels?: Readonly<Record<string, string>>;
  /** Of a list: its fields. */
  readonly fields?: Readonly<Record<string, Input>>;
  /** Of a list: at most so many things (1,000 where left out). */
  readonly most?: number;
}

export type JsonValue =
  | null
  | number
  | boolean
  | string
  | readonly JsonValue[]
  | { readonly [key: string]: JsonValue };

export interface Output {
  readonly title: string;
  readonly expression: Expression;
  /** Left out of the value, instead of holding it up, where what it needs was not given. */
  readonly whereGiven: boolean;
  readonly labels?: Readonly<Record<string, string>>;
}

/** A parameter has two axes of time: in force from a day, and known since a day (where that was later). */
export interface Version {
  readonly from: IsoDate;
  readonly to?: IsoDate;
  /** Known since; `from` where left out. */
  readonly known?: IsoDate;
  /** A single value, or the cells of a table by their keys joined with `|`. */
  readonly value: Constant | Readonly<Record<string, Constant>>;
  readonly source: Clause;
}

export interface Parameter {
  readonly title: string;
  /** Of the value, or of each cell. */
  readonly type: ValueType;
  /** Of a table: the values of its keys, in order. */
  readonly keys?: readonly (readonly string[])[];
  readonly versions: readonly Version[];
}

export interface Validity {
  readonly from: IsoDate;
  /** Last day in force; open where left out. */
  readonly to?: IsoDate;
  /** The document that ended it, where one did. */
  readonly repealedBy?: string;
  readonly basis: string;
  readonly note?: string;
}

/** A choice where the text is ambiguous: shown in the trace. */
export interface Interpretation {
  readonly clause: string;
  /** What was chosen. */
  readonly reading: string;
  readonly reason: string;
}

export interface Rule {
  /** `loan-risk-fund/compensation` */
  readonly id: string;
  readonly title: string;
  /** In our own words, for a person with no code. */
  readonly summary: string;
  readonly document: string;
  readonly clause: string;
  readonly validity: Validity;
  readonly inputs: Readonly<Record<string, Input>>;
  readonly parameters: Readonly<Record<string, Parameter>>;
  readonly outputs: Readonly<Record<string, Output>>;
  readonly interpretations: readonly Interpretation[];
  /** What a firm or person may be entitled to: the output that holds the amount. */
  readonly entitlement?: string;
}
