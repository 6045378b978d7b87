import { Button, Input, Segmented, Select } from 'antd';
import type { ReactNode } from 'react';
import { SearchBox } from '../app/search-box.tsx';
import { choiceOf, isNarrowed, type SiteFilter, withChoice } from './filter.ts';
import type { SiteList } from './shapes.ts';

/** Fields with choices that get a condition of their own. */
const mostConditions = 3;

/** What narrows a register: words, place, choices, what rules find, and the day that is asked about. */
export function Conditions(props: {
  readonly data: SiteList;
  readonly filter: SiteFilter;
  readonly onFilter: (filter: SiteFilter, replace?: boolean) => void;
  readonly children: ReactNode;
}) {
  const { data, filter, onFilter } = props;
  const { kind } = data;
  const { page: _page, ...base } = filter;
  const set = (name: 'place' | 'unit' | 'alarm' | 'on', value: string | null) => {
    const { [name]: _old, ...rest } = base;
    onFilter(value === null || value === '' ? rest : { ...rest, [name]: value });
  };
  const choices = kind.fields
    .filter(({ key, kind: type, personal }) => type === 'choice' && key !== kind.place && !personal)
    .filter(({ key, choices: all }) => kind.columns.includes(key) && all.length > 1 && all.length <= 20)
    .slice(0, mostConditions);
  const alarms = kind.facts.filter((fact) => fact.alarms);
  return (
    <div className="filters">
      <SearchBox
        label={`查找${kind.title}`}
        placeholder="名称、地址、编号"
        value={filter.q ?? ''}
        onChange={(q) => {
          const { q: _old, ...rest } = base;
          onFilter(q === '' ? rest : { ...rest, q }, true);
        }}
      />
      {data.places.length > 1 && kind.place !== null && (
        <Condition
          title="街镇"
          value={filter.place ?? null}
          options={data.places.map((place) => ({ value: place, label: place }))}
          onChange={(place) => set('place', place)}
        />
      )}
      {choices.map(({ key, title, choices: all }) => (
        <Condition
          key={key}
          title={title}
          value={choiceOf(filter, key)}
          options={all.map((one) => ({ value: one.value, label: one.title }))}
          onChange={(value) => onFilter(withChoice(base, key, value))}
        />
      ))}
      {data.units.length > 1 && (
        <Condition
          title="登记单位"
          value={filter.unit ?? null}
          options={data.units.map(({ id, name }) => ({ value: id, label: name }))}
          onChange={(unit) => set('unit', unit)}
        />
      )}
      {alarms.length > 0 && (
        <Condition
          title="要处理的"
          value={filter.alarm ?? null}
          options={alarms.map(({ key, title }) => ({ value: key, label: title }))}
          onChange={(alarm) => set('alarm', alarm)}
        />
      )}
      <Segmented<string>
        aria-label="有效还是无效"
        value={filter.state ?? 'standing'}
        options={[
          { value: 'standing', label: '有效' },
          { value: 'ended', label: '无效' },
          { value: 'all', label: '全部' },
        ]}
        onChange={(state) => {
          const { state: _old, ...rest } = base;
          onFilter(state === 'ended' || state === 'all' ? { ...rest, state } : rest);
        }}
      />
      <label className="site-day" htmlFor="site-day">
        按
        <Input
          id="site-day"
          type="date"
          aria-label="按哪一天看"
          value={filter.on ?? data.on}
          onChange={(event) => set('on', event.target.value)}
        />
      </label>
      {props.children}
      {(isNarrowed(filter) || filter.on !== undefined) && (
        <Button
          type="link"
          onClick={() => onFilter(filter.columns === undefined ? {} : { columns: filter.columns })}
        >
          清除条件
        </Button>
      )}
    </div>
  );
}

function Condition(props: {
  readonly title: string;
  readonly value: string | null;
  readonly options: { readonly value: string; readonly label: string }[];
  readonly onChange: (value: string | null) => void;
}) {
  return (
    <Select<string>
      allowClear
      className="site-condition"
      aria-label={props.title}
      placeholder={props.title}
      popupMatchSelectWidth={false}
      value={props.value}
      options={props.options}
      onChange={(value) => props.onChange(value ?? null)}
    />
  );
}
