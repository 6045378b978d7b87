/** What the policy may ask of a record; a record that has no such field answers as if it were empty. */
export interface AccessRecord {
  /** Disclosed: the public may see it. */
  readonly public?: boolean;
  /** The unit that owns it (an entry, a visit, a letter's addressee). */
  readonly unit?: string | null;
  /** The account that made it or that it is for. */
  readonly account?: number | null;
  readonly lead?: readonly string[];
  readonly responsible?: readonly string[];
  readonly cooperating?: readonly string[];
}

/** A test of a record, the same for one record in memory and for rows of a table. */
export type Condition =
  | { readonly type: 'always' }
  | { readonly type: 'never' }
  | { readonly type: 'public' }
  | { readonly type: 'unit'; readonly is: string }
  | { readonly type: 'account'; readonly is: number }
  | { readonly type: 'among'; readonly field: 'lead' | 'responsible' | 'cooperating'; readonly unit: string }
  | { readonly type: 'any'; readonly of: readonly Condition[] };

export const always: Condition = { type: 'always' };
export const never: Condition = { type: 'never' };

/** The shortest condition that holds where one of these holds. */
export function anyOf(conditions: readonly Condition[]): Condition {
  const left = conditions.filter(({ type }) => type !== 'never');
  if (left.some(({ type }) => type === 'always')) return always;
  const [first] = left;
  if (first === undefined) return never;
  return left.length === 1 ? first : { type: 'any', of: left };
}

export function holds(condition: Condition, record: AccessRecord): boolean {
  switch (condition.type) {
    case 'always':
      return true;
    case 'never':
      return false;
    case 'public':
      return record.public === true;
    case 'unit':
      return record.unit === condition.is;
    case 'account':
      return record.account === condition.is;
    case 'among':
      return record[condition.field]?.includes(condition.unit) ?? false;
    case 'any':
      return condition.of.some((one) => holds(one, record));
  }
}
