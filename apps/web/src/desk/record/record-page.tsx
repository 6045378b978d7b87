import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { Button, Empty, Input, Select, Table } from 'antd';
import type { EventLine, RecordFilter } from '../api/events.ts';
import { useEvents } from '../api/events.ts';
import { usePermissions } from '../app/current-account.ts';
import { Moment } from '../app/moment.tsx';
import { NotAllowed, WentWrong } from '../app/states.tsx';
import { deedOf, detailOf, kindOf } from './words.ts';

const route = getRouteApi('/record');

/** The record of who did what: for the auditor, who can look and change nothing. */
export function RecordPage() {
  const { mayDo } = usePermissions();
  if (!mayDo('event', 'read')) return <NotAllowed />;
  return <EventList />;
}

function EventList() {
  const filter = route.useSearch();
  const navigate = useNavigate();
  const events = useEvents(filter);
  const show = (change: Partial<RecordFilter>) => {
    const next = Object.fromEntries(
      Object.entries({ ...filter, ...change }).filter(([, value]) => value !== undefined && value !== ''),
    );
    void navigate({ to: '/record', search: next, replace: true });
  };
  if (events.isError && events.data === undefined)
    return <WentWrong error={events.error} reset={() => void events.refetch()} />;
  const items = events.data?.pages.flatMap((page) => page.items) ?? [];
  const actions = events.data?.pages[0]?.actions ?? [];
  return (
    <main className="page">
      <div className="page-head">
        <h1>记录</h1>
        <span className="soft">谁在什么时候做了什么；只能增加，不能修改</span>
      </div>
      <div className="filters">
        <Input.Search
          aria-label="搜索记录"
          placeholder="人名、编号或内容"
          allowClear
          defaultValue={filter.q ?? ''}
          onSearch={(q) => show({ q })}
          style={{ maxWidth: 280 }}
        />
        <Select
          aria-label="事件"
          allowClear
          showSearch={{ optionFilterProp: 'label' }}
          placeholder="所有事件"
          value={filter.action ?? null}
          options={actions.map((action) => ({ value: action, label: deedOf(action) }))}
          onChange={(action: string | undefined) => show({ action: action ?? '' })}
          style={{ width: 200 }}
        />
        <span className="day">
          从{' '}
          <Input
            type="date"
            aria-label="从哪天起"
            value={filter.from ?? ''}
            onChange={(e) => show({ from: e.target.value })}
          />
        </span>
        <span className="day">
          到{' '}
          <Input
            type="date"
            aria-label="到哪天止"
            value={filter.to ?? ''}
            onChange={(e) => show({ to: e.target.value })}
          />
        </span>
      </div>
      <Table<EventLine>
        size="small"
        rowKey="id"
        className="sheet"
        loading={events.isPending}
        dataSource={items}
        pagination={false}
        scroll={{ x: 'max-content' }}
        locale={{
          emptyText: (
            <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description="没有这样的记录。请放宽条件。" />
          ),
        }}
        columns={[
          { title: '时间', width: 170, render: (_, event) => <Moment at={event.at} /> },
          { title: '谁', width: 140, dataIndex: 'actor' },
          { title: '做了什么', width: 150, render: (_, event) => deedOf(event.action) },
          {
            title: '对象',
            width: 150,
            render: (_, event) => `${kindOf(event.subjectKind)} ${event.subjectId}`,
          },
          {
            title: '内容',
            render: (_, event) => <span className="record-detail">{detailOf(event.detail)}</span>,
          },
        ]}
      />
      {events.hasNextPage && (
        <p className="more">
          <Button loading={events.isFetchingNextPage} onClick={() => void events.fetchNextPage()}>
            更早的记录
          </Button>
        </p>
      )}
    </main>
  );
}
