import { CloseOutlined } from '@ant-design/icons';
import { dutyStates, stateName } from '@zhengling/work';
import { Button, Input, Segmented, Select } from 'antd';
import { useState } from 'react';
import { useNarrow } from '../app/narrow.ts';
import { SearchBox } from '../app/search-box.tsx';
import { useDocumentTallies } from './api.ts';
import { type DutyFilter, type Mark, withCondition } from './filter.ts';
import { lightNames } from './names.ts';
import { UnitCondition } from './unit-picker.tsx';

const markNames: Readonly<Record<Mark, string>> = {
  mine: '等我办',
  others: '等别的单位',
  contested: '办结有异议',
  extension: '申请延期',
  source: '原文已改',
  problem: '期限有问题',
  undated: '没有定日期',
};

/** Folded away on a phone until somebody asks for them. */
const furtherConditions = ['light', 'unit', 'number', 'mark', 'from', 'to', 'leader'] as const;

/** The conditions of the list, every one of them kept in the address. */
export function Conditions(props: {
  readonly filter: DutyFilter;
  readonly onFilter: (filter: DutyFilter, replace?: boolean) => void;
}) {
  const { filter, onFilter } = props;
  const documents = useDocumentTallies();
  const set = <K extends keyof DutyFilter>(name: K, value: DutyFilter[K] | undefined) =>
    onFilter(withCondition(filter, name, value));
  const narrow = useNarrow();
  const [opened, setOpened] = useState(false);
  const further = furtherConditions.filter((name) => filter[name] !== undefined).length;
  const group =
    filter.state === undefined
      ? 'open'
      : filter.state === 'all' || filter.state === 'closed'
        ? filter.state
        : '';
  return (
    <div className="filters">
      <SearchBox
        label="查找任务"
        placeholder="任务、原文、文号、条款"
        value={filter.q ?? ''}
        onChange={(q) => onFilter(withCondition(filter, 'q', q), true)}
      />
      <Segmented<string>
        aria-label="范围"
        value={group}
        options={[
          { value: 'open', label: '未了' },
          { value: 'closed', label: '已办结' },
          { value: 'all', label: '全部' },
        ]}
        onChange={(value) => set('state', value === 'open' ? undefined : value)}
      />
      {narrow && (
        <Button className="further" aria-expanded={opened} onClick={() => setOpened(!opened)}>
          {further === 0 ? '更多条件' : `更多条件（${further}）`}
        </Button>
      )}
      {filter.counted !== undefined && (
        <Button
          aria-label="取消条件：督查台统计的任务"
          icon={<CloseOutlined aria-hidden />}
          iconPlacement="end"
          onClick={() => set('counted', undefined)}
        >
          {filter.counted === 'late' ? '督查台统计的逾期办结' : '督查台统计的任务'}
        </Button>
      )}
      {(!narrow || opened) && (
        <>
          <Select<string>
            allowClear
            aria-label="状态"
            placeholder="状态"
            className="condition"
            popupMatchSelectWidth={false}
            value={group === '' && filter.state !== undefined ? filter.state : null}
            options={dutyStates.map((value) => ({ value, label: stateName(value) }))}
            labelRender={({ value, label }) => label ?? String(value).split(',').map(wordsOfState).join('、')}
            onChange={(state) => set('state', state ?? undefined)}
          />
          <Select<string>
            allowClear
            aria-label="灯"
            placeholder="灯"
            className="condition"
            popupMatchSelectWidth={false}
            value={filter.light ?? null}
            options={Object.entries(lightNames).map(([value, label]) => ({ value, label }))}
            onChange={(light) => set('light', light ?? undefined)}
          />
          <UnitCondition value={filter.unit} onChange={(unit) => set('unit', unit)} />
          <Select<string>
            allowClear
            showSearch={{ optionFilterProp: 'title' }}
            aria-label="文件"
            placeholder="文件"
            className="condition document"
            popupMatchSelectWidth={420}
            value={filter.number ?? null}
            loading={documents.isPending}
            options={(documents.data ?? []).map(({ number, title }) => ({
              value: number,
              label: number,
              title: `${number} ${title}`,
            }))}
            optionRender={({ data }) => <span title={data.title}>{data.title}</span>}
            onChange={(number) => set('number', number ?? undefined)}
          />
          <Select<Mark>
            allowClear
            aria-label="标记"
            placeholder="标记"
            className="condition"
            popupMatchSelectWidth={false}
            value={filter.mark ?? null}
            options={Object.entries(markNames).map(([value, label]) => ({
              value: (Object.keys(markNames) as Mark[]).find((one) => one === value) ?? 'mine',
              label,
            }))}
            onChange={(mark) => set('mark', mark ?? undefined)}
          />
          <span className="dates">
            期限
            <Input
              type="date"
              aria-label="期限从"
              value={filter.from ?? ''}
              onChange={(event) => set('from', event.target.value)}
            />
            至
            <Input
              type="date"
              aria-label="期限到"
              value={filter.to ?? ''}
              onChange={(event) => set('to', event.target.value)}
            />
          </span>
          <LeaderBox value={filter.leader ?? ''} onChange={(leader) => set('leader', leader)} />
        </>
      )}
    </div>
  );
}

const wordsOfState = (text: string): string => {
  const state = dutyStates.find((one) => one === text);
  return state === undefined ? text : stateName(state);
};

function LeaderBox(props: { readonly value: string; readonly onChange: (value: string) => void }) {
  return (
    <Input
      key={props.value}
      allowClear
      className="leader"
      aria-label="分管领导"
      placeholder="分管领导，回车"
      defaultValue={props.value}
      onPressEnter={(event) => props.onChange(event.currentTarget.value.trim())}
      onBlur={(event) => {
        const text = event.currentTarget.value.trim();
        if (text !== props.value) props.onChange(text);
      }}
    />
  );
}
