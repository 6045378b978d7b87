import { Navigate } from '@tanstack/react-router';
import type { Role } from '@zhengling/access';
import { usePermissions } from '../app/current-account.ts';
import { menuOf } from '../app/menu.ts';

const firstPage = (role: Role | null): string => {
  switch (role) {
    case 'editor':
      return '期刊';
    case 'supervisor':
    case 'leader':
      return '督查台';
    case 'system':
    case 'security':
      return '账号';
    case 'auditor':
      return '记录';
    case 'officer':
    case 'reader':
    case null:
      return '我的待办';
  }
};

/** The first page after signing in: where this reader's work of the day is. */
export function Landing() {
  const permissions = usePermissions();
  const { account } = permissions;
  const entries = menuOf(permissions).flatMap((section) => section.entries);
  const label = firstPage(account?.role ?? null);
  const first = entries.find((entry) => entry.label === label);
  const target = first ?? entries[0];
  if (target !== undefined) return <Navigate to={target.to} replace />;
  return (
    <main className="page notice">
      <h1>这个账号还没有角色。</h1>
      <p>请安全管理员在“账号”里授予角色；授予以后刷新这一页就能开始。</p>
    </main>
  );
}
