/** One text that search can show: a node, a table row, a title, an address line. */
export interface ClauseRow {
  readonly kind: 'document' | 'foreword' | 'news';
  /** Which document or news item, from 0 in its kind. */
  readonly ordinal: number;
  /** Order of reading within the issue, from 1. */
  readonly position: number;
  /** Id of the node; '' for what stands at the head or foot of a document. */
  readonly node: string;
  /** `第八条`, `一（二）3`, `附件1`; '' where nothing numbers it. */
  readonly label: string;
  readonly heading: string;
  readonly text: string;
  /** Document numbers cited, normalised, separated by blanks. */
  readonly numbers: string;
  /** `title`: the name of a document, of what it encloses, of an attachment, of the foreword or a news item. */
  readonly part: 'title' | 'text';
  /** Number, heading and text normalised for search; a line feed stands where two of them do not adjoin. */
  readonly plain: string;
  /** Code points of `plain` that belong to the heading, its number included; for a title, all. */
  readonly head: number;
}
