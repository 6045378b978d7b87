import { Button, Form, Input, Modal } from 'antd';
import { useKept } from '../../app/kept.ts';
import { Problem } from '../../app/problem.tsx';
import type { DutyDetail, DutyLine } from '../shapes.ts';
import { useCommands } from '../use-command.tsx';
import { actionNames } from './action.ts';

/** Commands that take a text and nothing else. */
export type TextCommand = 'close' | 'sign' | 'decline' | 'drop' | 'suspend' | 'cancel' | 'contest';

interface Words {
  readonly label: string;
  readonly hint: string;
  readonly required: boolean;
  readonly field: 'note' | 'reason';
}

const words: Readonly<Record<TextCommand, Words>> = {
  close: {
    label: '办结说明',
    hint: '可以不填。有配合单位的，先请它们会签，再送督查核查。',
    required: false,
    field: 'note',
  },
  sign: { label: '会签意见', hint: '可以不填。签了就表示配合的事已经办完。', required: false, field: 'note' },
  decline: {
    label: '为什么不签',
    hint: '牵头单位会看到，任务退回办理。',
    required: true,
    field: 'reason',
  },
  drop: { label: '为什么不是任务', hint: '原文仍在，以后可以恢复为候选。', required: true, field: 'reason' },
  suspend: {
    label: '中止的理由',
    hint: '中止期间不计时，恢复时可以把时间补回。',
    required: true,
    field: 'reason',
  },
  cancel: { label: '取消的理由', hint: '任务留在记录里，不再计时。', required: true, field: 'reason' },
  contest: {
    label: '哪里不属实',
    hint: '督查会核实并答复；属实的恢复办理，并记入办结质量。',
    required: true,
    field: 'reason',
  },
};

export function TextDialog(props: {
  readonly name: TextCommand;
  readonly duty: Pick<DutyLine, 'id' | 'version' | 'title'>;
  readonly onClose: () => void;
  readonly onDone: (duty: DutyDetail) => void;
}) {
  const { name, duty } = props;
  const { label, hint, required, field } = words[name];
  const typed = useKept(`${name}:${duty.id}`, { text: '' });
  const commands = useCommands();
  const text = typed.value.text.trim();
  return (
    <Modal
      open
      title={actionNames[name]}
      onCancel={props.onClose}
      footer={[
        <Button key="not" onClick={props.onClose}>
          先不办
        </Button>,
        <Button
          key="do"
          type="primary"
          disabled={required && text === ''}
          loading={commands.pending}
          onClick={() =>
            commands.run({
              duty,
              name,
              body: text === '' ? {} : { [field]: text },
              words: [actionNames[name], ...(text === '' ? [] : [text])],
              onDone: (changed) => {
                typed.clear();
                props.onDone(changed);
              },
            })
          }
        >
          {actionNames[name]}
        </Button>,
      ]}
    >
      <p className="dialog-about">{duty.title}</p>
      <Problem error={commands.error} />
      <Form layout="vertical" component="div">
        <Form.Item label={label} htmlFor={`${name}-text`} extra={hint}>
          <Input.TextArea
            id={`${name}-text`}
            autoFocus
            autoSize={{ minRows: 3, maxRows: 10 }}
            maxLength={2000}
            value={typed.value.text}
            onChange={(event) => typed.set({ text: event.target.value })}
          />
        </Form.Item>
      </Form>
      {commands.dialog}
    </Modal>
  );
}
