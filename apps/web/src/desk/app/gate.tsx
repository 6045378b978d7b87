import { Outlet } from '@tanstack/react-router';
import { Modal } from 'antd';
import { lazy, Suspense, useEffect, useState } from 'react';
import { useSession } from '../api/session.ts';
import type { Account } from '../api/shapes.ts';
import { CurrentAccount } from './current-account.ts';
import { Shell } from './shell.tsx';
import { Waiting, WentWrong } from './states.tsx';

const SignInPage = lazy(async () => ({ default: (await import('../sign-in/sign-in-page.tsx')).SignInPage }));
const SignInForm = lazy(async () => ({ default: (await import('../sign-in/sign-in-form.tsx')).SignInForm }));
const SetupPage = lazy(async () => ({ default: (await import('../sign-in/setup-page.tsx')).SetupPage }));

/**
 * Who gets in. The address stays what it was, so that signing in leads where one wanted to go; and a session that
 * runs out while a page is open asks for the password over the page: what is typed there stays.
 */
export function Gate() {
  const session = useSession();
  const [present, setPresent] = useState<Account | null>(null);
  const account = session.data?.account ?? null;
  useEffect(() => {
    if (account !== null) setPresent(account);
  }, [account]);

  if (session.isPending) return <Waiting />;
  if (session.isError && session.data === undefined) {
    return <WentWrong error={session.error} reset={() => void session.refetch()} />;
  }
  if (session.data.setup !== null) {
    return (
      <Suspense fallback={<Waiting />}>
        <SetupPage codeRequired={session.data.setup.codeRequired} />
      </Suspense>
    );
  }
  const shown = account ?? present;
  if (shown === null) {
    return (
      <Suspense fallback={<Waiting />}>
        <SignInPage session={session.data} />
      </Suspense>
    );
  }
  return (
    <CurrentAccount.Provider value={shown}>
      <Shell account={shown} onSignedOut={() => setPresent(null)}>
        <Suspense fallback={<Waiting />}>
          <Outlet />
        </Suspense>
      </Shell>
      <Modal open={account === null} title="登录已过期" closable={false} footer={null} destroyOnHidden>
        <p>请重新登录，这一页上的内容都还在。</p>
        <Suspense fallback={null}>
          <SignInForm session={session.data} username={shown.username} />
        </Suspense>
      </Modal>
    </CurrentAccount.Provider>
  );
}
