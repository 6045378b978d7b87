import type { GeneratedAlways } from 'kysely';
import type { GeneratedStamp, Optional } from '../database/column.ts';

export interface EvidenceTables {
  evidence_file: EvidenceFileTable;
}

/** A file that somebody handed in; its content lies in the data directory under `sha256`, once however often it came. */
interface EvidenceFileTable {
  id: GeneratedAlways<number>;
  sha256: string;
  /** As its owner called it. */
  name: string;
  /** By its content, not by what the browser said. */
  type: string;
  /** Bytes. */
  size: number;
  account_id: Optional<number>;
  /** Unit of the account at that moment. */
  unit_id: Optional<string>;
  at: GeneratedStamp;
}
