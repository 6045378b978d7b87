import { Button, Modal } from 'antd';
import { formatMoment } from '../app/moment.tsx';
import { Problem } from '../app/problem.tsx';
import type { DutyConflict } from './shapes.ts';

export function isDutyConflict(value: unknown): value is DutyConflict {
  return (
    typeof value === 'object' &&
    value !== null &&
    'version' in value &&
    typeof value.version === 'number' &&
    'events' in value &&
    Array.isArray(value.events)
  );
}

/** Somebody else was first: what they did beside what one was about to do, and the choice. */
export function ConflictDialog(props: {
  readonly title: string;
  readonly conflict: DutyConflict;
  /** What one was about to do, line by line. */
  readonly mine: readonly string[];
  readonly sending: boolean;
  readonly error: Error | null;
  readonly onKeepMine: () => void;
  readonly onTakeTheirs: () => void;
}) {
  const { conflict } = props;
  return (
    <Modal
      open
      title="别人先改了这项任务"
      width={720}
      onCancel={props.onTakeTheirs}
      footer={[
        <Button key="theirs" onClick={props.onTakeTheirs}>
          放弃我的，看最新情况
        </Button>,
        <Button key="mine" type="primary" loading={props.sending} onClick={props.onKeepMine}>
          看过了，仍然提交我的
        </Button>,
      ]}
    >
      <p className="clash-title">{props.title}</p>
      <Problem error={props.error} />
      <div className="clash">
        <section>
          <h3>别人做的</h3>
          <ol>
            {conflict.events.map((event) => (
              <li key={event.ordinal}>
                {event.words}
                <small>
                  {event.actor}
                  {event.unit === null ? '' : `（${event.unit}）`} · {formatMoment(event.at)}
                </small>
              </li>
            ))}
          </ol>
        </section>
        <section>
          <h3>你要做的，还没有提交</h3>
          <ol>
            {props.mine.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ol>
        </section>
      </div>
      <p className="soft">你填的内容还留在这台电脑上，选哪个都不会丢。</p>
    </Modal>
  );
}
