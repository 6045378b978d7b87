import type { Due, IsoDate } from './due.ts';
import type { Node } from './node.ts';
import type { Span } from './span.ts';

/** What one number of a gazette says: schema `zhengling/issue@1` of the contracts. */
export interface Issue {
  readonly schema: 'zhengling/issue@1';
  readonly issue: IssueLine;
  readonly imprint: Imprint;
  readonly contents: readonly ContentsEntry[];
  readonly foreword: Foreword | null;
  readonly documents: readonly GazetteDocument[];
  readonly news: readonly NewsItem[];
  readonly citations: readonly Citation[];
  readonly times: readonly TimeMention[];
  readonly duties: readonly Duty[];
  /** Where every named field that is not a node stands in the input, with its text as printed. */
  readonly fields: readonly PrintedField[];
  /** Characters that ended up in no node and no field, each with a reason. */
  readonly residue: readonly Residue[];
}

export interface IssueLine {
  readonly title: string | null;
  readonly jurisdiction: string | null;
  readonly year: number | null;
  readonly number: number | null;
  readonly totalNumber: number | null;
  readonly published: IsoDate | null;
}

export interface Imprint {
  /** 主管单位 */
  readonly sponsor: string | null;
  /** 主办单位 */
  readonly organiser: string | null;
  /** 编辑出版 */
  readonly publisher: string | null;
  readonly address: string | null;
  readonly postcode: string | null;
  readonly phone: string | null;
  readonly fax: string | null;
  readonly website: string | null;
  /** 内准印字号、国内统一刊号 */
  readonly licence: string | null;
  readonly editors: readonly { readonly role: string; readonly names: readonly string[] }[];
  /** 传达政令 宣传政策 … as printed, in order. */
  readonly mottoes: readonly string[];
}

export interface ContentsEntry {
  readonly section: string | null;
  readonly title: string;
  readonly page: number | null;
  /** 1-based position of the document in `documents`; null for the foreword, for news and for what was not found. */
  readonly document: number | null;
  readonly span: Span;
}

export interface Foreword {
  readonly title: string;
  readonly source: string | null;
  readonly sourceDate: IsoDate | null;
  readonly body: readonly Node[];
  readonly span: Span;
}

export interface DocumentNumber {
  /** `綦江府办发〔2019〕56号`: brackets always 〔〕, no blanks. */
  readonly text: string;
  readonly series: string;
  readonly year: number;
  readonly serial: number;
}

export interface Instrument {
  /** 办法 细则 规定 方案 计划 …: the last words of its title. */
  readonly kind: string;
  readonly title: string;
  readonly trial: boolean;
}

export interface Validity {
  readonly from: IsoDate | null;
  readonly to: IsoDate | null;
  /** The clause that says so (`第二十五条`); null where it follows from the signature. */
  readonly basis: string | null;
  readonly note: string | null;
  /** Documents this one repeals, by number where one is printed, else by title. */
  readonly repeals: readonly { readonly number: string | null; readonly title: string | null }[];
}

export interface Attachment {
  readonly label: string;
  readonly title: string;
  /** The issue prints 略: announced but not printed. */
  readonly omitted: boolean;
  readonly body: readonly Node[];
  readonly span: Span;
}

export interface GazetteDocument {
  /** `重庆市綦江区人民政府办公室文件` */
  readonly masthead: string | null;
  readonly number: DocumentNumber | null;
  readonly title: string;
  /** 文种 by the last words of the title: 通知 决定 通告 …; null where the title does not say. */
  readonly kind: string | null;
  readonly instrument: Instrument | null;
  readonly issuers: readonly string[];
  readonly addressees: readonly string[];
  readonly signed: IsoDate | null;
  readonly printed: IsoDate | null;
  /** 印发机关: who had it printed, in the foot beside the date; null where none is named there. */
  readonly printer: string | null;
  readonly copies: readonly string[];
  readonly disclosure: 'public' | null;
  readonly validity: Validity;
  readonly body: readonly Node[];
  readonly attachments: readonly Attachment[];
  readonly span: Span;
}

export interface NewsItem {
  readonly title: string;
  readonly body: readonly Node[];
  readonly span: Span;
}

/** Where in a compiled node something stands: offsets into `heading` or `text`, or a table cell. */
export interface NodePlace {
  /** 0-based position of the document in `documents`; null for foreword and news. */
  readonly documentIndex: number | null;
  readonly node: string;
  readonly field: 'heading' | 'text' | 'cell';
  /** Offsets into the field's text (for a cell: into the cell's). */
  readonly start: number;
  readonly end: number;
  /** Row and cell position, only where `field` is `cell`. */
  readonly row?: number;
  readonly cell?: number;
}

export interface Provision {
  /** Arabic numbers of 第八条第一款第二项; null where not named. */
  readonly article: number | null;
  readonly paragraph: number | null;
  readonly item: number | null;
  readonly chapter: number | null;
}

export interface Citation {
  /** Node id the citation stands in. */
  readonly from: string;
  readonly text: string;
  readonly title: string | null;
  /** Normalised like `DocumentNumber.text`. */
  readonly number: string | null;
  readonly provision: Provision | null;
  /** Number of the citing document, null where it has none. */
  readonly document: string | null;
  readonly span: Span;
  readonly place: NodePlace;
  /** Where it leads: a document of the same issue by its number, with the node where a provision was found. */
  readonly target: { readonly document: string; readonly node: string | null } | null;
  /** law: 法、条例 …; document: has or resembles a document number; self: 本办法、前款; other: books, papers. */
  readonly kind: 'law' | 'document' | 'self' | 'other';
}

export interface TimeMention {
  /** Number of the document; null where it stands in none or the document has no number. */
  readonly document: string | null;
  readonly line: number;
  readonly text: string;
  readonly due: Due;
  readonly span: Span;
  readonly place: NodePlace;
}

export interface UnitReference {
  readonly name: string;
  readonly id: string;
}

export interface Duty {
  readonly document: string | null;
  readonly node: string;
  readonly line: number;
  readonly text: string;
  /** 牵头单位 */
  readonly lead: readonly string[];
  /** 责任单位 */
  readonly responsible: readonly string[];
  /** 配合单位 */
  readonly cooperating: readonly string[];
  readonly due: Due | null;
  readonly source: 'table' | 'inline' | 'clause';
  /** The units the register knows, in the order named. */
  readonly units: readonly UnitReference[];
  readonly span: Span;
  readonly place: NodePlace;
}

export interface PrintedField {
  /** Path into the issue: `issue`, `imprint.phone`, `documents.3.title`, `contents.4` … */
  readonly path: string;
  readonly text: string;
  readonly span: Span;
}

export interface Residue {
  readonly text: string;
  readonly reason: 'running-head' | 'ornament' | 'markup' | 'page-number' | 'unplaced';
  readonly span: Span;
}

export interface Diagnostic {
  /** `ZL0101`; each has a page under docs/checks. */
  readonly code: string;
  readonly severity: 'error' | 'warning' | 'info';
  /** In Chinese: what is wrong. */
  readonly message: string;
  /** In Chinese: what to do. */
  readonly hint: string;
  readonly file: string;
  readonly span: Span;
  readonly line: number;
  readonly column: number;
  /** Number (or, without one, title) of the document it stands in; null for the issue as a whole. */
  readonly document: string | null;
}
