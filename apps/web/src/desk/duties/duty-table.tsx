import { Checkbox, Pagination, Skeleton, Table } from 'antd';
import type { ReactNode } from 'react';
import { useNarrow } from '../app/narrow.ts';
import { DutyTitle, dutyColumns, type OptionalColumn, Progress, usualColumns } from './columns.tsx';
import { DueDate } from './due-date.tsx';
import { type DutyFilter, pageSize, sortColumns } from './filter.ts';
import { Lamp, stateBeside } from './lamp.tsx';
import type { DutyLine } from './shapes.ts';
import { UnitWords } from './unit-words.tsx';

/** Tasks as a table, on phones as a list. */
export function DutyTable(props: {
  readonly items: readonly DutyLine[];
  readonly columns?: readonly OptionalColumn[];
  /** Beside other things on a page: less room for each column. */
  readonly tight?: boolean;
  readonly loading?: boolean;
  readonly empty: ReactNode;
  /** Of a list that is paged and sorted by the server. */
  readonly paged?: {
    readonly filter: DutyFilter;
    readonly total: number;
    readonly onFilter: (filter: DutyFilter) => void;
  };
  readonly selection?: {
    readonly chosen: readonly number[];
    readonly onChosen: (chosen: readonly number[]) => void;
  };
}) {
  const narrow = useNarrow();
  const { items, paged, selection, loading = false } = props;
  const filter = paged?.filter ?? {};
  if (narrow) {
    return (
      <div className="sheet" aria-busy={loading}>
        {loading && items.length === 0 ? (
          <Skeleton active className="sheet-wait" />
        ) : items.length === 0 ? (
          <div className="sheet-empty">{props.empty}</div>
        ) : (
          <ul className="duty-cards">
            {items.map((duty) => (
              <DutyCard
                key={duty.id}
                duty={duty}
                {...(selection === undefined
                  ? {}
                  : {
                      chosen: selection.chosen.includes(duty.id),
                      onChosen: (chosen: boolean) =>
                        selection.onChosen(
                          chosen
                            ? [...selection.chosen, duty.id]
                            : selection.chosen.filter((id) => id !== duty.id),
                        ),
                    })}
              />
            ))}
          </ul>
        )}
        {paged !== undefined && paged.total > pageSize && (
          <Pagination
            simple
            className="sheet-pages"
            current={filter.page ?? 1}
            pageSize={pageSize}
            total={paged.total}
            showSizeChanger={false}
            onChange={(page) => paged.onFilter(onPage(filter, page))}
          />
        )}
      </div>
    );
  }
  return (
    <Table<DutyLine>
      size="small"
      rowKey="id"
      // Scrolled by the style sheet: the table's own scrolling repeats the boxes of the head in a hidden row.
      className={props.tight === true ? 'sheet duty-sheet tight' : 'sheet duty-sheet'}
      loading={loading}
      dataSource={[...items]}
      columns={dutyColumns(filter, props.columns ?? usualColumns, paged !== undefined, props.tight)}
      tableLayout="fixed"
      showSorterTooltip={false}
      locale={{ emptyText: loading ? <span className="empty-wait" /> : props.empty }}
      {...(selection === undefined
        ? {}
        : {
            rowSelection: {
              columnWidth: 40,
              selectedRowKeys: [...selection.chosen],
              preserveSelectedRowKeys: true,
              onChange: (keys) => selection.onChosen(keys.map(Number)),
              getCheckboxProps: (duty) => ({ 'aria-label': `选择“${duty.title}”` }),
            },
          })}
      pagination={
        paged === undefined || paged.total <= pageSize
          ? false
          : {
              current: filter.page ?? 1,
              pageSize,
              total: paged.total,
              showSizeChanger: false,
              showTotal: (total) => `共 ${total} 项`,
            }
      }
      onChange={(pagination, _filters, sorter, { action }) => {
        if (paged === undefined) return;
        const { sort: _sort, order: _order, page: _page, ...rest } = filter;
        const picked = Array.isArray(sorter) ? sorter[0] : sorter;
        const sort = sortColumns.find((column) => column === picked?.columnKey);
        const sorted: DutyFilter =
          sort === undefined || picked?.order == null
            ? rest
            : { ...rest, sort, order: picked.order === 'descend' ? 'desc' : 'asc' };
        paged.onFilter(action === 'paginate' ? onPage(sorted, pagination.current ?? 1) : sorted);
      }}
    />
  );
}

function onPage(filter: DutyFilter, page: number): DutyFilter {
  const { page: _page, ...rest } = filter;
  return page > 1 ? { ...rest, page } : rest;
}

function DutyCard(props: {
  readonly duty: DutyLine;
  readonly chosen?: boolean;
  readonly onChosen?: (chosen: boolean) => void;
}) {
  const { duty, onChosen } = props;
  return (
    <li className="duty-card">
      <div className="duty-card-head">
        <Lamp light={duty.light} />
        <span className="soft">{stateBeside(duty)}</span>
        {onChosen !== undefined && (
          <Checkbox
            className="duty-card-choose"
            checked={props.chosen ?? false}
            aria-label={`选择“${duty.title}”`}
            onChange={(event) => onChosen(event.target.checked)}
          />
        )}
      </div>
      <div>
        <DutyTitle duty={duty} />
      </div>
      <UnitWords duty={duty} />
      <DueDate duty={duty} />
      {duty.progress !== null && <Progress duty={duty} />}
    </li>
  );
}
