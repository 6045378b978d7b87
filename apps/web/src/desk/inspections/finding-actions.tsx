import { type FindingEvent, nextStep } from '@zhengling/work';
import { Alert, Button, Checkbox, Form, Input, Modal } from 'antd';
import { type ReactNode, useState } from 'react';
import { DeskError } from '../api/request.ts';
import { useKept } from '../app/kept.ts';
import { Problem } from '../app/problem.tsx';
import { useAct } from './api.ts';
import { PhotoInput } from './photo-input.tsx';
import type { FindingDetail } from './shapes.ts';
import { eventWords } from './words.tsx';

type Act = Exclude<FindingEvent['type'], 'found' | 'supplemented'>;

const names: Readonly<Record<Act, string>> = {
  fixed: '填“五落实”',
  evidenced: '上报整改情况',
  rechecked: '复查',
  listed: '挂牌督办',
  followed: '记跟踪情况',
  struck: '销号',
  withdrawn: '撤销问题',
};

/** What this reader can do with the finding now; the first is the next step. */
function actsOf({ state, mayFix, mayRecheck }: FindingDetail): readonly Act[] {
  const { stage } = state;
  if (stage === 'closed' || stage === 'withdrawn') return [];
  return [
    ...(mayFix && (stage === 'found' || stage === 'fixing')
      ? stage === 'found'
        ? (['fixed'] as const)
        : (['evidenced', 'fixed'] as const)
      : []),
    ...(mayRecheck && nextStep(state) === 'list' ? (['listed'] as const) : []),
    ...(mayRecheck && stage === 'evidenced' ? (['rechecked'] as const) : []),
    ...(mayRecheck && stage === 'verified' ? (['struck'] as const) : []),
    ...(mayRecheck && state.listed !== null && stage !== 'verified' ? (['followed'] as const) : []),
    ...(mayRecheck ? (['withdrawn'] as const) : []),
  ];
}

export function FindingActions({ finding }: { readonly finding: FindingDetail }) {
  const [open, setOpen] = useState<Act | null>(null);
  const acts = actsOf(finding);
  if (acts.length === 0) return null;
  return (
    <div className="page-actions">
      {acts.toReversed().map((act) => (
        <Button
          key={act}
          type={act === acts[0] && act !== 'withdrawn' ? 'primary' : 'default'}
          onClick={() => setOpen(act)}
        >
          {names[act]}
        </Button>
      ))}
      {open !== null && <ActDialog key={open} act={open} finding={finding} onClose={() => setOpen(null)} />}
    </div>
  );
}

interface Typed {
  readonly duty: string;
  readonly person: string;
  readonly task: string;
  readonly limit: string;
  readonly means: string;
  readonly text: string;
  readonly level: string;
  readonly number: string;
  readonly failed: boolean;
  readonly files: readonly string[];
}

function ActDialog(props: {
  readonly act: Act;
  readonly finding: FindingDetail;
  readonly onClose: () => void;
}) {
  const { act, finding, onClose } = props;
  const { five, limit } = finding.state;
  const typed = useKept<Typed>(`finding:${finding.id}:${act}`, {
    duty: five?.duty ?? finding.unit?.name ?? '',
    person: five?.person ?? '',
    task: five?.task ?? finding.measure,
    limit: five?.limit ?? limit.due ?? '',
    means: five?.means ?? '',
    text: '',
    level: '',
    number: '',
    failed: false,
    files: [],
  });
  const sending = useAct(finding.id);
  const value = typed.value;
  const set = (change: Partial<Typed>) => typed.set({ ...value, ...change });
  const theirs =
    sending.error instanceof DeskError && sending.error.status === 409 && isFinding(sending.error.conflict)
      ? sending.error.conflict
      : null;
  const send = (seen: number) =>
    sending.mutate(
      { type: act, seen, ...bodyOf(act, value) },
      {
        onSuccess: () => {
          typed.clear();
          onClose();
        },
      },
    );
  return (
    <Modal
      open
      title={names[act]}
      width={560}
      onCancel={onClose}
      footer={[
        <Button key="not" onClick={onClose}>
          先不办
        </Button>,
        <Button
          key="do"
          type="primary"
          loading={sending.isPending}
          onClick={() => send(theirs?.version ?? finding.version)}
        >
          {theirs !== null
            ? '看过了，仍然提交'
            : act === 'rechecked'
              ? value.failed
                ? '退回整改'
                : '复查合格'
              : names[act]}
        </Button>,
      ]}
    >
      <p className="dialog-about">{finding.title}</p>
      {theirs === null ? (
        <Problem error={sending.error} />
      ) : (
        <Alert
          role="alert"
          type="warning"
          className="problem"
          title="别人先改了这个问题，你的还没有提交"
          description={
            <ul>
              {theirs.events
                .filter(({ ordinal }) => ordinal > finding.version)
                .map(({ ordinal, actor, event }) => (
                  <li key={ordinal}>
                    {actor}：{eventWords(event).join('；')}
                  </li>
                ))}
            </ul>
          }
        />
      )}
      <Form layout="vertical" component="div">
        <Fields act={act} finding={finding} value={value} set={set} />
      </Form>
    </Modal>
  );
}

