import { PlusOutlined } from '@ant-design/icons';
import { useQueryClient } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { Button, Empty } from 'antd';
import { useCallback, useState } from 'react';
import { usePermissions } from '../app/current-account.ts';
import { WentWrong } from '../app/states.tsx';
import { ExportLinks } from '../sheets/export-links.tsx';
import { ImportDialog } from '../sheets/import-dialog.tsx';
import { dutiesChanged, useDuties } from './api.ts';
import { BulkBar } from './bulk-bar.tsx';
import { ColumnChoice, useColumnChoice } from './column-choice.tsx';
import { Conditions } from './conditions.tsx';
import { DutyTable } from './duty-table.tsx';
import { type DutyFilter, filterQuery, isNarrowed } from './filter.ts';
import { LightCounts } from './light-counts.tsx';
import { NewDutyDialog } from './new-duty-dialog.tsx';
import type { DutyLine } from './shapes.ts';
import './duties.css';

const route = getRouteApi('/duties');

/** The plain list is of what has not ended; under one parent, and where somebody asks for all, it is everything. */
function asked(filter: DutyFilter): DutyFilter {
  const { state, ...rest } = filter;
  if (state === 'all') return rest;
  if (state !== undefined) return filter;
  return filter.parent === undefined ? { ...rest, state: 'open' } : rest;
}

/** Every task that the reader may see. */
export function DutiesPage() {
  const filter = route.useSearch();
  const navigate = useNavigate();
  const { mayDo } = usePermissions();
  const duties = useDuties(asked(filter));
  const [columns, setColumns] = useColumnChoice();
  const [chosen, setChosen] = useState<ReadonlyMap<number, DutyLine>>(new Map());
  const [adding, setAdding] = useState(false);
  const [importing, setImporting] = useState(false);
  const client = useQueryClient();
  const show = useCallback(
    (next: DutyFilter, replace = false) => void navigate({ to: '/duties', search: next, replace }),
    [navigate],
  );
  if (duties.isError && duties.data === undefined) {
    return <WentWrong error={duties.error} reset={() => void duties.refetch()} />;
  }
  const { data } = duties;
  const edits = mayDo('duty', 'confirm');
  const choose = (ids: readonly number[]) => {
    const known = new Map(chosen);
    for (const duty of data?.items ?? []) known.set(duty.id, duty);
    setChosen(
      new Map(
        ids.flatMap((id) => {
          const duty = known.get(id);
          return duty === undefined ? [] : [[id, duty] as const];
        }),
      ),
    );
  };
  return (
    <main className="page">
      <div className="page-head">
        <h1>任务</h1>
        <span className="soft" role="status">
          {data === undefined ? '' : `${data.total} 项`}
        </span>
        <div className="page-actions">
          {edits && <Link to="/duties/confirm">确认候选</Link>}
          <ExportLinks href={`/api/desk/duties/export?${exportQuery(filter)}`} />
          <span className="wide-only">
            <ColumnChoice columns={columns} onChange={setColumns} />
          </span>
          {edits && <Button onClick={() => setImporting(true)}>导入</Button>}
          {edits && (
            <Button type="primary" icon={<PlusOutlined />} onClick={() => setAdding(true)}>
              新建任务
            </Button>
          )}
        </div>
      </div>
      <LightCounts />
      <Conditions filter={filter} onFilter={show} />
      {filter.parent !== undefined && (
        <p className="under">
          只看
          <Link to="/duties/$id" params={{ id: String(filter.parent) }}>
            这项任务
          </Link>
          下面的。
          <Button type="link" size="small" onClick={() => show({})}>
            看全部
          </Button>
        </p>
      )}
      <BulkBar
        chosen={[...chosen.values()]}
        actions={['assign', 'confirm', 'drop']}
        onDone={(done) => setChosen(new Map([...chosen].filter(([id]) => !done.includes(id))))}
        onClear={() => setChosen(new Map())}
      />
      <DutyTable
        items={data?.items ?? []}
        columns={columns}
        loading={duties.isPending || duties.isPlaceholderData}
        paged={{ filter, total: data?.total ?? 0, onFilter: show }}
        {...(edits ? { selection: { chosen: [...chosen.keys()], onChosen: choose } } : {})}
        empty={<Nothing filter={filter} edits={edits} onClear={() => show({})} />}
      />
      {edits && (
        <ImportDialog
          open={importing}
          title="从表格导入任务"
          path="/duties/sheet"
          note="每行一项任务。导入的任务不用再确认，等着分派；已有的不会重复。"
          onClose={() => setImporting(false)}
          onTaken={() => void dutiesChanged(client)}
        />
      )}
      {adding && (
        <NewDutyDialog
          onClose={() => setAdding(false)}
          onMade={(id) => void navigate({ to: '/duties/$id', params: { id: String(id) } })}
        />
      )}
    </main>
  );
}

function exportQuery(filter: DutyFilter): string {
  const { page: _page, size: _size, ...rest } = asked(filter);
  const query = new URLSearchParams(filterQuery(rest));
  query.delete('size');
  return query.toString();
}

function Nothing(props: {
  readonly filter: DutyFilter;
  readonly edits: boolean;
  readonly onClear: () => void;
}) {
  if (isNarrowed(props.filter)) {
    return (
      <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description="没有符合条件的任务。">
        <Button onClick={props.onClear}>清除条件</Button>
      </Empty>
    );
  }
  return (
    <Empty
      image={Empty.PRESENTED_IMAGE_SIMPLE}
      description={
        props.edits
          ? '没有未了的任务。发布一期公报，文件里的职责会成为候选，到“确认候选”里逐条确认。'
          : '没有未了的任务。分派给本单位的会出现在这里。'
      }
    />
  );
}
