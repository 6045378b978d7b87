import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { may } from '@zhengling/access';
import { Button, Table } from 'antd';
import { useState } from 'react';
import { usePermissions } from '../app/current-account.ts';
import { WentWrong } from '../app/states.tsx';
import { type Honour, type RegisterFilter, useHonours } from './api.ts';
import { EndDialog } from './end-dialog.tsx';
import { HistoryDrawer } from './history-drawer.tsx';
import { HonourDialog } from './honour-dialog.tsx';
import { EvidenceLinks, Nothing, RegisterConditions } from './parts.tsx';
import { RevealDialog } from './reveal-dialog.tsx';
import { registerSheets, SheetActions } from './sheet-actions.tsx';
import './registers.css';

const route = getRouteApi('/honours');

type Opened =
  | { readonly act: 'add' }
  | { readonly act: 'correct' | 'end' | 'history'; readonly honour: Honour };

/** Who was honoured with what; names of pupils are masked until they are revealed, and each revealing is recorded. */
export function HonoursPage() {
  const filter = route.useSearch();
  const navigate = useNavigate();
  const found = useHonours(filter);
  const { subject, mayDo } = usePermissions();
  const [revealing, setRevealing] = useState<Honour | null>(null);
  const [open, setOpen] = useState<Opened | null>(null);
  const close = () => setOpen(null);
  const [shown, setShown] = useState<ReadonlyMap<number, Honour>>(new Map());
  if (found.isError && found.data === undefined)
    return <WentWrong error={found.error} reset={() => void found.refetch()} />;
  return (
    <main className="page register-page">
      <div className="page-head">
        <h1>荣誉</h1>
        <div className="page-actions">
          {mayDo('register', 'edit') && <Button onClick={() => setOpen({ act: 'add' })}>登记荣誉</Button>}
          <SheetActions sheets={[registerSheets.honours]} filter={filter} />
        </div>
      </div>
      <RegisterConditions
        filter={filter}
        placeholder="称号、获得者"
        dated={false}
        onFilter={(search: RegisterFilter) => void navigate({ to: '/honours', search })}
      />
      <Table<Honour>
        size="small"
        rowKey="id"
        loading={found.data === undefined}
        dataSource={(found.data ?? []).map((one) => shown.get(one.id) ?? one)}
        scroll={{ x: true }}
        pagination={{ pageSize: 50, hideOnSinglePage: true, showSizeChanger: false }}
        locale={{ emptyText: <Nothing words="没有符合条件的荣誉。" /> }}
        columns={[
          {
            title: '获得者',
            render: (_, one) => {
              const { recipient, masked, about } = one;
              return (
                <>
                  {recipient}
                  {masked && may(subject, 'register', 'reveal', { unit: one.unit }) && (
                    <Button
                      type="link"
                      size="small"
                      aria-label={`显示${recipient}的姓名，会记入记录`}
                      onClick={() => setRevealing(one)}
                    >
                      显示
                    </Button>
                  )}
                  {about !== '' && <div className="soft">{about}</div>}
                </>
              );
            },
          },
          {
            title: '荣誉',
            render: (_, { title, ends, endReason }) => (
              <>
                {title}
                {ends !== null && (
                  <div className="soft">
                    至 {ends} 撤销{endReason !== null && `：${endReason}`}
                  </div>
                )}
              </>
            ),
          },
          { title: '日期', responsive: ['sm'], width: 110, render: (_, { awarded }) => awarded ?? '' },
          { title: '授予单位', responsive: ['sm'], width: 220, render: (_, { by }) => by },
          {
            title: '依据',
            responsive: ['sm'],
            width: 180,
            render: (_, { evidence, number }) =>
              evidence.length === 0 && number !== '' ? number : <EvidenceLinks evidence={evidence} />,
          },
          {
            title: <span className="hidden">操作</span>,
            width: 180,
            render: (_, one) => (
              <div className="register-acts">
                {may(subject, 'register', 'edit', { unit: one.unit }) && one.ends === null && (
                  <>
                    <Button
                      type="link"
                      size="small"
                      aria-label={`更正 ${one.recipient} ${one.title}`}
                      onClick={() => setOpen({ act: 'correct', honour: one })}
                    >
                      更正
                    </Button>
                    <Button
                      type="link"
                      size="small"
                      aria-label={`撤销 ${one.recipient} ${one.title}`}
                      onClick={() => setOpen({ act: 'end', honour: one })}
                    >
                      撤销
                    </Button>
                  </>
                )}
                <Button
                  type="link"
                  size="small"
                  aria-label={`${one.recipient} ${one.title} 改动记录`}
                  onClick={() => setOpen({ act: 'history', honour: one })}
                >
                  记录
                </Button>
              </div>
            ),
          },
        ]}
      />
      {open?.act === 'add' && <HonourDialog honour={null} onClose={close} />}
      {open?.act === 'correct' && <HonourDialog honour={open.honour} onClose={close} />}
      {open?.act === 'end' && (
        <EndDialog
          title={`撤销 ${open.honour.recipient} 的${open.honour.title}`}
          path={`honours/${open.honour.id}/end`}
          version={open.honour.version}
          words={{
            day: '从第二天起不再算有这项荣誉；这一条留在底账里。',
            reason: '例如：事迹不实被撤销，或写明发文字号。',
          }}
          onClose={close}
        />
      )}
      {open?.act === 'history' && (
        <HistoryDrawer
          of={{
            table: 'honour',
            id: open.honour.id,
            title: `${open.honour.recipient} ${open.honour.title}`,
          }}
          onClose={close}
        />
      )}
      {revealing !== null && (
        <RevealDialog
          honour={revealing}
          onShown={(honour) => setShown((before) => new Map(before).set(honour.id, honour))}
          onClose={() => setRevealing(null)}
        />
      )}
    </main>
  );
}
