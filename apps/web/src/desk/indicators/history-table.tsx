import { Empty, Table } from 'antd';
import { Moment } from '../app/moment.tsx';
import { useNarrow } from '../app/narrow.ts';
import { WentWrong } from '../app/states.tsx';
import { useHistory } from './api.ts';
import type { HistoryLine } from './shapes.ts';

const sources: Readonly<Record<string, string>> = { entered: '填报', imported: '导入', reported: '任务报告' };

/** Everything that was ever entered, the latest first: nothing is overwritten. */
export function HistoryTable({ id }: { readonly id: string }) {
  const history = useHistory(id);
  const narrow = useNarrow();
  if (history.isError) return <WentWrong error={history.error} reset={() => void history.refetch()} />;
  const empty = <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description="还没有填报过。点“填报”开始。" />;
  if (narrow && history.data?.length === 0) return <div className="sheet sheet-empty">{empty}</div>;
  if (narrow && history.data !== undefined)
    return (
      <ul className="indicator-cards">
        {history.data.slice(0, 50).map((line) => (
          <li key={`${line.place}@${line.on}@${line.version}`}>
            <strong>{line.place}</strong> {line.on}
            <div>
              <Change line={line} />
            </div>
            <small>
              {line.actor} <Moment at={line.at} /> {sources[line.source] ?? line.source}
              {line.reason !== '' && `：${line.reason}`}
            </small>
          </li>
        ))}
      </ul>
    );
  return (
    <Table<HistoryLine>
      size="small"
      className="sheet"
      rowKey={(line) => `${line.place}@${line.on}@${line.version}`}
      loading={history.isPending}
      dataSource={[...(history.data ?? [])]}
      pagination={{ pageSize: 20, hideOnSinglePage: true, showSizeChanger: false }}
      locale={{
        emptyText: empty,
      }}
      columns={[
        { title: '时间', width: 170, render: (_, line) => <Moment at={line.at} /> },
        {
          title: '谁',
          width: 150,
          render: (_, line) => (
            <>
              {line.actor}
              {line.unit !== null && <small>{line.unit}</small>}
            </>
          ),
        },
        { title: '街镇', width: 110, dataIndex: 'place' },
        { title: '截至日期', width: 110, dataIndex: 'on' },
        {
          title: '数',
          width: 240,
          render: (_, line) => <Change line={line} />,
        },
        {
          title: '来源和原因',
          render: (_, line) => (
            <>
              {sources[line.source] ?? line.source}
              {line.reason !== '' && `：${line.reason}`}
            </>
          ),
        },
        {
          title: '效力',
          width: 80,
          render: (_, line) => (line.standing ? '现行' : <span className="soft">已改</span>),
        },
      ]}
    />
  );
}

function Change({ line }: { readonly line: HistoryLine }) {
  return (
    <>
      {line.before !== null && (
        <>
          <del className="soft">{line.before}</del> →{' '}
        </>
      )}
      {line.text ?? <span className="warn">作废</span>}
    </>
  );
}
