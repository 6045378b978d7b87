import { useQueries } from '@tanstack/react-query';
import { App, Button, Pagination, Skeleton } from 'antd';
import { type ReactNode, useState } from 'react';
import { KeyHelp, KeyHints, type KeyWords } from '../app/key-hints.tsx';
import { Problem } from '../app/problem.tsx';
import { useRowKeys } from '../app/use-row-keys.ts';
import { CommandDialog } from './actions/duty-actions.tsx';
import { dutyQuery, useDuties } from './api.ts';
import { BulkBar } from './bulk-bar.tsx';
import { CandidateRow } from './candidate-row.tsx';
import { pageSize } from './filter.ts';
import type { DutyDetail } from './shapes.ts';
import { useCommands } from './use-command.tsx';

const keyWords: KeyWords = [
  ['j', '下一条'],
  ['k', '上一条'],
  ['a', '确认'],
  ['e', '更正'],
  ['s', '拆分'],
  ['x', '选中'],
  ['m', '把选中的合并到这一条'],
  ['d', '不作任务'],
  ['?', '帮助'],
];

/** The duties read from one document, each beside its printed words. */
export function Candidates(props: {
  readonly number: string;
  readonly show: 'candidate' | 'confirmed' | 'dropped';
  readonly page: number;
  readonly onPage: (page: number) => void;
  /** Shown where none is left. */
  readonly finished: ReactNode;
}) {
  const { message } = App.useApp();
  const [open, setOpen] = useState<{
    readonly id: number;
    readonly name: 'correct' | 'split' | 'drop';
  } | null>(null);
  const [chosen, setChosen] = useState<readonly number[]>([]);
  const [helping, setHelping] = useState(false);
  const commands = useCommands();
  const list = useDuties({
    number: props.number,
    origin: 'extracted',
    state: props.show === 'confirmed' ? decided : props.show,
    sort: 'number',
    order: 'asc',
    page: props.page,
  });
  const items = list.data?.items ?? [];
  const details = useQueries({ queries: items.map(({ id }) => dutyQuery(id)) });
  const duties = details.flatMap(({ data }) => (data === undefined ? [] : [data]));
  const byId = new Map(duties.map((duty) => [duty.id, duty]));
  const on = (act: (duty: DutyDetail) => void) => (at: number) => {
    const duty = byId.get(items[at]?.id ?? 0);
    if (duty !== undefined) act(duty);
  };
  const confirm = (duty: DutyDetail) => {
    if (!duty.may.includes('confirm')) return;
    commands.run({ duty, name: 'confirm', body: {}, words: ['确认为任务'] });
  };
  const restore = (duty: DutyDetail) =>
    commands.run({ duty, name: 'restore', body: {}, words: ['恢复为候选'] });
  const toggle = (id: number) =>
    setChosen((old) => (old.includes(id) ? old.filter((one) => one !== id) : [...old, id]));
  const merge = (duty: DutyDetail) => {
    const others = chosen.flatMap((id) => (id === duty.id ? [] : (byId.get(id) ?? [])));
    if (others.length === 0) {
      void message.info('先选中要并进来的几条，再按“合并”。');
      return;
    }
    commands.run({
      duty,
      name: 'merge',
      body: { others: others.map(({ id, version }) => ({ id, seen: version })) },
      words: [`并入 ${others.length} 条`, ...others.map(({ title }) => title)],
      onDone: () => setChosen([]),
    });
  };
  const starting = (name: 'correct' | 'split' | 'drop') => (duty: DutyDetail) => {
    if (duty.may.includes(name)) setOpen({ id: duty.id, name });
  };
  const keys = useRowKeys(
    items.length,
    {
      a: on(confirm),
      e: on(starting('correct')),
      s: on(starting('split')),
      d: on(starting('drop')),
      x: on(({ id }) => toggle(id)),
      m: on(merge),
      '?': () => setHelping(true),
    },
    open === null && !helping,
  );
  const opened = open === null ? undefined : byId.get(open.id);
  if (list.isPending) return <Skeleton active className="sheet-wait" />;
  if (list.isError) return <Problem error={list.error} />;
  const total = list.data.total;
  return (
    <>
      <Problem error={commands.error} />
      {props.show === 'candidate' && (
        <BulkBar
          chosen={duties.filter(({ id }) => chosen.includes(id))}
          actions={['confirm', 'drop']}
          onDone={(done) => setChosen((old) => old.filter((id) => !done.includes(id)))}
          onClear={() => setChosen([])}
        />
      )}
      {items.length === 0 ? (
        <div className="sheet sheet-empty">
          {props.show === 'candidate' ? props.finished : <p>这里还没有。</p>}
        </div>
      ) : (
        <ol className="candidates" aria-busy={list.isPlaceholderData}>
          {items.map((line, index) => {
            const duty = byId.get(line.id);
            return duty === undefined ? (
              <li key={line.id} className="candidate">
                <Skeleton active title={false} />
              </li>
            ) : (
              <CandidateRow
                key={line.id}
                duty={duty}
                current={keys.at === index}
                pending={commands.pending}
                chosen={chosen.includes(line.id)}
                choosable={props.show === 'candidate'}
                mergeable={chosen.some((id) => id !== line.id)}
                onCurrent={() => keys.setAt(index)}
                onChoose={() => toggle(line.id)}
                onConfirm={() => confirm(duty)}
                onMerge={() => merge(duty)}
                onRestore={() => restore(duty)}
                onOpen={(name) => setOpen({ id: line.id, name })}
              />
            );
          })}
        </ol>
      )}
      {props.show === 'candidate' && items.length > 0 && (
        <div className="confirm-foot">
          <Button
            size="small"
            onClick={() =>
              setChosen(items.every(({ id }) => chosen.includes(id)) ? [] : items.map(({ id }) => id))
            }
          >
            {items.every(({ id }) => chosen.includes(id)) ? '取消全选' : `选中这 ${items.length} 条`}
          </Button>
          <KeyHints keys={keyWords} />
        </div>
      )}
      {total > pageSize && (
        <Pagination
          current={props.page}
          pageSize={pageSize}
          total={total}
          showSizeChanger={false}
          onChange={props.onPage}
        />
      )}
      {open !== null && opened !== undefined && (
        <CommandDialog
          name={open.name}
          duty={opened}
          onClose={() => setOpen(null)}
          onDone={(words) => {
            setOpen(null);
            void message.success(words);
          }}
        />
      )}
      {helping && <KeyHelp keys={keyWords} onClose={() => setHelping(false)} />}
      {commands.dialog}
    </>
  );
}

/** Every state of a duty that an editor has taken as one. */
const decided = 'confirmed,assigned,accepted,signing,checking,closed,suspended,cancelled';
