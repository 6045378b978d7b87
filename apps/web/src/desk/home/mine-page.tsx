import { useQueries } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { chineseDate, weekdayName } from '@zhengling/calendar';
import { App, Button, Skeleton } from 'antd';
import { useState } from 'react';
import { usePermissions } from '../app/current-account.ts';
import { KeyHelp, KeyHints, type KeyWords } from '../app/key-hints.tsx';
import { Problem } from '../app/problem.tsx';
import { Waiting, WentWrong } from '../app/states.tsx';
import { useRowKeys } from '../app/use-row-keys.ts';
import { dutiesQuery, useDocumentTallies } from '../duties/api.ts';
import { ReportDrawer } from '../duties/report-drawer.tsx';
import type { DutyLine } from '../duties/shapes.ts';
import { useCommands } from '../duties/use-command.tsx';
import { FindingsOwed } from './findings-owed.tsx';
import { MineRow } from './mine-row.tsx';
import { type Section, sectionsFor } from './sections.ts';
import { useToday } from './today.ts';
import { weekOf } from './week.ts';
import '../duties/duties.css';
import './home.css';

const shownAtMost = 12;

/** The day's work of one reader, most pressing first. */
export function MinePage() {
  const today = useToday();
  const { account } = usePermissions();
  if (today === null) return <Waiting />;
  return (
    <MineSections
      today={today}
      sections={sectionsFor(account?.role ?? null, account?.unitId ?? null, weekOf(today))}
    />
  );
}

