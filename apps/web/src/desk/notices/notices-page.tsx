import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { Button, Empty, Pagination, Skeleton } from 'antd';
import { Moment } from '../app/moment.tsx';
import { WentWrong } from '../app/states.tsx';
import { type Notice, useMarkRead, useNotices } from './api.ts';
import './notices.css';

const route = getRouteApi('/notices');

const kinds: Readonly<Record<string, string>> = {
  remind: '提醒',
  urge: '催办',
  supervise: '督办',
  circulate: '通报',
  interview: '约谈',
  criticise: '通报批评',
  letter: '函件',
  approval: '审定',
  duty: '任务',
  system: '系统',
};

/** Everything one has been told, newest first. */
export function NoticesPage() {
  const search = route.useSearch();
  const navigate = useNavigate();
  const notices = useNotices(search);
  const mark = useMarkRead();
  if (notices.isError && notices.data === undefined)
    return <WentWrong error={notices.error} reset={() => void notices.refetch()} />;
  const only = search.unread === true;
  return (
    <main className="page narrow-list">
      <div className="page-head">
        <h1>通知</h1>
        <span className="soft">{notices.data === undefined ? '' : `${notices.data.unread} 件未读`}</span>
        <div className="page-actions">
          <Button
            aria-pressed={only}
            type={only ? 'default' : 'text'}
            onClick={() =>
              void navigate({ to: '/notices', search: only ? {} : { unread: true }, replace: true })
            }
          >
            只看未读
          </Button>
          <Button
            disabled={(notices.data?.unread ?? 0) === 0}
            loading={mark.isPending}
            onClick={() => mark.mutate({ read: true })}
          >
            全部标为已读
          </Button>
          <Link to="/notices/settings">收信方式</Link>
        </div>
      </div>
      {notices.isPending ? (
        <Skeleton active paragraph={{ rows: 6 }} />
      ) : (notices.data?.items.length ?? 0) === 0 ? (
        <Empty
          image={Empty.PRESENTED_IMAGE_SIMPLE}
          description={only ? '没有未读的通知。' : '还没有通知。任务临近到期、收到函件时会在这里告诉你。'}
        />
      ) : (
        <ul className="notices">
          {notices.data?.items.map((notice) => (
            <NoticeLine
              key={notice.id}
              notice={notice}
              onRead={(read) => mark.mutate({ ids: [notice.id], read })}
            />
          ))}
        </ul>
      )}
      <Pagination
        current={search.page ?? 1}
        pageSize={50}
        total={notices.data?.total ?? 0}
        hideOnSinglePage
        showSizeChanger={false}
        onChange={(page) => void navigate({ to: '/notices', search: { ...search, page } })}
      />
    </main>
  );
}

function NoticeLine({
  notice,
  onRead,
}: {
  readonly notice: Notice;
  readonly onRead: (read: boolean) => void;
}) {
  const seen = () => {
    if (!notice.read) onRead(true);
  };
  return (
    <li className={notice.read ? 'read' : 'unread'}>
      <span className="notice-kind">{kinds[notice.kind] ?? notice.kind}</span>
      <div className="notice-words">
        {notice.href === '' ? (
          <strong>{notice.title}</strong>
        ) : (
          <Link to={notice.href} onClick={seen}>
            {notice.title}
          </Link>
        )}
        {notice.body !== '' && <small>{notice.body}</small>}
        <small>
          <Moment at={notice.at} />
        </small>
      </div>
      <Button type="text" size="small" onClick={() => onRead(!notice.read)}>
        {notice.read ? '标为未读' : '标为已读'}
      </Button>
    </li>
  );
}
