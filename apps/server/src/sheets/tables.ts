import type { Defaulted, GeneratedStamp, Optional } from '../database/column.ts';

export interface SheetTables {
  sheet_upload: SheetUploadTable;
}

/** A file between its preview and its taking; removed after a day. */
interface SheetUploadTable {
  /** Known only to who uploaded it. */
  token: string;
  account_id: number;
  /** `sites/elevators`: which import it was uploaded to. */
  purpose: string;
  file_name: string;
  content: Buffer;
  /** Digest of the judgement that was shown: whether what is stored has changed since. */
  judged: Defaulted<string>;
  /** The rows that were not taken, written when the others were. */
  rejects: Optional<Buffer>;
  taken_at: Optional<string>;
  created_at: GeneratedStamp;
}
