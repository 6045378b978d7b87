import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { Button, Empty, Segmented, Select, Table, type TableProps } from 'antd';
import { useCallback } from 'react';
import { useImportsChanged } from '../api/imports.ts';
import { useIssues } from '../api/issues.ts';
import type { IssueSummary } from '../api/shapes.ts';
import { usePermissions } from '../app/current-account.ts';
import { Moment } from '../app/moment.tsx';
import { SearchBox } from '../app/search-box.tsx';
import { WentWrong } from '../app/states.tsx';
import { DropZone } from './drop-zone.tsx';
import { type IssueFilter, pageSize, type SortColumn, sortColumns, stateNames } from './filter.ts';
import { FindingsCount } from './findings-count.tsx';
import { ImportList } from './import-list.tsx';
import { issueName } from './issue-name.ts';
import { StateMark } from './state-mark.tsx';
import { addFiles } from './uploads.ts';

const route = getRouteApi('/issues');

/** Every issue, and the place to drop new ones. */
export function IssuesPage() {
  const filter = route.useSearch();
  const navigate = useNavigate();
  const { edits } = usePermissions();
  const issues = useIssues(filter);
  const importsChanged = useImportsChanged();
  const show = useCallback(
    (next: IssueFilter, replace = false) => void navigate({ to: '/issues', search: next, replace }),
    [navigate],
  );
  const take = useCallback(
    (files: readonly File[]) => addFiles(files, () => void importsChanged()),
    [importsChanged],
  );
  if (issues.isError && issues.data === undefined) {
    return <WentWrong error={issues.error} reset={() => void issues.refetch()} />;
  }
  const { data } = issues;
  const filtered = filter.q !== undefined || filter.state !== undefined || filter.year !== undefined;
  return (
    <main className="page">
      <div className="page-head">
        <h1>期刊</h1>
        <span className="soft">
          {data === undefined ? '' : filtered ? `${data.total} / ${data.stored} 期` : `${data.stored} 期`}
        </span>
      </div>
      {edits && <DropZone primary onFiles={take} />}
      {edits && <ImportList />}
      <div className="filters" hidden={data?.stored === 0}>
        <SearchBox
          label="查找期刊"
          placeholder="期号、标题、文号、文件标题"
          value={filter.q ?? ''}
          onChange={(q) => {
            const { q: _old, page: _page, ...rest } = filter;
            show(q === '' ? rest : { ...rest, q }, true);
          }}
        />
        <Segmented<string>
          aria-label="状态"
          value={filter.state ?? 'all'}
          options={[
            { value: 'all', label: '全部' },
            ...Object.entries(stateNames).map(([value, label]) => ({ value, label })),
          ]}
          onChange={(value) => {
            const { state: _old, page: _page, ...rest } = filter;
            show(
              value === 'draft' || value === 'published' || value === 'withdrawn'
                ? { ...rest, state: value }
                : rest,
            );
          }}
        />
        <Select<number | 'all'>
          aria-label="年份"
          value={filter.year ?? 'all'}
          style={{ minWidth: 104 }}
          options={[
            { value: 'all', label: '各年' },
            ...yearsWith(data?.years ?? [], filter.year).map((year) => ({
              value: year,
              label: `${year} 年`,
            })),
          ]}
          onChange={(year) => {
            const { year: _old, page: _page, ...rest } = filter;
            show(year === 'all' ? rest : { ...rest, year });
          }}
        />
      </div>
      <Table<IssueSummary>
        size="small"
        rowKey="slug"
        className="sheet"
        loading={issues.isPending || issues.isPlaceholderData}
        dataSource={[...(data?.items ?? [])]}
        columns={columns(filter)}
        scroll={{ x: 'max-content' }}
        showSorterTooltip={false}
        locale={{
          emptyText: issues.isPending ? (
            <span className="empty-wait" />
          ) : (
            <Nothing filtered={filtered} edits={edits} onClear={() => show({})} />
          ),
        }}
        pagination={
          data === undefined || data.total <= pageSize
            ? false
            : { current: filter.page ?? 1, pageSize, total: data.total, showSizeChanger: false }
        }
        onChange={(pagination, _filters, sorter) => {
          const { sort: _sort, order: _order, page: _page, ...rest } = filter;
          const chosen = Array.isArray(sorter) ? sorter[0] : sorter;
          const sort = sortColumns.find((column) => column === chosen?.columnKey);
          const order = chosen?.order === 'ascend' ? 'asc' : 'desc';
          const page = pagination.current ?? 1;
          show({
            ...rest,
            ...(sort === undefined || chosen?.order == null ? {} : { sort, order }),
            ...(page > 1 && sort === filter.sort
              ? { page }
              : page > 1 && chosen?.order == null
                ? { page }
                : {}),
          });
        }}
      />
    </main>
  );
}

function columns(filter: IssueFilter): NonNullable<TableProps<IssueSummary>['columns']> {
  const sortable = (column: SortColumn) => ({
    key: column,
    sorter: true as const,
    sortOrder:
      filter.sort !== column ? null : filter.order === 'asc' ? ('ascend' as const) : ('descend' as const),
    sortDirections: ['descend' as const, 'ascend' as const],
  });
  return [
    {
      title: '期刊',
      ...sortable('issue'),
      render: (_, issue) => (
        <Link to="/issues/$slug" params={{ slug: issue.slug }} className="issue-link">
          {issueName(issue)}
          <small>{issue.title}</small>
        </Link>
      ),
    },
    { title: '状态', render: (_, issue) => <StateMark issue={issue} /> },
    { title: '文件', responsive: ['md'], render: (_, issue) => `${issue.documents} 件` },
    {
      title: '校对',
      ...sortable('findings'),
      render: (_, issue) => <FindingsCount findings={issue.findings} />,
    },
    {
      title: '出版',
      responsive: ['md'],
      render: (_, issue) => issue.published ?? <span className="soft">没有印</span>,
    },
    {
      title: '最近改动',
      responsive: ['md'],
      ...sortable('updated'),
      render: (_, issue) => (
        <>
          <Moment at={issue.updatedAt} />
          <small className="by">
            {issue.updatedBy ?? '程序'} · 第 {issue.version} 版
          </small>
        </>
      ),
    },
  ];
}

function yearsWith(years: readonly number[], chosen: number | undefined): readonly number[] {
  return chosen === undefined || years.includes(chosen) ? years : [chosen, ...years];
}

function Nothing(props: {
  readonly filtered: boolean;
  readonly edits: boolean;
  readonly onClear: () => void;
}) {
  if (props.filtered) {
    return (
      <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description="没有符合条件的期刊。">
        <Button onClick={props.onClear}>清除条件</Button>
      </Empty>
    );
  }
  return (
    <Empty
      image={Empty.PRESENTED_IMAGE_SIMPLE}
      description={
        props.edits
          ? '还没有期刊。把一期公报的文件拖进来，一分钟后就能在这里校对、发布。'
          : '还没有期刊。编辑导入以后会出现在这里。'
      }
    />
  );
}
