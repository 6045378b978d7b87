import { chineseDate } from '@zhengling/calendar';
import { Button, Form, Input, Modal, Radio } from 'antd';
import type { ReactNode } from 'react';
import { useKept } from '../../app/kept.ts';
import { Problem } from '../../app/problem.tsx';
import type { DutyDetail } from '../shapes.ts';
import { useCommands } from '../use-command.tsx';
import { actionNames } from './action.ts';

/** Commands that are a yes or a no with its reason. */
export type Decision = 'check' | 'approve' | 'answer-contest';

interface Words {
  readonly about: (duty: DutyDetail) => ReactNode;
  readonly yes: string;
  readonly no: string;
  readonly label: string;
  /** For which answers a reason must stand. */
  readonly required: (yes: boolean) => boolean;
  readonly body: (yes: boolean, text: string) => object;
}

const words: Readonly<Record<Decision, Words>> = {
  check: {
    about: (duty) => <Evidence duty={duty} />,
    yes: '属实，办结',
    no: '不够，退回办理',
    label: '核查意见',
    required: (yes) => !yes,
    body: (passed, note) => ({ passed, ...(note === '' ? {} : { note }) }),
  },
  approve: {
    about: ({ extension, dueOn }) =>
      extension === null ? null : (
        <>
          {extension.unit.name}申请从{dueOn === null ? '原定期限' : chineseDate(dueOn)}延到
          <strong>{chineseDate(extension.to)}</strong>：{extension.reason}
        </>
      ),
    yes: '同意延期',
    no: '不同意',
    label: '审批意见',
    required: (yes) => !yes,
    body: (granted, reason) => ({ granted, ...(reason === '' ? {} : { reason }) }),
  },
  'answer-contest': {
    about: ({ contest }) =>
      contest === null ? null : (
        <>
          {contest.by === 'public' ? '群众' : '督查'}于{chineseDate(contest.on)}提出：{contest.reason}
        </>
      ),
    yes: '异议属实，恢复办理',
    no: '异议不属实，维持办结',
    label: '答复',
    required: () => true,
    body: (upheld, reason) => ({ upheld, reason }),
  },
};

/** What the closing rests on, so that nobody checks blind. */
function Evidence({ duty }: { readonly duty: DutyDetail }) {
  const files = duty.reported.flatMap((report) => report.files).length;
  const [last] = duty.reported;
  return (
    <>
      {duty.reported.length} 份报告，{files} 个佐证文件。
      {last !== undefined && (
        <span className="dialog-quote">
          {last.unit.name}：{last.text}
        </span>
      )}
    </>
  );
}

export function DecisionDialog(props: {
  readonly name: Decision;
  readonly duty: DutyDetail;
  readonly onClose: () => void;
  readonly onDone: (duty: DutyDetail) => void;
}) {
  const { name, duty } = props;
  const { about, yes, no, label, required, body } = words[name];
  const typed = useKept<{ answer: 'yes' | 'no' | null; text: string }>(`${name}:${duty.id}`, {
    answer: null,
    text: '',
  });
  const commands = useCommands();
  const { answer } = typed.value;
  const text = typed.value.text.trim();
  const decided = answer === 'yes';
  const needed = answer !== null && required(decided);
  return (
    <Modal
      open
      title={actionNames[name]}
      onCancel={props.onClose}
      footer={[
        <Button key="not" onClick={props.onClose}>
          先不办
        </Button>,
        <Button
          key="do"
          type="primary"
          disabled={answer === null || (needed && text === '')}
          loading={commands.pending}
          onClick={() =>
            commands.run({
              duty,
              name,
              body: body(decided, text),
              words: [decided ? yes : no, ...(text === '' ? [] : [text])],
              onDone: (changed) => {
                typed.clear();
                props.onDone(changed);
              },
            })
          }
        >
          {answer === null ? '请先选择' : decided ? yes : no}
        </Button>,
      ]}
    >
      <p className="dialog-about">{duty.title}</p>
      <Problem error={commands.error} />
      <div className="dialog-facts">{about(duty)}</div>
      <Form layout="vertical" component="div">
        <Form.Item>
          <Radio.Group
            className="stacked"
            aria-label={actionNames[name]}
            value={answer}
            options={[
              { value: 'yes', label: yes },
              { value: 'no', label: no },
            ]}
            onChange={(event) =>
              typed.set({ ...typed.value, answer: event.target.value === 'yes' ? 'yes' : 'no' })
            }
          />
        </Form.Item>
        <Form.Item
          label={needed || name === 'answer-contest' ? label : `${label}（可以不填）`}
          htmlFor={`${name}-text`}
          extra={needed ? '要写明，承办单位会看到。' : undefined}
        >
          <Input.TextArea
            id={`${name}-text`}
            autoSize={{ minRows: 3, maxRows: 10 }}
            maxLength={2000}
            value={typed.value.text}
            onChange={(event) => typed.set({ ...typed.value, text: event.target.value })}
          />
        </Form.Item>
      </Form>
      {commands.dialog}
    </Modal>
  );
}
