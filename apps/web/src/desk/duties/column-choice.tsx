import { SettingOutlined } from '@ant-design/icons';
import { Button, Checkbox, Popover } from 'antd';
import { useState } from 'react';
import { columnNames, type OptionalColumn, optionalColumns, usualColumns } from './columns.tsx';

const key = 'zhengling:duty-columns';

/** Which columns this reader wants, remembered in this browser. */
export function useColumnChoice(): readonly [
  readonly OptionalColumn[],
  (columns: readonly OptionalColumn[]) => void,
] {
  const [columns, setColumns] = useState(() => {
    const stored = localStorage.getItem(key)?.split(',');
    return stored === undefined ? usualColumns : optionalColumns.filter((one) => stored.includes(one));
  });
  return [
    columns,
    (next) => {
      setColumns(next);
      localStorage.setItem(key, next.join(','));
    },
  ];
}

export function ColumnChoice(props: {
  readonly columns: readonly OptionalColumn[];
  readonly onChange: (columns: readonly OptionalColumn[]) => void;
}) {
  return (
    <Popover
      trigger="click"
      placement="bottomRight"
      content={
        <Checkbox.Group
          className="stacked"
          value={[...props.columns]}
          options={optionalColumns.map((value) => ({ value, label: columnNames[value] }))}
          onChange={(chosen) => props.onChange(optionalColumns.filter((one) => chosen.includes(one)))}
        />
      }
    >
      <Button icon={<SettingOutlined />} aria-label="选择列" title="选择列" />
    </Popover>
  );
}
