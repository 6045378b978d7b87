import type { Transaction } from 'kysely';
import type { Database } from '../database/schema.ts';

/** The accounts of a role that may sign in. */
export async function accountsOf(
  trx: Transaction<Database>,
  role: 'supervisor' | 'leader',
): Promise<readonly number[]> {
  const rows = await trx
    .selectFrom('account')
    .select('id')
    .where('role', '=', role)
    .where('disabled', '=', false)
    .execute();
  return rows.map(({ id }) => id);
}
