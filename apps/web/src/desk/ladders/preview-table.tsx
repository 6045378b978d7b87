import { Link } from '@tanstack/react-router';
import { Table } from 'antd';
import type { Preview } from './api.ts';

/** What the proposed version would do to the tasks that are late today. */
export function PreviewTable({ preview }: { readonly preview: Preview }) {
  const { late, changed, cut, items } = preview;
  return (
    <section className="ladder-preview" aria-label="影响">
      <p role="status">
        {late === 0
          ? '今天没有按这套规则逾期的任务。'
          : changed === 0
            ? `今天逾期的 ${late} 项任务，下一步都不变。`
            : `今天逾期 ${late} 项，其中 ${changed} 项的下一步会变。`}
        {cut && '逾期的任务太多，只看了最近到期的 2 万项。'}
      </p>
      {items.length > 0 && (
        <Table
          size="small"
          rowKey="id"
          scroll={{ x: 'max-content' }}
          pagination={{ pageSize: 10, hideOnSinglePage: true, showSizeChanger: false }}
          dataSource={items.map((item) => item)}
          columns={[
            {
              title: '任务',
              render: (_, { id, title, dueOn }) => (
                <>
                  <Link to="/duties/$id" params={{ id: String(id) }} target="_blank" className="ladder-task">
                    {title}
                  </Link>
                  <small>{dueOn} 到期</small>
                </>
              ),
            },
            { title: '按现在的规则', render: (_, { before }) => words(before) },
            { title: '改了以后', render: (_, { after }) => <strong>{words(after)}</strong> },
          ]}
        />
      )}
      {changed > items.length && <p className="soft">只列前 {items.length} 项。</p>}
    </section>
  );
}

const words = (next: Preview['items'][number]['before']): string =>
  next === null ? '到头了，不再催' : `${next.on} ${next.name}`;
