import { Button, Form, Input, Modal, Select } from 'antd';
import { useKept } from '../app/kept.ts';
import { Problem } from '../app/problem.tsx';
import { UnitCondition } from '../duties/unit-picker.tsx';
import { useCatalogue, usePlan } from './api.ts';
import { rhythmWords } from './words.tsx';

interface Typed {
  readonly checklist: string;
  readonly title: string;
  readonly starts: string;
  readonly ends: string;
  readonly leadUnit: string;
  /** One place a line. */
  readonly places: string;
  readonly unit: string;
  /** Which rhythm of the checklist; null once. */
  readonly rhythm: number | null;
}

/** A round of one's own: which checklist, when, where. */
export function PlanDialog(props: {
  readonly onClose: () => void;
  readonly onPlanned: (id: number) => void;
}) {
  const typed = useKept<Typed>('inspection-plan', {
    checklist: '',
    title: '',
    starts: '',
    ends: '',
    leadUnit: '',
    places: '',
    unit: '',
    rhythm: null,
  });
  const catalogue = useCatalogue();
  const plan = usePlan();
  const { value } = typed;
  const set = (change: Partial<Typed>) => typed.set({ ...value, ...change });
  const places = [...new Set(value.places.split('\n').map((line) => line.trim()))].filter(
    (line) => line !== '',
  );
  const list = catalogue.data?.checklists.find(({ id }) => id === value.checklist);
  const ready = list !== undefined && value.starts !== '' && places.length > 0 && value.title.trim() !== '';
  return (
    <Modal
      open
      title="排一轮检查"
      width={600}
      onCancel={props.onClose}
      footer={[
        <Button key="not" onClick={props.onClose}>
          先不排
        </Button>,
        <Button
          key="do"
          type="primary"
          disabled={!ready}
          loading={plan.isPending}
          onClick={() =>
            plan.mutate(
              {
                checklist: value.checklist,
                title: value.title.trim(),
                starts: value.starts,
                ends: value.ends === '' ? value.starts : value.ends,
                ...(value.rhythm === null ? {} : { rhythm: value.rhythm }),
                ...(value.leadUnit === '' ? {} : { leadUnit: value.leadUnit }),
                places: places.map((name) => ({
                  type: 'named',
                  name,
                  unit: value.unit === '' ? null : value.unit,
                })),
              },
              {
                onSuccess: ({ id }) => {
                  typed.clear();
                  props.onPlanned(id);
                },
              },
            )
          }
        >
          排入计划
        </Button>,
      ]}
    >
      <Problem error={plan.error} />
      <Form layout="vertical" component="div">
        <Form.Item label="检查表" htmlFor="plan-list">
          <Select
            id="plan-list"
            value={value.checklist === '' ? null : value.checklist}
            placeholder="用哪张检查表"
            options={(catalogue.data?.checklists ?? []).map(({ id, title, document }) => ({
              value: id,
              label: `${title}（${document}）`,
            }))}
            onChange={(checklist: string) => set({ checklist, rhythm: null })}
          />
        </Form.Item>
        {list?.rhythms !== undefined && (
          <Form.Item label="次数" htmlFor="plan-rhythm" extra="按周期的，起止日期之间每期每处排一次">
            <Select<number>
              id="plan-rhythm"
              value={value.rhythm ?? -1}
              options={[
                { value: -1, label: '每处一次' },
                ...list.rhythms.map(({ who, rrule, clause }, at) => ({
                  value: at,
                  label: `${who}：${rhythmWords(rrule)}（${clause}）`,
                })),
              ]}
              onChange={(rhythm) => set({ rhythm: rhythm === -1 ? null : rhythm })}
            />
          </Form.Item>
        )}
        <Form.Item label="名称" htmlFor="plan-title">
          <Input
            id="plan-title"
            maxLength={200}
            placeholder="例如：2020年秋季校外培训机构联合清理"
            value={value.title}
            onChange={(event) => set({ title: event.target.value })}
          />
        </Form.Item>
        <div className="two">
          <Form.Item label="从" htmlFor="plan-starts">
            <Input
              id="plan-starts"
              type="date"
              value={value.starts}
              onChange={(event) => set({ starts: event.target.value })}
            />
          </Form.Item>
          <Form.Item label="到" htmlFor="plan-ends" extra="只有一天的不填">
            <Input
              id="plan-ends"
              type="date"
              value={value.ends}
              onChange={(event) => set({ ends: event.target.value })}
            />
          </Form.Item>
        </div>
        <Form.Item
          label="检查哪些地方"
          htmlFor="plan-places"
          extra={`每行一处，写全称；现有 ${places.length} 处`}
        >
          <Input.TextArea
            id="plan-places"
            rows={5}
            value={value.places}
            onChange={(event) => set({ places: event.target.value })}
          />
        </Form.Item>
        <Form.Item label="由哪个单位负责整改" extra="不选的由牵头单位督促整改">
          <UnitCondition
            value={value.unit === '' ? undefined : value.unit}
            onChange={(unit) => set({ unit: unit ?? '' })}
          />
        </Form.Item>
        <Form.Item
          label="由哪个单位牵头检查"
          extra="不选的是你的单位；督查员要选，承办单位的人才能在手机上检查"
        >
          <UnitCondition
            value={value.leadUnit === '' ? undefined : value.leadUnit}
            onChange={(leadUnit) => set({ leadUnit: leadUnit ?? '' })}
          />
        </Form.Item>
      </Form>
    </Modal>
  );
}
