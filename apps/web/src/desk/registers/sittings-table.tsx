import { Link } from '@tanstack/react-router';
import { may } from '@zhengling/access';
import { Button, Table } from 'antd';
import { useState } from 'react';
import { usePermissions } from '../app/current-account.ts';
import type { Named, Sitting } from './api.ts';
import { EndDialog } from './end-dialog.tsx';
import { type EntryName, HistoryDrawer } from './history-drawer.tsx';
import { EvidenceLinks, Nothing } from './parts.tsx';
import { SeatDialog } from './seat-dialog.tsx';
import { rankWord } from './words.ts';

/** The seats of a group as they are on a day: by name, by post, by body. */
export function SittingsTable({
  sittings,
  group,
}: {
  readonly sittings: readonly Sitting[];
  readonly group: Named;
}) {
  const [ending, setEnding] = useState<Sitting | null>(null);
  const [correcting, setCorrecting] = useState<Sitting | null>(null);
  const [history, setHistory] = useState<EntryName | null>(null);
  const { subject } = usePermissions();
  const edits = may(subject, 'register', 'edit', { unit: group.id });
  return (
    <>
      <Table<Sitting>
        size="small"
        rowKey="id"
        dataSource={[...sittings]}
        scroll={{ x: true }}
        pagination={false}
        locale={{ emptyText: <Nothing words="这一天没有席位。" /> }}
        columns={[
          { title: '席位', width: 140, render: (_, { role }) => role },
          {
            title: '当日由谁',
            width: 220,
            render: (_, { person, how, named, certainty, candidates }) => (
              <>
                {person === null ? (
                  <span className="soft">{named === null ? '公文没有点名' : `${named}已有变动`}</span>
                ) : (
                  <Link to="/registers/people/$id" params={{ id: person }} search={{}}>
                    {person}
                  </Link>
                )}
                {how === 'passed' && <span className="soft">（原{named}，随职务承接）</span>}
                {certainty === 'presumed' && <span className="soft">（推定）</span>}
                {candidates.length > 0 && person === null && (
                  <span className="soft">，可能是{candidates.join('、')}</span>
                )}
              </>
            ),
          },
          {
            title: '职务或单位',
            render: (_, { posts, organisation, rank, task }) => (
              <>
                {organisation === null ? (
                  posts.map((post) => `${post.organisation.name}${post.title}`).join('、')
                ) : (
                  <>
                    <Link to="/registers/organisations/$id" params={{ id: organisation.id }} search={{}}>
                      {organisation.name}
                    </Link>
                    {rankWord(rank)}
                  </>
                )}
                {task !== '' && <div className="soft">{task}</div>}
              </>
            ),
          },
          { title: '依据', width: 190, render: (_, { evidence }) => <EvidenceLinks evidence={evidence} /> },
          ...(edits
            ? [
                {
                  title: '操作',
                  width: 150,
                  render: (_: unknown, one: Sitting) => {
                    const what = `${one.role}${one.named ?? one.organisation?.name ?? ''}`;
                    return (
                      <span className="register-acts">
                        <Button
                          type="link"
                          size="small"
                          aria-label={`更正${what}的席位`}
                          onClick={() => setCorrecting(one)}
                        >
                          更正
                        </Button>
                        {one.ends === null && (
                          <Button
                            type="link"
                            size="small"
                            aria-label={`结束${what}的席位`}
                            onClick={() => setEnding(one)}
                          >
                            结束
                          </Button>
                        )}
                        <Button
                          type="link"
                          size="small"
                          aria-label={`${what}席位的改动记录`}
                          onClick={() =>
                            setHistory({ table: 'seat', id: one.id, title: `${group.name} ${what}` })
                          }
                        >
                          记录
                        </Button>
                      </span>
                    );
                  },
                },
              ]
            : []),
        ]}
      />
      {correcting !== null && (
        <SeatDialog seat={correcting} group={group} onClose={() => setCorrecting(null)} />
      )}
      {history !== null && <HistoryDrawer of={history} onClose={() => setHistory(null)} />}
      {ending !== null && (
        <EndDialog
          title={`结束席位：${ending.role} ${ending.named ?? ending.organisation?.name ?? ''}`}
          path={`seats/${ending.id}/end`}
          version={ending.version}
          onClose={() => setEnding(null)}
        />
      )}
    </>
  );
}
