import { DownOutlined, ExportOutlined, LockOutlined, LogoutOutlined } from '@ant-design/icons';
import { Link, useNavigate } from '@tanstack/react-router';
import { Button, Dropdown } from 'antd';
import type { ReactNode } from 'react';
import { useSignOut } from '../api/session.ts';
import type { Account } from '../api/shapes.ts';
import { nameOfRole, usePermissions } from './current-account.ts';

/** The frame around every page of the desk: where one can go, and as whom. */
export function Shell(props: {
  readonly account: Account;
  readonly onSignedOut: () => void;
  readonly children: ReactNode;
}) {
  const { account } = props;
  const navigate = useNavigate();
  const signOut = useSignOut();
  const { mayDo } = usePermissions();
  return (
    <div className="shell">
      <a className="skip" href="#content">
        跳到正文
      </a>
      <header className="bar">
        <Link to="/issues" className="brand">
          政令通<span>公报编辑台</span>
        </Link>
        <nav aria-label="主菜单">
          <Link to="/issues" activeProps={{ 'aria-current': 'page' }}>
            期刊
          </Link>
          {mayDo('account', 'read') && (
            <Link to="/accounts" activeProps={{ 'aria-current': 'page' }}>
              账号
            </Link>
          )}
        </nav>
        <div className="bar-end">
          <a href="/" target="_blank" rel="noreferrer" className="bar-link">
            <ExportOutlined aria-hidden /> <span className="wide">公开网页</span>
            <span className="hidden">（在新窗口打开）</span>
          </a>
          <Dropdown
            trigger={['click']}
            menu={{
              items: [
                { key: 'who', type: 'group', label: `${account.username} · ${nameOfRole(account.role)}` },
                {
                  key: 'password',
                  icon: <LockOutlined />,
                  label: '修改密码',
                  disabled: account.demo,
                  onClick: () => void navigate({ to: '/password' }),
                },
                {
                  key: 'out',
                  icon: <LogoutOutlined />,
                  label: '退出',
                  onClick: () => {
                    props.onSignedOut();
                    signOut.mutate(undefined, { onSuccess: () => props.onSignedOut() });
                  },
                },
              ],
            }}
          >
            <Button type="text" size="small" aria-label={`${account.displayName}，账号菜单`}>
              {account.displayName} <DownOutlined style={{ fontSize: 10 }} />
            </Button>
          </Dropdown>
        </div>
      </header>
      {account.demo && (
        <aside className="demo-note" aria-label="示例模式">
          示例模式：用的是演示账号，数据只作试用。
        </aside>
      )}
      <div id="content" className="content">
        {props.children}
      </div>
    </div>
  );
}
