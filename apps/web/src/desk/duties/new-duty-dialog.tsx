import { App, Button, Form, Input, Modal } from 'antd';
import { useKept } from '../app/kept.ts';
import { Problem } from '../app/problem.tsx';
import { useCreateDuty } from './api.ts';
import { type DueFields, dueOfFields, fieldsOfDue, kindOfDue } from './due-form.ts';
import { DueInput } from './due-input.tsx';
import { inputOf, type PickedUnit, UnitPicker } from './unit-picker.tsx';

interface Fields {
  readonly title: string;
  readonly number: string;
  readonly clause: string;
  readonly quote: string;
  readonly leader: string;
  readonly due: DueFields;
  readonly units: readonly PickedUnit[];
}

const blank: Fields = {
  title: '',
  number: '',
  clause: '',
  quote: '',
  leader: '',
  due: { ...fieldsOfDue(null), way: 'date' },
  units: [],
};

/** A task that no gazette prints: from a meeting, a leader's note, another body's letter. */
export function NewDutyDialog(props: {
  readonly onClose: () => void;
  readonly onMade: (id: number) => void;
}) {
  const typed = useKept<Fields>('new-duty', blank);
  const create = useCreateDuty();
  const { message } = App.useApp();
  const { value } = typed;
  const set = (change: Partial<Fields>) => typed.set({ ...value, ...change });
  const due = dueOfFields(value.due);
  const untouched = value.due.way === 'date' && value.due.date === '';
  const ready = value.title.trim() !== '' && due.ok;
  const send = () => {
    if (!due.ok) return;
    const text = (name: 'number' | 'clause' | 'quote' | 'leader') =>
      value[name].trim() === '' ? {} : { [name]: value[name].trim() };
    create.mutate(
      {
        title: value.title.trim(),
        units: inputOf(value.units),
        due: due.due,
        kind: kindOfDue(due.due),
        ...text('number'),
        ...text('clause'),
        ...text('quote'),
        ...text('leader'),
      },
      {
        onSuccess: (made) => {
          typed.clear();
          void message.success('任务已经建好。');
          props.onMade(made.id);
        },
      },
    );
  };
  return (
    <Modal
      open
      title="新建任务"
      width={640}
      onCancel={props.onClose}
      footer={[
        <Button key="not" onClick={props.onClose}>
          先不建
        </Button>,
        <Button key="do" type="primary" disabled={!ready} loading={create.isPending} onClick={send}>
          新建任务
        </Button>,
      ]}
    >
      {typed.restored && (
        <p className="restored" role="status">
          已接上你上次没有提交的内容。
          <Button type="link" size="small" onClick={typed.clear}>
            不要了，重新填
          </Button>
        </p>
      )}
      <Problem error={create.error} />
      <Form layout="vertical" component="div">
        <Form.Item label="任务" htmlFor="new-title" extra="一句话说清谁做什么、做到什么程度。">
          <Input.TextArea
            id="new-title"
            autoFocus
            autoSize={{ minRows: 1, maxRows: 4 }}
            maxLength={300}
            value={value.title}
            onChange={(event) => set({ title: event.target.value })}
          />
        </Form.Item>
        <Form.Item
          label="期限"
          htmlFor="new-due"
          {...(due.ok || untouched ? {} : { validateStatus: 'error' as const, help: due.message })}
        >
          <DueInput id="new-due" value={value.due} onChange={(next) => set({ due: next })} />
        </Form.Item>
        <UnitPicker value={value.units} onChange={(units) => set({ units })} />
        <Form.Item label="分管领导" htmlFor="new-leader">
          <Input
            id="new-leader"
            maxLength={120}
            value={value.leader}
            onChange={(event) => set({ leader: event.target.value })}
          />
        </Form.Item>
        <Form.Item label="依据的文号" htmlFor="new-number" extra="没有文件的可以不填。">
          <Input
            id="new-number"
            maxLength={120}
            value={value.number}
            onChange={(event) => set({ number: event.target.value })}
          />
        </Form.Item>
        <Form.Item label="条款" htmlFor="new-clause">
          <Input
            id="new-clause"
            maxLength={120}
            value={value.clause}
            onChange={(event) => set({ clause: event.target.value })}
          />
        </Form.Item>
        <Form.Item label="原文" htmlFor="new-quote" extra="会议纪要、批示的原话。">
          <Input.TextArea
            id="new-quote"
            autoSize={{ minRows: 2, maxRows: 8 }}
            maxLength={4000}
            value={value.quote}
            onChange={(event) => set({ quote: event.target.value })}
          />
        </Form.Item>
      </Form>
    </Modal>
  );
}
