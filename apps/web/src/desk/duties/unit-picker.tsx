import { type DutyPart, partName } from '@zhengling/work';
import { Form, Select } from 'antd';
import { useState } from 'react';
import { useUnitChoices } from './api.ts';
import type { Unit, UnitChoice, UnitInput } from './shapes.ts';

/** A unit that was chosen, with what the reader is shown of it. */
export interface PickedUnit extends UnitInput {
  readonly name: string;
  /** Of a collective, how many belong to it; null where it is one body or nobody has looked yet. */
  readonly members: number | null;
}

export const pickedOf = (units: readonly Unit[]): readonly PickedUnit[] =>
  units.map(({ id, name, part }) => ({ id, name, part, members: null }));

export const inputOf = (units: readonly PickedUnit[]): readonly UnitInput[] =>
  units.map(({ id, part }) => ({ id, part }));

const parts = ['lead', 'responsible', 'cooperating'] as const satisfies readonly DutyPart[];
const hints: Readonly<Record<DutyPart, string>> = {
  lead: '申请办结由它提出；一般只有一个。',
  responsible: '各自对自己的部分负责，牵头单位办结之前也要会签。',
  cooperating: '牵头单位办结之前要先会签。',
};

/** Who leads, who is responsible, who supports: found by any name in use. */
export function UnitPicker(props: {
  readonly value: readonly PickedUnit[];
  readonly onChange: (value: readonly PickedUnit[]) => void;
}) {
  const { value, onChange } = props;
  return (
    <>
      {parts.map((part) => (
        <Form.Item key={part} label={`${partName(part)}单位`} extra={hints[part]}>
          <UnitSelect
            label={`${partName(part)}单位`}
            value={value.filter((unit) => unit.part === part)}
            onChange={(chosen) =>
              onChange([
                ...value.filter((unit) => unit.part !== part),
                ...chosen.map((unit) => ({ ...unit, part })),
              ])
            }
          />
        </Form.Item>
      ))}
    </>
  );
}

type Shown = Omit<PickedUnit, 'part'>;

function UnitSelect(props: {
  readonly label: string;
  readonly value: readonly Shown[];
  readonly onChange: (value: readonly Shown[]) => void;
}) {
  const [sought, setSought] = useState('');
  const [open, setOpen] = useState(false);
  const choices = useUnitChoices(sought.trim(), open);
  const known = new Map<string, Shown>(props.value.map((unit) => [unit.id, unit]));
  for (const choice of choices.data ?? []) known.set(choice.id, choice);
  return (
    <Select<string[]>
      mode="multiple"
      aria-label={props.label}
      placeholder="输入名称或简称"
      value={props.value.map(({ id }) => id)}
      showSearch={{ filterOption: false, searchValue: sought, onSearch: setSought }}
      open={open}
      onOpenChange={setOpen}
      loading={choices.isFetching}
      notFoundContent={choices.isPending ? '正在查找…' : '没有这个单位，先在“机构与职务”里登记。'}
      options={[...known.values()].map((unit) => ({ value: unit.id, label: unitLabel(unit) }))}
      onChange={(ids) => {
        setSought('');
        props.onChange(ids.flatMap((id) => known.get(id) ?? []));
      }}
    />
  );
}

/** A collective says how many it unfolds to. */
const unitLabel = ({ name, members }: Pick<UnitChoice, 'name' | 'members'>): string =>
  members === null ? name : `${name}（${members} 个单位）`;

/** One unit as a condition of a list; nothing chosen is every unit. */
export function UnitCondition(props: {
  readonly value: string | undefined;
  readonly onChange: (id: string | undefined) => void;
}) {
  const [sought, setSought] = useState('');
  const [open, setOpen] = useState(false);
  const choices = useUnitChoices(sought.trim(), open || props.value !== undefined);
  const named = useUnitChoices(props.value ?? '', props.value !== undefined);
  const options = new Map<string, string>();
  for (const choice of [...(named.data ?? []), ...(choices.data ?? [])]) options.set(choice.id, choice.name);
  if (props.value !== undefined && !options.has(props.value)) options.set(props.value, props.value);
  return (
    <Select<string>
      allowClear
      aria-label="单位"
      placeholder="单位"
      className="condition"
      popupMatchSelectWidth={false}
      value={props.value ?? null}
      showSearch={{ filterOption: false, searchValue: sought, onSearch: setSought }}
      onOpenChange={setOpen}
      options={[...options].map(([value, label]) => ({ value, label }))}
      onChange={(id) => {
        setSought('');
        props.onChange(id ?? undefined);
      }}
    />
  );
}
