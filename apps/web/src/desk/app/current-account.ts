import { type Acts, conditionOf, type Kind, type Role, roleName, type Subject } from '@zhengling/access';
import { createContext, useContext } from 'react';
import type { Account } from '../api/shapes.ts';

export const CurrentAccount = createContext<Account | null>(null);

export const nameOfRole = (role: Role | null): string => (role === null ? '未授权' : roleName(role));

/** What the person signed in may do; the server decides, this only spares them doors that do not open. */
export function usePermissions() {
  const account = useContext(CurrentAccount);
  const subject: Subject = {
    role: account?.role ?? null,
    account: account?.id ?? null,
    unit: account?.unitId ?? null,
  };
  /** Whether there may be records that one may do this to. */
  const mayDo = <K extends Kind>(kind: K, act: Acts[K]): boolean =>
    conditionOf(subject, kind, act).type !== 'never';
  return {
    account,
    subject,
    mayDo,
    edits: mayDo('issue', 'edit'),
    administers: mayDo('account', 'create'),
  };
}
