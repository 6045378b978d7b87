import { PlusOutlined } from '@ant-design/icons';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { addDays, chineseDate, weekdayOf } from '@zhengling/calendar';
import { Button, Empty, Input, Modal, Segmented, Table, Tag } from 'antd';
import { useState } from 'react';
import { usePermissions } from '../app/current-account.ts';
import { Moment } from '../app/moment.tsx';
import { Problem } from '../app/problem.tsx';
import { NotAllowed, WentWrong } from '../app/states.tsx';
import { useToday } from '../home/today.ts';
import { type Bulletin, useBulletins, useDraftBulletin } from './api.ts';
import './bulletins.css';

const route = getRouteApi('/bulletins');

export function BulletinsPage() {
  const { mayDo } = usePermissions();
  return mayDo('board', 'read') ? <BulletinList /> : <NotAllowed />;
}

function BulletinList() {
  const { mayDo } = usePermissions();
  const bulletins = useBulletins();
  const navigate = useNavigate();
  const search = route.useSearch();
  const on = useToday();
  const asked = search.new === true && mayDo('board', 'draft');
  const ask = (open: boolean) =>
    void navigate({ to: '/bulletins', search: open ? { new: true } : {}, replace: true });
  if (bulletins.isError) return <WentWrong error={bulletins.error} reset={() => void bulletins.refetch()} />;
  return (
    <main className="page">
      <div className="page-head">
        <h1>通报</h1>
        <span className="soft">按任务办理情况草拟，改定后印发</span>
        {mayDo('board', 'draft') && (
          <div className="page-actions">
            <Button type="primary" icon={<PlusOutlined />} onClick={() => ask(true)}>
              草拟通报
            </Button>
          </div>
        )}
      </div>
      <Table<Bulletin>
        size="small"
        rowKey="id"
        className="sheet"
        loading={bulletins.isPending}
        dataSource={[...(bulletins.data ?? [])]}
        pagination={{ pageSize: 20, hideOnSinglePage: true }}
        scroll={{ x: 'max-content' }}
        locale={{
          emptyText: (
            <Empty
              image={Empty.PRESENTED_IMAGE_SIMPLE}
              description="还没有通报。点“草拟通报”，选一段时间，数据和文字就拟好了。"
            />
          ),
        }}
        columns={[
          {
            title: '标题',
            render: (_, one) => (
              <Link to="/bulletins/$id" params={{ id: String(one.id) }}>
                {one.title}
              </Link>
            ),
          },
          { title: '期号', render: (_, one) => one.name || '—' },
          { title: '状态', render: (_, one) => <StateTag state={one.state} /> },
          { title: '起止', render: (_, one) => `${chineseDate(one.from)}至${chineseDate(one.to)}` },
          { title: '印发', render: (_, one) => (one.issuedOn === null ? '—' : chineseDate(one.issuedOn)) },
          { title: '改动', responsive: ['md'], render: (_, one) => <Moment at={one.updatedAt} /> },
        ]}
      />
      {asked && on !== null && <NewBulletin on={on} onClose={() => ask(false)} />}
    </main>
  );
}

export function StateTag({ state }: { readonly state: Bulletin['state'] }) {
  switch (state) {
    case 'draft':
      return <Tag>草稿</Tag>;
    case 'issued':
      return <Tag color="blue">已印发</Tag>;
    case 'void':
      return <Tag color="red">已作废</Tag>;
  }
}

const spans = { week: '本周', 'last-week': '上周', month: '本月', own: '自定' } as const;
type Span = keyof typeof spans;
const spanNames: readonly Span[] = ['week', 'last-week', 'month', 'own'];

/** From Monday; of a month from its first day. What has not come yet is in no bulletin. */
function spanOf(span: Exclude<Span, 'own'>, on: string): { from: string; to: string } {
  const monday = addDays(on, 1 - weekdayOf(on));
  switch (span) {
    case 'week':
      return { from: monday, to: on };
    case 'last-week':
      return { from: addDays(monday, -7), to: addDays(monday, -1) };
    case 'month':
      return { from: `${on.slice(0, 8)}01`, to: on };
  }
}

function NewBulletin({ on, onClose }: { readonly on: string; readonly onClose: () => void }) {
  const navigate = useNavigate();
  const draft = useDraftBulletin();
  // On a Sunday the week is over; on other days the last one is.
  const usual = weekdayOf(on) === 7 ? 'week' : 'last-week';
  const [span, setSpan] = useState<Span>(usual);
  const [days, setDays] = useState(() => spanOf(usual, on));
  const choose = (next: Span) => {
    setSpan(next);
    if (next !== 'own') setDays(spanOf(next, on));
  };
  const day = (part: 'from' | 'to', label: string) => (
    <Input
      type="date"
      aria-label={label}
      value={days[part]}
      onChange={(event) => {
        setSpan('own');
        setDays({ ...days, [part]: event.target.value });
      }}
    />
  );
  return (
    <Modal
      open
      title="草拟通报"
      okText="草拟"
      confirmLoading={draft.isPending}
      okButtonProps={{ disabled: days.from === '' || days.to === '' }}
      onCancel={onClose}
      onOk={() =>
        draft.mutate(days, {
          onSuccess: ({ id }) => void navigate({ to: '/bulletins/$id', params: { id: String(id) } }),
        })
      }
    >
      <Problem error={draft.error} />
      <p>选一段时间。数据按止日的情况统计，文字可以再改。</p>
      <Segmented<Span>
        aria-label="时间"
        value={span}
        onChange={choose}
        options={spanNames.map((value) => ({ value, label: spans[value] }))}
      />
      <p className="span-days">
        {day('from', '从哪天起')} 至 {day('to', '到哪天止')}
      </p>
    </Modal>
  );
}
