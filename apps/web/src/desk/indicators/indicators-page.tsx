import { WarningFilled } from '@ant-design/icons';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { Button, Checkbox, Empty, Input, Select, Table, type TableProps, Tooltip } from 'antd';
import { useCallback } from 'react';
import { useNarrow } from '../app/narrow.ts';
import { WentWrong } from '../app/states.tsx';
import { Lamp } from '../duties/lamp.tsx';
import { ExportLinks } from '../sheets/export-links.tsx';
import { useIndicators } from './api.ts';
import { colours, type IndicatorFilter, indicatorQuery, isNarrowed } from './filter.ts';
import { ProgressBar } from './progress-bar.tsx';
import type { Colour, IndicatorLine } from './shapes.ts';
import '../duties/duties.css';
import './indicators.css';

const route = getRouteApi('/indicators');
const colourNames: Readonly<Record<Colour, string>> = {
  red: '逾期或超限',
  yellow: '落后',
  none: '没有可比的',
  green: '正常',
  blue: '达到',
};

/** Every indicator that the reader may see, document by document. */
export function IndicatorsPage() {
  const filter = route.useSearch();
  const navigate = useNavigate();
  const indicators = useIndicators(filter);
  const narrow = useNarrow();
  const show = useCallback(
    (change: { readonly [K in keyof IndicatorFilter]?: IndicatorFilter[K] | undefined }) => {
      const next = Object.fromEntries(
        Object.entries({ ...filter, ...change }).filter(([, value]) => value !== undefined && value !== ''),
      );
      void navigate({ to: '/indicators', search: next, replace: true });
    },
    [filter, navigate],
  );
  if (indicators.isError && indicators.data === undefined)
    return <WentWrong error={indicators.error} reset={() => void indicators.refetch()} />;
  const { data } = indicators;
  const items = data?.items ?? [];
  const groups =
    filter.sort === undefined
      ? (data?.documents ?? []).flatMap(({ number, title }) => {
          const lines = items.filter(({ document }) => document === number);
          return lines.length === 0 ? [] : [{ number, title, lines }];
        })
      : [{ number: '', title: '', lines: items }];
  return (
    <main className="page">
      <div className="page-head">
        <h1>指标</h1>
        <span className="soft" role="status">
          {data === undefined ? '' : `${data.total} 项`}
        </span>
        <div className="page-actions">
          <ExportLinks href={`/api/desk/indicators/export?${indicatorQuery(filter)}`} />
        </div>
      </div>
      <fieldset className="lights-row">
        <legend className="hidden">按情况看</legend>
        {colours.map((colour) => (
          <button
            key={colour}
            type="button"
            className="light-count"
            aria-pressed={filter.light === colour}
            onClick={() => show({ light: filter.light === colour ? undefined : colour })}
          >
            <span className={`lamp light-${colour}`}>{colourNames[colour]}</span>
            <strong>{data?.counts[colour] ?? 0}</strong>
          </button>
        ))}
      </fieldset>
      <div className="filters">
        <Input.Search
          key={filter.q ?? ''}
          className="search"
          aria-label="查找指标"
          placeholder="指标、文号或牵头单位"
          allowClear
          defaultValue={filter.q ?? ''}
          onSearch={(q) => show({ q })}
        />
        <Select
          aria-label="文件"
          allowClear
          showSearch={{ optionFilterProp: 'label' }}
          placeholder="所有文件"
          value={filter.document ?? null}
          options={(data?.documents ?? []).map(({ number, title }) => ({
            value: number,
            label: `${number} ${shortTitle(title)}`,
          }))}
          onChange={(document: string | undefined) => show({ document })}
          popupMatchSelectWidth={narrow ? true : 460}
          className="document-choice"
        />
        <Select
          aria-label="性质"
          allowClear
          placeholder="所有性质"
          value={filter.kind ?? null}
          options={[
            { value: 'binding' as const, label: '约束性' },
            { value: 'expected' as const, label: '预期性' },
            { value: 'plan' as const, label: '计划' },
          ]}
          onChange={(kind: IndicatorLine['kind'] | undefined) => show({ kind })}
          style={{ width: 120 }}
        />
        <Select
          aria-label="排序"
          value={filter.sort ?? ('document' as const)}
          options={[
            { value: 'document' as const, label: '按文件' },
            { value: 'light' as const, label: '急的在前' },
            { value: 'due' as const, label: '按期限' },
            { value: 'rate' as const, label: '进度低的在前' },
            { value: 'title' as const, label: '按名称' },
          ]}
          onChange={(sort: IndicatorFilter['sort'] | 'document') =>
            show({ sort: sort === 'document' ? undefined : sort, desc: undefined })
          }
          style={{ width: 140 }}
        />
        <Checkbox
          checked={filter.mine === true}
          onChange={(event) => show({ mine: event.target.checked ? true : undefined })}
        >
          只看本单位的
        </Checkbox>
      </div>
      {data !== undefined && items.length === 0 && (
        <div className="sheet sheet-empty">
          <Empty
            image={Empty.PRESENTED_IMAGE_SIMPLE}
            description={isNarrowed(filter) ? '没有符合条件的指标。' : '没有你能看的指标。'}
          >
            {isNarrowed(filter) && (
              <Button onClick={() => void navigate({ to: '/indicators', search: {} })}>清除条件</Button>
            )}
          </Empty>
        </div>
      )}
      {data === undefined && <Table size="small" className="sheet" loading columns={[]} dataSource={[]} />}
      {groups.map(({ number, title, lines }) => (
        <section key={number} className="indicator-group">
          {number !== '' && (
            <h2>
              {shortTitle(title)} <small>{number}</small>
            </h2>
          )}
          {narrow ? (
            <ul className="indicator-cards">
              {lines.map((line) => (
                <li key={line.id}>
                  <IndicatorName line={line} document={number === ''} />
                  <div className="indicator-card-row">
                    <Lamp light={{ colour: line.light, words: line.words }} />
                    <ProgressBar rate={line.rate} light={line.light} />
                  </div>
                  <small>
                    {line.targetText}
                    {line.due === null ? '' : `，${line.due}`}
                    {line.value === null ? '' : ` · 现在 ${line.value.text}`}
                  </small>
                </li>
              ))}
            </ul>
          ) : (
            <Table<IndicatorLine>
              size="small"
              rowKey="id"
              className="sheet"
              tableLayout="fixed"
              loading={indicators.isPlaceholderData}
              dataSource={[...lines]}
              pagination={false}
              columns={columnsOf(number === '')}
            />
          )}
        </section>
      ))}
    </main>
  );
}

