/**
 * A place in the input as it was given.
 * Offsets count UTF-16 units (`start` inclusive, `end` exclusive); lines count from 1.
 */
export interface Span {
  readonly start: number;
  readonly end: number;
  readonly startLine: number;
  readonly endLine: number;
}
