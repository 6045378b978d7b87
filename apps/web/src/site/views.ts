import type {
  Citation,
  Duty,
  GazetteDocument,
  Imprint,
  IsoDate,
  NewsItem,
  TimeMention,
} from '@zhengling/gazette';
import type { BecameView } from './rules/views.ts';

/**
 * What the public pages are given: the server asks the database and fills these in, the pages know nothing else.
 * Everything here is text for people who did not sign in: published issues only, personal data already masked.
 */
export interface SiteView {
  /** Name of the gazette, for the head of every page; null before the first issue. */
  readonly gazette: string | null;
  /** Sample data is being shown: every page says so. */
  readonly sample: boolean;
  /** Appended to the addresses of /assets files so that a new release is fetched anew. */
  readonly assetVersion: string;
}

export interface IssueSummaryView {
  readonly slug: string;
  readonly title: string;
  readonly jurisdiction: string | null;
  readonly year: number | null;
  readonly number: number | null;
  readonly totalNumber: number | null;
  readonly published: IsoDate | null;
  readonly documentCount: number;
}

/** A link to a document, with the few facts a list shows. */
export interface DocumentSummaryView {
  readonly href: string;
  readonly number: string | null;
  readonly title: string;
  readonly kind: string | null;
  readonly signed: IsoDate | null;
  readonly validity: ValidityView;
  readonly dutyCount: number;
}

export interface ContentsLineView {
  readonly section: string | null;
  readonly title: string;
  readonly page: number | null;
  /** Null where the line leads nowhere (announced in the contents, not found in the text). */
  readonly href: string | null;
}

export interface HomeView extends SiteView {
  readonly latest: IssueView | null;
  readonly earlier: readonly IssueSummaryView[];
  readonly recent: readonly DocumentSummaryView[];
  /** How many rules can be computed, and some to begin with. */
  readonly rules: {
    readonly total: number;
    readonly some: readonly { readonly title: string; readonly href: string }[];
  };
}

export interface IssuesView extends SiteView {
  readonly issues: readonly IssueSummaryView[];
}

export interface IssueView {
  readonly summary: IssueSummaryView;
  readonly contents: readonly ContentsLineView[];
  readonly imprint: Imprint;
  readonly foreword: { readonly title: string; readonly href: string } | null;
  readonly news: { readonly count: number; readonly href: string } | null;
  readonly previous: IssueSummaryView | null;
  readonly next: IssueSummaryView | null;
}

export type ValidityState = 'in-force' | 'not-yet' | 'expired' | 'repealed' | 'unknown';

export interface ValidityView {
  readonly state: ValidityState;
  /** The day the state began: in force since, in force from, expired on, repealed on. */
  readonly since: IsoDate | null;
  /** The last day in force where the text says one. */
  readonly until: IsoDate | null;
  /** The clause that says so (`第二十五条`). */
  readonly basis: string | null;
  /** The document that repeals this one. */
  readonly by: { readonly href: string; readonly label: string } | null;
}

export interface NeighbourView {
  readonly href: string;
  readonly title: string;
}

export interface DocumentView extends SiteView {
  readonly href: string;
  /** Address of the same as JSON. */
  readonly json: string;
  readonly issue: IssueSummaryView;
  readonly position: number;
  readonly page: number | null;
  readonly document: GazetteDocument;
  /** Fields as the print has them, punctuation and all; null where the compiler kept none. */
  readonly printed: {
    readonly addressees: string | null;
    readonly copies: string | null;
    readonly disclosure: string | null;
    /** Under which part the list of attachments (附件：…) is printed; null where none is. */
    readonly announcedIn: 'notice' | 'instrument' | null;
  };
  readonly validity: ValidityView;
  readonly times: readonly TimeMention[];
  readonly duties: readonly Duty[];
  readonly citations: readonly Citation[];
  /** Addresses of the published documents among the numbers cited: normalised number → address. */
  readonly links: ReadonlyMap<string, string>;
  /** What became of its clauses; null where no regulation accounts for the document. */
  readonly became: BecameView | null;
  /** How the disclosed tasks of the document stand; null where none is disclosed. */
  readonly progress: ProgressView | null;
  readonly previous: NeighbourView | null;
  readonly next: NeighbourView | null;
}

