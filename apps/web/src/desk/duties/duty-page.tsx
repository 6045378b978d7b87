import { LeftOutlined } from '@ant-design/icons';
import { getRouteApi, Link } from '@tanstack/react-router';
import { chineseDate } from '@zhengling/calendar';
import { originName, partName } from '@zhengling/work';
import { Alert } from 'antd';
import { DeskError } from '../api/request.ts';
import { Moment } from '../app/moment.tsx';
import { Waiting, WentWrong } from '../app/states.tsx';
import { DutyActions } from './actions/duty-actions.tsx';
import { useDuty } from './api.ts';
import { Marks } from './columns.tsx';
import { ContestContact } from './contest-contact.tsx';
import { DueDate } from './due-date.tsx';
import { DutyTable } from './duty-table.tsx';
import { Lamp, stateBeside } from './lamp.tsx';
import { kindNames } from './names.ts';
import { Reports } from './reports.tsx';
import type { DutyDetail, DutyLine } from './shapes.ts';
import './duties.css';

const route = getRouteApi('/duties/$id');

/** One task from its clause to its end. */
export function DutyPage() {
  const { id } = route.useParams();
  const number = Number(id);
  const duty = useDuty(Number.isSafeInteger(number) && number > 0 ? number : 0);
  if (duty.isPending) return <Waiting />;
  if (duty.data === undefined) {
    const error =
      duty.error instanceof DeskError && duty.error.status === 400
        ? new DeskError(404, { code: 'no-duty', message: '没有这项任务。', hint: '地址可能抄错了。' })
        : duty.error;
    return <WentWrong error={error} reset={() => void duty.refetch()} />;
  }
  return <DutyView duty={duty.data} />;
}

function DutyView({ duty }: { readonly duty: DutyDetail }) {
  return (
    <main className="page duty-page">
      <nav className="crumbs" aria-label="位置">
        <Link to="/duties">
          <LeftOutlined aria-hidden /> 任务
        </Link>
        {duty.parent !== null && (
          <Link to="/duties/$id" params={{ id: String(duty.parent.id) }}>
            {duty.parent.title}
          </Link>
        )}
      </nav>
      <header className="duty-head">
        <div className="duty-head-words">
          <h1>
            {duty.title}
            {duty.periodName !== null && <span className="period">{duty.periodName}</span>}
          </h1>
          <p className="duty-standing">
            <Lamp light={duty.light} />
            {stateBeside(duty) !== '' && <span>{stateBeside(duty)}</span>}
            <span>
              期限 <DueDate duty={duty} />
            </span>
            <Marks duty={duty} />
          </p>
        </div>
        <DutyActions key={duty.id} duty={duty} />
      </header>
      {duty.waitingFor !== '' && <p className="waiting-for">{duty.waitingFor}</p>}
      <Asks duty={duty} />
      <div className="duty-body">
        <div className="duty-main">
          {duty.quote !== '' && <Clause duty={duty} />}
          <Children
            title="成员单位"
            duties={duty.members}
            progress={duty.progress}
            parent={duty.id}
            columns={['state', 'units', 'due']}
          />
          <Children title="分解任务" duties={duty.parts} progress={duty.progress} parent={duty.id} />
          <Children title="各期" duties={duty.instances} progress={duty.progress} parent={duty.id} />
          <Reports duty={duty} />
        </div>
        <div className="duty-side">
          <UnitsCard duty={duty} />
          <FactsCard duty={duty} />
          <Timeline duty={duty} />
        </div>
      </div>
    </main>
  );
}

/** What waits for an answer: a longer time, a doubt, a changed text. */
function Asks({ duty }: { readonly duty: DutyDetail }) {
  const { extension, contest, sourceChange } = duty;
  return (
    <>
      {extension !== null && (
        <Alert
          type="warning"
          className="ask"
          title={`${extension.unit.name}申请延到${chineseDate(extension.to)}`}
          description={extension.reason}
        />
      )}
      {contest !== null && (
        <Alert
          type="warning"
          className="ask"
          title={`${contest.by === 'public' ? '群众' : '督查'}对办结有异议（${chineseDate(contest.on)}）`}
          description={
            <>
              {contest.reason}
              {contest.contactLeft && <ContestContact key={contest.id} duty={duty.id} />}
            </>
          }
        />
      )}
      {sourceChange !== null && (
        <Alert
          type="warning"
          className="ask"
          title="原文重新发布以后改了"
          description="任务仍照确认时的办；请编辑看过改动再决定。"
        />
      )}
    </>
  );
}

