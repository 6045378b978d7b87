/**
 * A value in generated code. Numbers, dates and moments are numbers as they are inside; a choice is its code in the
 * dictionary of the rule; choices are bits of one or more words (31 bits each, `order` says which value a bit is).
 * `code` is a name, a literal or an expression without effect that may be written more than once.
 */
export type Atom =
  | { readonly kind: 'number'; readonly code: string; readonly literal: number | null }
  | { readonly kind: 'yes-no'; readonly code: string; readonly literal: boolean | null }
  | { readonly kind: 'text'; readonly code: string; readonly literal: string | null }
  | { readonly kind: 'choice'; readonly code: string; readonly literal: string | null }
  | { readonly kind: 'choices'; readonly words: readonly string[]; readonly order: readonly string[] }
  /** The code before never comes here: it has left by an exit. */
  | { readonly kind: 'never' };

export const NEVER: Atom = { kind: 'never' };

export const literalNumber = (value: number): Atom => ({
  kind: 'number',
  code: numberText(value),
  literal: value,
});

export const literalYesNo = (value: boolean): Atom => ({
  kind: 'yes-no',
  code: String(value),
  literal: value,
});

export const numberCode = (code: string): Atom => ({ kind: 'number', code, literal: null });

export const yesNoCode = (code: string): Atom => ({ kind: 'yes-no', code, literal: null });

export const numberText = (value: number): string =>
  Object.is(value, -0) ? '-0' : value < 0 ? `(${value})` : String(value);

export const WORD = 31;

/** The word and the bit of the value at a place of a set's order. */
export const bitOf = (place: number): { readonly word: number; readonly bit: number } => ({
  word: Math.floor(place / WORD),
  bit: 2 ** (place % WORD),
});

export const wordsFor = (values: number): number => Math.max(1, Math.ceil(values / WORD));
