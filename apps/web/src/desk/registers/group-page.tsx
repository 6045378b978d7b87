import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { may } from '@zhengling/access';
import { Alert, Button, Skeleton } from 'antd';
import { useState } from 'react';
import { usePermissions } from '../app/current-account.ts';
import { WentWrong } from '../app/states.tsx';
import { useGroup } from './api.ts';
import { GroupDialog } from './group-dialog.tsx';
import { HistoryDrawer } from './history-drawer.tsx';
import { DayPicker } from './parts.tsx';
import { SeatDialog } from './seat-dialog.tsx';
import { registerSheets, SheetActions } from './sheet-actions.tsx';
import { SittingsTable } from './sittings-table.tsx';
import { spanWords } from './words.ts';
import './registers.css';

const route = getRouteApi('/registers/groups/$id');

/** One group with its seats as they are on a day. */
export function GroupPage() {
  const { id } = route.useParams();
  const { on } = route.useSearch();
  const navigate = useNavigate();
  const { subject } = usePermissions();
  const edits = may(subject, 'register', 'edit', { unit: id });
  const [open, setOpen] = useState<'seat' | 'correct' | 'history' | null>(null);
  const close = () => setOpen(null);
  const found = useGroup(id, on);
  if (found.isError && found.data === undefined)
    return <WentWrong error={found.error} reset={() => void found.refetch()} />;
  const group = found.data;
  if (group === undefined || group.id !== id)
    return (
      <main className="page" aria-busy>
        <Skeleton active />
      </main>
    );
  return (
    <main className="page register-page">
      <p className="crumb">
        <Link to="/registers/groups" search={{}}>
          领导小组
        </Link>
        {group.parent !== null && (
          <>
            {' › '}
            <Link to="/registers/groups/$id" params={{ id: group.parent.id }} search={{}}>
              {group.parent.name}
            </Link>
          </>
        )}
      </p>
      <div className="page-head">
        <h1>{group.name}</h1>
        <div className="page-actions">
          <DayPicker
            on={on}
            onDay={(day) =>
              void navigate({
                to: '/registers/groups/$id',
                params: { id },
                search: day === undefined ? {} : { on: day },
              })
            }
          />
          <SheetActions sheets={[registerSheets.seats]} filter={on === undefined ? {} : { on }} group={id} />
          {edits && <Button onClick={() => setOpen('seat')}>增加席位</Button>}
          {edits && <Button onClick={() => setOpen('correct')}>更正</Button>}
          <Button type="link" onClick={() => setOpen('history')}>
            改动记录
          </Button>
        </div>
      </div>
      {!group.stands && (
        <Alert
          type="warning"
          showIcon
          title={`${group.on} 还没有，或已经没有这个机构（${spanWords(group.starts, group.ends)}）。`}
        />
      )}
      <dl className="register-facts">
        <dt>依据</dt>
        <dd>{group.number ?? '手工登记'}</dd>
        {group.hosts.length > 0 && (
          <>
            <dt>办公室设在</dt>
            <dd>{group.hosts.map(({ name }) => name).join('、')}</dd>
          </>
        )}
        <dt>席位变动</dt>
        <dd>
          {group.passes ? '公文写明：职务变动的，由接任者自行承接' : '公文没有写随职务承接，以名单为准'}
        </dd>
        {group.endsWithTask !== null && (
          <>
            <dt>期限</dt>
            <dd>{group.endsWithTask}</dd>
          </>
        )}
        {group.below.length > 0 && (
          <>
            <dt>下设</dt>
            <dd className="register-names">
              {group.below.map(({ id: key, name }) => (
                <Link key={key} to="/registers/groups/$id" params={{ id: key }} search={{}}>
                  {name}
                </Link>
              ))}
            </dd>
          </>
        )}
      </dl>
      <SittingsTable sittings={group.sittings} group={group} />
      {group.functions !== '' && (
        <>
          <h2>职责</h2>
          <p className="register-functions">{group.functions}</p>
        </>
      )}
      {open === 'seat' && <SeatDialog seat={null} group={group} onClose={close} />}
      {open === 'correct' && <GroupDialog group={group} onClose={close} />}
      {open === 'history' && (
        <HistoryDrawer of={{ table: 'committee', id, title: group.name }} onClose={close} />
      )}
    </main>
  );
}
