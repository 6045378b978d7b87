import { useNavigate } from '@tanstack/react-router';
import { Alert, Button, Form, Input, Modal } from 'antd';
import { useState } from 'react';
import { DeskError } from '../api/request.ts';
import { useKept } from '../app/kept.ts';
import { Problem } from '../app/problem.tsx';
import { useChangeSite, useCreateSite } from './api.ts';
import { ChangeList } from './change-list.tsx';
import { FieldInput } from './field-input.tsx';
import type { Site, SiteAct, SiteConflict, SiteKind } from './shapes.ts';

const words: Readonly<
  Record<
    Exclude<SiteAct, 'end'>,
    { readonly title: string; readonly ok: string; readonly lead: string; readonly day: string | null }
  >
> = {
  change: {
    title: '变更',
    ok: '保存变更',
    lead: '从某一天起情况变了。原来的内容到前一天为止，留在沿革里。',
    day: '从哪天起',
  },
  correct: {
    title: '更正',
    ok: '保存更正',
    lead: '登记时写错了。同一段日期换成对的内容，错的也留在沿革里。',
    day: null,
  },
  reopen: { title: '恢复', ok: '恢复', lead: '终止以后又有效了。', day: '从哪天起' },
};

interface Typed {
  readonly cells: Readonly<Record<string, string>>;
  readonly on: string;
  readonly reason: string;
}

/** Enters something, or changes what is there; what is typed stays in this browser until it is stored. */
export function EntryDialog(props: {
  readonly kind: SiteKind;
  readonly edit?: { readonly site: Site; readonly act: Exclude<SiteAct, 'end'> };
  readonly onClose: () => void;
}) {
  const { kind, edit, onClose } = props;
  const navigate = useNavigate();
  const create = useCreateSite(kind.id);
  const change = useChangeSite(edit?.site.id ?? 0);
  const [conflict, setConflict] = useState<SiteConflict | null>(null);
  const before: Readonly<Record<string, string>> = edit?.site.cells ?? {};
  const typed = useKept<Typed>(edit === undefined ? `site:${kind.id}` : `site:${edit.site.id}:${edit.act}`, {
    cells: {},
    on: '',
    reason: '',
  });
  const { cells, on, reason } = typed.value;
  const error = edit === undefined ? create.error : change.error;
  const pending = create.isPending || change.isPending;
  const about = edit === undefined ? null : words[edit.act];

  const done = (id: number) => {
    typed.clear();
    onClose();
    void navigate({ to: '/sites/entries/$id', params: { id: String(id) } });
  };
  const save = () => {
    if (edit === undefined) {
      create.mutate({ cells, starts: on === '' ? null : on, reason }, { onSuccess: ({ id }) => done(id) });
      return;
    }
    change.mutate(
      {
        version: conflict?.version ?? edit.site.version,
        act: edit.act,
        ...(on === '' ? {} : { on }),
        // Only what was touched: what others changed meanwhile stays.
        cells: Object.fromEntries(
          Object.entries(cells).filter(([key, value]) => value !== (before[key] ?? '')),
        ),
        reason,
      },
      {
        onSuccess: ({ id }) => done(id),
        onError: (failure) => {
          if (failure instanceof DeskError && failure.code === 'site-changed')
            setConflict(failure.conflict as SiteConflict);
        },
      },
    );
  };
  const faultOf = (name: string) =>
    error instanceof DeskError && error.field === name
      ? { validateStatus: 'error' as const, help: `${error.message}${error.hint}` }
      : {};
  const names = [...kind.fields.map(({ key }) => key), 'reason'];

  return (
    <Modal
      open
      title={about === null ? `登记${kind.title}` : `${about.title}：${edit?.site.name ?? ''}`}
      width={640}
      maskClosable={false}
      onCancel={onClose}
      footer={
        <>
          {typed.restored && (
            <Button type="text" onClick={typed.clear}>
              清除上次没有保存的
            </Button>
          )}
          <Button onClick={onClose}>取消</Button>
          <Button type="primary" loading={pending} onClick={save}>
            {conflict !== null ? '看过了，仍然保存我的' : (about?.ok ?? '登记')}
          </Button>
        </>
      }
    >
      {about !== null && <p className="soft">{about.lead}</p>}
      {conflict === null ? (
        <Problem error={error} fields={names} />
      ) : (
        <Alert
          type="warning"
          showIcon
          className="problem"
          title={error?.message ?? '别人刚改过这一条。'}
          description={
            <>
              <ChangeList changes={conflict.changes} />
              <p>你改的各栏会盖过去，没有动的各栏保留别人的。</p>
            </>
          }
        />
      )}
      <Form layout="vertical" requiredMark={false} onFinish={save} className="site-form">
        {kind.fields.map((field) => (
          <Form.Item
            key={field.key}
            label={field.required ? `${field.title}（必填）` : field.title}
            htmlFor={`site-${field.key}`}
            extra={field.multiple && field.kind === 'text' ? '几个用顿号隔开' : field.hint}
            {...faultOf(field.key)}
          >
            <FieldInput
              id={`site-${field.key}`}
              field={field}
              value={cells[field.key] ?? before[field.key] ?? ''}
              onChange={(value) => typed.set({ ...typed.value, cells: { ...cells, [field.key]: value } })}
            />
          </Form.Item>
        ))}
        {(about === null || about.day !== null) && (
          <Form.Item
            label={about?.day ?? '从哪天起有效'}
            htmlFor="site-on"
            extra={about === null ? '不知道就不填。' : '不填就是今天。'}
          >
            <Input
              id="site-on"
              type="date"
              value={on}
              onChange={(event) => typed.set({ ...typed.value, on: event.target.value })}
            />
          </Form.Item>
        )}
        <Form.Item
          label={edit === undefined ? '说明' : '原因（必填）'}
          htmlFor="site-reason"
          extra="写进沿革：谁、什么时候、为什么。"
          {...faultOf('reason')}
        >
          <Input.TextArea
            id="site-reason"
            rows={2}
            maxLength={500}
            value={reason}
            onChange={(event) => typed.set({ ...typed.value, reason: event.target.value })}
          />
        </Form.Item>
      </Form>
    </Modal>
  );
}