/** What the public sees of the tasks of a document: who leads each and how it stands. */
export interface ProgressView {
  readonly total: number;
  readonly closed: number;
  readonly late: number;
  readonly duties: readonly {
    readonly id: number;
    readonly title: string;
    readonly clause: string;
    /** The clause on this page. */
    readonly node: string | null;
    readonly leads: readonly string[];
    /** 办理中, 已办结, 已中止 */
    readonly state: string;
    readonly colour: 'green' | 'yellow' | 'red' | 'blue' | 'none';
    readonly dueOn: IsoDate | null;
    readonly closed: boolean;
  }[];
}

/** The foreword or the news of an issue, set like a document but without number and validity. */
export interface ReadingView extends SiteView {
  readonly kind: 'foreword' | 'news';
  readonly href: string;
  readonly issue: IssueSummaryView;
  readonly items: readonly {
    readonly id: string;
    readonly title: string;
    readonly source: string | null;
    readonly sourceDate: IsoDate | null;
    readonly body: NewsItem['body'];
  }[];
  readonly times: readonly TimeMention[];
  readonly citations: readonly Citation[];
  readonly links: ReadonlyMap<string, string>;
}

/** The filters of the search page, as kept in its address. */
export interface SearchFiltersView {
  readonly kind: string | null;
  readonly issuer: string | null;
  readonly year: number | null;
  readonly inForce: boolean;
  readonly duties: boolean;
}

/** A stretch of text; `hit` where it is what was looked for. */
export interface MarkView {
  readonly text: string;
  readonly hit: boolean;
}

/** A document, foreword or news column that a search found, with the best of its clauses. */
export interface SearchHitView {
  readonly href: string;
  readonly title: readonly MarkView[];
  readonly number: string | null;
  readonly kind: string | null;
  readonly signed: IsoDate | null;
  readonly dutyCount: number;
  /** Null for what is no document. */
  readonly validity: ValidityState | null;
  readonly issue: { readonly slug: string; readonly year: number | null; readonly number: number | null };
  /** How many of its clauses match; `clauses` are the best of them. */
  readonly clauseCount: number;
  readonly clauses: readonly {
    /** Address with the fragment of the clause. */
    readonly href: string;
    /** `第八条`, `一（二）3`; '' where the clause has none. */
    readonly label: string;
    readonly heading: readonly MarkView[];
    readonly excerpt: readonly MarkView[];
  }[];
}

export interface FacetView {
  readonly value: string;
  /** Documents that would be found; null where it was not counted. */
  readonly count: number | null;
}

export interface SearchView extends SiteView {
  readonly query: string;
  readonly filters: SearchFiltersView;
  /** From 1. */
  readonly page: number;
  readonly pageSize: number;
  readonly total: number;
  /** In Chinese: how the words were read, where it is not as typed. */
  readonly notice: string | null;
  readonly hits: readonly SearchHitView[];
  /** What the filters offer. */
  readonly kinds: readonly FacetView[];
  readonly issuers: readonly FacetView[];
  readonly years: readonly FacetView[];
}

/** What /api/search/suggest answers, as the small script of the search box reads it. */
export interface SuggestionsView {
  readonly suggestions: readonly {
    readonly href: string;
    /** What is shown first: a title, a number, a clause label. */
    readonly label: string;
    /** What is shown small beside it. */
    readonly detail: string;
  }[];
}

export interface MessageView extends SiteView {
  /** 404, 410, 400, 429, 500 … */
  readonly status: number;
  readonly title: string;
  /** What happened and what to do, one sentence each. */
  readonly lines: readonly string[];
  /** Ways on, besides search and home. */
  readonly links?: readonly { readonly href: string; readonly label: string }[];
}
