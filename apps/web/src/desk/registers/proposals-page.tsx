import { Button } from 'antd';
import { useState } from 'react';
import { WentWrong } from '../app/states.tsx';
import { type Proposal, useProposals } from './api.ts';
import { Changes } from './changes.tsx';
import { EntryDialog } from './entry-dialog.tsx';
import { HistoryDrawer } from './history-drawer.tsx';
import { Nothing } from './parts.tsx';
import { RegisterTabs } from './tabs.tsx';
import './registers.css';

/** Where a document says otherwise than an entry that was changed by hand: somebody decides which holds. */
export function ProposalsPage() {
  const found = useProposals(true);
  const [deciding, setDeciding] = useState<{ readonly of: Proposal; readonly take: boolean } | null>(null);
  const [history, setHistory] = useState<Proposal | null>(null);
  if (found.isError && found.data === undefined)
    return <WentWrong error={found.error} reset={() => void found.refetch()} />;
  return (
    <main className="page register-page">
      <div className="page-head">
        <h1>机构与职务</h1>
      </div>
      <RegisterTabs />
      <p className="soft">
        手工改过的条目不会被公文覆盖。新发布的公文说法不同的，列在这里，由人决定以哪个为准。
      </p>
      {found.data?.length === 0 && <Nothing words="没有不一致的地方。" />}
      {(found.data ?? []).map((one) => (
        <section key={one.id} className="register-proposal" aria-label={one.entry}>
          <h2>{one.entry}</h2>
          <p className="soft">
            {one.document === '' ? (
              '公文'
            ) : (
              <a href={`/documents/${encodeURIComponent(one.document)}`} target="_blank" rel="noreferrer">
                {one.document}
              </a>
            )}
            的说法与手工改的不同
          </p>
          {one.changes.length === 0 ? (
            <p>内容现在已经一致，选哪个都可以。</p>
          ) : (
            <Changes changes={one.changes} heads={['底账（手工改的）', '公文']} />
          )}
          <div className="register-proposal-acts">
            <Button type="primary" onClick={() => setDeciding({ of: one, take: true })}>
              按公文改
            </Button>
            <Button onClick={() => setDeciding({ of: one, take: false })}>保留手工改的</Button>
            <Button type="link" onClick={() => setHistory(one)}>
              改动记录
            </Button>
          </div>
        </section>
      ))}
      {deciding !== null && (
        <EntryDialog
          title={`${deciding.take ? '按公文改' : '保留手工改的'}：${deciding.of.entry}`}
          okText={deciding.take ? '按公文改' : '保留'}
          method="POST"
          path={`proposals/${deciding.of.id}`}
          version={null}
          body={{ decision: deciding.take ? 'take' : 'refuse' }}
          onClose={() => setDeciding(null)}
        />
      )}
      {history !== null && (
        <HistoryDrawer
          of={{ table: history.kind, id: history.entryId, title: history.entry }}
          onClose={() => setHistory(null)}
        />
      )}
    </main>
  );
}
