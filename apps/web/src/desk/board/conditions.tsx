import { CloseOutlined } from '@ant-design/icons';
import { Button, Input, Select } from 'antd';
import { useDocumentTallies } from '../duties/api.ts';
import { UnitCondition } from '../duties/unit-picker.tsx';
import { type BoardFilter, noDocument } from './filter.ts';
import type { Board } from './shapes.ts';

/** What the board is narrowed to; every part can be changed or taken away without leaving the others. */
export function Conditions(props: {
  readonly filter: BoardFilter;
  readonly board: Board;
  readonly onChange: (change: Partial<Record<keyof BoardFilter, string | undefined>>) => void;
}) {
  const { filter, board, onChange } = props;
  const documents = useDocumentTallies();
  const titles = new Map([
    ...board.documents.flatMap(({ number, title }) =>
      number === null ? [] : [[number, title ?? ''] as const],
    ),
    ...(documents.data ?? []).map(({ number, title }) => [number, title] as const),
  ]);
  const chosen = Object.keys(filter).length > 0;
  return (
    <div className="filters">
      <UnitCondition value={filter.unit} onChange={(unit) => onChange({ unit })} />
      <Select<string>
        aria-label="文件"
        placeholder="所有文件"
        allowClear
        showSearch={{ optionFilterProp: 'label' }}
        popupMatchSelectWidth={420}
        loading={documents.isPending}
        value={filter.number ?? null}
        onChange={(number) => onChange({ number: number ?? undefined })}
        options={[...titles].map(([value, title]) => ({ value, label: `${value} ${title}`.trim() }))}
        labelRender={({ value }) => (value === noDocument ? '不依据文件' : value)}
        style={{ width: 230 }}
      />
      <span className="dates">
        期限
        <Input
          type="date"
          aria-label="期限从"
          value={filter.from ?? ''}
          onChange={(event) => onChange({ from: event.target.value })}
        />
        至
        <Input
          type="date"
          aria-label="期限到"
          value={filter.to ?? ''}
          onChange={(event) => onChange({ to: event.target.value })}
        />
      </span>
      {filter.leader !== undefined && (
        <Button
          aria-label={`取消条件：${filter.leader}`}
          icon={<CloseOutlined aria-hidden />}
          iconPlacement="end"
          onClick={() => onChange({ leader: undefined })}
        >
          {filter.leader}
        </Button>
      )}
      {chosen && (
        <Button
          type="link"
          onClick={() =>
            onChange({
              number: undefined,
              unit: undefined,
              leader: undefined,
              from: undefined,
              to: undefined,
            })
          }
        >
          看全区
        </Button>
      )}
    </div>
  );
}
