import { dueText } from '@zhengling/gazette/output';
import { Input, Select } from 'antd';
import type { DueFields, DueWay } from './due-form.ts';

const wayNames: Readonly<Record<DueWay, string>> = {
  none: '没有期限',
  date: '某日前',
  range: '起止日期',
  monthly: '每月',
  quarterly: '每季度',
  'half-yearly': '每半年',
  yearly: '每年',
  ongoing: '持续开展',
  kept: '按原文',
};

/** Sets a limit: a day, a stretch, a rhythm, or none. */
export function DueInput(props: {
  readonly id?: string;
  readonly value: DueFields;
  readonly onChange: (value: DueFields) => void;
}) {
  const { value, onChange } = props;
  const ways = Object.entries(wayNames)
    .filter(([way]) => way !== 'kept' || value.kept !== null)
    .map(([way, label]) => ({
      value: way,
      label: way === 'kept' && value.kept !== null ? `按原文：${dueText(value.kept)}` : label,
    }));
  return (
    <div className="due-input">
      <Select<string>
        {...(props.id === undefined ? {} : { id: props.id })}
        aria-label="期限的形式"
        value={value.way}
        options={ways}
        style={{ minWidth: 132 }}
        popupMatchSelectWidth={false}
        onChange={(next) => {
          const way = (Object.keys(wayNames) as DueWay[]).find((one) => one === next);
          if (way !== undefined) onChange({ ...value, way });
        }}
      />
      {value.way === 'date' && (
        <Input
          type="date"
          aria-label="期限"
          value={value.date}
          onChange={(event) => onChange({ ...value, date: event.target.value })}
        />
      )}
      {value.way === 'range' && (
        <>
          <Input
            type="date"
            aria-label="起"
            value={value.start}
            onChange={(event) => onChange({ ...value, start: event.target.value })}
          />
          <Input
            type="date"
            aria-label="止"
            value={value.end}
            onChange={(event) => onChange({ ...value, end: event.target.value })}
          />
        </>
      )}
      {(value.way === 'monthly' || value.way === 'quarterly' || value.way === 'half-yearly') && (
        <Input
          aria-label="每期几日前"
          inputMode="numeric"
          placeholder="期末"
          suffix="日前"
          style={{ width: 112 }}
          value={value.day}
          onChange={(event) => onChange({ ...value, day: event.target.value.trim() })}
        />
      )}
    </div>
  );
}
