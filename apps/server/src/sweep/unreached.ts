import { sql, type Transaction } from 'kysely';
import type { Database } from '../database/schema.ts';
import type { NewNotice } from '../notices/notify.ts';
import { accountsOf } from './accounts-of.ts';

/**
 * Tells supervisors of units (ids with names) that are asked and have nobody who would read it: all of a sweep in one
 * notice, each unit once until somebody was appointed there.
 */
export async function unreachedNotices(
  trx: Transaction<Database>,
  units: ReadonlyMap<string, string>,
  now: Date,
): Promise<readonly NewNotice[]> {
  await sql`
    delete from unit_without_officer where exists (select from account
      where account.unit_id = unit_without_officer.unit_id and role = 'officer' and not disabled)`.execute(
    trx,
  );
  if (units.size === 0) return [];
  const at = now.toISOString();
  const fresh = await trx
    .insertInto('unit_without_officer')
    .values([...units.keys()].map((unit_id) => ({ unit_id, told_at: at })))
    .onConflict((conflict) => conflict.doNothing())
    .returning('unit_id')
    .execute();
  if (fresh.length === 0) return [];
  const names = fresh.map(({ unit_id }) => units.get(unit_id) ?? unit_id);
  const [only] = names;
  const several = names.length > 1;
  const who = several ? `${names.length} 个单位` : (only ?? '');
  const supervisors = await accountsOf(trx, 'supervisor');
  return supervisors.map((account) => ({
    account,
    key: `no-officer:${at}:${fresh[0]?.unit_id ?? ''}`,
    kind: 'system',
    title: `${who}没有承办员账号，收不到提醒`,
    body: `${several ? `${names.join('、')}。` : ''}请系统管理员为${several ? '这些' : '这个'}单位设立账号，安全管理员授予承办员角色。`,
  }));
}
