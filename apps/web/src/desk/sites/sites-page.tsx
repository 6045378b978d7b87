import { PlusOutlined, SettingOutlined, UploadOutlined } from '@ant-design/icons';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { Button, Checkbox, Empty, Pagination, Popover, Skeleton, Table } from 'antd';
import { type ReactNode, useCallback, useState } from 'react';
import { useNarrow } from '../app/narrow.ts';
import { WentWrong } from '../app/states.tsx';
import { ExportLinks } from '../sheets/export-links.tsx';
import { ImportDialog } from '../sheets/import-dialog.tsx';
import { exportHref, sheetPath, useSites, useSitesChanged } from './api.ts';
import { ClauseLink } from './clause-link.tsx';
import { Conditions } from './conditions.tsx';
import { EntryDialog } from './entry-dialog.tsx';
import { isNarrowed, type SiteFilter } from './filter.ts';
import type { KindField, Site, SiteKind, SiteList } from './shapes.ts';
import { spanWords } from './span.ts';
import './sites.css';

const route = getRouteApi('/sites/$slug/$name');

/** One register: everything of a kind, as it stands today or stood on a day. */
export function SitesPage() {
  const { slug, name } = route.useParams();
  const id = `${slug}/${name}`;
  const filter = route.useSearch();
  const navigate = useNavigate();
  const sites = useSites(id, filter);
  const changed = useSitesChanged();
  const [dialog, setDialog] = useState<'import' | 'new' | null>(null);
  const show = useCallback(
    (next: SiteFilter, replace = false) =>
      void navigate({ to: '/sites/$slug/$name', params: { slug, name }, search: next, replace }),
    [navigate, slug, name],
  );
  if (sites.isError && sites.data === undefined)
    return <WentWrong error={sites.error} reset={() => void sites.refetch()} />;
  const { data } = sites;
  if (data === undefined || data.kind.id !== id)
    return (
      <main className="page" aria-busy>
        <Skeleton active paragraph={{ rows: 10 }} />
      </main>
    );
  const { kind } = data;
  return (
    <main className="page">
      <p className="crumb">
        <Link to="/sites">对象名录</Link>
      </p>
      <div className="page-head site-head">
        <h1>{kind.title}</h1>
        <span className="soft">
          {data.total.toLocaleString()} {kind.counter}
          {filter.on !== undefined && `（按 ${filter.on}）`}
        </span>
        <div className="page-actions">
          {kind.locator !== null && (
            <Link to="/sites/$slug/$name/point" params={{ slug, name }}>
              查一个点
            </Link>
          )}
          <ExportLinks href={exportHref(id, filter)} />
          {data.mayAdd && (
            <>
              <Button icon={<UploadOutlined />} onClick={() => setDialog('import')}>
                导入
              </Button>
              <Button type="primary" icon={<PlusOutlined />} onClick={() => setDialog('new')}>
                登记
              </Button>
            </>
          )}
        </div>
      </div>
      <p className="site-summary">
        {kind.summary} 依据：
        <ClauseLink clause={kind.basis} />
        {kind.keeper !== null && `，主管：${kind.keeper}`}
      </p>
      <Conditions data={data} filter={filter} onFilter={show}>
        <ColumnChoice kind={kind} filter={filter} onFilter={show} />
      </Conditions>
      <SiteTable
        data={data}
        filter={filter}
        loading={sites.isPlaceholderData}
        onFilter={show}
        empty={
          isNarrowed(filter) || filter.on !== undefined || filter.state !== undefined ? (
            <Nothing words="没有符合条件的。">
              <Button onClick={() => show({})}>看全部</Button>
            </Nothing>
          ) : (
            <Nothing words={`还没有登记${kind.title}。可以下载模板，填好导入；也可以逐条登记。`}>
              {data.mayAdd && <Button onClick={() => setDialog('import')}>导入表格</Button>}
            </Nothing>
          )
        }
      />
      <ImportDialog
        open={dialog === 'import'}
        title={`导入${kind.title}`}
        path={sheetPath(id)}
        note={`按${identityWords(kind)}认出是哪一${kind.counter}：名录里有的，从今天起变更，原来的内容留在沿革里。`}
        onClose={() => setDialog(null)}
        onTaken={() => void changed()}
      />
      {dialog === 'new' && <EntryDialog kind={kind} onClose={() => setDialog(null)} />}
    </main>
  );
}

const identityWords = (kind: SiteKind): string =>
  kind.identity.map((key) => kind.fields.find((field) => field.key === key)?.title ?? key).join('、');

function Nothing({ words, children }: { readonly words: string; readonly children: ReactNode }) {
  return (
    <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={words}>
      {children}
    </Empty>
  );
}

/** Keys of columns beside the fields. */
const unitKey = '$unit';
const startsKey = '$starts';

function usualColumns(kind: SiteKind): readonly string[] {
  return [
    ...kind.columns.filter((key) => key !== kind.name),
    ...kind.facts.filter(({ alarms }) => alarms).map(({ key }) => `!${key}`),
    startsKey,
  ];
}

function columnTitles(kind: SiteKind): readonly (readonly [string, string])[] {
  return [
    ...kind.fields.map(({ key, title }) => [key, title] as const),
    ...kind.facts.map(({ key, title }) => [`!${key}`, title] as const),
    [unitKey, '登记单位'],
    [startsKey, '有效日期'],
  ];
}

