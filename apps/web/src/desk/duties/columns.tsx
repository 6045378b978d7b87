import { Link } from '@tanstack/react-router';
import { originName } from '@zhengling/work';
import type { TableProps } from 'antd';
import { Moment } from '../app/moment.tsx';
import { DueDate } from './due-date.tsx';
import type { DutyFilter, SortColumn } from './filter.ts';
import { Lamp, stateBeside } from './lamp.tsx';
import type { DutyLine } from './shapes.ts';
import { UnitWords } from './unit-words.tsx';

/** Columns that one may take away; the task itself always stands. */
export const optionalColumns = ['state', 'units', 'due', 'leader', 'progress', 'origin', 'updated'] as const;
export type OptionalColumn = (typeof optionalColumns)[number];

export const columnNames: Readonly<Record<OptionalColumn, string>> = {
  state: '状态',
  units: '承办单位',
  due: '期限',
  leader: '分管领导',
  progress: '进度',
  origin: '来源',
  updated: '最近改动',
};

export const usualColumns: readonly OptionalColumn[] = ['state', 'units', 'due', 'progress'];

/** What a task is about: its title, and where it stands in print. */
export function DutyTitle({ duty }: { readonly duty: DutyLine }) {
  return (
    <>
      <Link to="/duties/$id" params={{ id: String(duty.id) }} className="duty-link">
        {duty.title}
        {duty.periodName !== null && <span className="period">{duty.periodName}</span>}
      </Link>
      <small className="basis">
        {[duty.number, duty.clause].filter((one) => one !== null && one !== '').join(' ') ||
          originName(duty.origin)}
      </small>
      <Marks duty={duty} />
    </>
  );
}

/** What somebody should know before opening it. */
export function Marks({ duty }: { readonly duty: DutyLine }) {
  const marks = [
    duty.contested ? '办结有异议' : '',
    duty.extensionAsked ? '申请延期' : '',
    duty.sourceChanged ? '原文已改' : '',
    duty.urged > 0 ? `已催办 ${duty.urged} 次` : '',
    duty.falseClosings > 0 ? `虚假办结 ${duty.falseClosings} 次` : '',
  ].filter((one) => one !== '');
  if (marks.length === 0) return null;
  return (
    <span className="marks">
      {marks.map((mark) => (
        <span key={mark} className="chip">
          {mark}
        </span>
      ))}
    </span>
  );
}

/** How many of its members, parts or periods are closed; each figure leads to what it counts. */
export function Progress({ duty }: { readonly duty: DutyLine }) {
  if (duty.progress === null) {
    return duty.reports === 0 ? <span className="soft">没有报告</span> : <span>{duty.reports} 份报告</span>;
  }
  const { closed, total } = duty.progress;
  return (
    <Link to="/duties" search={{ parent: duty.id }} className="progress">
      <span className="bar-outer" aria-hidden>
        <span style={{ width: `${total === 0 ? 0 : (closed / total) * 100}%` }} />
      </span>
      {closed}/{total}
    </Link>
  );
}

export function dutyColumns(
  filter: DutyFilter,
  shown: readonly OptionalColumn[],
  sortable: boolean,
  /** Beside other things on a page: less room. */
  tight = false,
): NonNullable<TableProps<DutyLine>['columns']> {
  const sorts = (column: SortColumn) =>
    sortable
      ? {
          key: column,
          sorter: true as const,
          sortOrder:
            filter.sort !== column
              ? null
              : filter.order === 'desc'
                ? ('descend' as const)
                : ('ascend' as const),
          sortDirections: ['ascend' as const, 'descend' as const],
        }
      : { key: column };
  const all: (NonNullable<TableProps<DutyLine>['columns']>[number] & {
    readonly name: OptionalColumn | 'title';
  })[] = [
    {
      name: 'state',
      title: '状态',
      width: tight ? 148 : 168,
      ...sorts('state'),
      render: (_, duty) => (
        <>
          <Lamp light={duty.light} />
          <small>{stateBeside(duty)}</small>
        </>
      ),
    },
    {
      name: 'title',
      title: '任务与依据',
      ...sorts('title'),
      render: (_, duty) => <DutyTitle duty={duty} />,
    },
    {
      name: 'units',
      title: '牵头与配合',
      width: tight ? 140 : 260,
      ...sorts('unit'),
      render: (_, duty) => <UnitWords duty={duty} />,
    },
    {
      name: 'due',
      title: '期限',
      width: 136,
      ...sorts('due'),
      render: (_, duty) => <DueDate duty={duty} />,
    },
    { name: 'leader', title: '分管领导', width: 120, render: (_, duty) => duty.leader ?? '' },
    { name: 'progress', title: '进度', width: 104, render: (_, duty) => <Progress duty={duty} /> },
    { name: 'origin', title: '来源', width: 96, render: (_, duty) => originName(duty.origin) },
    {
      name: 'updated',
      title: '最近改动',
      width: 168,
      ...sorts('updated'),
      render: (_, duty) => <Moment at={duty.updatedAt} />,
    },
  ];
  return all.filter(({ name }) => name === 'title' || shown.includes(name)).map(({ name: _, ...one }) => one);
}
