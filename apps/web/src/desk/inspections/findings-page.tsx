import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { stageName } from '@zhengling/work';
import { Button, Empty, Pagination, Select, Skeleton, Table, type TableProps } from 'antd';
import { useCallback } from 'react';
import { useNarrow } from '../app/narrow.ts';
import { SearchBox } from '../app/search-box.tsx';
import { WentWrong } from '../app/states.tsx';
import { UnitCondition } from '../duties/unit-picker.tsx';
import { ExportLinks } from '../sheets/export-links.tsx';
import { useCatalogue, useFindings } from './api.ts';
import {
  type FindingFilter,
  findingQuery,
  pageSize,
  sortColumns,
  type View,
  withCondition,
} from './filter.ts';
import type { FindingList, FindingSummary } from './shapes.ts';
import { InspectionTabs } from './tabs.tsx';
import { FindingLamp } from './words.tsx';
import '../duties/duties.css';
import './inspections.css';

const route = getRouteApi('/inspections');

const viewNames: Readonly<Record<View | 'all', string>> = {
  open: '未了',
  late: '逾期',
  recheck: '待复查',
  listed: '挂牌督办',
  major: '重大隐患',
  repeated: '重复出现',
  ended: '已了结',
  all: '全部',
};

/** Every finding that the reader may see. */
export function FindingsPage() {
  const filter = route.useSearch();
  const navigate = useNavigate();
  const narrow = useNarrow();
  const findings = useFindings(filter);
  const catalogue = useCatalogue();
  const show = useCallback(
    (next: FindingFilter, replace = false) => void navigate({ to: '/inspections', search: next, replace }),
    [navigate],
  );
  if (findings.isError && findings.data === undefined)
    return <WentWrong error={findings.error} reset={() => void findings.refetch()} />;
  const { data } = findings;
  const waiting = findings.isPending || findings.isPlaceholderData;
  const items = data?.items ?? [];
  const empty = <Nothing filter={filter} onClear={() => show({})} />;
  return (
    <main className="page">
      <div className="page-head">
        <h1>检查整改</h1>
        <span className="soft" role="status">
          {data === undefined ? '' : `${data.total} 个问题`}
        </span>
        <div className="page-actions">
          <ExportLinks href={`/api/desk/inspections/findings/export?${findingQuery(filter).toString()}`} />
        </div>
      </div>
      <InspectionTabs />
      <Tiles counts={data?.counts} filter={filter} />
      <div className="filters">
        <SearchBox
          label="查找问题"
          placeholder="场所、问题、文号"
          value={filter.q ?? ''}
          onChange={(q) => show(withCondition(filter, 'q', q), true)}
        />
        <Select<View | 'all'>
          aria-label="范围"
          className="condition"
          value={filter.view ?? 'open'}
          options={Object.entries(viewNames).map(([value, label]) => ({
            value: value as View | 'all',
            label,
          }))}
          onChange={(view) => show(withCondition(filter, 'view', view === 'open' ? undefined : view))}
        />
        <Select<string>
          allowClear
          aria-label="检查表"
          placeholder="检查表"
          className="condition"
          popupMatchSelectWidth={false}
          value={filter.checklist ?? null}
          options={(catalogue.data?.checklists ?? []).map(({ id, title }) => ({ value: id, label: title }))}
          onChange={(checklist) => show(withCondition(filter, 'checklist', checklist ?? undefined))}
        />
        <UnitCondition value={filter.unit} onChange={(unit) => show(withCondition(filter, 'unit', unit))} />
        {filter.place !== undefined && (
          <Button onClick={() => show(withCondition(filter, 'place', undefined))}>只看一处 ✕</Button>
        )}
      </div>
      {narrow ? (
        <div className="sheet" aria-busy={waiting}>
          {waiting && items.length === 0 ? (
            <Skeleton active className="sheet-wait" />
          ) : items.length === 0 ? (
            <div className="sheet-empty">{empty}</div>
          ) : (
            <ul>
              {items.map((finding) => (
                <li key={finding.id} className="duty-card">
                  <div className="duty-card-head">
                    <FindingLamp light={finding.light} />
                    <span>{stageName(finding.stage)}</span>
                    <span className="due">{finding.dueOn ?? '期限待定'}</span>
                  </div>
                  <FindingTitle finding={finding} />
                  <span className="soft">
                    {finding.place}
                    {finding.unit === null ? '' : ` · ${finding.unit.name}`}
                  </span>
                </li>
              ))}
            </ul>
          )}
          {data !== undefined && data.total > pageSize && (
            <Pagination
              simple
              className="sheet-pages"
              current={filter.page ?? 1}
              pageSize={pageSize}
              total={data.total}
              showSizeChanger={false}
              onChange={(page) => show({ ...filter, page })}
            />
          )}
        </div>
      ) : (
        <Table<FindingSummary>
          size="small"
          rowKey="id"
          className="sheet"
          loading={waiting}
          dataSource={[...items]}
          columns={columns(filter)}
          scroll={{ x: 900 }}
          showSorterTooltip={false}
          locale={{ emptyText: waiting ? <span className="empty-wait" /> : empty }}
          pagination={
            data === undefined || data.total <= pageSize
              ? false
              : { current: filter.page ?? 1, pageSize, total: data.total, showSizeChanger: false }
          }
          onChange={(pagination, _filters, sorter, { action }) => {
            if (action === 'paginate') return show({ ...filter, page: pagination.current ?? 1 });
            const { sort: _sort, order: _order, page: _page, ...rest } = filter;
            const picked = Array.isArray(sorter) ? sorter[0] : sorter;
            const sort = sortColumns.find((column) => column === picked?.columnKey);
            show(
              sort === undefined || picked?.order == null
                ? rest
                : { ...rest, sort, order: picked.order === 'ascend' ? 'asc' : 'desc' },
            );
          }}
        />
      )}
    </main>
  );
}

