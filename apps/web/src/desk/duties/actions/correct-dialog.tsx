import { dueText } from '@zhengling/gazette/output';
import { partName } from '@zhengling/work';
import { Button, Checkbox, Form, Input, Modal } from 'antd';
import { useKept } from '../../app/kept.ts';
import { Problem } from '../../app/problem.tsx';
import { type DueFields, dueOfFields, fieldsOfDue, kindOfDue } from '../due-form.ts';
import { DueInput } from '../due-input.tsx';
import type { DutyChanges, DutyDetail } from '../shapes.ts';
import { inputOf, type PickedUnit, pickedOf, UnitPicker } from '../unit-picker.tsx';
import { useCommands } from '../use-command.tsx';

interface Fields {
  readonly title: string;
  readonly clause: string;
  readonly units: readonly PickedUnit[];
  readonly due: DueFields;
  readonly leader: string;
  readonly open: boolean;
}

/** Corrects what the compiler read, beside the printed words; of a candidate it can confirm at the same time. */
export function CorrectDialog(props: {
  readonly duty: DutyDetail;
  readonly onClose: () => void;
  readonly onDone: (duty: DutyDetail) => void;
}) {
  const { duty } = props;
  const initial: Fields = {
    title: duty.title,
    clause: duty.clause,
    units: pickedOf(duty.units),
    due: fieldsOfDue(duty.due),
    leader: duty.leader ?? '',
    open: duty.public,
  };
  const typed = useKept<Fields>(`correct:${duty.id}:${duty.version}`, initial);
  const commands = useCommands();
  const { value } = typed;
  const set = (change: Partial<Fields>) => typed.set({ ...value, ...change });
  const due = dueOfFields(value.due);
  const changes = due.ok ? changesOf(duty, initial, value, due.due) : {};
  const changed = Object.keys(changes).length > 0;
  const ready = due.ok && value.title.trim() !== '';
  const send = (name: 'correct' | 'confirm') =>
    commands.run({
      duty,
      name,
      body: name === 'confirm' && !changed ? {} : { changes },
      words: [name === 'confirm' ? '更正并确认' : '更正', ...wordsOf(changes, value)],
      onDone: (done) => {
        typed.clear();
        props.onDone(done);
      },
    });
  const candidate = duty.may.includes('confirm');
  return (
    <Modal
      open
      title="更正"
      width={680}
      onCancel={props.onClose}
      footer={[
        <Button key="not" onClick={props.onClose}>
          先不办
        </Button>,
        <Button
          key="correct"
          type={candidate ? 'default' : 'primary'}
          disabled={!ready || !changed}
          loading={commands.pending}
          onClick={() => send('correct')}
        >
          {candidate ? '只更正' : '更正'}
        </Button>,
        ...(candidate
          ? [
              <Button
                key="confirm"
                type="primary"
                disabled={!ready}
                loading={commands.pending}
                onClick={() => send('confirm')}
              >
                确认为任务
              </Button>,
            ]
          : []),
      ]}
    >
      {duty.quote !== '' && <blockquote className="printed">{duty.quote}</blockquote>}
      <Problem error={commands.error} />
      <Form layout="vertical" component="div">
        <Form.Item label="任务" htmlFor="correct-title">
          <Input.TextArea
            id="correct-title"
            autoFocus
            autoSize={{ minRows: 1, maxRows: 4 }}
            maxLength={300}
            value={value.title}
            onChange={(event) => set({ title: event.target.value })}
          />
        </Form.Item>
        <Form.Item
          label="期限"
          htmlFor="correct-due"
          {...(due.ok ? {} : { validateStatus: 'error' as const, help: due.message })}
        >
          <DueInput id="correct-due" value={value.due} onChange={(next) => set({ due: next })} />
        </Form.Item>
        <UnitPicker value={value.units} onChange={(units) => set({ units })} />
        <Form.Item label="条款" htmlFor="correct-clause">
          <Input
            id="correct-clause"
            maxLength={120}
            value={value.clause}
            onChange={(event) => set({ clause: event.target.value })}
          />
        </Form.Item>
        <Form.Item label="分管领导" htmlFor="correct-leader">
          <Input
            id="correct-leader"
            maxLength={120}
            value={value.leader}
            onChange={(event) => set({ leader: event.target.value })}
          />
        </Form.Item>
        <Checkbox checked={value.open} onChange={(event) => set({ open: event.target.checked })}>
          向社会公开办理进度
        </Checkbox>
      </Form>
      {commands.dialog}
    </Modal>
  );
}

/** Only what differs from what was there when the dialog opened. */
function changesOf(duty: DutyDetail, before: Fields, after: Fields, due: DutyDetail['due']): DutyChanges {
  const units = inputOf(after.units);
  const key = (list: readonly { readonly id: string; readonly part: string }[]) =>
    list
      .map(({ id, part }) => `${part}:${id}`)
      .sort()
      .join(' ');
  const dueChanged = JSON.stringify(due) !== JSON.stringify(duty.due);
  return {
    ...(after.title.trim() === before.title ? {} : { title: after.title.trim() }),
    ...(after.clause.trim() === before.clause ? {} : { clause: after.clause.trim() }),
    ...(key(units) === key(before.units) ? {} : { units }),
    ...(dueChanged ? { due, kind: kindOfDue(due) } : {}),
    ...(after.leader.trim() === before.leader
      ? {}
      : { leader: after.leader.trim() === '' ? null : after.leader.trim() }),
    ...(after.open === before.open ? {} : { public: after.open }),
  };
}

function wordsOf(changes: DutyChanges, fields: Fields): readonly string[] {
  return [
    changes.title === undefined ? '' : `任务：${changes.title}`,
    changes.due === undefined ? '' : `期限：${changes.due === null ? '没有' : dueText(changes.due)}`,
    changes.units === undefined
      ? ''
      : `单位：${fields.units.map(({ name, part }) => `${name}（${partName(part)}）`).join('、')}`,
    changes.clause === undefined ? '' : `条款：${changes.clause}`,
    changes.leader === undefined ? '' : `分管领导：${changes.leader ?? '没有'}`,
    changes.public === undefined ? '' : changes.public ? '公开进度' : '不公开进度',
  ].filter((line) => line !== '');
}
