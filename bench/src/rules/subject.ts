import type { Columns, JsonValue } from '@zhengling/rules';
import type Publicodes from 'publicodes';

export type Row = Readonly<Record<string, JsonValue>>;

/** What every engine has to answer. */
export interface Answer {
  readonly eligible: boolean;
  readonly amount: number;
}

/** Columns out of the loop written by hand. */
export interface HandColumns {
  readonly eligible: Uint8Array;
  readonly amount: Float64Array;
}

/** One rule of the measure: its rows, and the same rule as each peer has it. */
export interface Subject {
  readonly rule: string;
  readonly rows: readonly Row[];
  readonly columns: Columns;
  /** As one writes it by hand, exact to the fen, believing its input. */
  readonly hand: (row: Row) => Answer;
  /** The same, refusing what is not valid, as the compiled rule does. */
  readonly handChecked: (row: Row) => Answer | null;
  readonly handColumns: () => HandColumns;
  readonly publicodes: {
    readonly model: NonNullable<ConstructorParameters<typeof Publicodes>[0]>;
    readonly situation: (row: Row) => Readonly<Record<string, string | number>>;
  };
  readonly zen: {
    readonly expressions: readonly (readonly [key: string, value: string])[];
    readonly context: (row: Row) => unknown;
  };
  readonly jsonRules: {
    /** In order of priority: the first whose conditions hold gives the amount. */
    readonly cases: readonly {
      readonly when: readonly { readonly fact: string; readonly operator: string; readonly value: unknown }[];
      readonly eligible: boolean;
      readonly amount: (row: Row) => number;
    }[];
    readonly facts: (row: Row) => Record<string, unknown>;
  };
}

/** Draws from a fixed seed. */
export class Draw {
  #state: number;

  constructor(seed: number) {
    this.#state = seed;
  }

  share(): number {
    this.#state = (Math.imul(this.#state, 1_664_525) + 1_013_904_223) >>> 0;
    return this.#state / 4_294_967_296;
  }

  below(n: number): number {
    return Math.floor(this.share() * n);
  }

  of<T>(values: readonly [T, ...T[]]): T {
    return values[this.below(values.length)] ?? values[0];
  }
}

export const numberOf = (row: Row, name: string): number => {
  const value = row[name];
  return typeof value === 'number' ? value : 0;
};

export const textOf = (row: Row, name: string): string => {
  const value = row[name];
  return typeof value === 'string' ? value : '';
};
