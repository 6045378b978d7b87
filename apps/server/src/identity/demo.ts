import { randomInt } from 'node:crypto';
import type { Kysely } from 'kysely';
import type { Database } from '../database/schema.ts';
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

const demo = [
  { username: 'demo-editor', displayName: '演示编辑', role: 'editor' },
  { username: 'demo-system', displayName: '演示系统管理员', role: 'system' },
] as const;

const program = { id: null, name: '政令通' };

/**
 * Makes the demo accounts, or gives existing ones a new password: every start has its own, known only to the
 * running server, and outside sample mode they cannot sign in at all (see `signIn`).
 */
export async function ensureDemoAccounts(db: Kysely<Database>): Promise<DemoAccounts> {
  const password = Array.from({ length: 3 }, () => `${letters(4)}`).join('-');
  const password_hash = await hashPassword(password);
  await db.transaction().execute(async (trx) => {
    for (const account of demo) {
      const existing = await trx
        .updateTable('account')
        .set({ password_hash, disabled: false, role: account.role })
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
  return { accounts: demo, password };
}

/** Letters that are not mistaken for one another when read off a screen. */
const alphabet = 'abcdefghjkmnpqrstuvwxyz23456789';

function letters(count: number): string {
  return Array.from({ length: count }, () => alphabet[randomInt(alphabet.length)]).join('');
}
