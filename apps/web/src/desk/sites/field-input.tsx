import { AutoComplete, Input, Radio, Select } from 'antd';
import { useState } from 'react';
import { useUnitChoices } from '../duties/api.ts';
import type { KindField } from './shapes.ts';

/** One field of an entry; what it holds is text, as a cell of a table does. */
export function FieldInput(props: {
  readonly id: string;
  readonly field: KindField;
  readonly value: string;
  readonly onChange: (value: string) => void;
}) {
  const { id, field, value, onChange } = props;
  switch (field.kind) {
    case 'choice':
      return field.multiple ? (
        <Select<string[]>
          id={id}
          mode="multiple"
          allowClear
          value={value === '' ? [] : value.split('、').filter((one) => one !== '')}
          options={field.choices.map(({ title }) => ({ value: title, label: title }))}
          onChange={(chosen) => onChange(chosen.join('、'))}
        />
      ) : (
        <Select<string>
          id={id}
          allowClear={!field.required}
          showSearch
          value={value === '' ? null : value}
          options={field.choices.map(({ title }) => ({ value: title, label: title }))}
          onChange={(chosen) => onChange(chosen ?? '')}
        />
      );
    case 'yes-no':
      return (
        <Radio.Group
          id={id}
          aria-label={field.title}
          value={value}
          options={[
            { value: '是', label: '是' },
            { value: '否', label: '否' },
            ...(field.required ? [] : [{ value: '', label: '不清楚' }]),
          ]}
          onChange={(event) => onChange(String(event.target.value))}
        />
      );
    case 'date':
      return <Input id={id} type="date" value={value} onChange={(event) => onChange(event.target.value)} />;
    case 'number':
    case 'integer':
      return (
        <Input
          id={id}
          inputMode={field.kind === 'integer' ? 'numeric' : 'decimal'}
          value={value}
          suffix={field.unit}
          onChange={(event) => onChange(event.target.value)}
        />
      );
    case 'unit':
      return <UnitInput {...props} />;
    default:
      return (
        <Input.TextArea
          id={id}
          autoSize={{ minRows: 1, maxRows: 6 }}
          maxLength={2000}
          value={value}
          onChange={(event) => onChange(event.target.value)}
        />
      );
  }
}

/** A unit by any name of the register. */
function UnitInput({ id, value, onChange }: Parameters<typeof FieldInput>[0]) {
  const [open, setOpen] = useState(false);
  const choices = useUnitChoices(value.trim(), open);
  return (
    <AutoComplete
      id={id}
      value={value}
      options={(choices.data ?? []).map(({ name }) => ({ value: name }))}
      onOpenChange={setOpen}
      onChange={(next) => onChange(next ?? '')}
    />
  );
}
