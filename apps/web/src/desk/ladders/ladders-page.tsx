import { EditOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState } from 'react';
import { usePermissions } from '../app/current-account.ts';
import { NotAllowed, WentWrong } from '../app/states.tsx';
import { type Ladder, useLadders } from './api.ts';
import { EditDialog } from './edit-dialog.tsx';
import { Rungs } from './rungs.tsx';
import { VersionList } from './version-list.tsx';
import './ladders.css';

/** The ladders of supervision, in words, with every version; supervisors give them new ones. */
export function LaddersPage() {
  const { mayDo } = usePermissions();
  return mayDo('ladder', 'read') ? <Ladders /> : <NotAllowed />;
}

function Ladders() {
  const ladders = useLadders();
  const [editing, setEditing] = useState<string | null>(null);
  if (ladders.isError) return <WentWrong error={ladders.error} reset={() => void ladders.refetch()} />;
  const edited = ladders.data?.find(({ id }) => id === editing);
  return (
    <main className="page">
      <div className="page-head">
        <h1>督查规则</h1>
        <span className="soft">
          任务到期前后，系统按工作日自动提醒、催办，并起草函件；有专门规定的文件用自己的规则
        </span>
      </div>
      <div className="ladders" aria-busy={ladders.isPending}>
        {(ladders.data ?? []).map((ladder) => (
          <LadderCard key={ladder.id} ladder={ladder} onEdit={() => setEditing(ladder.id)} />
        ))}
      </div>
      {edited !== undefined && (
        <EditDialog key={edited.id} ladder={edited} onClose={() => setEditing(null)} />
      )}
    </main>
  );
}

function LadderCard({ ladder, onEdit }: { readonly ladder: Ladder; readonly onEdit: () => void }) {
  const { mayDo } = usePermissions();
  const current = ladder.versions.find(({ state }) => state === 'current');
  const coming = ladder.versions.filter(({ state }) => state === 'coming');
  return (
    <section className="ladder" aria-label={ladder.title}>
      <div className="ladder-head">
        <h2>{ladder.title}</h2>
        {mayDo('ladder', 'change') && (
          <Button size="small" icon={<EditOutlined />} onClick={onEdit} aria-label={`修改${ladder.title}`}>
            修改
          </Button>
        )}
      </div>
      <p className="soft">
        适用：{ladder.scope}
        {current !== undefined && (
          <>
            <br />
            {current.from === null
              ? '现行：第 1 版，随程序'
              : `现行：第 ${current.ordinal} 版，${current.from} 起`}
          </>
        )}
      </p>
      {coming.map(({ ordinal, from }) => (
        <p key={ordinal} className="ladder-coming">
          第 {ordinal} 版将从 {from} 起施行，见下面“历次版本”。
        </p>
      ))}
      {current !== undefined && <Rungs version={current} />}
      {ladder.versions.length > 1 && <VersionList versions={ladder.versions} />}
    </section>
  );
}
