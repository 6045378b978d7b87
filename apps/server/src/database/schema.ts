import type { Role } from '@zhengling/access';
import type { HolidayYear } from '@zhengling/calendar';
import type { Diagnostic, GazetteDocument, IsoDate, Issue } from '@zhengling/gazette';
import type { ColumnType, GeneratedAlways, Insertable, RawBuilder, Selectable } from 'kysely';
import type { BoardTables } from '../board/tables.ts';
import type { DutyTables } from '../duties/tables.ts';
import type { EvidenceTables } from '../evidence-files/tables.ts';
import type { FeedTables } from '../feeds/tables.ts';
import type { IndicatorTables } from '../indicators/tables.ts';
import type { InspectionTables } from '../inspections/tables.ts';
import type { LadderTables } from '../ladders/tables.ts';
import type { LetterTables } from '../letters/tables.ts';
import type { NoticeTables } from '../notices/tables.ts';
import type { RegisterTables } from '../registers/tables.ts';
import type { SheetTables } from '../sheets/tables.ts';
import type { SiteTables } from '../sites/tables.ts';
import type { SweepTables } from '../sweep/tables.ts';
import type { Defaulted, GeneratedStamp, Json, Optional, Timestamp } from './column.ts';

/**
 * The tables as kysely sees them; `migrations/` makes them.
 *
 * What the driver hands out (see `connection.ts`): `date` is `2019-11-13`, `timestamptz` is ISO 8601 in UTC,
 * `bigint` is a number, `jsonb` is parsed. What is written into a `jsonb` column is a string made by `toJsonb`.
 */
export interface Database
  extends BoardTables,
    RegisterTables,
    DutyTables,
    EvidenceTables,
    SheetTables,
    SiteTables,
    SweepTables,
    LadderTables,
    LetterTables,
    NoticeTables,
    FeedTables,
    IndicatorTables,
    InspectionTables {
  issue: IssueTable;
  issue_version: IssueVersionTable;
  document: DocumentTable;
  repeal: RepealTable;
  clause: ClauseTable;
  search_piece: SearchPieceTable;
  search_group: SearchGroupTable;
  search_segment: SearchSegmentTable;
  search_text: SearchTextTable;
  event: EventTable;
  holiday_year: HolidayYearTable;
  account: AccountTable;
  session: SessionTable;
  import_job: ImportJobTable;
}

export type IssueState = 'draft' | 'published' | 'withdrawn';

export interface IssueTable {
  id: GeneratedAlways<number>;
  /** `2019-11`; another gazette with the same year and number gets `2019-11-2`. */
  slug: string;
  /** Of the newest version: title, year and number of the print, or the text's digest where the print names none: an issue is stored once. */
  identity: string;
  /** This and what follows, up to `published`, of the version shown: the published one, else the newest. */
  title: string;
  jurisdiction: Optional<string>;
  year: Optional<number>;
  number: Optional<number>;
  total_number: Optional<number>;
  published: Optional<IsoDate>;
  state: Defaulted<IssueState>;
  /** The newest version, which editors work on; null only inside the transaction that creates the issue. */
  version_id: Optional<number>;
  /** The version the public sees, and since when; null unless the issue is published. */
  published_version_id: Optional<number>;
  published_version_at: Optional<string>;
  created_at: GeneratedStamp;
  updated_at: GeneratedStamp;
}

interface IssueVersionTable {
  id: GeneratedAlways<number>;
  issue_id: number;
  /** 1, 2, 3 … within the issue. */
  ordinal: number;
  /** Digest of `source_text` in UTF-8, hexadecimal: the same text in another encoding is the same source. */
  source_sha256: string;
  source_name: string;
  source_text: string;
  compiled: Json<Issue>;
  diagnostics: Json<readonly Diagnostic[]>;
  /** Name and version of the compiler. */
  compiler: string;
  document_count: GeneratedAlways<number>;
  created_at: GeneratedStamp;
  created_by: Optional<number>;
}

/** Derived from the version of the issue that is shown (the published one, else the newest) and rewritten with it. */
interface DocumentTable {
  id: GeneratedAlways<number>;
  issue_id: number;
  /** From 1. */
  position: number;
  number: Optional<string>;
  series: Optional<string>;
  year: Optional<number>;
  serial: Optional<number>;
  title: string;
  kind: Optional<string>;
  instrument_kind: Optional<string>;
  issuers: ColumnType<string[], readonly string[], readonly string[]>;
  signed: Optional<IsoDate>;
  in_force_from: Optional<IsoDate>;
  /** The last day in force by the document's own words; a repeal by another document is in `repeal`. */
  in_force_to: Optional<IsoDate>;
  page: Optional<number>;
  duty_count: Defaulted<number>;
  content: Json<GazetteDocument>;
}

