import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { chineseDate } from '@zhengling/calendar';
import { Button, Form, Input, Modal, Select } from 'antd';
import { useKept } from '../../app/kept.ts';
import { Problem } from '../../app/problem.tsx';
import type { DutyDetail } from '../shapes.ts';
import { useCommands } from '../use-command.tsx';

type Way = 'percent' | 'workdays' | 'on';

interface Step {
  readonly key: number;
  readonly title: string;
  readonly way: Way;
  readonly number: string;
  readonly on: string;
}

const ways: readonly { readonly value: Way; readonly label: string }[] = [
  { value: 'percent', label: '全程的百分之' },
  { value: 'workdays', label: '期限前几个工作日' },
  { value: 'on', label: '指定日期' },
];

const first: readonly Step[] = [
  { key: 1, title: '', way: 'percent', number: '50', on: '' },
  { key: 2, title: '', way: 'percent', number: '80', on: '' },
];

/** Parts with dates of their own, counted back from the date of the whole. */
export function PlanDialog(props: {
  readonly duty: DutyDetail;
  readonly onClose: () => void;
  readonly onDone: (duty: DutyDetail) => void;
}) {
  const { duty } = props;
  const typed = useKept<{ steps: readonly Step[] }>(`plan:${duty.id}`, { steps: first });
  const commands = useCommands();
  const { steps } = typed.value;
  const change = (key: number, next: Partial<Step>) =>
    typed.set({ steps: steps.map((step) => (step.key === key ? { ...step, ...next } : step)) });
  const wrong = steps.map(problemOf);
  return (
    <Modal
      open
      title="分解任务"
      width={680}
      onCancel={props.onClose}
      footer={[
        <Button key="not" onClick={props.onClose}>
          先不办
        </Button>,
        <Button
          key="do"
          type="primary"
          disabled={wrong.some((one) => one !== '')}
          loading={commands.pending}
          onClick={() =>
            commands.run({
              duty,
              name: 'plan',
              body: { parts: steps.map(partOf) },
              words: [`分解为 ${steps.length} 步`, ...steps.map(({ title }) => title.trim())],
              onDone: (done) => {
                typed.clear();
                props.onDone(done);
              },
            })
          }
        >
          分解为 {steps.length} 步
        </Button>,
      ]}
    >
      <p className="dialog-about">{duty.title}</p>
      <p className="soft">
        {duty.dueOn === null
          ? '这项任务没有算得出的期限，各步请指定日期。'
          : `期限${chineseDate(duty.dueOn)}，各步的日期从它倒排，遇节假日提前到工作日。`}
      </p>
      <Problem error={commands.error} />
      <ol className="steps">
        {steps.map((step, index) => (
          <li key={step.key}>
            <Input
              aria-label={`第 ${index + 1} 步做什么`}
              placeholder={`第 ${index + 1} 步做什么`}
              maxLength={300}
              value={step.title}
              onChange={(event) => change(step.key, { title: event.target.value })}
            />
            <span className="step-when">
              <Select<Way>
                aria-label={`第 ${index + 1} 步的日期怎么定`}
                value={step.way}
                options={[...ways]}
                popupMatchSelectWidth={false}
                onChange={(way) => change(step.key, { way, number: way === 'workdays' ? '5' : '50' })}
              />
              {step.way === 'on' ? (
                <Input
                  type="date"
                  aria-label={`第 ${index + 1} 步的日期`}
                  value={step.on}
                  onChange={(event) => change(step.key, { on: event.target.value })}
                />
              ) : (
                <Input
                  aria-label={step.way === 'percent' ? '百分之几' : '几个工作日'}
                  inputMode="numeric"
                  style={{ width: 88 }}
                  suffix={step.way === 'percent' ? '%' : '日'}
                  value={step.number}
                  onChange={(event) => change(step.key, { number: event.target.value.trim() })}
                />
              )}
              {steps.length > 1 && (
                <Button
                  type="text"
                  size="small"
                  icon={<DeleteOutlined />}
                  aria-label={`去掉第 ${index + 1} 步`}
                  onClick={() => typed.set({ steps: steps.filter(({ key }) => key !== step.key) })}
                />
              )}
            </span>
          </li>
        ))}
      </ol>
      <Form component="div">
        <Button
          icon={<PlusOutlined />}
          onClick={() =>
            typed.set({
              steps: [
                ...steps,
                {
                  key: Math.max(...steps.map(({ key }) => key)) + 1,
                  title: '',
                  way: 'percent',
                  number: '90',
                  on: '',
                },
              ],
            })
          }
        >
          再加一步
        </Button>
      </Form>
      {commands.dialog}
    </Modal>
  );
}

function problemOf({ title, way, number, on }: Step): string {
  if (title.trim() === '') return '请写做什么。';
  if (way === 'on') return on === '' ? '请选日期。' : '';
  const count = Number(number);
  const most = way === 'percent' ? 100 : 500;
  return Number.isInteger(count) && count >= 1 && count <= most ? '' : `请填 1 到 ${most}。`;
}

function partOf({ title, way, number, on }: Step): object {
  switch (way) {
    case 'on':
      return { title: title.trim(), on };
    case 'percent':
      return { title: title.trim(), percent: Number(number) };
    case 'workdays':
      return { title: title.trim(), workdaysBefore: Number(number) };
  }
}
