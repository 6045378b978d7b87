import { Link, useNavigate } from '@tanstack/react-router';
import { Alert, Button, Empty, Table } from 'antd';
import { useState } from 'react';
import { usePermissions } from '../app/current-account.ts';
import { Moment } from '../app/moment.tsx';
import { Problem } from '../app/problem.tsx';
import { WentWrong } from '../app/states.tsx';
import { useCatalogue, usePlan, useRefused, useRounds } from './api.ts';
import { PlanDialog } from './plan-dialog.tsx';
import type { Round } from './shapes.ts';
import { InspectionTabs } from './tabs.tsx';
import '../duties/duties.css';
import './inspections.css';

/** What is planned, what the documents plan, and what devices sent that could not be taken. */
export function RoundsPage() {
  const { mayDo } = usePermissions();
  const navigate = useNavigate();
  const rounds = useRounds();
  const catalogue = useCatalogue();
  const refused = useRefused();
  const plan = usePlan();
  const [adding, setAdding] = useState(false);
  if (rounds.isError && rounds.data === undefined)
    return <WentWrong error={rounds.error} reset={() => void rounds.refetch()} />;
  const plans = mayDo('inspection', 'plan');
  const waiting = (catalogue.data?.rounds ?? []).filter(({ planned }) => planned === null);
  const open = (id: number) => void navigate({ to: '/inspections/rounds/$id', params: { id: String(id) } });
  return (
    <main className="page">
      <div className="page-head">
        <h1>检查计划</h1>
        <span className="soft" role="status">
          {rounds.data === undefined ? '' : `${rounds.data.length} 轮`}
        </span>
        <div className="page-actions">
          {plans && (
            <Button type="primary" onClick={() => setAdding(true)}>
              排一轮检查
            </Button>
          )}
        </div>
      </div>
      <InspectionTabs />
      {(refused.data?.length ?? 0) > 0 && (
        <Alert
          type="warning"
          className="problem"
          title={`手机传来的 ${refused.data?.length} 条没有记入`}
          description={
            <details>
              <summary>看内容和原因</summary>
              <ul className="refused">
                {refused.data?.map((one) => (
                  <li key={one.id}>
                    <b>{one.place ?? '不明的检查'}</b> · {one.account} · <Moment at={one.at} />
                    <br />
                    {one.body.type === 'answer'
                      ? `${one.body.point}：${one.body.answer === 'fail' ? '不合格' : one.body.answer === 'pass' ? '合格' : '不适用'}${one.body.note === '' ? '' : `，${one.body.note}`}`
                      : one.body.type === 'finish'
                        ? '完成检查'
                        : '开始检查'}
                    <br />
                    <span className="warn">{one.reason.message}</span>
                    {one.reason.hint}
                  </li>
                ))}
              </ul>
            </details>
          }
        />
      )}
      <Problem error={plan.error} />
      <Table<Round>
        size="small"
        rowKey="id"
        className="sheet"
        loading={rounds.isPending}
        dataSource={[...(rounds.data ?? [])]}
        pagination={{ pageSize: 20, hideOnSinglePage: true, showSizeChanger: false }}
        locale={{
          emptyText: rounds.isPending ? (
            <span className="empty-wait" />
          ) : (
            <Empty
              image={Empty.PRESENTED_IMAGE_SIMPLE}
              description={
                plans
                  ? '还没有排定的检查。下面有文件里排好的轮次，也可以自己排一轮。'
                  : '还没有与本单位有关的检查。'
              }
            />
          ),
        }}
        columns={[
          {
            title: '检查',
            render: (_, round) => (
              <>
                <Link to="/inspections/rounds/$id" params={{ id: String(round.id) }} className="duty-link">
                  {round.title}
                </Link>
                <small className="basis">
                  {round.number} {round.clause}
                </small>
                <small className="narrow-only">{days(round)}</small>
              </>
            ),
          },
          { title: '日期', responsive: ['md'], render: (_, round) => days(round) },
          { title: '牵头', responsive: ['md'], render: (_, { leadUnit }) => leadUnit?.name ?? '' },
          { title: '完成', render: (_, { finished, visits }) => `${finished} / ${visits} 处` },
          {
            title: '问题',
            render: (_, { findings, openFindings }) =>
              findings === 0 ? '0' : `${findings}，未了 ${openFindings}`,
          },
        ]}
      />
      {plans && waiting.length > 0 && (
        <section className="card planned">
          <h2>文件里排好的轮次</h2>
          <ul className="plain-list">
            {waiting.map(({ definition }) => (
              <li key={definition.id}>
                <div>
                  <b>{definition.title}</b>
                  <small>
                    {definition.stops.map(({ place }) => place).join('、')} · {definition.from} 至{' '}
                    {definition.to}
                    {definition.dayOpen ? '（日期待定）' : ''} · {definition.document} {definition.clause}
                  </small>
                </div>
                <Button
                  loading={plan.isPending}
                  onClick={() =>
                    plan.mutate({ definition: definition.id }, { onSuccess: ({ id }) => open(id) })
                  }
                >
                  排入计划
                </Button>
              </li>
            ))}
          </ul>
        </section>
      )}
      {adding && <PlanDialog onClose={() => setAdding(false)} onPlanned={open} />}
    </main>
  );
}

const days = ({ starts, ends }: Round) => (starts === ends ? starts : `${starts} 至 ${ends}`);
