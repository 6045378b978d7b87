import { Form, Input, Modal } from 'antd';
import { useState } from 'react';
import { Problem } from '../app/problem.tsx';
import { type Honour, useRegisterWrite } from './api.ts';

/** Shows what is masked of one entry, to somebody who says what for; that is recorded with the name of who looked. */
export function RevealDialog(props: {
  readonly honour: Honour;
  readonly onShown: (honour: Honour) => void;
  readonly onClose: () => void;
}) {
  const [reason, setReason] = useState('');
  const reveal = useRegisterWrite<Honour>('POST');
  const show = () =>
    reveal.mutate(
      { path: `honours/${props.honour.id}/reveal`, body: { reason: reason.trim() } },
      {
        onSuccess: (honour) => {
          props.onShown(honour);
          props.onClose();
        },
      },
    );
  return (
    <Modal
      open
      title={`显示${props.honour.recipient}的姓名`}
      okText="显示"
      cancelText="不看了"
      okButtonProps={{ disabled: reason.trim() === '', loading: reveal.isPending }}
      onOk={show}
      onCancel={props.onClose}
    >
      <Form layout="vertical">
        <Form.Item
          label="为什么要看"
          htmlFor="reveal-reason"
          extra="这是未成年人的个人信息。谁、什么时候、为什么看过，都会记入记录。"
        >
          <Input
            id="reveal-reason"
            value={reason}
            maxLength={500}
            onChange={({ target }) => setReason(target.value)}
          />
        </Form.Item>
      </Form>
      <Problem error={reveal.error} />
    </Modal>
  );
}
