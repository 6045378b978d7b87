import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { chineseDate, weekdayName } from '@zhengling/calendar';
import { Alert, Button, Select } from 'antd';
import { lazy, Suspense } from 'react';
import { usePermissions } from '../app/current-account.ts';
import { NotAllowed, Waiting, WentWrong } from '../app/states.tsx';
import { ExportLinks } from '../sheets/export-links.tsx';
import { useBoard } from './api.ts';
import { type BoardFilter, type BoardSearch, boardQuery, type View, viewNames, views } from './filter.ts';
import { FindingsLine } from './findings-line.tsx';
import { KeyFigures } from './key-figures.tsx';
import { Matrix, shortTitle } from './matrix.tsx';
import type { Board } from './shapes.ts';
import { TallyTable } from './tally-table.tsx';
import { Tiles } from './tiles.tsx';
import { Urgent } from './urgent.tsx';
import '../duties/duties.css';
import './board.css';

const Gantt = lazy(async () => ({ default: (await import('./gantt.tsx')).Gantt }));
const Days = lazy(async () => ({ default: (await import('./days.tsx')).Days }));
const Burn = lazy(async () => ({ default: (await import('./burn.tsx')).Burn }));

const route = getRouteApi('/board');

/** The whole district at a glance, down to each task and its clause. */
export function BoardPage() {
  const { mayDo } = usePermissions();
  return mayDo('board', 'read') ? <BoardView /> : <NotAllowed />;
}

function BoardView() {
  const search = route.useSearch();
  const { view = 'units', ...filter } = search;
  const navigate = useNavigate();
  const { mayDo } = usePermissions();
  const board = useBoard(filter);
  const show = (change: Partial<Record<keyof BoardSearch, string | undefined>>) => {
    const next = Object.fromEntries(
      Object.entries({ ...search, ...change }).filter(([, value]) => value !== undefined && value !== ''),
    );
    void navigate({ to: '/board', search: next });
  };
  if (board.isError && board.data === undefined)
    return <WentWrong error={board.error} reset={() => void board.refetch()} />;
  if (board.data === undefined) return <Waiting />;
  const { data } = board;
  return (
    <main className="page board">
      <div className="page-head">
        <h1>督查台</h1>
        <span className="soft">
          {chineseDate(data.on)}，{weekdayName(data.on)} · {data.units.length} 个单位
        </span>
        <div className="page-actions">
          <ExportLinks href={`/api/desk/board/export?${boardQuery(filter, { of: exportOf(view) })}`} />
          {mayDo('board', 'draft') && (
            <Button type="primary" onClick={() => void navigate({ to: '/bulletins', search: { new: true } })}>
              生成周通报
            </Button>
          )}
        </div>
      </div>
      <Conditions board={data} filter={filter} onChange={show} />
      <KeyFigures board={data} filter={filter} />
      <FindingsLine />
      <div className="board-grid">
        <Urgent filter={filter} />
        <section className="panel">
          <h2>单位 × 文件</h2>
          <Matrix board={data} rows={12} columns={5} label="最紧的单位与文件" />
        </section>
      </div>
      <nav className="views" aria-label="看法">
        {views.map((key) => {
          const { view: _view, ...rest } = search;
          return (
            <Link
              key={key}
              to="/board"
              search={key === 'units' ? rest : { ...rest, view: key }}
              aria-current={key === view ? 'page' : undefined}
              resetScroll={false}
            >
              {viewNames[key]}
            </Link>
          );
        })}
      </nav>
      <Suspense fallback={<Waiting />}>
        <ViewOf view={view} board={data} filter={filter} />
      </Suspense>
    </main>
  );
}

function ViewOf(props: { readonly view: View; readonly board: Board; readonly filter: BoardFilter }) {
  const { view, board, filter } = props;
  const within = filter.number === undefined ? {} : { number: filter.number };
  switch (view) {
    case 'units':
      return (
        <TallyTable
          rows={board.units}
          title="单位"
          keyOf={({ id }) => id}
          head={({ id, name }) => (
            <Link to="/board" search={{ ...filter, unit: id }}>
              {name}
            </Link>
          )}
          search={({ id }) => ({ ...within, unit: id })}
        />
      );
    case 'documents':
      return (
        <TallyTable
          rows={board.documents}
          title="文件"
          keyOf={({ number }) => number ?? ''}
          head={({ number, title }) =>
            number === null ? (
              '不依据文件的任务'
            ) : (
              <Link to="/board" search={{ ...filter, number }} className="duty-link">
                {title ?? number}
                <small className="basis">{number}</small>
              </Link>
            )
          }
          search={({ number }) => ({
            ...(filter.unit === undefined ? {} : { unit: filter.unit }),
            ...(number === null ? {} : { number }),
          })}
        />
      );
    case 'leaders':
      return board.leaders.length === 0 ? (
        <Alert
          type="info"
          title="任务还没有指定分管领导。"
          description="在任务页或确认时填写“分管领导”，这里就按领导汇总。"
        />
      ) : (
        <TallyTable
          rows={board.leaders}
          title="分管领导"
          keyOf={({ leader }) => leader}
          head={({ leader }) => leader}
          search={({ leader }) => ({ leader })}
        />
      );
    case 'matrix':
      return <Matrix board={board} label="所有单位与文件" />;
    case 'tiles':
      return <Tiles board={board} />;
    case 'gantt':
      return <Gantt filter={filter} on={board.on} />;
    case 'days':
      return <Days filter={filter} on={board.on} />;
    case 'burn':
      return <Burn filter={filter} on={board.on} />;
  }
}

/** Which table of the board goes into Excel with this view. */
function exportOf(view: View): string {
  switch (view) {
    case 'units':
    case 'tiles':
      return 'units';
    case 'documents':
    case 'leaders':
    case 'matrix':
      return view;
    case 'gantt':
    case 'days':
    case 'burn':
      return 'tasks';
  }
}

function Conditions(props: {
  readonly board: Board;
  readonly filter: BoardFilter;
  readonly onChange: (change: Partial<Record<keyof BoardFilter, string | undefined>>) => void;
}) {
  const { board, filter, onChange } = props;
  const chosen = Object.keys(filter).length > 0;
  return (
    <div className="filters">
      <Select
        aria-label="单位"
        placeholder="所有单位"
        allowClear
        showSearch={{ optionFilterProp: 'label' }}
        value={filter.unit ?? null}
        onChange={(unit: string | null) => onChange({ unit: unit ?? undefined })}
        options={board.units.map(({ id, name }) => ({ value: id, label: name }))}
        style={{ width: 190 }}
      />
      <Select
        aria-label="文件"
        placeholder="所有文件"
        allowClear
        showSearch={{ optionFilterProp: 'label' }}
        popupMatchSelectWidth={420}
        value={filter.number ?? null}
        onChange={(number: string | null) => onChange({ number: number ?? undefined })}
        options={board.documents.flatMap(({ number, title }) =>
          number === null ? [] : [{ value: number, label: `${shortTitle({ number, title })} ${number}` }],
        )}
        style={{ width: 230 }}
      />
      {chosen && (
        <Button
          type="link"
          onClick={() =>
            onChange({
              number: undefined,
              unit: undefined,
              leader: undefined,
              from: undefined,
              to: undefined,
            })
          }
        >
          看全区
        </Button>
      )}
    </div>
  );
}
