import { Checkbox, Form } from 'antd';
import { useState } from 'react';
import type { GroupDetail } from './api.ts';
import { changedFields } from './changed-fields.ts';
import { EntryDialog } from './entry-dialog.tsx';
import { SeveralSelect, TextField } from './pick.tsx';

/** Corrects where a group's office is, whether its seats pass with the posts, and what it is there for. */
export function GroupDialog(props: { readonly group: GroupDetail; readonly onClose: () => void }) {
  const { group } = props;
  const [hosts, setHosts] = useState(group.hosts);
  const [passes, setPasses] = useState(group.passes);
  const [functions, setFunctions] = useState(group.functions);
  const before = { hosts: group.hosts.map(({ id }) => id), passes: group.passes, functions: group.functions };
  return (
    <EntryDialog
      title={`更正 ${group.name}`}
      okText="更正"
      method="PATCH"
      path={`groups/${encodeURIComponent(group.id)}`}
      version={group.version}
      body={changedFields(before, { hosts: hosts.map(({ id }) => id), passes, functions })}
      onClose={props.onClose}
    >
      <Form.Item label="办公室设在" htmlFor="group-hosts">
        <SeveralSelect
          id="group-hosts"
          label="办公室设在"
          of="organisations"
          value={hosts}
          onChange={setHosts}
        />
      </Form.Item>
      <Form.Item>
        <Checkbox checked={passes} onChange={({ target }) => setPasses(target.checked)}>
          席位随职务走：职务变动的，由接任者自行承接
        </Checkbox>
      </Form.Item>
      <TextField id="group-functions" label="职责" lines={5} value={functions} onChange={setFunctions} />
    </EntryDialog>
  );
}
