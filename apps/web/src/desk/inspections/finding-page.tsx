import { LeftOutlined } from '@ant-design/icons';
import { getRouteApi, Link } from '@tanstack/react-router';
import { chineseDate } from '@zhengling/calendar';
import { fiveNames, nextStep, stageName } from '@zhengling/work';
import { Moment } from '../app/moment.tsx';
import { Problem } from '../app/problem.tsx';
import { Waiting, WentWrong } from '../app/states.tsx';
import { UnitCondition } from '../duties/unit-picker.tsx';
import { useAssign, useFinding } from './api.ts';
import { FindingActions } from './finding-actions.tsx';
import { FindingMarks } from './findings-page.tsx';
import { Photos } from './photos.tsx';
import type { FindingDetail } from './shapes.ts';
import { eventWords, FindingLamp } from './words.tsx';
import '../duties/duties.css';
import './inspections.css';

const route = getRouteApi('/inspections/findings/$id');

/** One finding from the visit to its end. */
export function FindingPage() {
  const number = Number(route.useParams().id);
  const finding = useFinding(Number.isSafeInteger(number) && number > 0 ? number : 0);
  if (finding.isPending) return <Waiting />;
  if (finding.data === undefined)
    return <WentWrong error={finding.error} reset={() => void finding.refetch()} />;
  return <FindingView finding={finding.data} />;
}

function FindingView({ finding }: { readonly finding: FindingDetail }) {
  const { state } = finding;
  return (
    <main className="page duty-page">
      <nav className="crumbs" aria-label="位置">
        <Link to="/inspections">
          <LeftOutlined aria-hidden /> 检查整改
        </Link>
        <Link to="/inspections/visits/$id" params={{ id: String(finding.visitId) }}>
          {finding.place}
        </Link>
      </nav>
      <header className="duty-head">
        <div className="duty-head-words">
          <h1>{finding.title}</h1>
          <p className="duty-standing">
            <FindingLamp light={finding.light} />
            <span>{stageName(finding.stage)}</span>
            <span>最迟改好 {finding.dueOn === null ? '待定' : chineseDate(finding.dueOn)}</span>
            <FindingMarks finding={finding} />
          </p>
        </div>
        <FindingActions key={finding.id} finding={finding} />
      </header>
      {nextStep(state) !== 'none' && <p className="waiting-for">下一步：{finding.next}。</p>}
      <div className="duty-body">
        <div className="duty-main">
          <section className="card">
            <h2>要求</h2>
            <p>{finding.text}</p>
            <dl className="facts">
              <div>
                <dt>怎么判断</dt>
                <dd>{finding.judge}</dd>
              </div>
              <div>
                <dt>怎么改</dt>
                <dd>{finding.measure}</dd>
              </div>
              <div>
                <dt>依据</dt>
                <dd>
                  <a href={`/documents/${encodeURIComponent(finding.number)}`}>{finding.number}</a>{' '}
                  {finding.clause}
                </dd>
              </div>
            </dl>
          </section>
          <section className="card">
            <h2>五落实</h2>
            {state.five === null ? (
              <p className="soft">还没有填。</p>
            ) : (
              <dl className="facts">
                {(Object.keys(fiveNames) as (keyof typeof fiveNames)[]).map((name) => (
                  <div key={name}>
                    <dt>{fiveNames[name]}</dt>
                    <dd>{state.five?.[name]}</dd>
                  </div>
                ))}
              </dl>
            )}
          </section>
          {finding.photos.length > 0 && (
            <section className="card">
              <h2>照片</h2>
              <Photos photos={finding.photos} />
            </section>
          )}
          {finding.earlier.length > 0 && (
            <section className="card">
              <h2>这一处以前的同样问题</h2>
              <ul className="plain-list">
                {finding.earlier.map((one) => (
                  <li key={one.id}>
                    <Link to="/inspections/findings/$id" params={{ id: String(one.id) }}>
                      {chineseDate(one.foundOn)}
                    </Link>
                    ，{stageName(one.stage)}
                  </li>
                ))}
              </ul>
            </section>
          )}
        </div>
        <div className="duty-side">
          <section className="card">
            <h2>期限</h2>
            <dl className="facts">
              <div>
                <dt>时限</dt>
                <dd>{state.limit.words}</dd>
              </div>
              <div>
                <dt>规定到</dt>
                <dd>
                  {state.limit.due === null
                    ? (state.limit.problem ?? '没有定')
                    : chineseDate(state.limit.due)}
                </dd>
              </div>
              <div>
                <dt>为什么是这天</dt>
                <dd>
                  {state.limit.reasons.map((reason) => (
                    <p key={reason}>{reason}</p>
                  ))}
                </dd>
              </div>
              <div>
                <dt>责任单位</dt>
                <dd>
                  {finding.unit?.name ?? '未定'}
                  {finding.mayPlan && nextStep(state) !== 'none' && <AssignUnit finding={finding} />}
                </dd>
              </div>
              <div>
                <dt>检查单位</dt>
                <dd>{finding.inspecting.map(({ name }) => name).join('、') || '督查'}</dd>
              </div>
              {finding.listedOn !== null && (
                <div>
                  <dt>挂牌督办</dt>
                  <dd>
                    {chineseDate(finding.listedOn)}，{state.listed?.level}，已跟踪{state.followUps}次
                  </dd>
                </div>
              )}
            </dl>
          </section>
          <section className="card">
            <h2>经过</h2>
            <ol className="timeline">
              {finding.events.toReversed().map(({ ordinal, at, actor, event }) => (
                <li key={ordinal}>
                  {eventWords(event).map((line) => (
                    <p key={line}>{line}</p>
                  ))}
                  <small>
                    {actor} · <Moment at={at} />
                  </small>
                </li>
              ))}
            </ol>
          </section>
        </div>
      </div>
    </main>
  );
}

/** Who answers for the place, where the visit did not say it or said it wrong. */
function AssignUnit({ finding }: { readonly finding: FindingDetail }) {
  const assign = useAssign(finding.id);
  return (
    <div className="assign-unit">
      <span className="soft">{finding.unit === null ? '定为' : '改由'}</span>
      <UnitCondition
        value={undefined}
        onChange={(unit) => {
          if (unit !== undefined) assign.mutate({ unit, seen: finding.version });
        }}
      />
      <Problem error={assign.error} />
    </div>
  );
}