function MineSections(props: { readonly today: string; readonly sections: readonly Section[] }) {
  const { sections } = props;
  const { account, mayDo } = usePermissions();
  const navigate = useNavigate();
  const { message } = App.useApp();
  const commands = useCommands();
  const [reporting, setReporting] = useState<DutyLine | null>(null);
  const [helping, setHelping] = useState(false);
  const lists = useQueries({
    queries: sections.map(({ filter }) => dutiesQuery({ ...filter, size: shownAtMost })),
  });
  // A task stands once, in the first section that has it.
  const seen = new Set<number>();
  const filled = sections.map((section, index) => {
    const list = lists[index];
    const items = (list?.data?.items ?? []).filter(({ id }) => !seen.has(id));
    for (const { id } of items) seen.add(id);
    return { section, items, total: list?.data?.total ?? 0, pending: list?.isPending ?? false };
  });
  const rows = filled.flatMap(({ items }) => items);
  const reports = mayDo('duty', 'report');
  const owing = mayDo('inspection', 'fix') ? (account?.unitId ?? null) : null;
  const accept = (duty: DutyLine) =>
    commands.run({
      duty,
      name: 'accept',
      body: {},
      words: ['签收'],
      onDone: () => void message.success('已经签收。'),
    });
  const on = (act: (duty: DutyLine) => void) => (at: number) => {
    const duty = rows[at];
    if (duty !== undefined) act(duty);
  };
  const openPage = (duty: DutyLine) => void navigate({ to: '/duties/$id', params: { id: String(duty.id) } });
  const keys = useRowKeys(
    rows.length,
    {
      ...(reports ? { r: on(setReporting), a: on(accept) } : {}),
      o: on(openPage),
      '?': () => setHelping(true),
    },
    reporting === null && !helping,
  );
  const words: KeyWords = [
    ['j', '下一项'],
    ['k', '上一项'],
    ['o', '打开'],
    ...(reports
      ? ([
          ['r', '填报'],
          ['a', '签收'],
        ] as const)
      : []),
    ['?', '帮助'],
  ];
  const failed = lists.find((list) => list.isError && list.data === undefined);
  if (failed !== undefined && failed.error !== null) {
    return <WentWrong error={failed.error} reset={() => void failed.refetch()} />;
  }
  let place = 0;
  return (
    <main className={reports ? 'page mine acts' : 'page mine'}>
      <div className="page-head">
        <h1>我的待办</h1>
        <span className="soft">
          {chineseDate(props.today)}，{weekdayName(props.today)}
        </span>
        {rows.length > 0 && (
          <div className="page-actions">
            <KeyHints keys={words} />
          </div>
        )}
      </div>
      {account?.role === 'editor' && <ToConfirm />}
      {sections.length === 0 && (
        <p className="nothing">
          {account?.role === 'officer' || account?.role === 'reader'
            ? '这个账号还没有所属单位。请安全管理员在“账号”里设定，设定以后本单位的任务会出现在这里。'
            : '这个角色没有要办的任务。'}
        </p>
      )}
      <Problem error={reporting === null ? commands.error : null} />
      {owing !== null && <FindingsOwed today={props.today} unit={owing} place="above" />}
      {filled.map(({ section, items, total, pending: waiting }) => {
        const start = place;
        place += items.length;
        if (items.length === 0 && (section.nothing === null || (!waiting && total > 0))) return null;
        return (
          <section key={section.key} className={`mine-section ${section.key}`} aria-busy={waiting}>
            <h2>
              {section.title}
              {total > 0 && (
                <Link to="/duties" search={section.filter}>
                  {total} 项
                </Link>
              )}
            </h2>
            {waiting ? (
              <Skeleton active title={false} paragraph={{ rows: 2 }} />
            ) : items.length === 0 ? (
              <p className="mine-nothing">{section.nothing}</p>
            ) : (
              <ul className="mine-rows">
                {items.map((duty, index) => (
                  <MineRow
                    key={duty.id}
                    duty={duty}
                    unit={account?.unitId ?? null}
                    acts={reports}
                    current={keys.at === start + index}
                    onCurrent={() => keys.setAt(start + index)}
                    onAccept={() => accept(duty)}
                    onReport={() => setReporting(duty)}
                  />
                ))}
              </ul>
            )}
            {total > shownAtMost && (
              <Link to="/duties" search={section.filter} className="mine-more">
                看全部 {total} 项
              </Link>
            )}
          </section>
        );
      })}
      {owing !== null && <FindingsOwed today={props.today} unit={owing} place="below" />}
      {reporting !== null && (
        <ReportDrawer
          duty={reporting}
          mayClose={
            reporting.state === 'accepted' &&
            reporting.units.some(({ id, part }) => id === account?.unitId && part !== 'cooperating')
          }
          onClose={() => setReporting(null)}
          onSent={(closing) => {
            setReporting(null);
            void message.success(closing ? '报告已提交，并申请办结。' : '报告已提交。');
          }}
        />
      )}
      {helping && <KeyHelp keys={words} onClose={() => setHelping(false)} />}
      {commands.dialog}
    </main>
  );
}

/** How many candidates wait for an editor, by document. */
function ToConfirm() {
  const navigate = useNavigate();
  const tallies = useDocumentTallies();
  const waiting = (tallies.data ?? []).filter(({ candidates }) => candidates > 0);
  const total = waiting.reduce((sum, { candidates }) => sum + candidates, 0);
  return (
    <section className="mine-section" aria-busy={tallies.isPending}>
      <h2>
        等着确认
        {total > 0 && <Link to="/duties/confirm">{total} 项</Link>}
      </h2>
      {tallies.isPending ? (
        <Skeleton active title={false} paragraph={{ rows: 2 }} />
      ) : waiting.length === 0 ? (
        <p className="mine-nothing">没有等着确认的。发布一期公报，文件里的职责会出现在这里。</p>
      ) : (
        <>
          <ul className="mine-rows">
            {waiting.slice(0, shownAtMost).map(({ number, title, candidates, confirmed, dropped }) => (
              <li key={number} className="tally">
                <Link to="/duties/confirm" search={{ number }} className="duty-link">
                  {title}
                  <small className="basis">{number}</small>
                </Link>
                <span className="soft">
                  已处理 {confirmed + dropped}/{candidates + confirmed + dropped}
                </span>
              </li>
            ))}
          </ul>
          <Button type="primary" onClick={() => void navigate({ to: '/duties/confirm' })}>
            开始确认
          </Button>
        </>
      )}
    </section>
  );
}
