import { CloseOutlined, MenuOutlined, VerticalRightOutlined } from '@ant-design/icons';
import { Link, useLocation } from '@tanstack/react-router';
import { Button, Drawer } from 'antd';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import type { Account } from '../api/shapes.ts';
import { Bell } from '../notices/bell.tsx';
import { AccountMenu } from './account-menu.tsx';
import { usePermissions } from './current-account.ts';
import { menuOf } from './menu.ts';
import { useWindowTitle } from './use-window-title.ts';
import './shell.css';

const foldedKey = 'zhengling:menu-folded';

/** The frame around every page of the desk: where one can go, and as whom. */
export function Shell(props: {
  readonly account: Account;
  readonly onSignedOut: () => void;
  readonly children: ReactNode;
}) {
  const { account } = props;
  const [open, setOpen] = useState(false);
  const [folded, setFolded] = useState(() => localStorage.getItem(foldedKey) === 'yes');
  const content = useRef<HTMLDivElement>(null);
  useWindowTitle(content);
  const { pathname } = useLocation();
  // biome-ignore lint/correctness/useExhaustiveDependencies: going somewhere is what closes the drawer
  useEffect(() => setOpen(false), [pathname]);
  const fold = (next: boolean) => {
    setFolded(next);
    setOpen(false);
    localStorage.setItem(foldedKey, next ? 'yes' : 'no');
  };
  return (
    <div className={folded ? 'shell folded' : 'shell'}>
      <a className="skip" href="#content">
        跳到正文
      </a>
      <header className="side">
        <div className="side-head">
          <Brand />
          <Bell />
          <Button
            type="text"
            size="small"
            icon={<VerticalRightOutlined />}
            aria-label="收起菜单"
            title="收起菜单"
            onClick={() => fold(true)}
          />
        </div>
        <Menu label="主菜单" />
        <AccountMenu account={account} onSignedOut={props.onSignedOut} />
      </header>
      <header className="bar">
        <Button
          type="text"
          icon={<MenuOutlined />}
          aria-label="打开菜单"
          aria-expanded={open}
          onClick={() => setOpen(true)}
        />
        <Brand />
        <div className="bar-end">
          <Bell />
          <AccountMenu account={account} onSignedOut={props.onSignedOut} />
        </div>
      </header>
      <Drawer
        open={open}
        placement="left"
        size={264}
        onClose={() => setOpen(false)}
        title={<Brand />}
        closeIcon={<CloseOutlined aria-label="关闭菜单" />}
        extra={
          <Button type="text" size="small" className="unfold" onClick={() => fold(false)}>
            固定在左侧
          </Button>
        }
        classNames={{ body: 'drawer-menu' }}
      >
        <Menu label="菜单" />
      </Drawer>
      <div className="stage">
        {account.demo && (
          <aside className="demo-note" aria-label="示例模式">
            示例模式：账号、任务和数字都是演示用的，只作试用。
          </aside>
        )}
        <div id="content" ref={content} className="content" tabIndex={-1}>
          {props.children}
        </div>
      </div>
    </div>
  );
}

function Brand() {
  return (
    <Link to="/" className="brand">
      政令通
    </Link>
  );
}

function Menu({ label }: { readonly label: string }) {
  const sections = menuOf(usePermissions());
  return (
    <nav className="menu" aria-label={label}>
      {sections.map(({ title, entries }) => (
        <div key={title ?? ''}>
          {title !== null && <h2>{title}</h2>}
          <ul>
            {entries.map((entry) => (
              <li key={entry.label}>
                <Link to={entry.to} activeProps={{ 'aria-current': 'page' }}>
                  {entry.label}
                </Link>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </nav>
  );
}
