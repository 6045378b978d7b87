import type { Kysely, Selectable, Transaction } from 'kysely';
import type { AccountTable, Database } from '../database/schema.ts';
import { type Actor, recordEvent } from './event.ts';
import { grantNotYours, mayGrant, standingNotYours } from './grant.ts';
import { hashPassword } from './password.ts';
import { refusePassword } from './password-policy.ts';
import { done, type Outcome, type Refusal, refuse } from './refusal.ts';
import type { Role } from './role.ts';

/** An account as the desk sees it: without its password hash. */
export interface Account {
  readonly id: number;
  readonly username: string;
  readonly displayName: string;
  /** Null until one is granted. */
  readonly role: Role | null;
  /** Id of the organisation it belongs to. */
  readonly unitId: string | null;
  readonly demo: boolean;
  readonly disabled: boolean;
  readonly createdAt: string;
}

export interface NewAccount {
  readonly username: string;
  readonly displayName: string;
  readonly role: Role | null;
  readonly unitId?: string | null;
  readonly password: string;
}

export const actorOf = (account: Account): Actor => ({ id: account.id, name: account.displayName });

export function toAccount(row: Selectable<AccountTable>): Account {
  return {
    id: row.id,
    username: row.username,
    displayName: row.display_name,
    role: row.role,
    unitId: row.unit_id,
    demo: row.demo,
    disabled: row.disabled,
    createdAt: row.created_at,
  };
}

/** Upper and lower case, full and half width are the same name. */
export const normaliseUsername = (text: string): string => text.normalize('NFKC').trim().toLowerCase();

const usernameForm = /^[\p{L}\p{N}][\p{L}\p{N}._-]{1,31}$/u;

export async function listAccounts(db: Kysely<Database>): Promise<Account[]> {
  const rows = await db.selectFrom('account').selectAll().orderBy('disabled').orderBy('username').execute();
  return rows.map(toAccount);
}

/** Writes an account with its event; the transaction is the caller's, so that a guard can stand in it as well. */
export async function insertAccount(
  trx: Transaction<Database>,
  draft: NewAccount & { readonly demo?: boolean },
  actor: Actor | null,
): Promise<Outcome<Account>> {
  const username = normaliseUsername(draft.username);
  const displayName = draft.displayName.trim() === '' ? username : draft.displayName.trim();
  if (!usernameForm.test(username)) return refuse(badUsername);
  const weak = refusePassword(draft.password, { username, displayName });
  if (weak !== null) return refuse(weak);
  const row = await trx
    .insertInto('account')
    .values({
      username,
      display_name: displayName,
      role: draft.role,
      unit_id: draft.unitId ?? null,
      password_hash: await hashPassword(draft.password),
      demo: draft.demo ?? false,
    })
    .onConflict((conflict) => conflict.column('username').doNothing())
    .returningAll()
    .executeTakeFirst();
  if (row === undefined) return refuse(usernameTaken);
  const account = toAccount(row);
  await recordEvent(
    trx,
    actor ?? actorOf(account),
    'account.created',
    { kind: 'account', id: account.id },
    {
      username,
      role: account.role,
      demo: account.demo,
    },
  );
  return done(account);
}

/** Makes an account; with a role only where `by` may grant one. */
export function createAccount(
  db: Kysely<Database>,
  draft: NewAccount,
  by: Account,
): Promise<Outcome<Account>> {
  return db.transaction().execute(async (trx) => {
    const grants = draft.role !== null || (draft.unitId ?? null) !== null;
    if (grants && !(await mayGrant(trx, by))) return refuse(grantNotYours);
    if (!(await isKnownUnit(trx, draft.unitId ?? null))) return refuse(unknownUnit);
    return insertAccount(trx, draft, actorOf(by));
  });
}

async function isKnownUnit(trx: Transaction<Database>, id: string | null): Promise<boolean> {
  if (id === null) return true;
  const row = await trx.selectFrom('organisation').select('id').where('id', '=', id).executeTakeFirst();
  return row !== undefined;
}

/** The units that accounts belong to, by name. */
export function listAccountUnits(db: Kysely<Database>): Promise<{ id: string; name: string }[]> {
  return db
    .selectFrom('organisation')
    .select(['id', 'name'])
    .where('id', 'in', (query) =>
      query
        .selectFrom('account')
        .select('unit_id')
        .where('unit_id', 'is not', null)
        .$narrowType<{ unit_id: string }>(),
    )
    .orderBy('name')
    .execute();
}

export interface AccountChange {
  readonly displayName?: string;
  readonly role?: Role | null;
  readonly unitId?: string | null;
  readonly disabled?: boolean;
}

/**
 * Changes name and standing (by the system administrator), role and unit (by the security administrator). Nobody
 * changes their own standing, and of the system and of the security administrators one always remains.
 */
