import { BellOutlined } from '@ant-design/icons';
import { Link } from '@tanstack/react-router';
import { Badge } from 'antd';
import { useUnread } from './api.ts';

/** How many notices are unread, and the way to them. */
export function Bell() {
  const { data } = useUnread();
  const unread = data?.unread ?? 0;
  return (
    <Link to="/notices" className="bell" aria-label={unread === 0 ? '通知' : `通知，${unread} 件未读`}>
      <Badge count={unread} size="small" overflowCount={99}>
        <BellOutlined aria-hidden />
      </Badge>
    </Link>
  );
}
