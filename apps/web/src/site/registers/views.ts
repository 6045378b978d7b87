import type { SiteView } from '../views.ts';

/** One line of a public register: who holds what on the day, and which document says so. */
export interface RegisterLine {
  /** 组长, 局长 */
  readonly role: string;
  /** Empty where no document says who. */
  readonly person: string;
  readonly about: string;
  /** What says so, where that is not the document of the whole entry. */
  readonly documents: readonly PublishedDocument[];
  /** 推定, 随职务承接 …; empty where a document says it outright. */
  readonly remark: string;
}

interface PublishedDocument {
  readonly number: string;
  readonly address: string;
}

export interface RegisterEntry {
  readonly id: string;
  readonly name: string;
  readonly address: string | null;
  readonly lines: readonly RegisterLine[];
  readonly document: PublishedDocument | null;
}

export interface RegisterPageView extends SiteView {
  readonly title: string;
  readonly summary: string;
  /** The day for which it is told. */
  readonly on: string;
  readonly action: string;
  readonly query: string;
  readonly entries: readonly RegisterEntry[];
  readonly empty: string;
  /** The other of the two pages, for the same day. */
  readonly other: { readonly title: string; readonly address: string };
  /** Address of the same as JSON. */
  readonly data: string;
}
