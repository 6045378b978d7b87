import type { IsoDate } from '@zhengling/calendar';
import type { BulletinFigures, BulletinSection } from '@zhengling/work';
import type { GeneratedAlways } from 'kysely';
import type { Defaulted, GeneratedStamp, Json, Optional } from '../database/column.ts';

export interface BoardTables {
  bulletin: BulletinTable;
}

interface BulletinTable {
  id: GeneratedAlways<number>;
  state: 'draft' | 'issued' | 'void';
  /** Drawn when it is issued: 2024年第7期. A void one keeps its number. */
  year: Optional<number>;
  serial: Optional<number>;
  from_day: IsoDate;
  to_day: IsoDate;
  title: string;
  addressee: string;
  opening: string;
  /** 抄送; empty for none. */
  copies: Defaulted<string>;
  /** Words as edited; tables as counted. */
  sections: Json<readonly BulletinSection[]>;
  figures: Json<BulletinFigures>;
  /** 发文机关 */
  issuer: string;
  issued_on: Optional<IsoDate>;
  void_reason: Optional<string>;
  drafted_by: Optional<number>;
  version: Defaulted<number>;
  created_at: GeneratedStamp;
  updated_at: GeneratedStamp;
}
