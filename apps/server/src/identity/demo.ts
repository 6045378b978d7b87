import { randomInt } from 'node:crypto';
import type { Kysely } from 'kysely';
import type { Database } from '../database/schema.ts';
import { ensureOrganisation } from '../registers/index.ts';
import { insertAccount } from './account.ts';
import { recordEvent } from './event.ts';
import { hashPassword } from './password.ts';
import type { Role } from './role.ts';

/** What the sign-in page shows while the sample is served. */
export interface DemoAccounts {
  readonly accounts: readonly {
    readonly username: string;
    readonly displayName: string;
    readonly role: Role;
  }[];
  readonly password: string;
}

/** The units are of the sample gazette. */
const units = [
  { id: 'civil-affairs', name: '区民政局', kind: 'department' },
  { id: 'finance', name: '区财政局', kind: 'department' },
] as const;

const demo: readonly (DemoAccounts['accounts'][number] & { readonly unitId: string | null })[] = [
  { username: 'demo-editor', displayName: '演示编辑', role: 'editor', unitId: null },
  { username: 'demo-supervisor', displayName: '演示督查员', role: 'supervisor', unitId: null },
  { username: 'demo-officer', displayName: '演示承办员（民政）', role: 'officer', unitId: 'civil-affairs' },
  { username: 'demo-officer-2', displayName: '演示承办员（财政）', role: 'officer', unitId: 'finance' },
  { username: 'demo-leader', displayName: '演示领导', role: 'leader', unitId: null },
  { username: 'demo-system', displayName: '演示系统管理员', role: 'system', unitId: null },
  { username: 'demo-security', displayName: '演示安全管理员', role: 'security', unitId: null },
  { username: 'demo-auditor', displayName: '演示审计员', role: 'auditor', unitId: null },
];

const program = { id: null, name: '政令通' };

/**
 * Makes the demo accounts, or gives existing ones a new password: every start has its own, known only to the
 * running server, and outside sample mode they cannot sign in at all (see `signIn`).
 */
export async function ensureDemoAccounts(db: Kysely<Database>): Promise<DemoAccounts> {
  const password = Array.from({ length: 3 }, () => `${letters(4)}`).join('-');
  const password_hash = await hashPassword(password);
  await db.transaction().execute(async (trx) => {
    for (const unit of units) await ensureOrganisation(trx, unit);
    for (const account of demo) {
      const existing = await trx
        .updateTable('account')
        .set({ password_hash, disabled: false, role: account.role, unit_id: account.unitId })
        .where('username', '=', account.username)
        .where('demo', '=', true)
        .returning('id')
        .executeTakeFirst();
      if (existing !== undefined) {
        await recordEvent(
          trx,
          program,
          'account.password-reset',
          { kind: 'account', id: existing.id },
          {
            username: account.username,
            demo: true,
          },
        );
        continue;
      }
      const made = await insertAccount(trx, { ...account, password, demo: true }, program);
      if (!made.ok) throw new Error(`演示账号 ${account.username} 无法建立：${made.refusal.message}`);
    }
  });
  return {
    accounts: demo.map(({ username, displayName, role }) => ({ username, displayName, role })),
    password,
  };
}

/** Letters that are not mistaken for one another when read off a screen. */
const alphabet = 'abcdefghjkmnpqrstuvwxyz23456789';

function letters(count: number): string {
  return Array.from({ length: count }, () => alphabet[randomInt(alphabet.length)]).join('');
}
