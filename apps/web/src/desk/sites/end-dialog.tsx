import { Form, Input, Modal } from 'antd';
import { useState } from 'react';
import { DeskError } from '../api/request.ts';
import { Problem } from '../app/problem.tsx';
import { useChangeSite } from './api.ts';
import type { Site } from './shapes.ts';

/** The last day of an entry, and why; it stays in the register as ended. */
export function EndDialog({ site, onClose }: { readonly site: Site; readonly onClose: () => void }) {
  const change = useChangeSite(site.id);
  const [on, setOn] = useState('');
  const [reason, setReason] = useState('');
  const fault = change.error instanceof DeskError && change.error.field === 'reason' ? change.error : null;
  return (
    <Modal
      open
      title={`终止：${site.name}`}
      okText="终止"
      confirmLoading={change.isPending}
      onOk={() =>
        change.mutate(
          { version: site.version, act: 'end', ...(on === '' ? {} : { on }), reason },
          { onSuccess: onClose },
        )
      }
      onCancel={onClose}
    >
      <p className="soft">它不再有效，但不会消失：以前的日子照样查得到，以后也能恢复。</p>
      <Problem error={change.error} fields={['reason']} />
      <Form layout="vertical" requiredMark={false}>
        <Form.Item label="最后有效的一天" htmlFor="end-on" extra="不填就是今天。">
          <Input id="end-on" type="date" value={on} onChange={(event) => setOn(event.target.value)} />
        </Form.Item>
        <Form.Item
          label="原因（必填）"
          htmlFor="end-reason"
          {...(fault === null
            ? {}
            : { validateStatus: 'error' as const, help: `${fault.message}${fault.hint}` })}
        >
          <Input.TextArea
            id="end-reason"
            autoFocus
            rows={3}
            maxLength={500}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
          />
        </Form.Item>
      </Form>
    </Modal>
  );
}