export function changeAccount(
  db: Kysely<Database>,
  id: number,
  change: AccountChange,
  by: Account,
): Promise<Outcome<Account>> {
  return db.transaction().execute(async (trx) => {
    // Every administrator row is locked, so that two of them cannot demote each other at once.
    const administrators = await trx
      .selectFrom('account')
      .select(['id', 'role'])
      .where('role', 'in', ['system', 'security'])
      .where('disabled', '=', false)
      .where('demo', '=', by.demo)
      .orderBy('id')
      .forUpdate()
      .execute();
    const before = await trx
      .selectFrom('account')
      .selectAll()
      .where('id', '=', id)
      .forUpdate()
      .executeTakeFirst();
    if (before === undefined) return refuse(noSuchAccount);
    const after = {
      display_name: change.displayName?.trim() || before.display_name,
      role: change.role === undefined ? before.role : change.role,
      unit_id: change.unitId === undefined ? before.unit_id : change.unitId,
      disabled: change.disabled ?? before.disabled,
    };
    const granted = after.role !== before.role || after.unit_id !== before.unit_id;
    const stood = after.disabled !== before.disabled || after.display_name !== before.display_name;
    if (granted && !(await mayGrant(trx, by))) return refuse(grantNotYours);
    if (stood && by.role !== 'system') return refuse(standingNotYours);
    if (!(await isKnownUnit(trx, after.unit_id))) return refuse(unknownUnit);
    if (id === by.id && (after.disabled || after.role !== before.role)) return refuse(ownStanding);
    const alike = administrators.filter(({ role }) => role === before.role);
    const leaves = after.role !== before.role || after.disabled;
    if (leaves && alike.length === 1 && alike[0]?.id === id) return refuse(lastAdministrator);
    const row = await trx
      .updateTable('account')
      .set(after)
      .where('id', '=', id)
      .returningAll()
      .executeTakeFirstOrThrow();
    if (after.disabled) await trx.deleteFrom('session').where('account_id', '=', id).execute();
    await recordEvent(
      trx,
      actorOf(by),
      granted ? 'account.granted' : 'account.changed',
      { kind: 'account', id },
      { username: before.username, before: standing(before), after: standing(after) },
    );
    return done(toAccount(row));
  });
}

const standing = (row: {
  readonly display_name: string;
  readonly role: Role | null;
  readonly unit_id: string | null;
  readonly disabled: boolean;
}) => ({ displayName: row.display_name, role: row.role, unitId: row.unit_id, disabled: row.disabled });

/**
 * Sets a password and closes the account's sessions, except the one that asked.
 * `account.password-changed` is by its owner, `account.password-reset` by a system administrator. Who resets a
 * password could sign in with it: an administrator of security or audit loses the role then, and it has to be granted
 * again.
 */
export function setPassword(
  db: Kysely<Database>,
  id: number,
  password: string,
  actor: Actor,
  keepSession: string | null,
): Promise<Outcome<Account>> {
  return db.transaction().execute(async (trx) => {
    const row = await trx
      .selectFrom('account')
      .selectAll()
      .where('id', '=', id)
      .forUpdate()
      .executeTakeFirst();
    if (row === undefined) return refuse(noSuchAccount);
    if (row.demo) return refuse(demoPassword);
    const weak = refusePassword(password, { username: row.username, displayName: row.display_name });
    if (weak !== null) return refuse(weak);
    const guarded = actor.id !== id && (row.role === 'security' || row.role === 'auditor');
    const role = guarded ? null : row.role;
    await trx
      .updateTable('account')
      .set({ password_hash: await hashPassword(password), role })
      .where('id', '=', id)
      .execute();
    let sessions = trx.deleteFrom('session').where('account_id', '=', id);
    if (keepSession !== null) sessions = sessions.where('sid', '<>', keepSession);
    await sessions.execute();
    const action = actor.id === id ? 'account.password-changed' : 'account.password-reset';
    const detail = { username: row.username, ...(guarded ? { roleTaken: row.role } : {}) };
    await recordEvent(trx, actor, action, { kind: 'account', id }, detail);
    return done(toAccount({ ...row, role }));
  });
}

const badUsername: Refusal = {
  status: 422,
  code: 'username-invalid',
  message: '用户名要 2 到 32 个字符，只能用文字、数字和 . _ -，并以文字或数字开头。',
  hint: '例如 zhouyu 或 周瑜。',
  field: 'username',
};
const usernameTaken: Refusal = {
  status: 409,
  code: 'username-taken',
  message: '这个用户名已经有人用了。',
  hint: '请换一个用户名。',
  field: 'username',
};
const noSuchAccount: Refusal = {
  status: 404,
  code: 'account-not-found',
  message: '没有这个账号。',
  hint: '请刷新账号列表。',
};
const ownStanding: Refusal = {
  status: 409,
  code: 'account-own-standing',
  message: '不能停用自己的账号，也不能改自己的角色。',
  hint: '停用请找另一位系统管理员，改角色请找安全管理员。',
};
const lastAdministrator: Refusal = {
  status: 409,
  code: 'account-last-administrator',
  message: '这是最后一位系统管理员或安全管理员，停用或改角色后就没有人能管理账号了。',
  hint: '请先设立另一位同样角色的管理员。',
};
const unknownUnit: Refusal = {
  status: 422,
  code: 'unit-unknown',
  message: '机构名录里没有这个单位。',
  hint: '请从名录里选，或先在“机构与职务”里添加。',
  field: 'unitId',
};
const demoPassword: Refusal = {
  status: 409,
  code: 'account-demo',
  message: '演示账号的密码每次启动都会重新生成，不能修改。',
  hint: '正式使用时，请不带示例启动服务，并设立自己的账号。',
};
