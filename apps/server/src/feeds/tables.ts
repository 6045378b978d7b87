import type { GeneratedAlways } from 'kysely';
import type { GeneratedStamp, Optional } from '../database/column.ts';

export interface FeedTables {
  feed: FeedTable;
}

/** A calendar address that somebody subscribed to. The table holds the digest of its secret, which opens nothing. */
interface FeedTable {
  id: GeneratedAlways<number>;
  account_id: number;
  /** `person`: what concerns the account; `unit`: what a unit owes. */
  scope: 'person' | 'unit';
  unit_id: Optional<string>;
  token_hash: string;
  created_at: GeneratedStamp;
  fetched_at: Optional<string>;
  revoked_at: Optional<string>;
}
