import { Navigate } from '@tanstack/react-router';
import { usePermissions } from '../app/current-account.ts';
import { menuOf } from '../app/menu.ts';

/** The first page after signing in: where this reader's work of the day is. */
export function Landing() {
  const permissions = usePermissions();
  const { account } = permissions;
  const entries = menuOf(permissions).flatMap((section) => section.entries);
  const first =
    account?.role === 'editor'
      ? entries.find(({ label }) => label === '期刊')
      : account?.role === 'supervisor' || account?.role === 'leader'
        ? entries.find(({ label }) => label === '督查台')
        : undefined;
  const target = first ?? entries[0];
  if (target !== undefined) return <Navigate to={target.to} replace />;
  return (
    <main className="page notice">
      <h1>这个账号还没有角色。</h1>
      <p>请安全管理员在“账号”里授予角色；授予以后刷新这一页就能开始。</p>
    </main>
  );
}
