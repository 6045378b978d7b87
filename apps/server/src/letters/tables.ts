import type { IsoDate } from '@zhengling/calendar';
import type { LetterFormat } from '@zhengling/work';
import type { GeneratedAlways } from 'kysely';
import type { Defaulted, GeneratedStamp, Optional, Timestamp } from '../database/column.ts';

export interface LetterTables {
  letter: LetterTable;
  letter_series: LetterSeriesTable;
  letter_addressee: LetterAddresseeTable;
  letter_opening: LetterOpeningTable;
}

/**
 * `draft` is edited by supervisors; `approving` waits for a leader; `approved` may be issued; `issued` stands as it
 * is; `void` was issued and counts no longer, its number is not given again.
 */
export type LetterState = 'draft' | 'approving' | 'approved' | 'issued' | 'void';

export interface LetterTable {
  id: GeneratedAlways<number>;
  definition: string;
  format: LetterFormat;
  /** 督办通知书 */
  name: string;
  state: LetterState;
  needs_leader: boolean;
  masthead: string;
  title: string;
  addressee: string;
  /** A paragraph a line. */
  body: string;
  signatory: string;
  copies: Defaulted<string>;
  /** 机关代字 it will be numbered in; null for letters without a number. */
  series: Optional<string>;
  /** Drawn when it is issued. */
  year: Optional<number>;
  serial: Optional<number>;
  issued_on: Optional<IsoDate>;
  void_reason: Optional<string>;
  /** Why a leader gave it back. */
  returned_reason: Optional<string>;
  drafted_by: Optional<number>;
  approved_by: Optional<number>;
  issued_by: Optional<number>;
  version: Defaulted<number>;
  created_at: GeneratedStamp;
  updated_at: GeneratedStamp;
}

/** The last serial given of a series and year: raised in the transaction that issues, so that none is lost. */
interface LetterSeriesTable {
  series: string;
  year: number;
  last: number;
}

interface LetterAddresseeTable {
  letter_id: number;
  unit_id: string;
  received_at: Optional<string>;
  received_by: Optional<number>;
  /** How often the unit was reminded that it has not signed for it. */
  reminded: Defaulted<number>;
}

/** Somebody of an addressee has opened the letter. */
interface LetterOpeningTable {
  letter_id: number;
  unit_id: string;
  account_id: number;
  first_at: Timestamp;
  last_at: Timestamp;
}
