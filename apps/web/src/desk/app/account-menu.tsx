import { DownOutlined, ExportOutlined, LockOutlined, LogoutOutlined } from '@ant-design/icons';
import { useNavigate } from '@tanstack/react-router';
import { Button, Dropdown } from 'antd';
import { useSignOut } from '../api/session.ts';
import type { Account } from '../api/shapes.ts';
import { nameOfRole } from './current-account.ts';

/** As whom one is here, and the way out. */
export function AccountMenu(props: { readonly account: Account; readonly onSignedOut: () => void }) {
  const { account } = props;
  const navigate = useNavigate();
  const signOut = useSignOut();
  return (
    <Dropdown
      trigger={['click']}
      menu={{
        items: [
          { key: 'who', type: 'group', label: `${account.username} · ${nameOfRole(account.role)}` },
          {
            key: 'site',
            icon: <ExportOutlined />,
            label: (
              <a href="/" target="_blank" rel="noreferrer">
                公开网页<span className="hidden">（在新窗口打开）</span>
              </a>
            ),
          },
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
      <Button
        type="text"
        className="whoami"
        aria-label={`${account.displayName} ${nameOfRole(account.role)}，账号菜单`}
      >
        <span className="whoami-words">
          <span className="whoami-name">{account.displayName}</span>
          <small>{nameOfRole(account.role)}</small>
        </span>
        <DownOutlined style={{ fontSize: 10 }} />
      </Button>
    </Dropdown>
  );
}
