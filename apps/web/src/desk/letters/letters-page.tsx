import { PlusOutlined } from '@ant-design/icons';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { Button, Empty, Input, Select, Table } from 'antd';
import { useState } from 'react';
import { usePermissions } from '../app/current-account.ts';
import { Moment } from '../app/moment.tsx';
import { NotAllowed, WentWrong } from '../app/states.tsx';
import { ExportLinks } from '../sheets/export-links.tsx';
import { type LetterRow, type LetterState, useLetters } from './api.ts';
import { type LetterFilter, stateWords } from './filter.ts';
import { NewLetterDialog } from './new-letter-dialog.tsx';
import './letters.css';

const route = getRouteApi('/letters');
const states: readonly LetterState[] = ['draft', 'approving', 'approved', 'issued', 'void'];

/** Official letters: those above see all, a unit sees those that were issued to it. */
export function LettersPage() {
  const { mayDo } = usePermissions();
  return mayDo('letter', 'read') ? <LetterList /> : <NotAllowed />;
}

function LetterList() {
  const filter = route.useSearch();
  const navigate = useNavigate();
  const { mayDo } = usePermissions();
  const letters = useLetters(filter);
  const [adding, setAdding] = useState(false);
  const show = (change: { readonly [K in keyof LetterFilter]?: LetterFilter[K] | undefined }) => {
    const { page: _, ...kept } = filter;
    const next = Object.fromEntries(
      Object.entries({ ...kept, ...change }).filter(([, value]) => value !== undefined && value !== ''),
    );
    void navigate({ to: '/letters', search: next, replace: true });
  };
  if (letters.isError && letters.data === undefined)
    return <WentWrong error={letters.error} reset={() => void letters.refetch()} />;
  const filtered = Object.keys(filter).length > 0;
  return (
    <main className="page">
      <div className="page-head">
        <h1>函件</h1>
        <span className="soft">{letters.data === undefined ? '' : `${letters.data.total} 件`}</span>
        <div className="page-actions">
          <Link to="/ladders">督查规则</Link>
          <ExportLinks href={registerHref(filter)} />
          {mayDo('letter', 'draft') && (
            <Button type="primary" icon={<PlusOutlined />} onClick={() => setAdding(true)}>
              起草函件
            </Button>
          )}
        </div>
      </div>
      <div className="filters">
        <Input.Search
          aria-label="查找函件"
          placeholder="字号、单位或内容"
          allowClear
          defaultValue={filter.q ?? ''}
          onSearch={(q) => show({ q: q === '' ? undefined : q })}
          className="search"
        />
        <Select
          aria-label="状态"
          allowClear
          placeholder="所有状态"
          value={filter.state ?? null}
          options={states.map((value) => ({ value, label: stateWords[value] }))}
          onChange={(state: LetterState | null | undefined) => show({ state: state ?? undefined })}
          style={{ width: 128 }}
        />
        <Button
          type={filter.unread === true ? 'default' : 'text'}
          aria-pressed={filter.unread === true}
          onClick={() => show({ unread: filter.unread === true ? undefined : true })}
        >
          只看没有签收齐的
        </Button>
        {mayDo('letter', 'issue') && (
          <Button
            type={filter.overdue === true ? 'default' : 'text'}
            aria-pressed={filter.overdue === true}
            onClick={() => show({ overdue: filter.overdue === true ? undefined : true })}
          >
            只看逾期没有签收的
          </Button>
        )}
      </div>
      <Table<LetterRow>
        size="small"
        rowKey="id"
        className="sheet"
        loading={letters.isPending}
        dataSource={[...(letters.data?.items ?? [])]}
        scroll={{ x: 'max-content' }}
        pagination={{
          current: filter.page ?? 1,
          pageSize: 50,
          total: letters.data?.total ?? 0,
          hideOnSinglePage: true,
          showSizeChanger: false,
          onChange: (page) => show({ page }),
        }}
        locale={{
          emptyText: (
            <Empty
              image={Empty.PRESENTED_IMAGE_SIMPLE}
              description={
                filtered
                  ? '没有符合条件的函件。请放宽条件。'
                  : '还没有函件。任务逾期到督办的日子，系统会自动起草；也可以自己起草。'
              }
            />
          ),
        }}
        columns={[
          {
            title: '函件',
            render: (_, letter) => (
              <>
                <Link to="/letters/$id" params={{ id: String(letter.id) }}>
                  {letter.title === '' ? letter.name : letter.title}
                </Link>
                <small>
                  {letter.number ?? '未编号'}
                  {letter.tasks > 0 && ` · 涉及 ${letter.tasks} 项任务`}
                </small>
              </>
            ),
          },
          {
            title: '主送',
            render: (_, letter) => <span className="letter-to">{letter.addressee}</span>,
          },
          {
            title: '状态',
            render: (_, letter) => <LetterMark state={letter.state} />,
          },
          {
            title: '签收',
            render: (_, letter) =>
              letter.toReceive ? (
                <strong className="letter-wait">等你签收</strong>
              ) : letter.state === 'issued' && letter.units > 0 ? (
                <>
                  {letter.received} / {letter.units}
                  {letter.overdue && <strong className="letter-wait"> 逾期</strong>}
                </>
              ) : (
                '—'
              ),
          },
          { title: '最近改动', responsive: ['md'], render: (_, letter) => <Moment at={letter.updatedAt} /> },
        ]}
      />
      <NewLetterDialog open={adding} onClose={() => setAdding(false)} />
    </main>
  );
}

/** Where the register of the letters shown lies as a file. */
function registerHref({ page: _, ...filter }: LetterFilter): string {
  const asked = new URLSearchParams(Object.entries(filter).map(([name, value]) => [name, String(value)]));
  return `/api/desk/letters/register?${asked}`;
}

/** How a letter stands, in words and colour. */
export function LetterMark({ state }: { readonly state: LetterState }) {
  return <span className={`letter-mark ${state}`}>{stateWords[state]}</span>;
}
