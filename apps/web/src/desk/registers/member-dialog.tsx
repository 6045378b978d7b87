import { Form } from 'antd';
import { useState } from 'react';
import type { Named } from './api.ts';
import { EntryDialog } from './entry-dialog.tsx';
import { BodySelect, DayField } from './pick.tsx';

/** Who belongs to 各街镇 and the like, from and to which day. */
export function MemberDialog({ of, onClose }: { readonly of: Named; readonly onClose: () => void }) {
  const [member, setMember] = useState<Named | null>(null);
  const [starts, setStarts] = useState<string | null>(null);
  const [ends, setEnds] = useState<string | null>(null);
  return (
    <EntryDialog
      title={`${of.name}的成员`}
      okText="写入"
      method="POST"
      path={`organisations/${encodeURIComponent(of.id)}/members`}
      version={null}
      body={member === null ? null : { member: member.id, starts, ends }}
      onClose={onClose}
    >
      <Form.Item label="单位" htmlFor="member-body" extra="已经是成员的，填的日期代替原来的日期。">
        <BodySelect id="member-body" label="单位" value={member} onChange={setMember} />
      </Form.Item>
      <DayField id="member-starts" label="从哪一日起" value={starts} onChange={setStarts} />
      <DayField
        id="member-ends"
        label="到哪一日止"
        value={ends}
        onChange={setEnds}
        extra="退出的填最后一日；以后派给这个统称的任务不再有它。"
      />
    </EntryDialog>
  );
}
