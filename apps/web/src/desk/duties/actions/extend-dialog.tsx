import { chineseDate } from '@zhengling/calendar';
import { Button, Form, Input, Modal } from 'antd';
import { useKept } from '../../app/kept.ts';
import { Problem } from '../../app/problem.tsx';
import type { DutyDetail } from '../shapes.ts';
import { useCommands } from '../use-command.tsx';

/** Asks for more time, with the reason that the one who approves will read. */
export function ExtendDialog(props: {
  readonly duty: DutyDetail;
  readonly onClose: () => void;
  readonly onDone: (duty: DutyDetail) => void;
}) {
  const { duty } = props;
  const typed = useKept(`extend:${duty.id}`, { to: '', reason: '' });
  const commands = useCommands();
  const { to } = typed.value;
  const reason = typed.value.reason.trim();
  const early = to !== '' && duty.dueOn !== null && to <= duty.dueOn;
  return (
    <Modal
      open
      title="申请延期"
      onCancel={props.onClose}
      footer={[
        <Button key="not" onClick={props.onClose}>
          先不办
        </Button>,
        <Button
          key="do"
          type="primary"
          disabled={to === '' || early || reason === ''}
          loading={commands.pending}
          onClick={() =>
            commands.run({
              duty,
              name: 'extend',
              body: { to, reason },
              words: [`申请延到${chineseDate(to)}`, reason],
              onDone: (changed) => {
                typed.clear();
                props.onDone(changed);
              },
            })
          }
        >
          申请延期
        </Button>,
      ]}
    >
      <p className="dialog-about">{duty.title}</p>
      <Problem error={commands.error} />
      <Form layout="vertical" component="div">
        <Form.Item
          label="延到哪天"
          htmlFor="extend-to"
          {...(early ? { validateStatus: 'error' as const, help: '要在现在的期限之后。' } : {})}
          extra={
            duty.dueOn === null ? undefined : `现在的期限是${chineseDate(duty.dueOn)}。批准以前仍按它计时。`
          }
        >
          <Input
            id="extend-to"
            type="date"
            style={{ maxWidth: 200 }}
            value={to}
            onChange={(event) => typed.set({ ...typed.value, to: event.target.value })}
          />
        </Form.Item>
        <Form.Item label="理由" htmlFor="extend-reason" extra="督查员或分管领导审批时看。">
          <Input.TextArea
            id="extend-reason"
            autoSize={{ minRows: 3, maxRows: 10 }}
            maxLength={2000}
            value={typed.value.reason}
            onChange={(event) => typed.set({ ...typed.value, reason: event.target.value })}
          />
        </Form.Item>
      </Form>
      {commands.dialog}
    </Modal>
  );
}
