import { Alert, Form, Input, Modal } from 'antd';
import { useState } from 'react';
import { DeskError } from '../api/request.ts';
import { useRegisterWrite } from './api.ts';

/** Ends an entry with its last day and the reason; it stays on record. */
export function EndDialog(props: {
  readonly title: string;
  readonly path: string;
  readonly version: number;
  readonly onClose: () => void;
}) {
  const [on, setOn] = useState('');
  const [reason, setReason] = useState('');
  const write = useRegisterWrite('POST');
  const end = () =>
    write.mutate(
      { path: props.path, body: { version: props.version, on, reason } },
      { onSuccess: props.onClose },
    );
  const problem = write.error instanceof DeskError ? write.error : null;
  return (
    <Modal
      open
      title={props.title}
      okText="写明结束"
      cancelText="不改了"
      okButtonProps={{ disabled: on === '' || reason.trim() === '', loading: write.isPending }}
      onOk={end}
      onCancel={props.onClose}
    >
      <Form layout="vertical">
        <Form.Item label="最后一日" htmlFor="end-on" extra="从第二天起不再算在任；这一条留在底账里。">
          <Input id="end-on" type="date" value={on} onChange={({ target }) => setOn(target.value)} />
        </Form.Item>
        <Form.Item label="原因" htmlFor="end-reason" extra="例如：调任、退休，或写明发文字号。">
          <Input
            id="end-reason"
            value={reason}
            maxLength={500}
            onChange={({ target }) => setReason(target.value)}
          />
        </Form.Item>
      </Form>
      {problem !== null && <Alert type="error" title={problem.message} description={problem.hint} />}
    </Modal>
  );
}