/** The document `document_id` repeals the one named here, by number where one is printed, else by title. */
interface RepealTable {
  id: GeneratedAlways<number>;
  document_id: number;
  number: Optional<string>;
  title: Optional<string>;
}

/** One row per text-bearing node or table row, written by `search/store.ts`: what search shows. */
interface ClauseTable {
  id: GeneratedAlways<number>;
  issue_id: number;
  document_id: Optional<number>;
  kind: 'document' | 'foreword' | 'news';
  /** Order of reading within the issue, from 1. */
  position: number;
  node: string;
  /** `第八条`, `一（二）3` */
  label: string;
  heading: string;
  text: string;
  /** Document numbers cited, normalised, separated by blanks. */
  numbers: string;
  piece_id: number;
  part: 'title' | 'text';
  /** Number, heading and text normalised for search; a line feed stands where two of them do not adjoin. */
  plain: string;
  /** Code points of `plain` that belong to the heading. */
  head: number;
}

/** What a search finds: a document, a foreword, a news item. */
interface SearchPieceTable {
  id: GeneratedAlways<number>;
  issue_id: number;
  document_id: Optional<number>;
  kind: 'document' | 'foreword' | 'news';
  /** From 0 among the pieces of its kind in the issue. */
  ordinal: number;
  title: string;
  /** Title and number normalised for search. */
  plain: string;
  group_id: number;
  /** The signature's, else the issue's. */
  date: Optional<IsoDate>;
}

/** What pieces have in common that search filters by and counts; `search_group_of` finds or makes it. */
interface SearchGroupTable {
  id: GeneratedAlways<number>;
  /** 文种, `卷首语` or `政务要闻`. */
  form: Optional<string>;
  issuers: ColumnType<string[], readonly string[], readonly string[]>;
  /** Of the document's number, else of the issue. */
  year: Optional<number>;
  /** Whether they oblige somebody. */
  duties: boolean;
}

/** A stretch of a piece, with everything that can be looked up in it. */
interface SearchSegmentTable {
  piece_id: number;
  /** Positions of its first and last clause. */
  first: number;
  last: number;
  /** A tsvector; see `search/terms.ts`. */
  terms: ColumnType<string, RawBuilder<string>, RawBuilder<string>>;
  /** These three are its piece's. */
  issue_id: number;
  group_id: number;
  date: Optional<IsoDate>;
  /** Its piece has no other. */
  whole: boolean;
}

/** The texts of some clauses that follow each other, normalised, with a line feed between any two. */
interface SearchTextTable {
  piece_id: number;
  titles: string;
  /** Of clauses that are no titles. */
  headings: string;
  /** Everything, titles and headings too. */
  plain: string;
}

/** Append-only: a trigger refuses every change and removal. */
interface EventTable {
  id: GeneratedAlways<number>;
  at: GeneratedStamp;
  actor_id: Optional<number>;
  actor_name: string;
  /** `issue.imported`, `issue.published`, `account.created`, `session.opened` … */
  action: string;
  subject_kind: string;
  subject_id: string;
  detail: Json<object>;
}

export interface AccountTable {
  id: GeneratedAlways<number>;
  username: string;
  display_name: string;
  /** Null until the security administrator grants one. */
  role: Optional<Role>;
  /** The organisation it belongs to. */
  unit_id: Optional<string>;
  password_hash: string;
  demo: Defaulted<boolean>;
  disabled: Defaulted<boolean>;
  created_at: GeneratedStamp;
}

/** The notices of a year that were imported here, without those that the program brings. */
interface HolidayYearTable {
  year: number;
  content: Json<HolidayYear>;
  created_at: GeneratedStamp;
  updated_at: GeneratedStamp;
}

interface SessionTable {
  sid: string;
  account_id: Optional<number>;
  data: Json<object>;
  expires: Timestamp;
}

type ImportJobState = 'waiting' | 'reading' | 'compiling' | 'storing' | 'done' | 'failed';
export type ImportOutcome = 'created' | 'updated' | 'unchanged';

interface ImportJobTable {
  id: GeneratedAlways<number>;
  file_name: string;
  /** Bytes. */
  size: number;
  state: Defaulted<ImportJobState>;
  /** From 0 to 1. */
  progress: Defaulted<number>;
  message: Defaulted<string>;
  hint: Defaulted<string>;
  issue_id: Optional<number>;
  outcome: Optional<ImportOutcome>;
  created_by: Optional<number>;
  created_at: GeneratedStamp;
  updated_at: GeneratedStamp;
}

export type DocumentRow = Selectable<DocumentTable>;
export type NewDocument = Insertable<DocumentTable>;
