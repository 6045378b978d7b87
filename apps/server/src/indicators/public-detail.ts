import { publicSubject } from '@zhengling/access';
import type { IsoDate } from '@zhengling/calendar';
import type { Kysely } from 'kysely';
import type { Database } from '../database/schema.ts';
import type { ClauseLinks, ClauseRef } from '../rules/clause-links.ts';
import { namedUnits } from '../sheets/index.ts';
import { findIndicator, ownersAmong } from './catalogue.ts';
import { detailOf } from './detail.ts';
import { indicatorReader } from './reader.ts';
import type { DetailView } from './schemas.ts';

/** One indicator as anybody may see it; null where it is none or not disclosed. */
export async function publicDetail(
  db: Kysely<Database>,
  id: string,
  today: IsoDate,
  links: (refs: readonly ClauseRef[]) => Promise<ClauseLinks>,
): Promise<DetailView | null> {
  const definition = findIndicator(id);
  if (definition === null) return null;
  const owners = ownersAmong(await namedUnits(db));
  const reader = indicatorReader(publicSubject, definition, owners);
  return reader === null ? null : detailOf(db, { definition, reader, owners }, today, links);
}
