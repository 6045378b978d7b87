import { dueText } from '@zhengling/gazette/output';
import { partName } from '@zhengling/work';
import { Button, Modal } from 'antd';
import { Problem } from '../../app/problem.tsx';
import type { DutyDetail, Source } from '../shapes.ts';
import { useCommands } from '../use-command.tsx';

/** The text was published again and says something else: before and after, and the choice. */
export function SourceDialog(props: {
  readonly duty: DutyDetail;
  readonly onClose: () => void;
  readonly onDone: (duty: DutyDetail) => void;
}) {
  const { duty } = props;
  const commands = useCommands();
  const { sourceChange } = duty;
  if (sourceChange === null) return null;
  const settle = (adopt: boolean) =>
    commands.run({
      duty,
      name: 'settle-source',
      body: { adopt },
      words: [adopt ? '采用新文字' : '保持原样'],
      onDone: props.onDone,
    });
  return (
    <Modal
      open
      title="原文已改"
      width={760}
      onCancel={props.onClose}
      footer={[
        <Button key="keep" loading={commands.pending} onClick={() => settle(false)}>
          保持原样
        </Button>,
        ...(sourceChange.after === null
          ? []
          : [
              <Button key="adopt" type="primary" loading={commands.pending} onClick={() => settle(true)}>
                采用新文字
              </Button>,
            ]),
      ]}
    >
      <p className="dialog-about">{duty.title}</p>
      <Problem error={commands.error} />
      <div className="clash">
        <section>
          <h3>确认时</h3>
          <SourceWords source={sourceChange.before} />
        </section>
        <section>
          <h3>现在</h3>
          {sourceChange.after === null ? (
            <p>现在的文字里没有这一条了。任务仍照确认时的办，不再需要的请取消。</p>
          ) : (
            <SourceWords source={sourceChange.after} />
          )}
        </section>
      </div>
      {commands.dialog}
    </Modal>
  );
}

function SourceWords({ source }: { readonly source: Source }) {
  return (
    <>
      <blockquote className="printed">{source.quote}</blockquote>
      <p>期限：{source.due === null ? '没有' : dueText(source.due)}</p>
      <p>单位：{source.units.map(({ name, part }) => `${name}（${partName(part)}）`).join('、') || '没有'}</p>
    </>
  );
}
