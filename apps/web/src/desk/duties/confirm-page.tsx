import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { Button, Progress, Select, Skeleton } from 'antd';
import { usePermissions } from '../app/current-account.ts';
import { useNarrow } from '../app/narrow.ts';
import { NotAllowed, WentWrong } from '../app/states.tsx';
import { useDocumentTallies } from './api.ts';
import { Candidates } from './candidates.tsx';
import type { DocumentTally } from './shapes.ts';
import './duties.css';
import './confirm.css';

const route = getRouteApi('/duties/confirm');

/** What the compiler read as duties, document by document, beside the printed words, until an editor has decided. */
export function ConfirmPage() {
  const { mayDo } = usePermissions();
  const tallies = useDocumentTallies();
  if (!mayDo('duty', 'confirm')) return <NotAllowed />;
  if (tallies.isError && tallies.data === undefined) {
    return <WentWrong error={tallies.error} reset={() => void tallies.refetch()} />;
  }
  return (
    <main className="page confirm-page">
      <div className="page-head">
        <h1>确认任务</h1>
        <Overall tallies={tallies.data ?? []} />
        <div className="page-actions">
          <Link to="/duties">全部任务</Link>
        </div>
      </div>
      {tallies.data === undefined ? (
        <Skeleton active />
      ) : tallies.data.length === 0 ? (
        <div className="sheet sheet-empty">
          <p>
            还没有读出的任务。到<Link to="/issues">期刊</Link>发布一期公报，文件里的职责会在这里等着确认。
          </p>
        </div>
      ) : (
        <Chosen tallies={tallies.data} />
      )}
    </main>
  );
}

function Overall({ tallies }: { readonly tallies: readonly DocumentTally[] }) {
  const done = tallies.reduce((sum, { confirmed, dropped }) => sum + confirmed + dropped, 0);
  const all = tallies.reduce((sum, { candidates }) => sum + candidates, done);
  if (all === 0) return null;
  return (
    <span className="soft" role="status">
      已处理 {done}/{all}
    </span>
  );
}

const doneOf = ({ confirmed, dropped }: DocumentTally) => confirmed + dropped;
const allOf = (tally: DocumentTally) => tally.candidates + doneOf(tally);

function Chosen({ tallies }: { readonly tallies: readonly DocumentTally[] }) {
  const search = route.useSearch();
  const navigate = useNavigate();
  const narrow = useNarrow();
  const chosen =
    tallies.find(({ number }) => number === search.number) ??
    tallies.find(({ candidates }) => candidates > 0) ??
    tallies[0];
  if (chosen === undefined) return null;
  const next = tallies.find(({ number, candidates }) => number !== chosen.number && candidates > 0);
  const go = (number: string) => void navigate({ to: '/duties/confirm', search: { number } });
  return (
    <div className="confirm">
      {narrow ? (
        <Select<string>
          aria-label="文件"
          className="confirm-choice"
          value={chosen.number}
          options={tallies.map((tally) => ({
            value: tally.number,
            label: `${tally.number}（${doneOf(tally)}/${allOf(tally)}）`,
          }))}
          onChange={go}
        />
      ) : (
        <nav className="confirm-documents" aria-label="文件">
          <ul>
            {tallies.map((tally) => (
              <li key={tally.number}>
                <Link
                  to="/duties/confirm"
                  search={{ number: tally.number }}
                  aria-current={tally.number === chosen.number ? 'true' : undefined}
                >
                  <span className="confirm-document">{tally.title}</span>
                  <small>
                    {tally.number}
                    <span className={tally.candidates === 0 ? 'all-done' : ''}>
                      {tally.candidates === 0 ? '已完' : `${doneOf(tally)}/${allOf(tally)}`}
                    </span>
                  </small>
                </Link>
              </li>
            ))}
          </ul>
        </nav>
      )}
      <section className="confirm-main" aria-label={chosen.title}>
        <header className="confirm-head">
          <h2>
            {chosen.href === null ? (
              chosen.title
            ) : (
              <a href={chosen.href} target="_blank" rel="noreferrer">
                {chosen.title}
                <span className="hidden">（在新窗口打开）</span>
              </a>
            )}
          </h2>
          <Progress
            percent={allOf(chosen) === 0 ? 0 : Math.floor((doneOf(chosen) / allOf(chosen)) * 100)}
            showInfo={false}
            size="small"
            strokeColor="#276749"
            aria-label={`这份文件处理了 ${doneOf(chosen)} 项，共 ${allOf(chosen)} 项`}
          />
          <p className="confirm-tabs">
            <Tab
              number={chosen.number}
              label="待确认"
              count={chosen.candidates}
              current={search.show === undefined}
            />
            <Tab
              number={chosen.number}
              show="confirmed"
              label="已确认"
              count={chosen.confirmed}
              total={allOf(chosen)}
              current={search.show === 'confirmed'}
            />
            <Tab
              number={chosen.number}
              show="dropped"
              label="不作任务"
              count={chosen.dropped}
              current={search.show === 'dropped'}
            />
          </p>
        </header>
        <Candidates
          key={`${chosen.number} ${search.show ?? ''}`}
          number={chosen.number}
          show={search.show ?? 'candidate'}
          page={search.page ?? 1}
          onPage={(page) => {
            const { page: _page, ...rest } = search;
            void navigate({
              to: '/duties/confirm',
              search: { ...rest, number: chosen.number, ...(page > 1 ? { page } : {}) },
            });
          }}
          finished={
            next === undefined ? (
              <p>所有文件都处理完了。</p>
            ) : (
              <p>
                这份文件处理完了。
                <Button type="primary" onClick={() => go(next.number)}>
                  下一份：{next.number}，还有 {next.candidates} 项
                </Button>
              </p>
            )
          }
        />
      </section>
    </div>
  );
}

function Tab(props: {
  readonly number: string;
  readonly show?: 'confirmed' | 'dropped';
  readonly label: string;
  readonly count: number;
  readonly total?: number;
  readonly current: boolean;
}) {
  return (
    <Link
      to="/duties/confirm"
      search={{ number: props.number, ...(props.show === undefined ? {} : { show: props.show }) }}
      aria-current={props.current ? 'true' : undefined}
    >
      {props.label} {props.count}
      {props.total === undefined ? '' : `/${props.total}`}
    </Link>
  );
}
