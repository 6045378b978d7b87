import type { Diagnostic, Issue, Span } from '../model/index.ts';
import type { CheckOptions } from './options.ts';
import type { Reading } from './reading.ts';

/** What a check says of one place. */
export interface Finding {
  readonly span: Span;
  /** In Chinese: what is wrong, with what was found. */
  readonly message: string;
  /** In Chinese: what to do. */
  readonly hint: string;
  /** Only where it differs from the check's own. */
  readonly severity?: Diagnostic['severity'];
  /** 0-based position of the document; null for the issue as a whole, foreword and news. */
  readonly documentIndex: number | null;
}

/** What a check looks at. */
export interface CheckContext {
  readonly issue: Issue;
  readonly source: string;
  readonly reading: Reading;
  readonly options: CheckOptions;
}

/** One kind of fault: how it is called and how it is found. */
export interface Check {
  /** Stable; `docs/checks` has a page of this name. */
  readonly code: string;
  /** `error` is a certain fault, `warning` a likely one, `info` worth knowing. */
  readonly severity: Diagnostic['severity'];
  /** In Chinese, a few words. */
  readonly title: string;
  readonly run: (context: CheckContext) => Iterable<Finding>;
}
