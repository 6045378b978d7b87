import { Button, Checkbox, Modal } from 'antd';
import { useState } from 'react';
import { Problem } from '../../app/problem.tsx';
import type { DutyDetail } from '../shapes.ts';
import { useCommands } from '../use-command.tsx';

/** Takes a suspended task up again, with or without the time that it stood still. */
export function ResumeDialog(props: {
  readonly duty: DutyDetail;
  readonly onClose: () => void;
  readonly onDone: (duty: DutyDetail) => void;
}) {
  const { duty } = props;
  const [giveBack, setGiveBack] = useState(true);
  const commands = useCommands();
  return (
    <Modal
      open
      title="恢复办理"
      onCancel={props.onClose}
      footer={[
        <Button key="not" onClick={props.onClose}>
          先不办
        </Button>,
        <Button
          key="do"
          type="primary"
          loading={commands.pending}
          onClick={() =>
            commands.run({
              duty,
              name: 'resume',
              body: { giveBack },
              words: [giveBack ? '恢复办理，补回中止的工作日' : '恢复办理，期限不变'],
              onDone: props.onDone,
            })
          }
        >
          恢复办理
        </Button>,
      ]}
    >
      <p className="dialog-about">{duty.title}</p>
      <Problem error={commands.error} />
      <Checkbox checked={giveBack} onChange={(event) => setGiveBack(event.target.checked)}>
        把中止的工作日补回到期限里
      </Checkbox>
      {commands.dialog}
    </Modal>
  );
}
