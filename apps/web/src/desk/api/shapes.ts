import type { Role } from '@zhengling/access';
import type { Diagnostic, Issue } from '@zhengling/gazette';

/** The JSON of the desk API, as `/api/openapi.json` describes it. */
export interface Refusal {
  readonly code: string;
  readonly message: string;
  readonly hint: string;
  readonly field?: string;
  readonly retryAfter?: number;
  readonly conflict?: unknown;
}

export type { Role };

export interface Account {
  readonly id: number;
  readonly username: string;
  readonly displayName: string;
  /** Null until the security administrator grants one. */
  readonly role: Role | null;
  readonly unitId: string | null;
  readonly demo: boolean;
  readonly disabled: boolean;
  readonly createdAt: string;
}

export interface Session {
  readonly account: Account | null;
  readonly csrfToken: string;
  readonly setup: { readonly codeRequired: boolean } | null;
  readonly demo: {
    readonly password: string;
    readonly accounts: readonly {
      readonly username: string;
      readonly displayName: string;
      readonly role: Role;
    }[];
  } | null;
}

export type IssueState = 'draft' | 'published' | 'withdrawn';

/** How many diagnostics of each severity. */
export interface Findings {
  readonly errors: number;
  readonly warnings: number;
  readonly infos: number;
}

export interface IssueSummary {
  readonly slug: string;
  readonly title: string;
  readonly year: number | null;
  readonly number: number | null;
  readonly totalNumber: number | null;
  readonly published: string | null;
  readonly state: IssueState;
  /** The newest version. */
  readonly version: number;
  /** The version the public sees; null while it sees none. */
  readonly publishedVersion: number | null;
  readonly documents: number;
  readonly findings: Findings;
  readonly updatedAt: string;
  readonly updatedBy: string | null;
}

export interface IssueList {
  readonly items: readonly IssueSummary[];
  readonly total: number;
  /** Issues in the store, whatever the filter. */
  readonly stored: number;
  readonly years: readonly number[];
}

interface VersionSummary {
  readonly ordinal: number;
  readonly sourceName: string;
  readonly characters: number;
  readonly compiler: string;
  readonly createdAt: string;
  readonly createdBy: string | null;
  readonly findings: Findings;
}

export interface IssueEvent {
  readonly id: number;
  readonly at: string;
  readonly actor: string;
  readonly action: string;
  readonly detail: Readonly<Record<string, unknown>>;
}

export interface IssueDetail extends IssueSummary {
  readonly versions: readonly VersionSummary[];
  readonly events: readonly IssueEvent[];
}

export interface Compiled {
  readonly issue: Issue;
  readonly diagnostics: readonly Diagnostic[];
}

export interface VersionDetail extends VersionSummary, Compiled {
  readonly text: string;
}

export interface SavedVersion {
  readonly slug: string;
  readonly version: number;
  readonly outcome: 'created' | 'updated' | 'unchanged';
  readonly publishedVersion: number | null;
}

/** What somebody else saved since the version that was seen. */
export interface Conflict {
  readonly version: number;
  readonly createdAt: string;
  readonly createdBy: string | null;
  readonly addedLines: number;
  readonly removedLines: number;
}

export type ImportState = 'waiting' | 'reading' | 'compiling' | 'storing' | 'done' | 'failed';

export interface ImportJob {
  readonly id: number;
  readonly fileName: string;
  readonly size: number;
  readonly state: ImportState;
  readonly progress: number;
  readonly message: string;
  readonly hint: string;
  readonly outcome: 'created' | 'updated' | 'unchanged' | null;
  readonly slug: string | null;
  readonly title: string | null;
  readonly createdAt: string;
}
