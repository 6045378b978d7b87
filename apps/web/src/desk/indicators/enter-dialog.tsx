import { Alert, Button, Input, Modal } from 'antd';
import { type KeyboardEvent, useRef, useState } from 'react';
import { DeskError } from '../api/request.ts';
import { useKept } from '../app/kept.ts';
import { Problem } from '../app/problem.tsx';
import { useWriteValues } from './api.ts';
import type { IndicatorDetail, RowFault, TypedRow } from './shapes.ts';

interface Typed {
  readonly on: string;
  /** By place. */
  readonly values: Readonly<Record<string, string>>;
  readonly reasons: Readonly<Record<string, string>>;
}

/**
 * A quick grid: one day, a row for each place. Enter goes to the next row, Ctrl+Enter saves. What replaces a value
 * asks for its reason; of two people the second sees what the first wrote, and chooses.
 */
export function EnterDialog(props: {
  readonly detail: IndicatorDetail;
  /** The day and place to begin with; every place that one enters where left out. */
  readonly on?: string;
  readonly place?: string;
  readonly onClose: () => void;
  readonly onSaved: (words: string) => void;
}) {
  const { detail, place, onClose, onSaved } = props;
  const { id } = detail.line;
  const kept = useKept<Typed>(`indicator:${id}:${props.on ?? ''}:${place ?? ''}`, {
    on: props.on ?? detail.today,
    values: {},
    reasons: {},
  });
  const typed = kept.value;
  const write = useWriteValues(id);
  const [overrides, setOverrides] = useState<ReadonlyMap<string, number | null>>(new Map());
  const grid = useRef<HTMLDivElement>(null);
  const places = detail.places.filter((one) => one.mayEnter && (place === undefined || one.place === place));
  const conflict = faultsOf(write.error);
  const clashes = write.error instanceof DeskError && write.error.status === 409;
  const standingOf = (name: string) =>
    places.find((one) => one.place === name)?.values.find(({ on }) => on === typed.on) ?? null;
  const rows: readonly TypedRow[] = places.flatMap((one) => {
    const text = typed.values[one.place]?.trim() ?? '';
    const reason = typed.reasons[one.place]?.trim() ?? '';
    const standing = standingOf(one.place);
    // Nothing typed means nothing to say; emptying a value on purpose is a withdrawal, with its reason.
    if (text === '' && (standing === null || reason === '')) return [];
    const key = `${one.place}@${typed.on}`;
    const seen = overrides.has(key) ? (overrides.get(key) ?? null) : (standing?.version ?? null);
    return [{ place: one.place, on: typed.on, typed: text, seen, reason }];
  });
  const save = () => {
    if (rows.length === 0 || write.isPending) return;
    write.mutate(rows, {
      onSuccess: ({ entered, revised, withdrawn, same }) => {
        kept.clear();
        onSaved(
          [
            entered > 0 ? `填报${entered}个` : '',
            revised > 0 ? `更正${revised}个` : '',
            withdrawn > 0 ? `作废${withdrawn}个` : '',
            same > 0 ? `${same}个没有变` : '',
          ]
            .filter((part) => part !== '')
            .join('，'),
        );
      },
    });
  };
  const keepMine = () => {
    setOverrides(
      new Map([
        ...overrides,
        ...conflict.map((fault) => [`${fault.place}@${fault.on}`, fault.standing?.version ?? null] as const),
      ]),
    );
    write.reset();
  };
  const onKey = (event: KeyboardEvent<HTMLDivElement>) => {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
    event.preventDefault();
    if (event.ctrlKey || event.metaKey) {
      save();
      return;
    }
    const inputs = [...(grid.current?.querySelectorAll<HTMLInputElement>('input[data-value]') ?? [])];
    const at = event.target instanceof HTMLInputElement ? inputs.indexOf(event.target) : -1;
    inputs[at + (event.shiftKey ? -1 : 1)]?.focus();
  };
  const set = (change: Partial<Typed>) => {
    if (write.isError) write.reset();
    kept.set({ ...typed, ...change });
  };
  return (
    <Modal
      open
      title={`填报：${detail.line.title}`}
      width={760}
      onCancel={onClose}
      footer={[
        <span key="keys" className="soft wide-only enter-keys">
          <kbd>Enter</kbd> 下一行 <kbd>Ctrl</kbd>+<kbd>Enter</kbd> 保存
        </span>,
        <Button key="close" onClick={onClose}>
          先不保存
        </Button>,
        <Button
          key="save"
          type="primary"
          loading={write.isPending}
          disabled={rows.length === 0}
          onClick={save}
        >
          保存{rows.length === 0 ? '' : `${rows.length}个`}
        </Button>,
      ]}
    >
      {kept.restored && (
        <Alert type="info" showIcon title="上次填了还没有保存的，已经恢复。" className="problem" />
      )}
      <Problem
        error={write.error}
        action={
          clashes ? (
            <Button size="small" onClick={keepMine}>
              看过了，仍用我的
            </Button>
          ) : undefined
        }
      />
      <p className="enter-day">
        <label htmlFor="enter-on">截至日期</label>
        <Input
          id="enter-on"
          type="date"
          max={detail.today}
          value={typed.on}
          onChange={(event) => event.target.value !== '' && set({ on: event.target.value })}
        />
        <span className="soft">{hintOf(detail)}</span>
      </p>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the grid only listens to keys of its fields */}
      <div ref={grid} onKeyDown={onKey} className="enter-grid">
        {places.map((one) => {
          const standing = standingOf(one.place);
          const before = one.values.findLast(({ on }) => on < typed.on) ?? null;
          const fault = conflict.find((row) => row.place === one.place);
          const text = typed.values[one.place] ?? '';
          const describedBy = `enter-${one.place}`;
          return (
            <div key={one.place} className="enter-row">
              <label htmlFor={`value-${one.place}`}>{one.place}</label>
              <Input
                id={`value-${one.place}`}
                data-value
                value={text}
                placeholder={standing?.text ?? ''}
                {...(fault === undefined ? {} : { status: 'error' as const })}
                aria-describedby={describedBy}
                onChange={(event) => set({ values: { ...typed.values, [one.place]: event.target.value } })}
              />
              <small id={describedBy} className={fault === undefined ? 'soft' : 'warn'}>
                {fault?.message ??
                  (standing !== null
                    ? `这一天已填 ${standing.text}`
                    : before === null
                      ? '还没有填过'
                      : `上次 ${before.text}（${before.on}）`)}
              </small>
              {(standing !== null || fault?.standing != null) && (
                <Input
                  aria-label={`${one.place}的更正原因`}
                  placeholder={text === '' ? '作废要写原因' : '更正原因，写进记录'}
                  value={typed.reasons[one.place] ?? ''}
                  maxLength={500}
                  className="enter-reason"
                  onChange={(event) =>
                    set({ reasons: { ...typed.reasons, [one.place]: event.target.value } })
                  }
                />
              )}
            </div>
          );
        })}
      </div>
    </Modal>
  );
}

function hintOf({ form, unit }: IndicatorDetail): string {
  switch (form) {
    case 'count':
    case 'number':
      return `以“${unit}”计，只写数字`;
    case 'share':
      return `如 50%，或 12/35（完成数/总数${unit === '' ? '' : `，${unit}`}）`;
    case 'permille':
      return '如 0.3‰';
    case 'change':
      return '如 9%，反方向的填负数';
  }
}

function faultsOf(error: Error | null): readonly RowFault[] {
  const conflict = error instanceof DeskError ? error.conflict : null;
  if (typeof conflict !== 'object' || conflict === null || !('items' in conflict)) return [];
  return Array.isArray(conflict.items) ? (conflict.items as readonly RowFault[]) : [];
}