const columnsOf = (document: boolean): NonNullable<TableProps<IndicatorLine>['columns']> => [
  { title: '指标', render: (_, line) => <IndicatorName line={line} document={document} /> },
  { title: '性质', width: 80, dataIndex: 'kindName' },
  {
    title: '目标',
    width: 165,
    render: (_, line) => (
      <>
        {line.targetText}
        <small>{line.due === null ? '没有写期限' : line.due}</small>
      </>
    ),
  },
  {
    title: '现在',
    width: 155,
    render: (_, line) =>
      line.value === null ? (
        <span className="soft">—</span>
      ) : (
        <>
          {line.value.text}
          <small>截至 {line.value.on}</small>
        </>
      ),
  },
  {
    title: '进度',
    width: 150,
    render: (_, line) => (
      <>
        <ProgressBar rate={line.rate} light={line.light} />
        {line.places > 1 && <small>{line.places}个街镇中达到的</small>}
      </>
    ),
  },
  {
    title: '情况',
    width: 205,
    render: (_, line) => <Lamp light={{ colour: line.light, words: line.words }} />,
  },
  { title: '牵头', width: 130, render: (_, line) => line.lead.join('、') },
];

function IndicatorName({ line, document }: { readonly line: IndicatorLine; readonly document: boolean }) {
  const [slug = '', name = ''] = line.id.split('/');
  return (
    <div className="indicator-name">
      <Link to="/indicators/$slug/$name" params={{ slug, name }} className="duty-link">
        {line.title}
      </Link>
      {line.warnings.length > 0 && (
        <Tooltip title={line.warnings.join(' ')}>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: the warning must be reached by keys too */}
          <span className="chip" tabIndex={0}>
            <WarningFilled aria-hidden /> 合计对不上
          </span>
        </Tooltip>
      )}
      <small className="basis">
        {document && `${line.document} `}
        {line.href === null ? line.clause : <a href={line.href}>{line.clause}</a>}
        {line.computed && ' · 由系统算出'}
      </small>
    </div>
  );
}

/** What a title is about, without who issues it. */
export function shortTitle(title: string): string {
  const about = /关于(?:印发)?(.*?)(?:的通知)?$/u.exec(title)?.[1] ?? title;
  return about.replace(/^重庆市/u, '');
}
