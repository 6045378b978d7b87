import { Alert, App, Button, Input, Modal } from 'antd';
import { useState } from 'react';
import { Problem } from '../app/problem.tsx';
import { useBulk } from './api.ts';
import type { BulkResult, DutyLine } from './shapes.ts';

type Action = 'confirm' | 'drop' | 'assign';

const names: Readonly<Record<Action, string>> = { confirm: '确认', drop: '不作任务', assign: '分派' };

/** What can be done to several tasks at once, and what became of each. */
export function BulkBar(props: {
  readonly chosen: readonly Pick<DutyLine, 'id' | 'version'>[];
  readonly actions: readonly Action[];
  /** Stands as the red button; the others are plain. */
  readonly first?: Action;
  readonly onDone: (done: readonly number[]) => void;
  readonly onClear: () => void;
}) {
  const bulk = useBulk();
  const { message } = App.useApp();
  const [dropping, setDropping] = useState(false);
  const [refused, setRefused] = useState<BulkResult['refused']>([]);
  const send = (action: Action, reason?: string) => {
    setRefused([]);
    bulk.mutate(
      {
        action,
        items: props.chosen.map(({ id, version }) => ({ id, seen: version })),
        ...(reason === undefined ? {} : { reason }),
      },
      {
        onSuccess: (result) => {
          setDropping(false);
          setRefused(result.refused);
          if (result.done.length > 0) void message.success(`${names[action]} ${result.done.length} 项。`);
          props.onDone(result.done);
        },
      },
    );
  };
  return (
    <>
      {props.chosen.length > 0 && (
        <section className="bulk" aria-label="批量办理">
          <span role="status">已选 {props.chosen.length} 项</span>
          {props.actions.map((action) => (
            <Button
              key={action}
              size="small"
              type={action === props.first ? 'primary' : 'default'}
              loading={bulk.isPending && bulk.variables.action === action}
              onClick={() => (action === 'drop' ? setDropping(true) : send(action))}
            >
              {names[action]}
            </Button>
          ))}
          <Button type="link" size="small" onClick={props.onClear}>
            取消选择
          </Button>
        </section>
      )}
      <Problem error={dropping ? null : bulk.error} />
      {refused.length > 0 && (
        <Alert
          type="warning"
          className="problem"
          role="status"
          closable={{ onClose: () => setRefused([]), 'aria-label': '知道了' }}
          title={`${refused.length} 项没有办成`}
          description={
            <ul className="refused">
              {refused.map((one) => (
                <li key={one.id}>
                  {one.title}：{one.message}
                  {one.hint}
                </li>
              ))}
            </ul>
          }
        />
      )}
      {dropping && (
        <DropDialog
          count={props.chosen.length}
          pending={bulk.isPending}
          error={bulk.error}
          onClose={() => setDropping(false)}
          onDrop={(reason) => send('drop', reason)}
        />
      )}
    </>
  );
}

function DropDialog(props: {
  readonly count: number;
  readonly pending: boolean;
  readonly error: Error | null;
  readonly onClose: () => void;
  readonly onDrop: (reason: string) => void;
}) {
  const [reason, setReason] = useState('');
  return (
    <Modal
      open
      title={`${props.count} 项不作任务`}
      okText="不作任务"
      cancelText="先不办"
      okButtonProps={{ disabled: reason.trim() === '', loading: props.pending }}
      onOk={() => props.onDrop(reason.trim())}
      onCancel={props.onClose}
    >
      <Problem error={props.error} />
      <label htmlFor="bulk-reason">为什么不是任务</label>
      <Input.TextArea
        id="bulk-reason"
        autoFocus
        autoSize={{ minRows: 2, maxRows: 6 }}
        maxLength={2000}
        value={reason}
        onChange={(event) => setReason(event.target.value)}
      />
      <p className="soft">原文仍在，以后可以恢复为候选。</p>
    </Modal>
  );
}
