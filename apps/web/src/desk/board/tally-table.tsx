import { Link } from '@tanstack/react-router';
import { Empty, Table } from 'antd';
import type { ReactNode } from 'react';
import type { DutyFilter } from '../duties/filter.ts';
import { type BoardFilter, countedTasks } from './filter.ts';
import { openOf, percent, shareDone, type Tally } from './shapes.ts';

/** Units, documents or leaders with their figures; every figure leads to the tasks that it counts. */
export function TallyTable<Row extends Tally>(props: {
  readonly rows: readonly Row[];
  readonly title: string;
  readonly keyOf: (row: Row) => string;
  readonly head: (row: Row) => ReactNode;
  /** The tasks of this row. */
  readonly search: (row: Row) => BoardFilter;
}) {
  const { rows, title, keyOf, head, search } = props;
  const figure = (row: Row, count: number, more: DutyFilter, tone = '') =>
    count === 0 ? (
      <span className="zero">0</span>
    ) : (
      <Link to="/duties" search={countedTasks(search(row), more)} className={tone}>
        {count}
      </Link>
    );
  return (
    <Table<Row>
      size="small"
      rowKey={keyOf}
      className="sheet tallies"
      dataSource={[...rows]}
      pagination={{ pageSize: 30, hideOnSinglePage: true, showSizeChanger: false }}
      scroll={{ x: 'max-content' }}
      locale={{ emptyText: <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description="没有任务。" /> }}
      columns={[
        { title, render: (_, row) => head(row) },
        {
          title: '在办',
          align: 'right',
          sorter: (a, b) => openOf(a) - openOf(b),
          render: (_, row) => figure(row, openOf(row), { state: 'open' }),
        },
        {
          title: '临期',
          align: 'right',
          sorter: (a, b) => a.yellow - b.yellow,
          render: (_, row) => figure(row, row.yellow, { light: 'yellow' }, 'light-yellow'),
        },
        {
          title: '逾期',
          align: 'right',
          sorter: (a, b) => a.red - b.red,
          render: (_, row) => figure(row, row.red, { light: 'red' }, 'light-red'),
        },
        {
          title: '办结',
          align: 'right',
          sorter: (a, b) => a.blue - b.blue,
          render: (_, row) => figure(row, row.blue, { state: 'closed' }),
        },
        {
          title: '逾期办结',
          align: 'right',
          responsive: ['md'],
          sorter: (a, b) => a.late - b.late,
          render: (_, row) => figure(row, row.late, { state: 'closed', counted: 'late' }),
        },
        {
          title: '完成',
          width: 150,
          sorter: (a, b) => (shareDone(a) ?? 0) - (shareDone(b) ?? 0),
          render: (_, row) => <Bar tally={row} />,
        },
      ]}
    />
  );
}

/** Done, running, nearly due and late as one strip, with the share done in figures. */
function Bar({ tally }: { readonly tally: Tally }) {
  const all = openOf(tally) + tally.blue;
  const part = (count: number) => `${all === 0 ? 0 : (count / all) * 100}%`;
  return (
    <span className="strip">
      <span className="strip-bar" aria-hidden>
        <i className="of-blue" style={{ width: part(tally.blue) }} />
        <i className="of-green" style={{ width: part(tally.green + tally.none) }} />
        <i className="of-yellow" style={{ width: part(tally.yellow) }} />
        <i className="of-red" style={{ width: part(tally.red) }} />
      </span>
      <span className="strip-share">{percent(shareDone(tally))}</span>
    </span>
  );
}
