import { Checkbox, Form } from 'antd';
import { useState } from 'react';
import type { Holder, Named } from './api.ts';
import { changedFields } from './changed-fields.ts';
import { EntryDialog } from './entry-dialog.tsx';
import { BodySelect, DayField, TextField } from './pick.tsx';

/** A person appointed to a post of `at` (or of a body to be chosen), or the correction of a time in a post. */
export function HoldingDialog(props: {
  readonly holder: Holder | null;
  readonly at: Named | null;
  readonly onClose: () => void;
}) {
  const { holder } = props;
  const before = {
    starts: holder?.starts ?? null,
    ends: holder?.ends ?? null,
    concurrent: holder?.concurrent ?? false,
    probationTo: holder?.probationTo ?? null,
    note: holder?.note ?? '',
  };
  const [now, setNow] = useState(before);
  const set = (change: Partial<typeof before>) => setNow({ ...now, ...change });
  const [organisation, setOrganisation] = useState(props.at);
  const [title, setTitle] = useState('');
  const [person, setPerson] = useState('');
  const added =
    organisation === null || title.trim() === '' || person.trim().length < 2
      ? null
      : { ...now, organisation: organisation.id, title: title.trim(), person: person.trim() };
  return (
    <EntryDialog
      title={
        holder === null
          ? '登记任职'
          : `更正 ${holder.person} 任 ${holder.post.organisation.name}${holder.post.title}`
      }
      okText={holder === null ? '登记' : '更正'}
      method={holder === null ? 'POST' : 'PATCH'}
      path={holder === null ? 'holdings' : `holdings/${holder.id}`}
      version={holder?.version ?? null}
      body={holder === null ? added : changedFields(before, now)}
      onClose={props.onClose}
    >
      {holder === null && (
        <>
          <Form.Item label="单位" htmlFor="holding-body">
            <BodySelect id="holding-body" label="单位" value={organisation} onChange={setOrganisation} />
          </Form.Item>
          <TextField
            id="holding-title"
            label="职务"
            value={title}
            onChange={setTitle}
            extra="只写职务：局长、副主任。"
          />
          <TextField id="holding-person" label="姓名" value={person} onChange={setPerson} />
        </>
      )}
      <DayField
        id="holding-starts"
        label="任职日期"
        value={now.starts}
        onChange={(starts) => set({ starts })}
      />
      <DayField
        id="holding-ends"
        label="最后一日"
        value={now.ends}
        onChange={(ends) => set({ ends })}
        extra="在任的不填。"
      />
      <DayField
        id="holding-probation"
        label="试用期至"
        value={now.probationTo}
        onChange={(probationTo) => set({ probationTo })}
      />
      <Form.Item>
        <Checkbox checked={now.concurrent} onChange={({ target }) => set({ concurrent: target.checked })}>
          兼任
        </Checkbox>
      </Form.Item>
      <TextField id="holding-note" label="说明" value={now.note} onChange={(note) => set({ note })} />
    </EntryDialog>
  );
}
