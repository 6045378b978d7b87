/**
 * A run of text on a page, in points from the upper left corner: `x` and `right` are its ends, `y` its baseline,
 * `size` the height of its type.
 */
export interface Run {
  readonly text: string;
  readonly x: number;
  readonly right: number;
  readonly y: number;
  readonly size: number;
}

/** A straight stroke of the page: horizontal where `y1 === y2`, else vertical. */
export interface Stroke {
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
}

export interface PageText {
  readonly width: number;
  readonly height: number;
  readonly runs: readonly Run[];
  readonly strokes: readonly Stroke[];
}
