import type { Transaction } from 'kysely';
import type { Database } from '../database/schema.ts';
import type { Actor } from '../identity/event.ts';
import { syncRegisters } from '../registers/index.ts';

/** What follows from publishing a version, in the transaction that publishes it. */
export async function whenPublished(
  trx: Transaction<Database>,
  published: { readonly issueId: number; readonly versionId: number },
  by: Actor,
): Promise<void> {
  const { issueId, versionId } = published;
  const { compiled: issue } = await trx
    .selectFrom('issue_version')
    .select('compiled')
    .where('id', '=', versionId)
    .executeTakeFirstOrThrow();
  // Bodies before tasks: a task names units that the register has.
  await syncRegisters(trx, { issueId, issue }, by);
}
