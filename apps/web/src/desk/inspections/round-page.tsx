import { LeftOutlined } from '@ant-design/icons';
import { getRouteApi, Link } from '@tanstack/react-router';
import { halfName } from '@zhengling/work';
import { Input, Table } from 'antd';
import { usePermissions } from '../app/current-account.ts';
import { Problem } from '../app/problem.tsx';
import { Waiting, WentWrong } from '../app/states.tsx';
import { useRound, useSchedule } from './api.ts';
import type { VisitSummary } from './shapes.ts';
import '../duties/duties.css';
import './inspections.css';

const route = getRouteApi('/inspections/rounds/$id');

const stages: Readonly<Record<VisitSummary['stage'], string>> = {
  planned: '未开始',
  'under-way': '检查中',
  finished: '已完成',
  cancelled: '已取消',
};

/** One round: who goes where, when, and how far it is. */
export function RoundPage() {
  const number = Number(route.useParams().id);
  const round = useRound(Number.isSafeInteger(number) && number > 0 ? number : 0);
  const schedule = useSchedule();
  const { mayDo } = usePermissions();
  if (round.isPending) return <Waiting />;
  if (round.data === undefined) return <WentWrong error={round.error} reset={() => void round.refetch()} />;
  const { data } = round;
  const plans = mayDo('inspection', 'plan');
  return (
    <main className="page">
      <nav className="crumbs" aria-label="位置">
        <Link to="/inspections/rounds">
          <LeftOutlined aria-hidden /> 检查计划
        </Link>
      </nav>
      <div className="page-head">
        <h1>{data.title}</h1>
        <span className="soft">
          {data.finished} / {data.visits} 处已完成，{data.findings} 个问题
        </span>
      </div>
      <section className="card round-facts">
        <dl className="facts">
          <div>
            <dt>依据</dt>
            <dd>
              {data.number} {data.clause}
            </dd>
          </div>
          <div>
            <dt>日期</dt>
            <dd>{data.starts === data.ends ? data.starts : `${data.starts} 至 ${data.ends}`}</dd>
          </div>
          {data.team.length > 0 && (
            <div>
              <dt>检查组</dt>
              <dd>{data.team.map(({ part, name }) => `${name}（${part}）`).join('、')}</dd>
            </div>
          )}
          <div>
            <dt>内容</dt>
            <dd>{data.items.join('；')}</dd>
          </div>
        </dl>
      </section>
      <Problem error={schedule.error} />
      <Table<VisitSummary>
        size="small"
        rowKey="id"
        className="sheet"
        dataSource={[...data.stops]}
        pagination={{ pageSize: 50, hideOnSinglePage: true, showSizeChanger: false }}
        columns={[
          {
            title: '地方',
            render: (_, visit) => (
              <Link to="/inspections/visits/$id" params={{ id: String(visit.id) }} className="duty-link">
                {visit.place}
                <small className="narrow-only">{stages[visit.stage]}</small>
              </Link>
            ),
          },
          {
            title: '时间',
            render: (_, visit) => (
              <span className="visit-when">
                {plans && visit.stage === 'planned' ? (
                  <Input
                    type="date"
                    size="small"
                    aria-label={`${visit.place}的检查日期`}
                    value={visit.plannedOn ?? ''}
                    min={visit.windowFrom ?? undefined}
                    max={visit.windowTo ?? undefined}
                    onChange={(event) =>
                      schedule.mutate({
                        id: visit.id,
                        plannedOn: event.target.value === '' ? null : event.target.value,
                        seen: visit.version,
                      })
                    }
                  />
                ) : (
                  (visit.finishedOn ?? visit.plannedOn ?? '待定')
                )}
                {visit.half === null ? '' : ` ${halfName(visit.half)}`}
              </span>
            ),
          },
          { title: '责任单位', responsive: ['md'], render: (_, { unit }) => unit?.name ?? '' },
          { title: '状态', responsive: ['md'], render: (_, { stage }) => stages[stage] },
          {
            title: '检查',
            render: (_, { answered, points, failed }) =>
              answered === 0 ? '' : `${answered}/${points} 项，${failed} 项不合格`,
          },
        ]}
      />
    </main>
  );
}
