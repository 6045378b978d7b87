/**
 * How well a piece fits, lower is better; for several terms the mean of theirs.
 * The order of search: exact number, title, heading, text; in text a term that is a word before one that only
 * happens to stand across two (会同 in 会同财政局, before 委员会同意). The functions in the database give these.
 */
export const ranks = { number: -1, title: 0, heading: 1, word: 2, text: 3 } as const;
