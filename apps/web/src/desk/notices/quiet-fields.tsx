import { Checkbox, Select } from 'antd';
import type { QuietHours } from './api.ts';

const hours = Array.from({ length: 24 }, (_, value) => ({ value, label: `${value}:00` }));

/** From which hour to which nothing is sent. */
export function QuietFields(props: {
  readonly id?: string;
  readonly value?: QuietHours | null;
  readonly onChange?: (value: QuietHours | null) => void;
}) {
  const { value = null, onChange } = props;
  return (
    <div className="quiet">
      <Checkbox
        checked={value !== null}
        onChange={({ target }) => onChange?.(target.checked ? { from: 21, to: 8 } : null)}
      >
        设免打扰时段
      </Checkbox>
      {value !== null && (
        <span>
          <Select
            aria-label="从几点"
            options={hours}
            value={value.from}
            onChange={(from: number) => onChange?.({ ...value, from })}
          />{' '}
          到{' '}
          <Select
            aria-label="到几点"
            options={hours}
            value={value.to}
            onChange={(to: number) => onChange?.({ ...value, to })}
          />
        </span>
      )}
    </div>
  );
}
