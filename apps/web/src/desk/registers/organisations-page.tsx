import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { Button, Select, Table } from 'antd';
import { useMemo, useState } from 'react';
import { usePermissions } from '../app/current-account.ts';
import { WentWrong } from '../app/states.tsx';
import { type RegisterFilter, useOrganisations, useWholeTree } from './api.ts';
import { OrganisationDialog } from './organisation-dialog.tsx';
import { Nothing, RegisterConditions } from './parts.tsx';
import { registerSheets, SheetActions } from './sheet-actions.tsx';
import { RegisterTabs } from './tabs.tsx';
import { type OrganisationNode, treeOf } from './tree.ts';
import { kindChoices, kindWord, spanWords } from './words.ts';
import './registers.css';

const route = getRouteApi('/registers');

/** Every body, as it is on a day. */
export function OrganisationsPage() {
  const filter = route.useSearch();
  const navigate = useNavigate();
  const { mayDo } = usePermissions();
  const [adding, setAdding] = useState(false);
  const { q, kind: only, page: _at, ...conditions } = filter;
  const asTree = q === undefined && only === undefined;
  const listed = useOrganisations(filter, !asTree);
  const whole = useWholeTree(conditions, asTree);
  const found = asTree ? whole : listed;
  const tree = useMemo(() => treeOf(whole.data?.items ?? []), [whole.data]);
  const [open, setOpen] = useState<readonly string[] | null>(null);
  const show = (search: RegisterFilter) => void navigate({ to: '/registers', search });
  if (found.isError && found.data === undefined)
    return <WentWrong error={found.error} reset={() => void found.refetch()} />;
  const { kind: _kind, page: _page, ...rest } = filter;
  return (
    <main className="page register-page">
      <div className="page-head">
        <h1>机构与职务</h1>
        <div className="page-actions">
          {mayDo('register', 'edit') && <Button onClick={() => setAdding(true)}>新增机构</Button>}
          <SheetActions sheets={[registerSheets.organisations, registerSheets.members]} filter={filter} />
        </div>
      </div>
      <RegisterTabs />
      <RegisterConditions filter={filter} placeholder="名称、简称、旧称" onFilter={show}>
        <Select
          allowClear
          aria-label="类别"
          placeholder="类别"
          value={filter.kind ?? null}
          options={kindChoices}
          onChange={(kind: string | null) =>
            show(kind === null || kind === undefined ? rest : { ...rest, kind })
          }
        />
      </RegisterConditions>
      <Table<OrganisationNode>
        size="small"
        rowKey="id"
        loading={found.isFetching && found.data === undefined}
        dataSource={asTree ? [...tree] : [...(listed.data?.items ?? [])]}
        expandable={{
          expandedRowKeys: [
            ...(open ?? tree.filter(({ children }) => children !== undefined).map(({ id }) => id)),
          ],
          onExpandedRowsChange: (keys) => setOpen(keys.map(String)),
          indentSize: 20,
        }}
        scroll={{ x: true }}
        pagination={{
          current: filter.page ?? 1,
          pageSize: 50,
          total: asTree ? tree.length : (listed.data?.total ?? 0),
          showSizeChanger: false,
          hideOnSinglePage: true,
          onChange: (page) =>
            show(
              page === 1 ? { ...rest, ...(filter.kind ? { kind: filter.kind } : {}) } : { ...filter, page },
            ),
        }}
        locale={{
          emptyText: <Nothing words="没有符合条件的机构。公报发布后，公文里的机构会自动登记在这里。" />,
        }}
        columns={[
          {
            title: '名称',
            render: (_, { id, name, ends, successor }) => (
              <>
                <Link
                  to="/registers/organisations/$id"
                  params={{ id }}
                  search={filter.on === undefined ? {} : { on: filter.on }}
                >
                  {name}
                </Link>
                {ends !== null && (
                  <span className="soft">
                    （至 {ends}
                    {successor !== null && `，并入或改为${successor.name}`}）
                  </span>
                )}
              </>
            ),
          },
          { title: '类别', responsive: ['sm'], width: 120, render: (_, { kind }) => kindWord(kind) },
          { title: '上级', responsive: ['md'], width: 200, render: (_, { parent }) => parent?.name ?? '' },
          {
            title: '存续',
            responsive: ['md'],
            width: 180,
            render: (_, { starts, ends }) => spanWords(starts, ends),
          },
          { title: '职务', width: 70, align: 'right', render: (_, { posts }) => (posts === 0 ? '' : posts) },
          {
            title: '成员',
            responsive: ['sm'],
            width: 70,
            align: 'right',
            render: (_, { members }) => (members === 0 ? '' : members),
          },
          {
            title: '任务',
            responsive: ['sm'],
            width: 70,
            align: 'right',
            render: (_, { id, duties }) =>
              duties === 0 ? (
                ''
              ) : (
                <Link to="/duties" search={{ unit: id }}>
                  {duties}
                </Link>
              ),
          },
        ]}
      />
      {adding && (
        <OrganisationDialog
          body={null}
          onClose={() => setAdding(false)}
          onWritten={({ id }) => {
            if (id !== undefined)
              void navigate({ to: '/registers/organisations/$id', params: { id }, search: {} });
          }}
        />
      )}
    </main>
  );
}
