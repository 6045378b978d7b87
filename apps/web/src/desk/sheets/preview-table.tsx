import { Segmented, Table } from 'antd';
import { useState } from 'react';
import type { PreviewRow, RowState, SheetPreview } from './shapes.ts';

const stateNames: Readonly<Record<RowState, string>> = {
  new: '新增',
  changed: '变更',
  same: '相同',
  bad: '退回',
};

/** What each row would become: understood values, before and after of changes, reasons beside the cells at fault. */
export function PreviewTable({ preview }: { readonly preview: SheetPreview }) {
  const { counts, columns } = preview;
  const [state, setState] = useState<RowState | 'all'>(counts.bad > 0 ? 'bad' : 'all');
  const rows = state === 'all' ? preview.rows : preview.rows.filter((row) => row.state === state);
  const whole = state === 'all' ? counts.rows : counts[state];
  return (
    <>
      <Segmented<RowState | 'all'>
        className="import-states"
        aria-label="看哪些行"
        value={state}
        onChange={setState}
        options={[
          { value: 'all', label: `全部 ${counts.rows}` },
          ...(['bad', 'new', 'changed', 'same'] as const).map((value) => ({
            value,
            label: `${stateNames[value]} ${counts[value]}`,
            disabled: counts[value] === 0,
          })),
        ]}
      />
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keys */}
      <section className="import-scroll" aria-label="逐行判断" tabIndex={0}>
        <Table<PreviewRow>
          size="small"
          className="import-rows"
          rowKey="line"
          dataSource={[...rows]}
          pagination={{ pageSize: 50, showSizeChanger: false, hideOnSinglePage: true }}
          columns={[
            { title: '行', dataIndex: 'line', width: 56 },
            {
              title: '判断',
              width: 264,
              render: (_, row) => <Judgement row={row} />,
            },
            ...columns.map(({ key, title }, at) => ({
              title,
              key,
              render: (_: unknown, row: PreviewRow) => (
                <Cell row={row} column={key} text={row.cells[at] ?? ''} />
              ),
            })),
          ]}
        />
      </section>
      {rows.length < whole && (
        <p className="soft import-note">
          这里列出前 {rows.length} 行，共 {whole} 行。
        </p>
      )}
    </>
  );
}

function Judgement({ row }: { readonly row: PreviewRow }) {
  return (
    <div className="judgement">
      <span className={`row-state ${row.state}`}>{stateNames[row.state]}</span>
      {row.reasons.length > 0 && (
        <ul>
          {row.reasons.map(({ message }) => (
            <li key={message}>{message}</li>
          ))}
        </ul>
      )}
    </div>
  );
}

function Cell({
  row,
  column,
  text,
}: {
  readonly row: PreviewRow;
  readonly column: string;
  readonly text: string;
}) {
  const change = row.changes.find((one) => one.column === column);
  if (change !== undefined) {
    return (
      <span className="cell changed">
        <del>{change.before === '' ? '（空）' : change.before}</del>{' '}
        <ins>{change.after === '' ? '（空）' : change.after}</ins>
      </span>
    );
  }
  const faulty = row.reasons.some((reason) => reason.column === column);
  return <span className={faulty ? 'cell faulty' : 'cell'}>{text === '' && faulty ? '（空）' : text}</span>;
}
