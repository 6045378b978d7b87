import { partName } from '@zhengling/work';
import { Alert, Button, Checkbox, Form, Input, Modal } from 'antd';
import { useKept } from '../../app/kept.ts';
import { Problem } from '../../app/problem.tsx';
import type { DutyDetail } from '../shapes.ts';
import { inputOf, type PickedUnit, pickedOf, UnitPicker } from '../unit-picker.tsx';
import { useCommands } from '../use-command.tsx';

/** Hands a task out: to whom, under which leader, and whether a collective's members each get their own. */
export function AssignDialog(props: {
  readonly duty: DutyDetail;
  readonly onClose: () => void;
  readonly onDone: (duty: DutyDetail) => void;
}) {
  const { duty } = props;
  const typed = useKept<{ units: readonly PickedUnit[]; leader: string; unfold: boolean }>(
    `assign:${duty.id}:${duty.version}`,
    { units: pickedOf(duty.units), leader: duty.leader ?? '', unfold: true },
  );
  const commands = useCommands();
  const { units, leader, unfold } = typed.value;
  const collective = units.filter(
    ({ id, members }) => members !== null || duty.units.some((unit) => unit.id === id && unit.collective),
  );
  const answers = units.some(({ part }) => part !== 'cooperating');
  return (
    <Modal
      open
      title="分派"
      width={600}
      onCancel={props.onClose}
      footer={[
        <Button key="not" onClick={props.onClose}>
          先不办
        </Button>,
        <Button
          key="do"
          type="primary"
          disabled={!answers}
          loading={commands.pending}
          onClick={() =>
            commands.run({
              duty,
              name: 'assign',
              body: {
                units: inputOf(units),
                leader: leader.trim() === '' ? null : leader.trim(),
                ...(collective.length === 0 ? {} : { unfold }),
              },
              words: [
                '分派',
                ...units.map(({ name, part }) => `${partName(part)}：${name}`),
                ...(leader.trim() === '' ? [] : [`分管领导：${leader.trim()}`]),
              ],
              onDone: (changed) => {
                typed.clear();
                props.onDone(changed);
              },
            })
          }
        >
          分派
        </Button>,
      ]}
    >
      <p className="dialog-about">{duty.title}</p>
      <Problem error={commands.error} />
      <Form layout="vertical" component="div">
        <UnitPicker value={units} onChange={(next) => typed.set({ ...typed.value, units: next })} />
        {collective.length > 0 && (
          <Alert
            type="info"
            className="problem"
            title={
              <Checkbox
                checked={unfold}
                onChange={(event) => typed.set({ ...typed.value, unfold: event.target.checked })}
              >
                {collective
                  .map(({ name, members }) => (members === null ? name : `${name} ${members} 个单位`))
                  .join('、')}
                ：给每个成员单位一项，各自签收、报告、办结
              </Checkbox>
            }
          />
        )}
        <Form.Item label="分管领导" htmlFor="assign-leader" extra="写职务，如“分管教育的副区长”；可以不填。">
          <Input
            id="assign-leader"
            maxLength={120}
            value={leader}
            onChange={(event) => typed.set({ ...typed.value, leader: event.target.value })}
          />
        </Form.Item>
        {!answers && <p className="soft">至少要有一个牵头或责任单位。</p>}
      </Form>
      {commands.dialog}
    </Modal>
  );
}
