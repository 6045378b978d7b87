import { Link } from '@tanstack/react-router';
import { Button, Result, Skeleton } from 'antd';
import { DeskError } from '../api/request.ts';

/** Takes the room of a page, so that nothing jumps when the page arrives. */
export function Waiting() {
  return (
    <div className="page" aria-busy="true" role="status" aria-label="正在载入">
      <Skeleton active title={{ width: 240 }} paragraph={{ rows: 8 }} />
    </div>
  );
}

export function WentWrong({ error, reset }: { readonly error: unknown; readonly reset?: () => void }) {
  const known = error instanceof DeskError ? error : null;
  return (
    <main className="page">
      <Result
        status={known?.status === 404 ? '404' : 'warning'}
        title={known?.message ?? '这一页出错了。'}
        subTitle={known?.hint ?? '没有保存的文字还留在这台电脑上，重新打开就能恢复。'}
        extra={[
          <Button
            key="again"
            type="primary"
            onClick={() => (reset === undefined ? window.location.reload() : reset())}
          >
            再试一次
          </Button>,
          <Link key="home" to="/issues">
            回到期刊列表
          </Link>,
        ]}
      />
    </main>
  );
}

export function Lost() {
  return (
    <main className="page">
      <Result
        status="404"
        title="没有这一页。"
        subTitle="地址可能抄错了，或者页面已经搬走。"
        extra={<Link to="/issues">回到期刊列表</Link>}
      />
    </main>
  );
}