/** The clause as printed, and the way to it in its document. */
function Clause({ duty }: { readonly duty: DutyDetail }) {
  const where = [duty.number, duty.clause].filter((one) => one !== null && one !== '').join(' ');
  return (
    <section className="card">
      <h2>原文</h2>
      <blockquote className="printed">{duty.quote}</blockquote>
      <p className="printed-where">
        {duty.documentHref === null ? (
          where
        ) : (
          <a href={duty.documentHref} target="_blank" rel="noreferrer">
            {where}
            <span className="hidden">（在新窗口打开文件）</span>
          </a>
        )}
        {duty.documentTitle !== null && <small>{duty.documentTitle}</small>}
      </p>
    </section>
  );
}

function Children(props: {
  readonly title: string;
  readonly duties: readonly DutyLine[];
  readonly progress: DutyDetail['progress'];
  readonly parent: number;
  readonly columns?: readonly ('state' | 'units' | 'due' | 'progress')[];
}) {
  const { duties, progress } = props;
  if (duties.length === 0) return null;
  return (
    <section className="children">
      <h2>
        {props.title}
        <Link to="/duties" search={{ parent: props.parent, state: 'all' }}>
          {progress === null ? `${duties.length} 项` : `已办结 ${progress.closed}/${progress.total}`}
        </Link>
      </h2>
      <DutyTable
        tight
        items={duties}
        empty=""
        columns={props.columns ?? ['state', 'units', 'due', 'progress']}
      />
    </section>
  );
}

function UnitsCard({ duty }: { readonly duty: DutyDetail }) {
  return (
    <section className="card">
      <h2>承办单位</h2>
      {duty.units.length === 0 ? (
        <p className="soft">还没有单位。确认以后，由编辑或督查员分派。</p>
      ) : (
        <ul className="units">
          {duty.units.map((unit) => (
            <li key={`${unit.part}:${unit.id}`}>
              <span className="unit-part">{partName(unit.part)}</span>
              <span>
                <Link to="/duties" search={{ unit: unit.id }}>
                  {unit.name}
                </Link>
                <small>{unitStanding(duty, unit)}</small>
              </span>
            </li>
          ))}
        </ul>
      )}
      {duty.leader !== null && duty.leader !== '' && <p className="soft">分管领导：{duty.leader}</p>}
    </section>
  );
}

function unitStanding(duty: DutyDetail, unit: DutyDetail['units'][number]): string {
  if (unit.collective) return '统称，由成员单位分别办理';
  const accepted =
    unit.acceptedOn === null
      ? duty.state === 'candidate' || duty.state === 'confirmed'
        ? ''
        : '还没有签收'
      : `${chineseDate(unit.acceptedOn)}签收`;
  const signed =
    unit.signedOn === null
      ? unit.part !== 'lead' && duty.state === 'signing'
        ? '还没有会签'
        : ''
      : `${chineseDate(unit.signedOn)}会签`;
  return [accepted, signed].filter((one) => one !== '').join('，');
}

function FactsCard({ duty }: { readonly duty: DutyDetail }) {
  const facts: readonly (readonly [string, string])[] = [
    ['为什么是这天', duty.dueProblem ?? duty.why],
    ['起始', duty.starts === null ? '' : chineseDate(duty.starts)],
    ['亮黄灯', duty.warnOn === null ? '' : chineseDate(duty.warnOn)],
    ['申请办结', duty.doneOn === null ? '' : chineseDate(duty.doneOn)],
    ['办结', duty.closedOn === null ? '' : chineseDate(duty.closedOn)],
    ['办理', kindNames[duty.kind]],
    ['来源', originName(duty.origin)],
    ['公开', duty.public ? '公开进度' : '不公开'],
  ];
  return (
    <section className="card">
      <h2>期限与来源</h2>
      <dl className="facts">
        {facts
          .filter(([, value]) => value !== '')
          .map(([name, value]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
      </dl>
    </section>
  );
}

/** Everything that happened, the latest first. */
function Timeline({ duty }: { readonly duty: DutyDetail }) {
  return (
    <section className="card">
      <h2>经过</h2>
      <ol className="timeline">
        {[...duty.events]
          .sort((a, b) => b.ordinal - a.ordinal)
          .map((event) => (
            <li key={event.ordinal}>
              {event.words}
              <small>
                {event.actor}
                {event.unit === null ? '' : `（${event.unit}）`} · <Moment at={event.at} />
              </small>
            </li>
          ))}
      </ol>
    </section>
  );
}
