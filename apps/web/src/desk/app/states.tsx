import { Link } from '@tanstack/react-router';
import { Button, Skeleton } from 'antd';
import type { ReactNode } from 'react';
import { DeskError } from '../api/request.ts';

/** Takes the room of a page, so that nothing jumps when the page arrives. */
export function Waiting() {
  return (
    <div className="page" aria-busy="true" role="status" aria-label="正在载入">
      <Skeleton active title={{ width: 240 }} paragraph={{ rows: 8 }} />
    </div>
  );
}

/** A page that cannot be shown: why, and the way on. */
export function WentWrong({ error, reset }: { readonly error: unknown; readonly reset?: () => void }) {
  const known = error instanceof DeskError ? error : null;
  const again = () => (reset === undefined ? window.location.reload() : reset());
  return (
    <Notice
      title={known?.message ?? '这一页出错了。'}
      hint={known?.hint ?? '没有保存的文字还留在这台电脑上，重新打开就能恢复。'}
    >
      {known?.status !== 404 && (
        <Button type="primary" onClick={again}>
          再试一次
        </Button>
      )}
    </Notice>
  );
}

export function Lost() {
  return <Notice title="没有这一页。" hint="地址可能抄错了，或者页面已经搬走。" />;
}

export function NotAllowed() {
  return <Notice title="这一页你看不了。" hint="需要这项权限的，请安全管理员授予相应角色。" />;
}

function Notice(props: { readonly title: string; readonly hint: string; readonly children?: ReactNode }) {
  return (
    <main className="page notice">
      <h1>{props.title}</h1>
      <p>{props.hint}</p>
      <div className="notice-ways">
        {props.children}
        <Link to="/">回到首页</Link>
      </div>
    </main>
  );
}
