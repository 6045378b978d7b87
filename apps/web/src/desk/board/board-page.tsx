import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { chineseDate, weekdayName } from '@zhengling/calendar';
import { Alert, Button } from 'antd';
import { lazy, Suspense } from 'react';
import { usePermissions } from '../app/current-account.ts';
import { NotAllowed, Waiting, WentWrong } from '../app/states.tsx';
import { ExportLinks } from '../sheets/export-links.tsx';
import { useBoard } from './api.ts';
import { Conditions } from './conditions.tsx';
import {
  type BoardFilter,
  type BoardSearch,
  boardQuery,
  noDocument,
  type View,
  viewNames,
  views,
} from './filter.ts';
import { FindingsLine } from './findings-line.tsx';
import { KeyFigures } from './key-figures.tsx';
import { Matrix } from './matrix.tsx';
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
          <Matrix board={data} filter={filter} rows={12} columns={5} label="最紧的单位与文件" />
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
              activeOptions={{ exact: true, includeSearch: true }}
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
          search={({ id }) => ({ ...filter, unit: id })}
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
          search={({ number }) => ({ ...filter, number: number ?? noDocument })}
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
          head={({ leader }) => (
            <Link to="/board" search={{ ...filter, leader }}>
              {leader}
            </Link>
          )}
          search={({ leader }) => ({ ...filter, leader })}
        />
      );
    case 'matrix':
      return <Matrix board={board} filter={filter} label="所有单位与文件" />;
    case 'tiles':
      return <Tiles board={board} filter={filter} />;
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