function columns(filter: FindingFilter): NonNullable<TableProps<FindingSummary>['columns']> {
  const sortable = (key: 'due' | 'found' | 'place') => ({
    key,
    sorter: true,
    sortOrder:
      filter.sort === key ? (filter.order === 'desc' ? ('descend' as const) : ('ascend' as const)) : null,
  });
  return [
    {
      title: '状态',
      width: 112,
      render: (_, one) => (
        <>
          <FindingLamp light={one.light} />
          <small>{stageName(one.stage)}</small>
        </>
      ),
    },
    { title: '问题', render: (_, one) => <FindingTitle finding={one} /> },
    {
      title: '场所',
      width: 190,
      ...sortable('place'),
      render: (_, one) => (
        <>
          {one.place}
          <small>{one.checklistTitle}</small>
        </>
      ),
    },
    {
      title: '责任单位',
      width: 140,
      render: (_, one) => one.unit?.name ?? <span className="soft">未定</span>,
    },
    { title: '发现', width: 110, ...sortable('found'), render: (_, one) => one.foundOn },
    {
      title: '最迟改好',
      width: 130,
      ...sortable('due'),
      render: (_, one) => (
        <>
          <span className="due">{one.dueOn ?? '待定'}</span>
          <small>{one.dueProblem ?? one.limitWords}</small>
        </>
      ),
    },
    { title: '下一步', width: 130, render: (_, one) => one.next },
  ];
}

function FindingTitle({ finding }: { readonly finding: FindingSummary }) {
  return (
    <>
      <Link to="/inspections/findings/$id" params={{ id: String(finding.id) }} className="duty-link">
        {finding.title}
      </Link>
      <small className="basis">
        {finding.number} {finding.clause}
      </small>
      <FindingMarks finding={finding} />
    </>
  );
}

export function FindingMarks({ finding }: { readonly finding: FindingSummary }) {
  const marks = [
    ...(finding.listedOn !== null ? ['挂牌督办'] : finding.major ? ['重大隐患'] : []),
    ...(finding.repeats === null ? [] : ['重复出现']),
    ...(finding.sentBack === 0 ? [] : [`退回${finding.sentBack}次`]),
  ];
  if (marks.length === 0) return null;
  return (
    <span className="marks">
      {marks.map((mark) => (
        <span key={mark} className="chip">
          {mark}
        </span>
      ))}
    </span>
  );
}

function Tiles(props: {
  readonly counts: FindingList['counts'] | undefined;
  readonly filter: FindingFilter;
}) {
  const { view: _view, page: _page, ...rest } = props.filter;
  const tiles: readonly (readonly [label: string, light: string, count: number | undefined, view: View])[] = [
    ['未了', '', props.counts?.open, 'open'],
    ['逾期', 'red', props.counts?.late, 'late'],
    ['待复查', 'yellow', props.counts?.recheck, 'recheck'],
    ['挂牌中', 'red', props.counts?.listed, 'listed'],
    ['已了结', 'blue', props.counts?.ended, 'ended'],
  ];
  return (
    <ul className="tiles" aria-busy={props.counts === undefined}>
      {tiles.map(([label, light, count, view]) => (
        <li key={label}>
          <Link
            to="/inspections"
            search={view === 'open' ? rest : { ...rest, view }}
            className={`tile ${light === '' ? '' : `light-${light}`}`}
          >
            <span className="tile-number">{count ?? ' '}</span>
            <span className={light === '' ? '' : `lamp light-${light}`}>{label}</span>
          </Link>
        </li>
      ))}
    </ul>
  );
}

function Nothing({ filter, onClear }: { readonly filter: FindingFilter; readonly onClear: () => void }) {
  const narrowed = Object.keys(filter).some((name) => name !== 'page' && name !== 'sort' && name !== 'order');
  return narrowed ? (
    <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description="没有符合条件的问题。">
      <Button onClick={onClear}>清除条件</Button>
    </Empty>
  ) : (
    <Empty
      image={Empty.PRESENTED_IMAGE_SIMPLE}
      description="没有未了的问题。在“检查计划”里排一轮检查，现场用手机查出的问题会出现在这里。"
    />
  );
}