function isFinding(value: unknown): value is FindingDetail {
  return typeof value === 'object' && value !== null && 'events' in value && 'version' in value;
}

function bodyOf(act: Act, value: Typed): object {
  switch (act) {
    case 'fixed': {
      const { duty, person, task, limit, means } = value;
      return { duty, person, task, limit, means };
    }
    case 'evidenced':
      return { text: value.text, files: value.files };
    case 'rechecked':
      return { passed: !value.failed, note: value.text, files: value.files };
    case 'listed':
      return { level: value.level, number: value.number };
    case 'followed':
    case 'struck':
      return { note: value.text };
    case 'withdrawn':
      return { reason: value.text };
  }
}

function Fields(props: {
  readonly act: Act;
  readonly finding: FindingDetail;
  readonly value: Typed;
  readonly set: (change: Partial<Typed>) => void;
}): ReactNode {
  const { act, finding, value, set } = props;
  const line = (name: 'duty' | 'person' | 'means' | 'level' | 'number', label: string, extra?: string) => (
    <Form.Item label={label} htmlFor={`act-${name}`} extra={extra}>
      <Input
        id={`act-${name}`}
        maxLength={200}
        value={value[name]}
        onChange={(event) => set({ [name]: event.target.value })}
      />
    </Form.Item>
  );
  const text = (label: string, extra?: string) => (
    <Form.Item label={label} htmlFor="act-text" extra={extra}>
      <Input.TextArea
        id="act-text"
        rows={4}
        maxLength={4000}
        value={value.text}
        onChange={(event) => set({ text: event.target.value })}
      />
    </Form.Item>
  );
  const photos = (
    <Form.Item label="照片">
      <PhotoInput finding={finding.id} value={value.files} onChange={(files) => set({ files })} />
    </Form.Item>
  );
  switch (act) {
    case 'fixed':
      return (
        <>
          {line('duty', '责任', '由哪个单位负责')}
          {line('person', '人员', '具体由谁办')}
          <Form.Item label="任务" htmlFor="act-task" extra="要改什么">
            <Input.TextArea
              id="act-task"
              rows={2}
              maxLength={2000}
              value={value.task}
              onChange={(event) => set({ task: event.target.value })}
            />
          </Form.Item>
          <Form.Item
            label="限期"
            htmlFor="act-limit"
            extra={
              finding.state.limit.due === null
                ? finding.state.limit.words
                : `不能晚于 ${finding.state.limit.due}（${finding.state.limit.words}）`
            }
          >
            <Input
              id="act-limit"
              type="date"
              value={value.limit}
              onChange={(event) => set({ limit: event.target.value })}
            />
          </Form.Item>
          {line('means', '经费', '钱从哪里来；不花钱的写“不需要”')}
        </>
      );
    case 'evidenced':
      return (
        <>
          {text('改了什么')}
          {photos}
        </>
      );
    case 'rechecked':
      return (
        <>
          <Form.Item>
            <Checkbox checked={value.failed} onChange={(event) => set({ failed: event.target.checked })}>
              没有改好，退回整改
            </Checkbox>
          </Form.Item>
          {text(value.failed ? '哪里没有改好' : '复查情况（可不填）')}
          {photos}
        </>
      );
    case 'listed':
      return (
        <>
          {line('level', '由哪一级挂牌', '例如区政府')}
          {line('number', '挂牌文号或编号（可不填）')}
        </>
      );
    case 'followed':
      return text('跟踪情况');
    case 'struck':
      return text('说明（可不填）');
    case 'withdrawn':
      return text('为什么不算问题', '理由写进记录；问题不会删除。');
  }
}
