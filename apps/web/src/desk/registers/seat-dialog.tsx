import { Form, Select } from 'antd';
import { useState } from 'react';
import type { Named, Sitting } from './api.ts';
import { changedFields } from './changed-fields.ts';
import { EntryDialog } from './entry-dialog.tsx';
import { BodySelect, DayField, SeveralSelect, TextField } from './pick.tsx';
import { rankWord } from './words.ts';

const ranks = ['principal', 'in-charge', 'any'] as const;

interface Draft {
  readonly role: string;
  readonly person: string;
  readonly posts: readonly Named[];
  readonly organisation: Named | null;
  readonly rank: string | null;
  readonly task: string;
  readonly starts: string | null;
}

/** A seat that is new in a group, or the correction of one: it belongs to a person, to a post, or to a body. */
export function SeatDialog(props: {
  readonly seat: Sitting | null;
  readonly group: Named;
  readonly onClose: () => void;
}) {
  const { seat, group } = props;
  const before: Draft = {
    role: seat?.role ?? '成员',
    person: seat?.named ?? '',
    posts: (seat?.posts ?? []).map(({ id, title, organisation }) => ({
      id,
      name: `${organisation.name}${title}`,
    })),
    organisation: seat?.organisation ?? null,
    rank: seat?.rank ?? null,
    task: seat?.task ?? '',
    starts: seat?.starts ?? null,
  };
  const [now, setNow] = useState(before);
  const set = (change: Partial<Draft>) => setNow({ ...now, ...change });
  const sent = ({ person, posts, organisation, ...rest }: Draft) => ({
    ...rest,
    person: person.trim() === '' ? null : person.trim(),
    posts: posts.map(({ id }) => id),
    organisation: organisation?.id ?? null,
  });
  const somebody = now.person.trim() !== '' || now.posts.length > 0 || now.organisation !== null;
  const changed = seat === null ? sent(now) : changedFields(sent(before), sent(now));
  return (
    <EntryDialog
      title={seat === null ? `${group.name}增加席位` : `更正席位：${seat.role} ${seat.named ?? ''}`}
      okText={seat === null ? '增加' : '更正'}
      method={seat === null ? 'POST' : 'PATCH'}
      path={seat === null ? `groups/${encodeURIComponent(group.id)}/seats` : `seats/${seat.id}`}
      version={seat?.version ?? null}
      body={somebody && now.role.trim() !== '' ? changed : null}
      onClose={props.onClose}
    >
      <TextField
        id="seat-role"
        label="席位"
        value={now.role}
        onChange={(role) => set({ role })}
        extra="组长、副组长、成员、办公室主任……"
      />
      <TextField
        id="seat-person"
        label="姓名"
        value={now.person}
        onChange={(person) => set({ person })}
        extra="名单没有点名、只写职务或单位的，不填。"
      />
      <Form.Item label="职务" htmlFor="seat-posts">
        <SeveralSelect
          id="seat-posts"
          label="职务"
          of="posts"
          value={now.posts}
          onChange={(posts) => set({ posts })}
        />
      </Form.Item>
      <Form.Item label="单位" htmlFor="seat-body" extra="席位归单位、没有写哪个职务时填。">
        <BodySelect
          id="seat-body"
          label="单位"
          value={now.organisation}
          onChange={(organisation) => set({ organisation })}
        />
      </Form.Item>
      {now.organisation !== null && (
        <Form.Item label="由谁出席" htmlFor="seat-rank">
          <Select<string>
            id="seat-rank"
            allowClear
            aria-label="由谁出席"
            value={now.rank}
            options={ranks.map((value) => ({ value, label: rankWord(value) }))}
            onChange={(rank) => set({ rank: rank ?? null })}
          />
        </Form.Item>
      )}
      <TextField id="seat-task" label="分工" value={now.task} onChange={(task) => set({ task })} />
      <DayField
        id="seat-starts"
        label="从哪一日起"
        value={now.starts}
        onChange={(starts) => set({ starts })}
      />
    </EntryDialog>
  );
}
