/** A rule, or a part of one, that SQL cannot say: why, in Chinese. */
export class NotInSql extends Error {}
