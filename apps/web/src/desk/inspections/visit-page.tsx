import { LeftOutlined, PrinterOutlined } from '@ant-design/icons';
import { getRouteApi, Link } from '@tanstack/react-router';
import { chineseDate } from '@zhengling/calendar';
import { type Answer, mergedAnswer, stageName } from '@zhengling/work';
import { Alert, Button } from 'antd';
import { Waiting, WentWrong } from '../app/states.tsx';
import { useVisit } from './api.ts';
import { Photos } from './photos.tsx';
import type { VisitDetail } from './shapes.ts';
import { FindingLamp } from './words.tsx';
import '../duties/duties.css';
import './inspections.css';

const route = getRouteApi('/inspections/visits/$id');
const answers: Readonly<Record<Answer, string>> = { pass: '合格', fail: '不合格', na: '不适用' };

/** One visit: every point with every answer, who was there, what was found; prints as the joint record. */
export function VisitPage() {
  const number = Number(route.useParams().id);
  const visit = useVisit(Number.isSafeInteger(number) && number > 0 ? number : 0);
  if (visit.isPending) return <Waiting />;
  if (visit.data === undefined) return <WentWrong error={visit.error} reset={() => void visit.refetch()} />;
  return <VisitView visit={visit.data} />;
}

function VisitView({ visit }: { readonly visit: VisitDetail }) {
  const { definition, state } = visit;
  const day = visit.finishedOn ?? visit.plannedOn;
  return (
    <main className="page record">
      <nav className="crumbs" aria-label="位置">
        {visit.roundId === null ? (
          <Link to="/inspections">
            <LeftOutlined aria-hidden /> 检查整改
          </Link>
        ) : (
          <Link to="/inspections/rounds/$id" params={{ id: String(visit.roundId) }}>
            <LeftOutlined aria-hidden /> 这一轮检查
          </Link>
        )}
      </nav>
      <div className="page-head">
        <h1>{definition.record?.title ?? definition.title}</h1>
        <div className="page-actions">
          <Button icon={<PrinterOutlined />} onClick={() => window.print()}>
            打印
          </Button>
        </div>
      </div>
      <section className="card">
        <dl className="facts">
          <div>
            <dt>检查地方</dt>
            <dd>{visit.place}</dd>
          </div>
          <div>
            <dt>日期</dt>
            <dd>{day === null ? '待定' : chineseDate(day)}</dd>
          </div>
          <div>
            <dt>依据</dt>
            <dd>
              {definition.document} {definition.record?.clause ?? definition.clause}
            </dd>
          </div>
          <div>
            <dt>检查单位</dt>
            <dd>{visit.inspecting.map(({ name }) => name).join('、') || '督查'}</dd>
          </div>
          <div>
            <dt>责任单位</dt>
            <dd>{visit.unit?.name ?? '未定'}</dd>
          </div>
          <div>
            <dt>填写</dt>
            <dd>
              {visit.answered} / {visit.points} 项，{visit.failed} 项不合格
            </dd>
          </div>
        </dl>
      </section>
      {visit.differing > 0 && (
        <Alert
          type="warning"
          className="problem"
          title={`有 ${visit.differing} 项检查人员答得不一样`}
          description="两种都列在下面；有一人认为不合格的，按不合格处理。查错了的，在问题里写明理由撤销。"
        />
      )}
      {visit.refused > 0 && (
        <Alert
          type="warning"
          className="problem"
          title={`手机传来的 ${visit.refused} 条没有记入`}
          description={<Link to="/inspections/rounds">到检查计划看内容和原因</Link>}
        />
      )}
      {visit.findings.length > 0 && (
        <section className="card">
          <h2>发现的问题</h2>
          <ul className="plain-list">
            {visit.findings.map((finding) => (
              <li key={finding.id}>
                <div>
                  <Link to="/inspections/findings/$id" params={{ id: String(finding.id) }}>
                    {finding.title}
                  </Link>
                  <small>
                    {stageName(finding.stage)} · 最迟改好 {finding.dueOn ?? '待定'}（{finding.limitWords}）
                  </small>
                </div>
                <FindingLamp light={finding.light} />
              </li>
            ))}
          </ul>
        </section>
      )}
      {definition.groups.map((group) => (
        <section className="card" key={group.title}>
          <h2>{group.title}</h2>
          <ul className="answers">
            {group.points.map((point) => {
              const merged = mergedAnswer(state.answers[point.id] ?? []);
              const photos = visit.photos.filter((photo) => photo.point === point.id);
              return (
                <li key={point.id}>
                  <span>{point.text}</span>
                  <span className={`answer answer-${merged?.answer ?? 'none'}`}>
                    {merged === null ? '没有填' : answers[merged.answer]}
                  </span>
                  {merged?.given
                    .filter(({ note }) => note !== '' || merged.differs)
                    .map(({ by, answer, note }) => (
                      <small key={by.account}>
                        {by.name}：{answers[answer]}
                        {note === '' ? '' : `，${note}`}
                      </small>
                    ))}
                  {photos.length > 0 && <Photos photos={photos} />}
                </li>
              );
            })}
          </ul>
        </section>
      ))}
      {(state.present.length > 0 || state.note !== '') && (
        <section className="card">
          <h2>在场人员</h2>
          <ul className="signatures">
            {state.present.map(({ unit, name }) => (
              <li key={`${unit} ${name}`}>
                {unit} {name}
                <span className="print-only">签字：</span>
              </li>
            ))}
          </ul>
          {state.note !== '' && <p>{state.note}</p>}
        </section>
      )}
    </main>
  );
}
