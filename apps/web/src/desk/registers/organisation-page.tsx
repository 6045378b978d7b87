import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { may } from '@zhengling/access';
import { Button, Skeleton } from 'antd';
import { type ReactNode, useState } from 'react';
import { usePermissions } from '../app/current-account.ts';
import { WentWrong } from '../app/states.tsx';
import { type Named, useOrganisation } from './api.ts';
import { EndDialog } from './end-dialog.tsx';
import { HistoryDrawer } from './history-drawer.tsx';
import { HoldersTable } from './holders-table.tsx';
import { HoldingDialog } from './holding-dialog.tsx';
import { MemberDialog } from './member-dialog.tsx';
import { OrganisationDialog } from './organisation-dialog.tsx';
import { DayPicker, EvidenceLinks } from './parts.tsx';
import { kindWord, spanWords } from './words.ts';
import './registers.css';

const route = getRouteApi('/registers/organisations/$id');

/** One body: names, where it belongs, who belongs to it, its posts, and the clauses that say so. */
export function OrganisationPage() {
  const { id } = route.useParams();
  const { on } = route.useSearch();
  const navigate = useNavigate();
  const { subject } = usePermissions();
  const edits = may(subject, 'register', 'edit', { unit: id });
  const [open, setOpen] = useState<'correct' | 'end' | 'appoint' | 'member' | 'history' | null>(null);
  const close = () => setOpen(null);
  const found = useOrganisation(id, on);
  if (found.isError && found.data === undefined)
    return <WentWrong error={found.error} reset={() => void found.refetch()} />;
  const body = found.data;
  if (body === undefined || body.id !== id)
    return (
      <main className="page" aria-busy>
        <Skeleton active />
      </main>
    );
  const span = spanWords(body.starts, body.ends);
  return (
    <main className="page register-page">
      <p className="crumb">
        <Link to="/registers">机构与职务</Link>
      </p>
      <div className="page-head">
        <h1>{body.name}</h1>
        <span className="soft">{kindWord(body.kind)}</span>
        <div className="page-actions">
          <DayPicker
            on={on}
            onDay={(day) =>
              void navigate({
                to: '/registers/organisations/$id',
                params: { id },
                search: day === undefined ? {} : { on: day },
              })
            }
          />
          {edits && body.kind !== 'collective' && (
            <Button onClick={() => setOpen('appoint')}>登记任职</Button>
          )}
          {edits && body.kind === 'collective' && <Button onClick={() => setOpen('member')}>成员变动</Button>}
          {edits && <Button onClick={() => setOpen('correct')}>更正</Button>}
          {edits && body.ends === null && <Button onClick={() => setOpen('end')}>撤销或合并</Button>}
          <Button type="link" onClick={() => setOpen('history')}>
            改动记录
          </Button>
        </div>
      </div>
      <dl className="register-facts">
        <Fact title="其他名称">{body.aliases.length === 0 ? null : body.aliases.join('、')}</Fact>
        <Fact title="上级">{body.parent === null ? null : <Names names={[body.parent]} />}</Fact>
        <Fact title="存续">{span === '' ? null : span}</Fact>
        <Fact title="承接单位">{body.successor === null ? null : <Names names={[body.successor]} />}</Fact>
        <Fact title="前身">
          {body.predecessors.length === 0 ? null : <Names names={body.predecessors} />}
        </Fact>
        <Fact title="属于统称">
          {body.collectives.length === 0 ? null : <Names names={body.collectives} />}
        </Fact>
        <Fact title="成员">
          {body.kind === 'collective' && body.membersToday.length === 0 ? (
            <span className="soft">
              没有登记成员，派给它的任务展不开。用“成员变动”写明有哪些单位，或者在分派时改选具体单位。
            </span>
          ) : body.membersToday.length === 0 ? null : (
            <>
              <Names names={body.membersToday} />
              {body.memberKinds.length > 0 && (
                <small className="soft">
                  按机构类别（{body.memberKinds.map(kindWord).join('、')}）确定；个别增减用“成员变动”写明。
                </small>
              )}
            </>
          )}
        </Fact>
        <Fact title="下属">{body.below.length === 0 ? null : <Names names={body.below} />}</Fact>
        <Fact title="席位">
          {body.group ? (
            <Link to="/registers/groups/$id" params={{ id }} search={{}}>
              看全部席位
            </Link>
          ) : null}
        </Fact>
        <Fact title="任务">
          {body.duties === 0 ? null : (
            <Link to="/duties" search={{ unit: id }}>
              {body.duties} 项
            </Link>
          )}
        </Fact>
        <Fact title="说明">{body.note === '' ? null : body.note}</Fact>
        <Fact title="依据">
          {body.evidence.length === 0 ? null : <EvidenceLinks evidence={body.evidence} />}
        </Fact>
      </dl>
      {body.kind !== 'collective' && (
        <>
          <h2>职务和历任</h2>
          <HoldersTable holders={body.holders} of="organisation" empty="还没有文件写明谁在这里任职。" />
        </>
      )}
      {body.responsibilities.length > 0 && (
        <>
          <h2>公文确定的责任人</h2>
          <ul>
            {body.responsibilities.map(({ id: key, role, who, summary }) => (
              <li key={key}>
                {role}：{who}。{summary}
              </li>
            ))}
          </ul>
        </>
      )}
      {open === 'correct' && <OrganisationDialog body={body} onClose={close} />}
      {open === 'appoint' && <HoldingDialog holder={null} at={body} onClose={close} />}
      {open === 'member' && <MemberDialog of={body} onClose={close} />}
      {open === 'history' && (
        <HistoryDrawer of={{ table: 'organisation', id, title: body.name }} onClose={close} />
      )}
      {open === 'end' && (
        <EndDialog
          succeeded
          title={`撤销或合并 ${body.name}`}
          path={`organisations/${encodeURIComponent(id)}/end`}
          version={body.version}
          onClose={close}
        />
      )}
    </main>
  );
}

function Fact({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  if (children === null) return null;
  return (
    <>
      <dt>{title}</dt>
      <dd>{children}</dd>
    </>
  );
}

function Names({ names }: { readonly names: readonly Named[] }) {
  return (
    <span className="register-names">
      {names.map(({ id, name }) => (
        <Link key={id} to="/registers/organisations/$id" params={{ id }} search={{}}>
          {name}
        </Link>
      ))}
    </span>
  );
}
