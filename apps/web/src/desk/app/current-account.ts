import { createContext, useContext } from 'react';
import type { Account, Role } from '../api/shapes.ts';

export const CurrentAccount = createContext<Account | null>(null);

export const roleNames: Readonly<Record<Role, string>> = {
  administrator: '管理员',
  editor: '编辑',
  reader: '阅读者',
};

/** What the person signed in may do; the server decides, this only spares them doors that do not open. */
export function usePermissions() {
  const account = useContext(CurrentAccount);
  const role = account?.role ?? 'reader';
  return { account, edits: role !== 'reader', administers: role === 'administrator' };
}
