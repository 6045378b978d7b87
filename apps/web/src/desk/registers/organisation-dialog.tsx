import { Form, Select } from 'antd';
import { useState } from 'react';
import type { Named, OrganisationDetail, Written } from './api.ts';
import { changedFields } from './changed-fields.ts';
import { EntryDialog } from './entry-dialog.tsx';
import { BodySelect, DayField, TextField } from './pick.tsx';
import { kindChoices } from './words.ts';

/** A body that is new, or the correction of one. */
export function OrganisationDialog(props: {
  readonly body: OrganisationDetail | null;
  readonly onClose: () => void;
  readonly onWritten?: (answer: Written) => void;
}) {
  const { body, onWritten } = props;
  const before = {
    name: body?.name ?? '',
    aliases: body?.aliases ?? [],
    kind: body?.kind ?? 'department',
    parent: body?.parent ?? null,
    starts: body?.starts ?? null,
    note: body?.note ?? '',
  };
  const [now, setNow] = useState(before);
  const set = (change: Partial<typeof before>) => setNow({ ...now, ...change });
  const sent = ({ parent, ...rest }: typeof before) => ({ ...rest, parent: idOf(parent) });
  const ready = now.name.trim() !== '';
  const changed = body === null ? sent(now) : changedFields(sent(before), sent(now));
  return (
    <EntryDialog
      title={body === null ? '新增机构' : `更正 ${body.name}`}
      okText={body === null ? '新增' : '更正'}
      method={body === null ? 'POST' : 'PATCH'}
      path={body === null ? 'organisations' : `organisations/${encodeURIComponent(body.id)}`}
      version={body?.version ?? null}
      body={ready ? changed : null}
      onClose={props.onClose}
      {...(onWritten === undefined ? {} : { onWritten })}
    >
      <TextField id="body-name" label="名称" value={now.name} onChange={(name) => set({ name })} />
      <Form.Item
        label="其他名称"
        htmlFor="body-aliases"
        extra="简称、旧称；公文里写到任何一个都认得出。输一个按一次回车。"
      >
        <Select
          id="body-aliases"
          mode="tags"
          open={false}
          suffixIcon={null}
          aria-label="其他名称"
          value={[...now.aliases]}
          tokenSeparators={['、', '，', ',']}
          onChange={(aliases: string[]) => set({ aliases })}
        />
      </Form.Item>
      <Form.Item label="类别" htmlFor="body-kind">
        <Select
          id="body-kind"
          aria-label="类别"
          value={now.kind}
          options={kindChoices}
          onChange={(kind: string) => set({ kind })}
        />
      </Form.Item>
      <Form.Item label="上级" htmlFor="body-parent">
        <BodySelect id="body-parent" label="上级" value={now.parent} onChange={(parent) => set({ parent })} />
      </Form.Item>
      <DayField
        id="body-starts"
        label="成立日期"
        value={now.starts}
        onChange={(starts) => set({ starts })}
        extra="不知道就不填。"
      />
      <TextField id="body-note" label="说明" lines={2} value={now.note} onChange={(note) => set({ note })} />
    </EntryDialog>
  );
}

const idOf = (named: Named | null): string | null => named?.id ?? null;
