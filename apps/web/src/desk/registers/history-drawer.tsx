import { useQuery } from '@tanstack/react-query';
import { Drawer, Skeleton } from 'antd';
import { getJson } from '../api/request.ts';
import { formatMoment } from '../app/moment.tsx';
import { Problem } from '../app/problem.tsx';
import { Changes } from './changes.tsx';
import type { HistoryLine } from './conflict.ts';

export interface EntryName {
  readonly table: 'organisation' | 'holding' | 'committee' | 'seat' | 'honour';
  readonly id: string | number;
  readonly title: string;
}

/** Who changed an entry when and why, field by field, the latest first. */
export function HistoryDrawer({ of, onClose }: { readonly of: EntryName; readonly onClose: () => void }) {
  const path = `${of.table}/${encodeURIComponent(of.id)}/history`;
  const found = useQuery({
    queryKey: ['registers', path],
    queryFn: ({ signal }) => getJson<readonly HistoryLine[]>(`/registers/${path}`, signal),
  });
  return (
    <Drawer open title={`改动记录：${of.title}`} size={520} onClose={onClose}>
      <Problem error={found.error} />
      {found.isPending && <Skeleton active />}
      {found.data?.length === 0 && <p>没有手工改过，内容都来自已发布的公文。</p>}
      <ol className="register-history">
        {(found.data ?? []).map(({ at, actor, action, reason, changes }) => (
          <li key={`${at} ${action}`}>
            <p>
              <strong>{actionWord(action)}</strong> {actor} <span className="soft">{formatMoment(at)}</span>
            </p>
            {reason !== '' && <p>原因：{reason}</p>}
            <Changes changes={changes} />
          </li>
        ))}
      </ol>
    </Drawer>
  );
}

function actionWord(action: string): string {
  switch (action) {
    case 'register.proposal-taken':
      return '按公文改';
    case 'register.proposal-refused':
      return '保留手工改的';
    case 'register.revealed':
      return '查看个人信息';
    case 'organisation.imported':
    case 'holding.imported':
    case 'committee.imported':
    case 'seat.imported':
    case 'honour.imported':
      return '从表格导入';
    case 'organisation.member-changed':
      return '成员变动';
    default:
      return action.endsWith('.entered') ? '新增' : action.endsWith('.ended') ? '写明结束' : '更正';
  }
}
