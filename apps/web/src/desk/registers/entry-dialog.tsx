import { useQueryClient } from '@tanstack/react-query';
import { Alert, Button, Form, Input, Modal } from 'antd';
import { type ReactNode, useState } from 'react';
import { DeskError } from '../api/request.ts';
import { formatMoment } from '../app/moment.tsx';
import { useRegisterWrite, type Written } from './api.ts';
import { Changes } from './changes.tsx';
import { isRegisterConflict, type RegisterConflict } from './conflict.ts';

/**
 * A change of an entry with its reason. Where somebody else was first, the dialog shows what they changed beside what
 * one was about to write, and lets choose; nothing that was typed is lost before that.
 */
export function EntryDialog(props: {
  readonly title: string;
  readonly okText: string;
  readonly method: 'POST' | 'PATCH';
  readonly path: string;
  /** The version that one saw; null for an entry that is new. */
  readonly version: number | null;
  /** What is written besides version and reason; null while something is missing or nothing is changed. */
  readonly body: object | null;
  readonly reasonHint?: string;
  readonly children?: ReactNode;
  readonly onClose: () => void;
  readonly onWritten?: (answer: Written) => void;
}) {
  const { title, method, path, body, onClose } = props;
  const [reason, setReason] = useState('');
  const queries = useQueryClient();
  const write = useRegisterWrite<Written>(method);
  const error = write.error instanceof DeskError ? write.error : null;
  const conflict = error !== null && isRegisterConflict(error.conflict) ? error.conflict : null;
  const send = (version: number | null) => {
    if (body === null) return;
    write.mutate(
      { path, body: { ...body, reason: reason.trim(), ...(version === null ? {} : { version }) } },
      {
        onSuccess: (answer) => {
          props.onWritten?.(answer);
          onClose();
        },
      },
    );
  };
  const giveUp = () => {
    void queries.invalidateQueries({ queryKey: ['registers'] });
    onClose();
  };
  if (conflict !== null && error !== null)
    return (
      <Modal
        open
        title="别人先改了这一条"
        width={640}
        onCancel={giveUp}
        footer={[
          <Button key="theirs" onClick={giveUp}>
            放弃我的，看最新内容
          </Button>,
          <Button key="mine" type="primary" loading={write.isPending} onClick={() => send(conflict.version)}>
            看过了，仍按我的改
          </Button>,
        ]}
      >
        <p>{title}</p>
        <Clash conflict={conflict} />
      </Modal>
    );
  return (
    <Modal
      open
      title={title}
      okText={props.okText}
      cancelText="不改了"
      okButtonProps={{ disabled: body === null || reason.trim() === '', loading: write.isPending }}
      onOk={() => send(props.version)}
      onCancel={onClose}
    >
      <Form layout="vertical" className="register-form">
        {props.children}
        <Form.Item
          label="原因"
          htmlFor="entry-reason"
          extra={props.reasonHint ?? '会记入这一条的改动记录；有文件的写明发文字号。'}
        >
          <Input
            id="entry-reason"
            value={reason}
            maxLength={500}
            onChange={({ target }) => setReason(target.value)}
          />
        </Form.Item>
      </Form>
      {write.error !== null && (
        <Alert
          role="alert"
          type="error"
          title={error?.message ?? '没有保存。'}
          description={error?.hint ?? '请再试一次。'}
        />
      )}
    </Modal>
  );
}

function Clash({ conflict }: { readonly conflict: RegisterConflict }) {
  return (
    <>
      <h3 className="register-clash-head">别人改的</h3>
      {conflict.others.length === 0 ? (
        <p>新发布的公文改了这一条。</p>
      ) : (
        <ol className="register-history">
          {conflict.others.map(({ at, actor, reason, changes }) => (
            <li key={at}>
              <p>
                {actor} <span className="soft">{formatMoment(at)}</span> {reason}
              </p>
              <Changes changes={changes} />
            </li>
          ))}
        </ol>
      )}
      <h3 className="register-clash-head">现在底账里的，和你要改成的</h3>
      {conflict.fields.length === 0 ? <p>你要写的和现在的一样。</p> : <Changes changes={conflict.fields} />}
    </>
  );
}
