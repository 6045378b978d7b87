import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { may } from '@zhengling/access';
import { Button, Table } from 'antd';
import { useState } from 'react';
import { usePermissions } from '../app/current-account.ts';
import { WentWrong } from '../app/states.tsx';
import { type Honour, type RegisterFilter, useHonours } from './api.ts';
import { EvidenceLinks, Nothing, RegisterConditions } from './parts.tsx';
import { RevealDialog } from './reveal-dialog.tsx';
import './registers.css';

const route = getRouteApi('/honours');

/** Who was honoured with what; names of pupils are masked until they are revealed, and each revealing is recorded. */
export function HonoursPage() {
  const filter = route.useSearch();
  const navigate = useNavigate();
  const found = useHonours(filter);
  const { subject } = usePermissions();
  const [revealing, setRevealing] = useState<Honour | null>(null);
  const [shown, setShown] = useState<ReadonlyMap<number, Honour>>(new Map());
  if (found.isError && found.data === undefined)
    return <WentWrong error={found.error} reset={() => void found.refetch()} />;
  return (
    <main className="page register-page">
      <div className="page-head">
        <h1>荣誉</h1>
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
          { title: '荣誉', render: (_, { title }) => title },
          { title: '日期', responsive: ['sm'], width: 110, render: (_, { awarded }) => awarded ?? '' },
          { title: '授予单位', responsive: ['sm'], width: 220, render: (_, { by }) => by },
          {
            title: '依据',
            responsive: ['sm'],
            width: 180,
            render: (_, { evidence }) => <EvidenceLinks evidence={evidence} />,
          },
        ]}
      />
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
