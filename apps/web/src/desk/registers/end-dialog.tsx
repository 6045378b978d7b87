import { Form } from 'antd';
import { useState } from 'react';
import type { Named } from './api.ts';
import { EntryDialog } from './entry-dialog.tsx';
import { BodySelect, DayField } from './pick.tsx';

/** Ends an entry with its last day and the reason; it stays on record. */
export function EndDialog(props: {
  readonly title: string;
  readonly path: string;
  readonly version: number;
  /** A body: who takes over its work. */
  readonly succeeded?: boolean;
  /** What the last day means and what a reason is like, where it is no body and nobody in office. */
  readonly words?: { readonly day: string; readonly reason: string };
  readonly onClose: () => void;
}) {
  const [on, setOn] = useState<string | null>(null);
  const [successor, setSuccessor] = useState<Named | null>(null);
  const succeeded = props.succeeded === true;
  return (
    <EntryDialog
      title={props.title}
      okText="写明结束"
      method="POST"
      path={props.path}
      version={props.version}
      body={on === null ? null : { on, ...(succeeded ? { successor: successor?.id ?? null } : {}) }}
      reasonHint={
        props.words?.reason ??
        (succeeded ? '例如：机构改革并入某局，或写明发文字号。' : '例如：调任、退休，或写明发文字号。')
      }
      onClose={props.onClose}
    >
      <DayField
        id="end-on"
        label="最后一日"
        value={on}
        onChange={setOn}
        extra={
          props.words?.day ??
          (succeeded
            ? '从第二天起不再有这个机构；这一条留在底账里。'
            : '从第二天起不再算在任；这一条留在底账里。')
        }
      />
      {succeeded && (
        <Form.Item
          label="承接单位"
          htmlFor="end-successor"
          extra="合并、更名的填接手的单位，任务随它走；撤销而没有单位接手的不填。"
        >
          <BodySelect id="end-successor" label="承接单位" value={successor} onChange={setSuccessor} />
        </Form.Item>
      )}
    </EntryDialog>
  );
}
