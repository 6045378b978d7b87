import { Checkbox, Form, Radio } from 'antd';
import { useState } from 'react';
import type { Honour } from './api.ts';
import { changedFields } from './changed-fields.ts';
import { EntryDialog } from './entry-dialog.tsx';
import { DayField, TextField } from './pick.tsx';

/** An honour that is new, or the correction of one. A masked name stays as it is unless another is written. */
export function HonourDialog({
  honour,
  onClose,
}: {
  readonly honour: Honour | null;
  readonly onClose: () => void;
}) {
  const masked = honour?.masked === true;
  const before = {
    title: honour?.title ?? '',
    recipient: masked ? '' : (honour?.recipient ?? ''),
    kind: honour?.kind ?? ('person' as const),
    minor: honour?.minor ?? false,
    about: masked ? '' : (honour?.about ?? ''),
    awarded: honour?.awarded ?? null,
    by: honour?.by ?? '',
    number: honour?.number ?? '',
  };
  const [now, setNow] = useState(before);
  const set = (change: Partial<typeof before>) => setNow({ ...now, ...change });
  const named = now.title.trim() !== '' && (masked || now.recipient.trim() !== '');
  const written = { ...now, title: now.title.trim(), recipient: now.recipient.trim(), by: now.by.trim() };
  const body = honour === null ? written : changedFields(before, written);
  const hidden = masked ? '现在的遮着；不改的不填。' : undefined;
  return (
    <EntryDialog
      title={honour === null ? '登记荣誉' : `更正 ${honour.recipient} 的荣誉`}
      okText={honour === null ? '登记' : '更正'}
      method={honour === null ? 'POST' : 'PATCH'}
      path={honour === null ? 'honours' : `honours/${honour.id}`}
      version={honour?.version ?? null}
      body={named ? body : null}
      onClose={onClose}
    >
      <TextField id="honour-title" label="称号" value={now.title} onChange={(title) => set({ title })} />
      <Form.Item label="授予谁" htmlFor="honour-kind">
        <Radio.Group
          id="honour-kind"
          value={now.kind}
          onChange={({ target }) =>
            set({ kind: target.value === 'organisation' ? 'organisation' : 'person' })
          }
          options={[
            { value: 'person', label: '个人' },
            { value: 'organisation', label: '单位' },
          ]}
        />
      </Form.Item>
      <TextField
        id="honour-recipient"
        label="获得者"
        value={now.recipient}
        onChange={(recipient) => set({ recipient })}
        extra={hidden}
      />
      <Form.Item extra="是的，姓名和事由默认遮去，看过的人记入记录。">
        <Checkbox checked={now.minor} onChange={({ target }) => set({ minor: target.checked })}>
          未成年人
        </Checkbox>
      </Form.Item>
      <TextField
        id="honour-about"
        label="单位或事迹"
        value={now.about}
        onChange={(about) => set({ about })}
        extra={hidden}
      />
      <DayField
        id="honour-awarded"
        label="授予日期"
        value={now.awarded}
        onChange={(awarded) => set({ awarded })}
      />
      <TextField id="honour-by" label="授予单位" value={now.by} onChange={(by) => set({ by })} />
      <TextField
        id="honour-number"
        label="依据"
        value={now.number}
        onChange={(number) => set({ number })}
        extra="授予它的文件的发文字号。"
      />
    </EntryDialog>
  );
}
