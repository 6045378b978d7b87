import type { Span } from './span.ts';

/**
 * What a numbered or unnumbered unit of text is.
 * 章 节 条 款 项 目 are chapter, section, article, paragraph, item, subitem;
 * 一、（一）1.（1） are point, subpoint, entry, subentry; anything unnumbered is a block.
 */
export type TextNodeType =
  | 'chapter'
  | 'section'
  | 'article'
  | 'paragraph'
  | 'item'
  | 'subitem'
  | 'point'
  | 'subpoint'
  | 'entry'
  | 'subentry'
  | 'block'
  | 'signature';

export type NodeType = TextNodeType | 'table';

/** One seat of a name list: 组长、成员 … with the person and the post as printed. */
export interface Member {
  readonly role: string;
  readonly name: string;
  readonly post: string;
}

interface NodeBase {
  /** Akoma Ntoso eId with Arabic numbers (`art_8__para_1__item_2`), unique in its document. */
  readonly id: string;
  /** The number as printed (`第八条`, `（一）`, `1.`), blanks removed; null where none is printed. */
  readonly num: string | null;
  /** The heading, without the stop that ends it; null where there is none. */
  readonly heading: string | null;
  /** The node's own text (children excluded), print lines joined and markup removed; '' where it has none. */
  readonly text: string;
  /** From the first character of number, heading or text to the last character of the last child. */
  readonly span: Span;
  readonly children: readonly Node[];
}

export interface TextNode extends NodeBase {
  readonly type: TextNodeType;
  /** Which part of the document a top-level node stands in: the notice that encloses, or what it encloses. */
  readonly part?: 'notice' | 'instrument';
  /** The name, role and post where the line is a seat in a name list. */
  readonly member?: Member;
}

export interface TableCell {
  readonly text: string;
  readonly colspan: number;
  readonly rowspan: number;
  readonly header: boolean;
  readonly span: Span;
}

export interface TableRow {
  readonly kind: 'header' | 'group' | 'data' | 'total';
  readonly cells: readonly TableCell[];
  /** 1-based line of the input the row is printed on. */
  readonly line: number;
}

/** A table; `text` is '' and `children` is empty. Rows hold only the cells that begin in them, as in HTML. */
export interface TableNode extends NodeBase {
  readonly type: 'table';
  readonly part?: 'notice' | 'instrument';
  readonly rows: readonly TableRow[];
}

export type Node = TextNode | TableNode;
