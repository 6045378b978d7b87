import { DownOutlined, UploadOutlined } from '@ant-design/icons';
import { useQueryClient } from '@tanstack/react-query';
import { Button, Dropdown } from 'antd';
import { useState } from 'react';
import { usePermissions } from '../app/current-account.ts';
import { ImportDialog } from '../sheets/import-dialog.tsx';
import { queryOf, type RegisterFilter } from './api.ts';

interface RegisterSheet {
  /** 机构 */
  readonly title: string;
  /** Below `/registers`: `organisations`. */
  readonly path: string;
  /** What to know before a file is chosen. */
  readonly note: string;
}

/** The sheets of the registers: each leaves with its numbers and is taken back by them. */
export const registerSheets = {
  organisations: {
    title: '机构',
    path: 'organisations',
    note: '按编号认出是哪一条，没有编号的按名称；上级、承接单位可以是同一张表里新增的。',
  },
  members: {
    title: '统称的成员',
    path: 'members',
    note: '哪个单位从哪一天到哪一天属于哪个统称；退出的写明止，不要删去。',
  },
  posts: { title: '职务', path: 'posts', note: '按单位和职务名称认出是哪一条；空缺的职务也可以登记。' },
  holders: {
    title: '任职',
    path: 'holders',
    note: '按编号认出是哪一条，没有编号的按姓名、单位、职务和起；变更的会先列出前后。',
  },
  groups: {
    title: '领导小组',
    path: 'groups',
    note: '按编号认出是哪一个，没有编号的按名称；席位另有一张表。',
  },
  seats: {
    title: '席位',
    path: 'seats',
    note: '领导小组要先登记好；职务写成“区财政局局长”，席位随职务走。',
  },
  honours: {
    title: '荣誉',
    path: 'honours',
    note: '导出的表里未成年人的姓名是遮去的，带着编号导回不会改动它；新的要写全名。',
  },
} as const satisfies Readonly<Record<string, RegisterSheet>>;

/** Takes these registers away as files and brings files into them. */
export function SheetActions(props: {
  readonly sheets: readonly RegisterSheet[];
  readonly filter: RegisterFilter;
  /** Only the seats of this group. */
  readonly group?: string;
}) {
  const { sheets, filter, group } = props;
  const { mayDo } = usePermissions();
  const queries = useQueryClient();
  const [importing, setImporting] = useState<RegisterSheet | null>(null);
  const several = sheets.length > 1;
  const href = (path: string, format: string) => {
    const query = queryOf(filter);
    const of = group === undefined ? '' : `&group=${encodeURIComponent(group)}`;
    return `/api/desk/registers/${path}/export${query === '' ? '?' : `${query}&`}format=${format}${of}`;
  };
  const [only] = sheets;
  return (
    <>
      <Dropdown
        trigger={['click']}
        menu={{
          items: sheets.flatMap(({ title, path }) =>
            (
              [
                ['xlsx', 'Excel（.xlsx）'],
                ['csv', 'CSV（.csv）'],
              ] as const
            ).map(([format, words]) => ({
              key: `${path} ${format}`,
              label: (
                <a href={href(path, format)} download>
                  {several ? `${title}：${words}` : words}
                </a>
              ),
            })),
          ),
        }}
      >
        <Button>
          导出 <DownOutlined aria-hidden />
        </Button>
      </Dropdown>
      {mayDo('register', 'edit') &&
        (several || only === undefined ? (
          <Dropdown
            trigger={['click']}
            menu={{
              items: sheets.map((sheet) => ({
                key: sheet.path,
                label: `导入${sheet.title}`,
                onClick: () => setImporting(sheet),
              })),
            }}
          >
            <Button icon={<UploadOutlined />}>
              导入 <DownOutlined aria-hidden />
            </Button>
          </Dropdown>
        ) : (
          <Button icon={<UploadOutlined />} onClick={() => setImporting(only)}>
            导入
          </Button>
        ))}
      {importing !== null && (
        <ImportDialog
          open
          title={`导入${importing.title}`}
          path={`/registers/${importing.path}/sheet`}
          note={importing.note}
          onClose={() => setImporting(null)}
          onTaken={() => void queries.invalidateQueries({ queryKey: ['registers'] })}
        />
      )}
    </>
  );
}
