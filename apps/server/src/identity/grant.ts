import { conditionOf } from '@zhengling/access';
import type { Transaction } from 'kysely';
import type { Database } from '../database/schema.ts';
import type { Account } from './account.ts';
import type { Refusal } from './refusal.ts';

/**
 * Whether this account may give roles and units to others: the security administrators, and as long as there is none,
 * the system administrators, who would otherwise have nobody to ask.
 */
export async function mayGrant(trx: Transaction<Database>, by: Account): Promise<boolean> {
  const subject = { role: by.role, account: by.id, unit: by.unitId };
  if (conditionOf(subject, 'account', 'grant').type !== 'never') return true;
  return by.role === 'system' && !(await hasSecurityAdministrator(trx));
}

async function hasSecurityAdministrator(db: Pick<Transaction<Database>, 'selectFrom'>): Promise<boolean> {
  const row = await db
    .selectFrom('account')
    .select('id')
    .where('role', '=', 'security')
    .where('disabled', '=', false)
    .where('demo', '=', false)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

export const grantNotYours: Refusal = {
  status: 403,
  code: 'grant-not-yours',
  message: '角色和所属单位由安全管理员授予。',
  hint: '账号可以先建立，不选角色；再请安全管理员授权。',
  field: 'role',
};

export const standingNotYours: Refusal = {
  status: 403,
  code: 'standing-not-yours',
  message: '姓名、停用和恢复由系统管理员办理。',
  hint: '需要改动请找系统管理员。',
};
