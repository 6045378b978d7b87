import type { Role } from '@zhengling/access';
import type { DutyFilter } from '../duties/filter.ts';
import type { Week } from './week.ts';

/** One list of the day's work; its heading counts the tasks of its filter and leads to them. */
export interface Section {
  readonly key: string;
  readonly title: string;
  readonly filter: DutyFilter;
  /** Said where there is nothing; null leaves the section out then. */
  readonly nothing: string | null;
}

const working = 'assigned,accepted';

/** What stands on the first page, by role; nothing for roles that have no part in tasks. */
export function sectionsFor(role: Role | null, unit: string | null, week: Week): readonly Section[] {
  const byDate = (scope: DutyFilter, state: string): readonly Section[] => [
    {
      key: 'late',
      title: '已经逾期',
      filter: { ...scope, state, light: 'red', sort: 'due', order: 'asc' },
      nothing: null,
    },
    {
      key: 'today',
      title: '今天到期',
      filter: { ...scope, state, from: week.today, to: week.today },
      nothing: '今天没有到期的。',
    },
    ...(week.tomorrow > week.sunday
      ? []
      : [
          {
            key: 'week',
            title: '本周到期',
            filter: {
              ...scope,
              state,
              from: week.tomorrow,
              to: week.sunday,
              sort: 'due' as const,
              order: 'asc' as const,
            },
            nothing: '本周没有别的到期。',
          },
        ]),
  ];
  const later = (scope: DutyFilter, state: string): Section => ({
    key: 'later',
    title: '以后到期',
    filter: { ...scope, state, from: week.nextMonday, sort: 'due', order: 'asc' },
    nothing: null,
  });
  /** A date that cannot be reckoned keeps nothing off the desk. */
  const unreckoned = (scope: DutyFilter): Section => ({
    key: 'problem',
    title: '期限算不出',
    filter: { ...scope, state: 'open', mark: 'problem' },
    nothing: null,
  });
  switch (role) {
    case 'officer':
    case 'reader': {
      if (unit === null) return [];
      return [
        ...byDate({ unit }, working),
        {
          // Whoever has part in it signs, but for the unit that asked for the closing.
          key: 'sign',
          title: '等本单位会签',
          filter: { unit, state: 'signing', mark: 'mine' },
          nothing: null,
        },
        {
          key: 'others',
          title: '等别的单位',
          filter: { unit, mark: 'others' },
          nothing: '没有在等别人的。',
        },
        later({ unit }, working),
        unreckoned({ unit }),
        {
          key: 'undated',
          title: '没有确定日期',
          filter: { unit, state: working, mark: 'undated' },
          nothing: null,
        },
        {
          // Each of its periods is a task of its own; the series is accepted once.
          key: 'series',
          title: '定期任务等签收',
          filter: { unit, state: 'assigned', kind: 'series', mark: 'mine' },
          nothing: null,
        },
      ];
    }
    case 'supervisor':
      return [
        { key: 'check', title: '等我核查', filter: { state: 'checking' }, nothing: '没有等待核查的。' },
        { key: 'approve', title: '等审批延期', filter: { mark: 'extension' }, nothing: null },
        { key: 'contest', title: '办结有异议', filter: { mark: 'contested' }, nothing: null },
        ...byDate({}, working),
        { key: 'confirmed', title: '等着分派', filter: { state: 'confirmed' }, nothing: null },
        unreckoned({}),
      ];
    case 'leader':
      return [
        { key: 'approve', title: '等我审批延期', filter: { mark: 'extension' }, nothing: '没有等待审批的。' },
        ...byDate({}, working),
      ];
    case 'editor':
      return [
        { key: 'confirmed', title: '等着分派', filter: { state: 'confirmed' }, nothing: '没有等着分派的。' },
        { key: 'source', title: '原文已改', filter: { mark: 'source' }, nothing: null },
        unreckoned({}),
      ];
    case 'system':
    case 'security':
    case 'auditor':
    case null:
      return [];
  }
}