function ColumnChoice(props: {
  readonly kind: SiteKind;
  readonly filter: SiteFilter;
  readonly onFilter: (filter: SiteFilter) => void;
}) {
  const { kind, filter } = props;
  const chosen = filter.columns ?? usualColumns(kind);
  const usual = usualColumns(kind);
  return (
    <Popover
      trigger="click"
      placement="bottomRight"
      content={
        <Checkbox.Group
          className="site-column-choice"
          value={[...chosen]}
          options={columnTitles(kind)
            .filter(([key]) => key !== kind.name)
            .map(([value, label]) => ({ value, label }))}
          onChange={(next) => {
            const { columns: _columns, ...rest } = filter;
            const same = next.length === usual.length && usual.every((one) => next.includes(one));
            props.onFilter(same ? rest : { ...rest, columns: next });
          }}
        />
      }
    >
      <Button icon={<SettingOutlined />} aria-label="选择列" title="选择列" />
    </Popover>
  );
}

function SiteTable(props: {
  readonly data: SiteList;
  readonly filter: SiteFilter;
  readonly loading: boolean;
  readonly empty: ReactNode;
  readonly onFilter: (filter: SiteFilter) => void;
}) {
  const { data, filter, onFilter } = props;
  const { kind } = data;
  const narrow = useNarrow();
  const shown = filter.columns ?? usualColumns(kind);
  const { page: _page, ...unpaged } = filter;
  const turn = (page: number) => onFilter(page === 1 ? unpaged : { ...unpaged, page });
  if (narrow) {
    return (
      <div className="sheet" aria-busy={props.loading}>
        {data.items.length === 0 ? (
          <div className="sheet-empty">{props.empty}</div>
        ) : (
          <ul className="site-cards">
            {data.items.map((site) => (
              <SiteCard key={site.id} kind={kind} site={site} shown={shown} />
            ))}
          </ul>
        )}
        {data.total > data.pageSize && (
          <Pagination
            simple
            className="sheet-pages"
            current={data.page}
            pageSize={data.pageSize}
            total={data.total}
            showSizeChanger={false}
            onChange={turn}
          />
        )}
      </div>
    );
  }
  const sortOrder = (key: string) =>
    filter.sort === key ? (filter.order === 'desc' ? ('descend' as const) : ('ascend' as const)) : null;
  const ordered = [kind.name, ...shown.filter((key) => key !== kind.name)];
  return (
    <Table<Site>
      size="small"
      rowKey="id"
      className="sheet"
      loading={props.loading}
      dataSource={[...data.items]}
      scroll={{ x: 'max-content' }}
      showSorterTooltip={false}
      locale={{ emptyText: props.empty }}
      columns={ordered.map((key) => {
        const field = kind.fields.find((one) => one.key === key);
        const [, title = key] = columnTitles(kind).find(([one]) => one === key) ?? [];
        return {
          key,
          title: field?.unit == null ? title : `${title}（${field.unit}）`,
          align: isFigure(field) ? ('right' as const) : ('left' as const),
          ...(key.startsWith('!') || field?.personal === true
            ? {}
            : { sorter: true, sortOrder: sortOrder(key) }),
          render: (_: unknown, site: Site) =>
            key === kind.name ? (
              <SiteLink site={site} text={site.cells[key] ?? ''} />
            ) : (
              <Cell site={site} column={key} />
            ),
        };
      })}
      pagination={
        data.total <= data.pageSize
          ? false
          : { current: data.page, pageSize: data.pageSize, total: data.total, showSizeChanger: false }
      }
      onChange={(pagination, _filters, sorter, { action }) => {
        if (action === 'paginate') return turn(pagination.current ?? 1);
        const picked = Array.isArray(sorter) ? sorter[0] : sorter;
        const { sort: _sort, order: _order, page: _old, ...rest } = filter;
        if (picked?.order == null) return onFilter(rest);
        onFilter({
          ...rest,
          sort: String(picked.columnKey),
          order: picked.order === 'descend' ? 'desc' : 'asc',
        });
      }}
    />
  );
}

const isFigure = (field: KindField | undefined): boolean =>
  field !== undefined && ['number', 'integer', 'share'].includes(field.kind);

function SiteLink({ site, text }: { readonly site: Site; readonly text: string }) {
  return (
    <>
      <Link to="/sites/entries/$id" params={{ id: String(site.id) }} className="site-link">
        {text === '' ? site.name : text}
      </Link>
      {!site.standing && <span className="site-ended">无效</span>}
    </>
  );
}

/** What a column says of an entry. */
function textOf(site: Site, column: string): string {
  if (column === unitKey) return site.unit?.name ?? '';
  if (column === startsKey) return spanWords(site.starts, site.ends);
  return column.startsWith('!')
    ? (site.facts.find(({ key }) => key === column.slice(1))?.text ?? '')
    : (site.cells[column] ?? '');
}

function Cell({ site, column }: { readonly site: Site; readonly column: string }) {
  const text = textOf(site, column);
  if (column === startsKey) return <span className="moment">{text}</span>;
  if (!column.startsWith('!')) return <span className="site-cell">{text}</span>;
  const alarming = site.facts.some(({ key, alarming: acts }) => acts && key === column.slice(1));
  return <span className={alarming ? 'site-fact alarming' : 'site-fact'}>{text}</span>;
}

function SiteCard({
  kind,
  site,
  shown,
}: {
  readonly kind: SiteKind;
  readonly site: Site;
  readonly shown: readonly string[];
}) {
  const lines = columnTitles(kind).filter(
    ([key]) => shown.includes(key) && key !== kind.name && textOf(site, key) !== '',
  );
  return (
    <li>
      <SiteLink site={site} text={site.cells[kind.name] ?? ''} />
      <dl>
        {lines.map(([key, title]) => (
          <div key={key}>
            <dt>{title}</dt>
            <dd>
              <Cell site={site} column={key} />
            </dd>
          </div>
        ))}
      </dl>
    </li>
  );
}
