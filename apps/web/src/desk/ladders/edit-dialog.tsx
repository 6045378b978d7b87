import { Alert, App, Button, Input, InputNumber, Modal } from 'antd';
import { useState } from 'react';
import { DeskError } from '../api/request.ts';
import { Problem } from '../app/problem.tsx';
import { useToday } from '../home/today.ts';
import { type Ladder, type Proposal, useAdopt, usePreview } from './api.ts';
import { type Draft, type DraftRung, draftOf, proposalOf } from './draft.ts';
import { PreviewTable } from './preview-table.tsx';
import { RungRow } from './rung-row.tsx';

/** A new version over the newest one: looked at before it is adopted. What was typed stays where it is refused. */
export function EditDialog({ ladder, onClose }: { readonly ladder: Ladder; readonly onClose: () => void }) {
  const newest = ladder.versions.at(-1);
  const today = useToday();
  if (newest === undefined || today === null) return null;
  return <Edit ladder={ladder} newest={newest} today={today} onClose={onClose} />;
}

function Edit(props: {
  readonly ladder: Ladder;
  readonly newest: Ladder['versions'][number];
  readonly today: string;
  readonly onClose: () => void;
}) {
  const { ladder, newest, today, onClose } = props;
  const { message } = App.useApp();
  const preview = usePreview();
  const adopt = useAdopt();
  const [seen] = useState(newest.ordinal);
  const [draft, setDraft] = useState<Draft>(() => draftOf(ladder, newest, today));
  const [missing, setMissing] = useState<string | null>(null);
  const change = (part: Partial<Draft>) => {
    setDraft({ ...draft, ...part });
    setMissing(null);
    preview.reset();
    adopt.reset();
  };
  const changeRung = (rung: DraftRung) =>
    change({ rungs: draft.rungs.map((one) => (one.rung === rung.rung ? rung : one)) });
  const withProposal = (then: (proposal: Proposal) => void) => {
    const proposal = proposalOf(ladder.id, draft);
    if ('missing' in proposal) {
      const name = ladder.rungs.find(({ rung }) => rung === proposal.missing)?.name;
      setMissing(name === undefined ? '请填写两次之间至少隔几个工作日。' : `请填写“${name}”的工作日数。`);
      return;
    }
    then(proposal);
  };
  const refusal = adopt.error ?? preview.error;
  const field = refusal instanceof DeskError ? refusal.field : null;
  return (
    <Modal
      open
      title={`修改督查规则：${ladder.title}`}
      width={860}
      onCancel={onClose}
      footer={[
        <Button key="cancel" onClick={onClose}>
          取消
        </Button>,
        <Button
          key="preview"
          loading={preview.isPending}
          onClick={() => withProposal((proposal) => preview.mutate(proposal))}
        >
          预览影响
        </Button>,
        <Button
          key="adopt"
          type="primary"
          loading={adopt.isPending}
          onClick={() =>
            withProposal((proposal) =>
              adopt.mutate(
                { ...proposal, reason: draft.reason, seen },
                {
                  onSuccess: () => {
                    void message.success(`新规则从 ${draft.from} 起施行。`);
                    onClose();
                  },
                },
              ),
            )
          }
        >
          采用
        </Button>,
      ]}
    >
      <p className="soft">在第 {newest.ordinal} 版上改。旧的一版留着；已经走过的各级不会再走一次。</p>
      <div className="ladder-form">
        {draft.rungs.map((rung) => {
          const choice = ladder.rungs.find((one) => one.rung === rung.rung);
          return choice === undefined ? null : (
            <RungRow
              key={rung.rung}
              rung={rung}
              choice={choice}
              below={ladder.rungs.filter(
                (one) =>
                  ladder.rungs.indexOf(one) < ladder.rungs.indexOf(choice) &&
                  draft.rungs.some((other) => other.rung === one.rung && other.used),
              )}
              wrong={field === `steps.${rung.rung}`}
              onChange={changeRung}
            />
          );
        })}
        <div className="ladder-line">
          <label htmlFor="ladder-apart">催办以上两次之间至少隔（工作日）</label>
          <InputNumber
            id="ladder-apart"
            min={1}
            max={60}
            value={draft.apart}
            onChange={(apart) => change({ apart })}
            style={{ width: 88 }}
          />
        </div>
        <div className="ladder-line">
          <label htmlFor="ladder-from">从哪天起施行</label>
          <Input
            id="ladder-from"
            type="date"
            min={today}
            value={draft.from}
            status={field === 'from' ? 'error' : ''}
            onChange={({ target }) => change({ from: target.value })}
            style={{ width: 168 }}
          />
        </div>
        <div className="ladder-line wide">
          <label htmlFor="ladder-reason">为什么改</label>
          <Input.TextArea
            id="ladder-reason"
            autoSize={{ minRows: 2 }}
            maxLength={500}
            value={draft.reason}
            status={field === 'reason' ? 'error' : ''}
            onChange={({ target }) => change({ reason: target.value })}
          />
        </div>
      </div>
      {missing !== null && <Alert role="alert" type="error" showIcon title={missing} />}
      <Problem error={refusal} />
      {preview.data !== undefined && <PreviewTable preview={preview.data} />}
    </Modal>
  );
}
