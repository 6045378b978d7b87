import { conditionOf, type Subject } from '@zhengling/access';
import { type Kysely, sql, type Transaction } from 'kysely';
import { allowedRows } from '../access/index.ts';
import type { Database } from '../database/schema.ts';
import { visitColumns } from './columns.ts';

interface Told {
  readonly visit: number;
  readonly point: string;
  readonly sha256: string;
  readonly account: number | null;
}

/**
 * Writes down that an answer names a photograph, which mostly comes after it. One that its teller has handed in before,
 * or that this visit shows already, is there at once: the phone sends nothing twice.
 */
export async function tellPhoto(
  trx: Transaction<Database>,
  { visit, point, sha256, account }: Told,
): Promise<void> {
  const file = await trx
    .selectFrom('evidence_file as file')
    .select('file.id')
    .where('file.sha256', '=', sha256)
    .where('file.type', 'like', 'image/%')
    .where(({ or, eb, exists, selectFrom }) =>
      or([
        eb('file.account_id', '=', account),
        exists(
          selectFrom('inspection_photo as photo')
            .select(sql<number>`1`.as('one'))
            .whereRef('photo.file_id', '=', 'file.id')
            .where('photo.visit_id', '=', visit),
        ),
      ]),
    )
    .orderBy('file.id')
    .limit(1)
    .executeTakeFirst();
  await trx
    .insertInto('inspection_photo')
    .values({ visit_id: visit, sha256, point, account_id: account, file_id: file?.id ?? null })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** Where this photograph was told of by this account, or on visits that it inspects; with its size once it has come. */
export async function toldPhotos(
  db: Kysely<Database>,
  subject: Subject,
  account: number,
  sha256: string,
): Promise<readonly { readonly visit_id: number; readonly point: string; readonly size: number | null }[]> {
  return db
    .selectFrom('inspection_photo as photo')
    .innerJoin('inspection_visit as visit', 'visit.id', 'photo.visit_id')
    .leftJoin('evidence_file as file', 'file.id', 'photo.file_id')
    .select(['photo.visit_id', 'photo.point', 'file.size'])
    .where('photo.sha256', '=', sha256)
    .where((where) =>
      where.or([
        where('photo.account_id', '=', account),
        allowedRows(conditionOf(subject, 'inspection', 'inspect'), visitColumns),
      ]),
    )
    .execute();
}
