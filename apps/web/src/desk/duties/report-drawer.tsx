import { Button, Checkbox, Drawer, Form, Input, Skeleton } from 'antd';
import { useRef, useState } from 'react';
import { useKept } from '../app/kept.ts';
import { useNarrow } from '../app/narrow.ts';
import { Problem } from '../app/problem.tsx';
import { useReportDraft } from './api.ts';
import { DueDate } from './due-date.tsx';
import { EvidenceField, type Unsent } from './evidence-field.tsx';
import type { DutyLine, EvidenceFile, ReportDraft } from './shapes.ts';
import { useCommands } from './use-command.tsx';

/** What somebody has typed of a report; null stands for what the program filled in. */
interface Typed {
  readonly text: string | null;
  readonly figures: Readonly<Record<string, string>>;
  readonly files: readonly EvidenceFile[];
  readonly also: readonly number[];
  readonly close: boolean;
}

const nothing: Typed = { text: null, figures: {}, files: [], also: [], close: false };
const unsentWords = {
  sending: '等文件传完再提交',
  failed: '有文件没有传上去：去掉它，或者重新选',
} as const satisfies Record<Exclude<Unsent, 'none'>, string>;
const decimal = /^-?\d{1,18}(\.\d{1,6})?$/;

/** A report in one place: the words, the figures that are asked for, the files. What is typed stays until it is sent. */
export function ReportDrawer(props: {
  readonly duty: DutyLine;
  readonly mayClose: boolean;
  readonly onClose: () => void;
  readonly onSent: (closing: boolean) => void;
}) {
  const { duty } = props;
  const narrow = useNarrow();
  const typed = useKept<Typed>(`report:${duty.id}`, nothing);
  const draft = useReportDraft(duty.id, true);
  const commands = useCommands();
  const [unsent, setUnsent] = useState<Unsent>('none');
  const { value, set } = typed;
  // A file that arrives while one types joins what stands there by then.
  const latest = useRef(value);
  latest.current = value;
  const text = value.text ?? draft.data?.text ?? '';
  const figures = (draft.data?.figures ?? []).map((figure) => ({
    ...figure,
    typed: value.figures[figure.name] ?? figure.value ?? '',
  }));
  const wrong = figures.filter((figure) => figure.typed !== '' && !decimal.test(figure.typed));
  // What the program began is no report yet.
  const told = text.trim() !== '' && text.trim() !== (draft.data?.text ?? '').trim();
  const ready = told && wrong.length === 0 && unsent === 'none';
  const closing = props.mayClose && value.close;
  const send = () =>
    commands.run({
      duty,
      name: 'report',
      body: {
        text: text.trim(),
        figures: figures
          .filter((figure) => figure.typed !== '')
          .map(({ name, label, unit, typed: figure }) => ({
            name,
            label,
            value: figure,
            ...(unit === null ? {} : { unit }),
          })),
        files: value.files.map(({ id }) => id),
        also: [...value.also],
        ...(closing ? { close: true } : {}),
      },
      words: [
        `报告：${text.trim().slice(0, 200)}`,
        ...(value.files.length === 0 ? [] : [`附 ${value.files.length} 个文件`]),
        ...(closing ? ['同时申请办结'] : []),
      ],
      onDone: () => {
        typed.clear();
        props.onSent(closing);
      },
    });
  return (
    <Drawer
      open
      title="填报进展"
      size={narrow ? '100%' : 560}
      onClose={props.onClose}
      footer={
        <div className="form-end">
          <span className="soft" role="status">
            {unsent !== 'none'
              ? unsentWords[unsent]
              : typed.kept
                ? '写下的随时存在这台电脑里'
                : '这台电脑存不下了，请尽快提交'}
          </span>
          <Button
            type="primary"
            disabled={!ready || draft.isPending}
            loading={commands.pending}
            onClick={send}
          >
            {closing ? '提交并申请办结' : '提交报告'}
          </Button>
        </div>
      }
    >
      <p className="drawer-about">
        <strong>{duty.title}</strong>
        <small>
          期限 <DueDate duty={duty} />
        </small>
      </p>
      {typed.restored && (
        <p className="restored" role="status">
          已接上你上次没有提交的内容。
          <Button type="link" size="small" onClick={typed.clear}>
            不要了，重新填
          </Button>
        </p>
      )}
      <Problem error={commands.error ?? draft.error} />
      {draft.isPending ? (
        <Skeleton active />
      ) : (
        <Form layout="vertical" component="div">
          <Form.Item
            label="办理情况"
            htmlFor="report-text"
            extra={draft.data?.outline === '' ? '做了什么、到什么程度、还差什么。' : draft.data?.outline}
          >
            <Input.TextArea
              id="report-text"
              autoSize={{ minRows: 5, maxRows: 18 }}
              maxLength={20_000}
              value={text}
              onChange={(event) => set({ ...value, text: event.target.value })}
            />
          </Form.Item>
          {figures.map((figure) => (
            <FigureField
              key={figure.name}
              figure={figure}
              onChange={(next) => set({ ...value, figures: { ...value.figures, [figure.name]: next } })}
            />
          ))}
          <Form.Item label="佐证文件" extra="照片、表格、文件都可以；每个不超过 50 MB。">
            <EvidenceField
              duty={duty.id}
              value={value.files}
              onAdd={(file) => {
                latest.current = { ...latest.current, files: [...latest.current.files, file] };
                set(latest.current);
              }}
              onRemove={(id) => set({ ...value, files: value.files.filter((file) => file.id !== id) })}
              onUnsent={setUnsent}
            />
          </Form.Item>
          {(draft.data?.also.length ?? 0) > 0 && (
            <Form.Item label="这份报告也用于" extra="本单位这些任务要的是同一件事：填一次，都算。">
              <Checkbox.Group
                className="stacked"
                value={[...value.also]}
                options={(draft.data?.also ?? []).map((other) => ({
                  value: other.id,
                  label: [other.title, other.number].filter((one) => one !== null).join(' · '),
                }))}
                onChange={(also) => set({ ...value, also })}
              />
            </Form.Item>
          )}
          {props.mayClose && (
            <Checkbox
              checked={value.close}
              onChange={(event) => set({ ...value, close: event.target.checked })}
            >
              已经办完，同时申请办结
            </Checkbox>
          )}
        </Form>
      )}
      {commands.dialog}
    </Drawer>
  );
}

function FigureField(props: {
  readonly figure: ReportDraft['figures'][number] & { readonly typed: string };
  readonly onChange: (value: string) => void;
}) {
  const { figure } = props;
  const bad = figure.typed !== '' && !decimal.test(figure.typed);
  const id = `figure-${figure.name}`;
  return (
    <Form.Item
      label={figure.label}
      htmlFor={id}
      {...(bad ? { validateStatus: 'error' as const, help: '请填数字，如 12 或 3.5；不带单位和逗号。' } : {})}
      {...(figure.from === '' ? {} : { extra: `已填好：${figure.from}` })}
    >
      <Input
        id={id}
        inputMode="decimal"
        suffix={figure.unit ?? ''}
        style={{ maxWidth: 220 }}
        value={figure.typed}
        onChange={(event) => props.onChange(event.target.value.trim())}
      />
    </Form.Item>
  );
}
