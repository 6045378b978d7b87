import type { LinkProps } from '@tanstack/react-router';
import type { usePermissions } from './current-account.ts';

type Permissions = ReturnType<typeof usePermissions>;

interface MenuEntry {
  readonly label: string;
  readonly to: NonNullable<LinkProps['to']>;
  /** Who sees it; the server decides again at every request. */
  readonly shown: (permissions: Permissions) => boolean;
}

interface MenuSection {
  /** Null for the first: the work itself needs no heading. */
  readonly title: string | null;
  readonly entries: readonly MenuEntry[];
}

/** The menu of the desk, in the order of the day's work. An entry stands here once its page exists. */
const sections: readonly MenuSection[] = [
  {
    title: null,
    // 我的待办 督查台 任务 指标 检查整改 通报
    entries: [
      { label: '我的待办', to: '/mine', shown: ({ mayDo }) => mayDo('duty', 'read') },
      { label: '督查台', to: '/board', shown: ({ mayDo }) => mayDo('board', 'read') },
      { label: '任务', to: '/duties', shown: ({ mayDo }) => mayDo('duty', 'read') },
      { label: '指标', to: '/indicators', shown: ({ mayDo }) => mayDo('indicator', 'read') },
      { label: '检查整改', to: '/inspections', shown: ({ mayDo }) => mayDo('inspection', 'read') },
      { label: '函件', to: '/letters', shown: ({ mayDo }) => mayDo('letter', 'read') },
      { label: '通报', to: '/bulletins', shown: ({ mayDo }) => mayDo('board', 'read') },
    ],
  },
  {
    title: '政令',
    entries: [{ label: '期刊', to: '/issues', shown: ({ mayDo }) => mayDo('issue', 'read') }],
  },
  {
    title: '底账',
    entries: [
      { label: '机构与职务', to: '/registers', shown: ({ mayDo }) => mayDo('register', 'read') },
      { label: '对象名录', to: '/sites', shown: ({ mayDo }) => mayDo('register', 'read') },
      { label: '荣誉', to: '/honours', shown: ({ mayDo }) => mayDo('register', 'read') },
    ],
  },
  {
    title: '系统',
    // 账号 记录 设置
    entries: [
      { label: '账号', to: '/accounts', shown: ({ mayDo }) => mayDo('account', 'read') },
      { label: '记录', to: '/record', shown: ({ mayDo }) => mayDo('event', 'read') },
      { label: '通知与函件', to: '/settings/notices', shown: ({ mayDo }) => mayDo('settings', 'read') },
    ],
  },
];

/** What one reader sees of the menu; sections with nothing in them are left out. */
export function menuOf(permissions: Permissions): readonly MenuSection[] {
  return sections
    .map(({ title, entries }) => ({ title, entries: entries.filter(({ shown }) => shown(permissions)) }))
    .filter(({ entries }) => entries.length > 0);
}
