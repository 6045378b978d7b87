import { Link } from '@tanstack/react-router';
import { may } from '@zhengling/access';
import { Button, Table, Tag } from 'antd';
import { useState } from 'react';
import { usePermissions } from '../app/current-account.ts';
import type { Holder } from './api.ts';
import { EndDialog } from './end-dialog.tsx';
import { type EntryName, HistoryDrawer } from './history-drawer.tsx';
import { HoldingDialog } from './holding-dialog.tsx';
import { EvidenceLinks, Nothing } from './parts.tsx';
import { spanWords } from './words.ts';

/** Who is in which post, how sure that is, and where it is printed. */
export function HoldersTable(props: {
  readonly holders: readonly Holder[];
  readonly of?: 'organisation' | 'person';
  readonly empty: string;
  readonly loading?: boolean;
}) {
  const [ending, setEnding] = useState<Holder | null>(null);
  const [correcting, setCorrecting] = useState<Holder | null>(null);
  const [history, setHistory] = useState<EntryName | null>(null);
  const { mayDo, subject } = usePermissions();
  return (
    <>
      <Table<Holder>
        size="small"
        rowKey="id"
        loading={props.loading === true}
        dataSource={[...props.holders]}
        scroll={{ x: true }}
        pagination={{ pageSize: 50, hideOnSinglePage: true, showSizeChanger: false }}
        locale={{ emptyText: <Nothing words={props.empty} /> }}
        columns={[
          ...(props.of === 'person'
            ? []
            : [
                {
                  title: '姓名',
                  width: 100,
                  render: (_: unknown, { person }: Holder) => (
                    <Link to="/registers/people/$id" params={{ id: person }} search={{}}>
                      {person}
                    </Link>
                  ),
                },
              ]),
          ...(props.of === 'organisation'
            ? []
            : [
                {
                  title: '单位',
                  render: (_: unknown, { post }: Holder) => (
                    <Link to="/registers/organisations/$id" params={{ id: post.organisation.id }} search={{}}>
                      {post.organisation.name}
                    </Link>
                  ),
                },
              ]),
          {
            title: '职务',
            render: (_: unknown, { post, concurrent }: Holder) =>
              `${post.title}${concurrent ? '（兼）' : ''}`,
          },
          {
            title: '任期',
            width: 230,
            render: (_: unknown, one: Holder) =>
              [
                spanWords(one.starts, one.ends),
                one.starts === null && one.ends === null && one.seen.length > 0
                  ? `见于 ${one.seen.join('、')}`
                  : '',
                one.probationTo === null ? '' : `试用期至 ${one.probationTo}`,
              ]
                .filter((part) => part !== '')
                .map((part) => (
                  <div key={part} className="register-span">
                    {part}
                  </div>
                )),
          },
          {
            title: '当日',
            width: 100,
            render: (_: unknown, { certainty, edited }: Holder) => (
              <>
                {certainty === 'documented' ? (
                  <Tag color="green">写明在任</Tag>
                ) : certainty === 'presumed' ? (
                  <Tag>推定在任</Tag>
                ) : (
                  <Tag color="default">不在任</Tag>
                )}
                {edited && <div className="soft">已校改</div>}
              </>
            ),
          },
          {
            title: '依据',
            width: 220,
            render: (_: unknown, { evidence }: Holder) => <EvidenceLinks evidence={evidence} />,
          },
          ...(mayDo('register', 'edit')
            ? [
                {
                  title: '操作',
                  width: 150,
                  render: (_: unknown, one: Holder) => {
                    if (!may(subject, 'register', 'edit', { unit: one.post.organisation.id })) return null;
                    const what = `${one.person}任${one.post.organisation.name}${one.post.title}`;
                    return (
                      <span className="register-acts">
                        <Button
                          type="link"
                          size="small"
                          aria-label={`更正${what}`}
                          onClick={() => setCorrecting(one)}
                        >
                          更正
                        </Button>
                        {one.ends === null && (
                          <Button
                            type="link"
                            size="small"
                            aria-label={`${one.person}卸任${one.post.title}`}
                            onClick={() => setEnding(one)}
                          >
                            卸任
                          </Button>
                        )}
                        <Button
                          type="link"
                          size="small"
                          aria-label={`${what}的改动记录`}
                          onClick={() => setHistory({ table: 'holding', id: one.id, title: what })}
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
        <HoldingDialog holder={correcting} at={null} onClose={() => setCorrecting(null)} />
      )}
      {history !== null && <HistoryDrawer of={history} onClose={() => setHistory(null)} />}
      {ending !== null && (
        <EndDialog
          title={`${ending.person} 卸任 ${ending.post.organisation.name}${ending.post.title}`}
          path={`holdings/${ending.id}/end`}
          version={ending.version}
          onClose={() => setEnding(null)}
        />
      )}
    </>
  );
}
