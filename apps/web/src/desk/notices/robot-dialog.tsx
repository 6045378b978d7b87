import { Checkbox, Form, Input, Modal, Select } from 'antd';
import { Problem, showAtField } from '../app/problem.tsx';
import { BodySelect } from '../registers/pick.tsx';
import { formatWords, kindWords } from './robot-words.ts';
import { type Robot, type RobotKind, useRobotChange } from './robots-api.ts';

interface Fields {
  readonly name: string;
  readonly format: Robot['format'];
  readonly address?: string;
  readonly secret?: string;
  readonly carries: readonly RobotKind[];
  readonly unit: Robot['unit'];
}

const kinds: readonly RobotKind[] = [
  'digest',
  'remind',
  'urge',
  'supervise',
  'circulate',
  'interview',
  'criticise',
  'letter',
  'duty',
];

/** A new robot, or what an old one carries and a new address of it: the old address is never shown. */
export function RobotDialog({
  robot,
  onClose,
}: {
  readonly robot: Robot | null;
  readonly onClose: () => void;
}) {
  const change = useRobotChange();
  const [form] = Form.useForm<Fields>();
  const save = ({ name, format, address = '', secret = '', carries, unit }: Fields) => {
    const typed = {
      ...(address === '' ? {} : { address }),
      ...(secret === '' ? {} : { secret }),
    };
    change.mutate(
      robot === null
        ? { id: null, body: { name, format, address, secret, carries, unit: unit?.id ?? '' } }
        : { id: robot.id, body: { carries, unit: unit?.id ?? '', ...typed } },
      { onError: (error) => showAtField(form, error, ['address']), onSuccess: onClose },
    );
  };
  return (
    <Modal
      open
      title={robot === null ? '添加群机器人' : `修改${robot.name}`}
      okText={robot === null ? '添加' : '保存'}
      confirmLoading={change.isPending}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <Form
        // The page has other fields of the same names: labels must lead to these.
        name="robot"
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={
          robot === null
            ? { format: 'wecom', carries: ['digest'], unit: null }
            : { format: robot.format, name: robot.name, carries: [...robot.carries], unit: robot.unit }
        }
        onFinish={save}
      >
        <Problem error={change.error} fields={['address']} />
        {robot === null && (
          <>
            <Form.Item name="name" label="名称" rules={[{ required: true, message: '请输入名称。' }]}>
              <Input maxLength={60} />
            </Form.Item>
            <Form.Item name="format" label="种类">
              <Select
                options={[
                  { value: 'wecom', label: formatWords.wecom },
                  { value: 'dingtalk', label: formatWords.dingtalk },
                ]}
              />
            </Form.Item>
          </>
        )}
        <Form.Item
          name="address"
          label="Webhook 地址"
          extra={robot === null ? '加密保存，以后不再显示。' : '已保存，不再显示；不改就留空。'}
          rules={robot === null ? [{ required: true, message: '请输入地址。' }] : []}
        >
          <Input autoComplete="off" />
        </Form.Item>
        <Form.Item
          name="secret"
          label="加签密钥"
          extra={robot?.signed === true ? '已保存；不改就留空。' : '钉钉选了“加签”才要填。'}
        >
          <Input.Password autoComplete="new-password" visibilityToggle={false} />
        </Form.Item>
        <Form.Item name="unit" label="哪个单位的群" extra="只发这个单位的；不选就发全部单位的。">
          <UnitOfRobot />
        </Form.Item>
        <Form.Item name="carries" label="发什么" extra="每日汇总之外的马上发；免打扰时段里的等到时段过去。">
          <Checkbox.Group options={kinds.map((value) => ({ value, label: kindWords[value] }))} />
        </Form.Item>
      </Form>
    </Modal>
  );
}

/** The form hands the value in. */
function UnitOfRobot(props: {
  readonly value?: Robot['unit'];
  readonly onChange?: (unit: Robot['unit']) => void;
}) {
  return (
    <BodySelect
      id="robot_unit"
      label="哪个单位的群"
      value={props.value ?? null}
      onChange={(unit) => props.onChange?.(unit)}
    />
  );
}
