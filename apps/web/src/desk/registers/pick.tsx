import { useQuery } from '@tanstack/react-query';
import { Form, Input, Select } from 'antd';
import { type ReactNode, useState } from 'react';
import { getJson } from '../api/request.ts';
import { type Named, useOrganisations } from './api.ts';

/** One body, found by any name in use; null is none. */
export function BodySelect(props: {
  readonly id: string;
  readonly label: string;
  readonly value: Named | null;
  readonly onChange: (body: Named | null) => void;
  /** In a row of a table. */
  readonly small?: boolean;
}) {
  const { small = false } = props;
  const [sought, setSought] = useState('');
  const found = useOrganisations(sought.trim() === '' ? {} : { q: sought.trim() });
  const known = new Map<string, Named>(props.value === null ? [] : [[props.value.id, props.value]]);
  for (const { id, name } of found.data?.items ?? []) known.set(id, { id, name });
  return (
    <Select<string>
      id={props.id}
      allowClear
      aria-label={props.label}
      size={small ? 'small' : 'medium'}
      {...(small ? { style: { width: 210 }, popupMatchSelectWidth: false } : {})}
      placeholder="输入名称或简称"
      value={props.value?.id ?? null}
      showSearch={{ filterOption: false, searchValue: sought, onSearch: setSought }}
      notFoundContent={found.isFetching ? '正在查找…' : '没有这个单位，请先新增机构。'}
      options={[...known.values()].map(({ id, name }) => ({ value: id, label: name }))}
      onChange={(id) => {
        setSought('');
        props.onChange(known.get(id ?? '') ?? null);
      }}
    />
  );
}

/** Several bodies or several posts, found by name. */
export function SeveralSelect(props: {
  readonly id: string;
  readonly label: string;
  readonly of: 'organisations' | 'posts';
  readonly value: readonly Named[];
  readonly onChange: (chosen: readonly Named[]) => void;
}) {
  const [sought, setSought] = useState('');
  const bodies = useOrganisations(sought.trim() === '' ? {} : { q: sought.trim() });
  const posts = useQuery({
    queryKey: ['registers', 'posts', sought.trim()],
    queryFn: ({ signal }) =>
      getJson<readonly Named[]>(`/registers/posts?q=${encodeURIComponent(sought.trim())}`, signal),
    enabled: props.of === 'posts',
  });
  const known = new Map<string, Named>(props.value.map((one) => [one.id, one]));
  for (const { id, name } of (props.of === 'posts' ? posts.data : bodies.data?.items) ?? [])
    known.set(id, { id, name });
  return (
    <Select<string[]>
      id={props.id}
      mode="multiple"
      aria-label={props.label}
      placeholder={props.of === 'posts' ? '输入单位或职务' : '输入名称或简称'}
      value={props.value.map(({ id }) => id)}
      showSearch={{ filterOption: false, searchValue: sought, onSearch: setSought }}
      notFoundContent={props.of === 'posts' ? '没有这个职务，请先登记任职。' : '没有这个单位，请先新增机构。'}
      options={[...known.values()].map(({ id, name }) => ({ value: id, label: name }))}
      onChange={(ids) => {
        setSought('');
        props.onChange(ids.flatMap((id) => known.get(id) ?? []));
      }}
    />
  );
}

export function TextField(props: {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly extra?: ReactNode;
  readonly lines?: number;
}) {
  const change = ({ target }: { readonly target: { readonly value: string } }) =>
    props.onChange(target.value);
  return (
    <Form.Item label={props.label} htmlFor={props.id} extra={props.extra}>
      {props.lines === undefined ? (
        <Input id={props.id} value={props.value} onChange={change} />
      ) : (
        <Input.TextArea id={props.id} rows={props.lines} value={props.value} onChange={change} />
      )}
    </Form.Item>
  );
}

export function DayField(props: {
  readonly id: string;
  readonly label: string;
  readonly value: string | null;
  readonly onChange: (day: string | null) => void;
  readonly extra?: ReactNode;
}) {
  return (
    <Form.Item label={props.label} htmlFor={props.id} extra={props.extra}>
      <Input
        id={props.id}
        type="date"
        value={props.value ?? ''}
        onChange={({ target }) => props.onChange(target.value === '' ? null : target.value)}
      />
    </Form.Item>
  );
}
