/** What sort of body a unit is, as far as its name says. */
export type OrganisationKind =
  | 'government'
  | 'department'
  | 'party'
  | 'congress'
  | 'court'
  | 'group'
  | 'military'
  | 'directly-managed'
  | 'town'
  | 'street'
  | 'park'
  | 'enterprise'
  | 'body'
  /** A class of units that an order names together: 各街镇, 行政执法机关. */
  | 'collective';

/** One body a gazette may give a duty to. */
export interface Organisation {
  /** Stable within a register: `finance`, `upper/finance`, `collective/各街镇`. */
  readonly id: string;
  /** The full official name, or the usual one where there is none. */
  readonly name: string;
  /** Every other name in use, without the official one. */
  readonly aliases: readonly string[];
  readonly kind: OrganisationKind;
  /** Id of the body it belongs to. */
  readonly parent?: string;
}

/** A unit named in a text: `start` and `end` are offsets into that text, `name` is printed there with its blanks left out. */
export interface UnitReading {
  readonly start: number;
  readonly end: number;
  readonly name: string;
  /** Id in the register, where the register knows the name. */
  readonly id?: string;
}
